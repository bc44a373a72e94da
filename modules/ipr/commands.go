package ipr

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// A command is what a method does when it is called with one of these words: the message that it sends.
type command struct {
	names string // the words, the documented one first: "del remove delete"
	typ   uint16 // RTM_*
	flags uint16 // NLM_F_*
}

// The combinations of flags that commands use, as netlink(7) describes them.
const (
	get     = unix.NLM_F_REQUEST
	dump    = unix.NLM_F_REQUEST | unix.NLM_F_DUMP
	plain   = unix.NLM_F_REQUEST | unix.NLM_F_ACK
	create  = plain | unix.NLM_F_CREATE | unix.NLM_F_EXCL
	replace = plain | unix.NLM_F_CREATE | unix.NLM_F_REPLACE
	change  = plain | unix.NLM_F_REPLACE
	extend  = plain | unix.NLM_F_CREATE | unix.NLM_F_APPEND
)

// removal are the words for taking something away.
const removal = "del remove delete"

var linkCommands = []command{
	{"add", unix.RTM_NEWLINK, create},
	{"set", unix.RTM_NEWLINK, plain},
	{"update", unix.RTM_SETLINK, create},
	{removal, unix.RTM_DELLINK, plain},
	{"property_add", unix.RTM_NEWLINKPROP, extend},
	{"property_del", unix.RTM_DELLINKPROP, plain},
	{"get", unix.RTM_GETLINK, get},
	{"dump show", unix.RTM_GETLINK, dump},
}

var addrCommands = []command{
	{"add", unix.RTM_NEWADDR, create},
	{"replace", unix.RTM_NEWADDR, replace},
	{"change", unix.RTM_NEWADDR, change},
	{removal, unix.RTM_DELADDR, plain},
	{"dump show", unix.RTM_GETADDR, dump},
}

var routeCommands = []command{
	{"add", unix.RTM_NEWROUTE, create},
	{"set replace", unix.RTM_NEWROUTE, replace},
	{"change", unix.RTM_NEWROUTE, change},
	{"append", unix.RTM_NEWROUTE, extend},
	{removal, unix.RTM_DELROUTE, plain},
	{"get", unix.RTM_GETROUTE, get},
	{"dump show", unix.RTM_GETROUTE, dump},
}

var ruleCommands = []command{
	{"add", unix.RTM_NEWRULE, create},
	{removal, unix.RTM_DELRULE, plain},
	{"dump show", unix.RTM_GETRULE, dump},
}

var neighCommands = []command{
	{"add", unix.RTM_NEWNEIGH, create},
	{"set replace", unix.RTM_NEWNEIGH, replace},
	{"change", unix.RTM_NEWNEIGH, change},
	{"append", unix.RTM_NEWNEIGH, extend},
	{removal, unix.RTM_DELNEIGH, plain},
	{"get", unix.RTM_GETNEIGH, get},
	{"dump show", unix.RTM_GETNEIGH, dump},
}

// dumps says whether the command asks for everything there is.
func (c *command) dumps() bool { return c.flags&unix.NLM_F_DUMP == unix.NLM_F_DUMP }

// asks says whether the command only reads.
func (c *command) asks() bool { return c.flags&unix.NLM_F_ACK == 0 }

// command finds the command that a call names: by word, by message type, or by (type, flags).
func (o *object) command(v starlark.Value) (*command, error) {
	switch v := v.(type) {
	case starlark.String:
		o.once.Do(o.index)
		if c := o.byWord[string(v)]; c != nil {
			return c, nil
		}
	case starlark.Int:
		if typ, ok := v.Uint64(); ok {
			for i := range o.commands {
				if uint64(o.commands[i].typ) == typ {
					return &o.commands[i], nil
				}
			}
		}
	case starlark.Tuple:
		if c, ok := rawCommand(v); ok {
			return c, nil
		}
	}
	return nil, py.Errorf(py.KeyError, "%s: unknown command %s%s; known are %s",
		o.name, py.Repr(v), suggestion(v, o.words()), strings.Join(o.words(), ", "))
}

// rawCommand is the command that a message type and its flags make.
func rawCommand(t starlark.Tuple) (*command, bool) {
	if len(t) != 2 {
		return nil, false
	}
	var parts [2]uint16
	for i := range parts {
		n, ok := t[i].(starlark.Int)
		u, fits := n.Uint64()
		if !ok || !fits || u > 0xffff {
			return nil, false
		}
		parts[i] = uint16(u)
	}
	return &command{names: "", typ: parts[0], flags: parts[1]}, true
}

// words are all the words that the object's commands have, in alphabetical order.
func (o *object) words() []string {
	var words []string
	for i := range o.commands {
		words = append(words, strings.Fields(o.commands[i].names)...)
	}
	sort.Strings(words)
	return words
}

// suggestion ends an error text with the known name that a wrong one most looks like, if both begin alike:
// "set" is no "del".
func suggestion(v starlark.Value, known []string) string {
	name, ok := v.(starlark.String)
	if !ok {
		return ""
	}
	if near := py.Nearest(string(name), known); near != "" && name != "" && near[0] == name[0] {
		return " (did you mean " + py.Repr(starlark.String(near)) + "?)"
	}
	return ""
}
