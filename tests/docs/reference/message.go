package main

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// messageHome is the module under which the methods of messages are shown.
const messageHome = "pyroute2.netlink"

// messageClass is what all messages have in common.
func messageClass() member {
	m := member{name: nl.MessageClass.Ident, kind: class, doc: nl.MessageClass.Doc, value: nl.MessageClass}
	for name, doc := range nl.MethodDocs() {
		m.members = append(m.members, member{name: name, kind: function, doc: doc})
	}
	sort.Slice(m.members, func(i, j int) bool { return m.members[i].name < m.members[j].name })
	return m
}

// describeMessage adds the table of a message: what is in its header, and its attributes.
func describeMessage(m *member, c *py.Class) {
	m.fields = column(c.Dict["fields"], 0)
	m.attrs = column(c.Dict["nla_map"], 1)
}

// column is one column of a tuple of rows.
func column(v starlark.Value, i int) []string {
	rows, _ := v.(starlark.Tuple)
	var names []string
	for _, row := range rows {
		if row, ok := row.(starlark.Tuple); ok && i < len(row) {
			names = append(names, py.Str(row[i]))
		}
	}
	return names
}

// messageText is the table of a message as text.
func messageText(m member) string {
	text := wrap("Fields: ", m.fields, ", ") + "\n\n"
	if len(m.attrs) > 0 {
		text += wrap("Attributes: ", m.attrs, " ") + "\n\n"
	}
	return text
}
