package main

import (
	"fmt"
	"sort"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
)

// width is where lines of names are broken.
const width = 110

// render makes the pages, by file name.
func render(modules []described) map[string]string {
	pages := map[string]string{}
	groups := map[string][]described{}
	var tops []string
	for _, m := range modules {
		top, _, _ := strings.Cut(m.name, ".")
		if groups[top] == nil {
			tops = append(tops, top)
		}
		groups[top] = append(groups[top], m)
	}
	var index strings.Builder
	index.WriteString("# Reference\n\nMade from the doc strings: `make docs`. `help(x)` at the prompt says the same.\n\n" +
		"| module | |\n|---|---|\n")
	for _, top := range tops {
		pages[top+".md"] = page(groups[top])
		for _, m := range groups[top] {
			first, _, _ := strings.Cut(m.doc, "\n")
			fmt.Fprintf(&index, "| [%s](%s.md%s) | %s |\n", m.name, top, anchor(m.name), escape(first))
		}
	}
	pages["README.md"] = index.String()
	return pages
}

// anchor is the part of a link that leads to a module's heading on its page.
func anchor(module string) string {
	if !strings.Contains(module, ".") {
		return ""
	}
	return "#" + strings.ReplaceAll(module, ".", "")
}

func page(modules []described) string {
	var b strings.Builder
	for i, m := range modules {
		heading := "## "
		if i == 0 {
			heading = "# "
		}
		fmt.Fprintf(&b, "%s%s\n\n", heading, m.name)
		if m.doc != "" {
			b.WriteString(escape(m.doc) + "\n\n")
		}
		b.WriteString(contents(m))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// contents are a module's members: functions, then classes, exceptions, constants, other values.
func contents(m described) string {
	var b strings.Builder
	own, elsewhere := apart(m.members)
	b.WriteString(entries(pick(own, function), ""))
	for _, c := range pick(own, class) {
		b.WriteString(classText(m.name, c))
	}
	b.WriteString(exceptionLines(pick(own, exception)))
	b.WriteString(valueLines(pick(own, value)))
	b.WriteString(constantLines(pick(own, constant)))
	for _, home := range sortedKeys(elsewhere) {
		lead := "From `" + home + "`: "
		if home == m.name {
			lead = "Other names of the same: "
		}
		b.WriteString(wrap(lead, elsewhere[home], ", ") + "\n\n")
	}
	return b.String()
}

// apart separates what a module shows itself from what another one has shown.
func apart(members []member) (own []member, elsewhere map[string][]string) {
	elsewhere = map[string][]string{}
	for _, m := range members {
		if m.home == "" {
			own = append(own, m)
			continue
		}
		name := "`" + m.name + "`"
		if m.kind == constant {
			prefix, _, _ := strings.Cut(m.name, "_")
			name = "`" + prefix + "_*`"
		}
		if list := elsewhere[m.home]; len(list) == 0 || list[len(list)-1] != name {
			elsewhere[m.home] = append(list, name)
		}
	}
	return own, elsewhere
}

func pick(members []member, k kind) []member {
	var found []member
	for _, m := range members {
		if m.kind == k {
			found = append(found, m)
		}
	}
	return found
}

// entries is a list of functions or methods; those with the same doc string are one.
func entries(members []member, indent string) string {
	var b strings.Builder
	shown := map[string]bool{}
	for _, m := range members {
		if m.doc != "" && shown[m.doc] {
			continue
		}
		shown[m.doc] = true
		head, text := split(m.doc)
		var also []string
		for _, other := range members {
			if other.doc == m.doc && m.doc != "" && other.name != m.name {
				also = append(also, other.name)
			}
		}
		if head == "" {
			head = m.name + m.sig
		} else if name, _, _ := strings.Cut(head, "("); name != m.name {
			also = replaced(also, name, m.name)
		}
		if len(also) > 0 {
			text = strings.TrimSpace(text + "\nAlso " + strings.Join(also, ", ") + ".")
		}
		b.WriteString(item(indent, head, text))
	}
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

// replaced are names without one, and with another.
func replaced(names []string, without, with string) []string {
	var rest []string
	for _, name := range append([]string{with}, names...) {
		if name != without {
			rest = append(rest, name)
		}
	}
	return rest
}

// item is an entry of a list: its head as code, and its text.
func item(indent, head, text string) string {
	line := indent + "- `" + head + "`"
	if text == "" {
		return line + "\n"
	}
	text = strings.ReplaceAll(escape(text), "\n", "\n"+indent+"  ")
	return strings.ReplaceAll(line+": "+text, "\n"+indent+"  \n", "\n\n") + "\n"
}

func classText(module string, c member) string {
	var b strings.Builder
	title := c.name
	if head, _ := split(c.doc); head == "" {
		title += c.sig
	}
	if len(c.bases) > 0 {
		title += " (a " + strings.Join(c.bases, ", ") + ")"
	}
	fmt.Fprintf(&b, "### class %s\n\n", escape(title))
	if c.doc != "" {
		b.WriteString(escape(c.doc) + "\n\n")
	}
	switch {
	case asPython(module, c):
		var names []string
		for _, m := range c.members {
			names = append(names, m.name)
		}
		return b.String() + wrap("As in Python: ", names, ", ") + "\n\n"
	case c.fields != nil:
		return b.String() + messageText(c)
	}
	b.WriteString(entries(pick(c.members, function), ""))
	b.WriteString(attributes(pick(c.members, value)))
	b.WriteString(constantLines(pick(c.members, constant)))
	return b.String()
}

// attributes are the properties of a class.
func attributes(members []member) string {
	var b strings.Builder
	for _, m := range members {
		b.WriteString(item("", m.name, m.doc))
	}
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

// exceptionLines are exceptions with their bases: those without a doc string in one paragraph.
func exceptionLines(members []member) string {
	var plain []string
	var b strings.Builder
	for _, c := range members {
		bases := ""
		if len(c.bases) > 0 {
			bases = " (" + strings.Join(c.bases, ", ") + ")"
		}
		if c.doc == "" {
			plain = append(plain, c.name+bases)
		} else {
			b.WriteString(item("", c.name+bases, c.doc))
		}
	}
	text := ""
	if len(plain) > 0 {
		text = wrap("Exceptions, with their bases: ", plain, ", ") + "\n\n"
	}
	if b.Len() > 0 {
		text += "Exceptions:\n\n" + b.String() + "\n"
	}
	return text
}

// valueLines are members that are neither functions nor numbers: objects, dicts.
func valueLines(members []member) string {
	var b strings.Builder
	for _, m := range members {
		text := builtins.TypeName(m.value)
		if first, _, _ := strings.Cut(m.doc, "\n"); first != "" {
			text += ": " + first
		}
		b.WriteString(item("", m.name, text))
	}
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

// constantLines are the names of constants, by prefix; those that stand alone together.
func constantLines(members []member) string {
	groups := map[string][]string{}
	for _, m := range members {
		prefix, _, found := strings.Cut(m.name, "_")
		if _, number := m.value.(starlark.Int); !found || !number || prefix != strings.ToUpper(prefix) {
			prefix = ""
		}
		groups[prefix] = append(groups[prefix], m.name)
	}
	for _, prefix := range sortedKeys(groups) {
		if names := groups[prefix]; prefix != "" && len(names) == 1 {
			groups[""] = append(groups[""], names...)
			delete(groups, prefix)
		}
	}
	sort.Strings(groups[""])
	var b strings.Builder
	for _, prefix := range sortedKeys(groups) {
		if len(groups[prefix]) == 0 {
			continue
		}
		lead := "Constants: "
		if prefix != "" {
			lead = "Constants " + prefix + "\\_\\*: "
		}
		b.WriteString(wrap(lead, groups[prefix], " ") + "\n\n")
	}
	return b.String()
}

func sortedKeys(m map[string][]string) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// wrap is a lead and words, on lines that are not too wide.
func wrap(lead string, words []string, between string) string {
	var b strings.Builder
	b.WriteString(lead)
	column := len(lead)
	for i, word := range words {
		if i > 0 {
			b.WriteString(strings.TrimRight(between, " "))
			if column++; column+len(word) > width {
				b.WriteString("\n")
				column = 0
			} else {
				b.WriteString(" ")
			}
		}
		b.WriteString(word)
		column += len(word) + len(between)
	}
	return b.String()
}

var escaper = strings.NewReplacer("*", `\*`, "<", "&lt;", "|", `\|`, "__", `\_\_`)

// escape makes Markdown show a text as it is.
func escape(text string) string { return escaper.Replace(text) }
