package pypprint

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// lessThan is the operator that orders keys.
const lessThan = syntax.LT

// A layout writes one value over lines.
type layout struct {
	*options
	b strings.Builder
}

func (o *options) format(v starlark.Value) string {
	l := layout{options: o}
	l.value(v, 0, 0, 1)
	return l.b.String()
}

// value writes v, which begins at column indent and must leave allowance columns free after it. What fits on
// the line stays on it; level counts from 1 how deep v lies.
func (l *layout) value(v starlark.Value, indent, allowance, level int) {
	text := string(l.flat(nil, v, level-1))
	if utf8.RuneCountInString(text) <= l.width-indent-allowance || !l.unlimited && level > l.depth || level > maxDepth {
		l.b.WriteString(text)
		return
	}
	switch v := v.(type) {
	case *starlark.List:
		l.sequence("[", v, "]", indent, allowance, level)
	case starlark.Tuple:
		l.sequence("(", v, tupleEnd(v), indent, allowance, level)
	case *starlark.Set:
		l.sequence("{", sorted(v), "}", indent, allowance, level)
	case starlark.String:
		l.text(string(v), indent, allowance, level)
	case starlark.Bytes:
		if level == 1 {
			indent, allowance = indent+1, allowance+1
		}
		l.adjacent(byteLiterals(v, l.width-indent, allowance), indent, level == 1)
	case starlark.IterableMapping:
		if isDict(v) {
			l.dict(v, indent, allowance, level)
			return
		}
		l.b.WriteString(text)
	default:
		if items, ok := asTuple(v); ok {
			l.sequence("(", items, tupleEnd(items), indent, allowance, level)
			return
		}
		l.b.WriteString(text)
	}
}

// open begins a bracket, with the columns that a wider indent asks for.
func (l *layout) open(bracket string) {
	l.b.WriteString(bracket + strings.Repeat(" ", max(0, l.indent-1)))
}

func (l *layout) newline(indent int) { l.b.WriteString("\n" + strings.Repeat(" ", indent)) }

func (l *layout) dict(v starlark.IterableMapping, indent, allowance, level int) {
	l.open("{")
	indent += l.indent
	items := l.items(v)
	for i, item := range items {
		free := 1
		if i == len(items)-1 {
			free = allowance + 1
		}
		if i > 0 {
			l.b.WriteString(",")
			l.newline(indent)
		}
		key := string(l.flat(nil, item[0], level))
		l.b.WriteString(key + ": ")
		l.value(item[1], indent+utf8.RuneCountInString(key)+2, free, level+1)
	}
	l.b.WriteString("}")
}

func (l *layout) sequence(open string, items starlark.Sequence, end string, indent, allowance, level int) {
	l.open(open)
	indent += l.indent
	allowance += len(end)
	iter := items.Iterate()
	defer iter.Done()
	var item starlark.Value
	room := 0 // what is left of the line, when lines are shared
	for i := 0; iter.Next(&item); i++ {
		free := 1
		if i == items.Len()-1 {
			free = allowance
		}
		if l.compact && l.share(item, &room, indent, free, i, level) {
			continue
		}
		if i > 0 && !l.compact {
			l.b.WriteString(",")
			l.newline(indent)
		}
		l.value(item, indent, free, level+1)
	}
	l.b.WriteString(end)
}

// share writes an item of a compact sequence on the current line if it fits there, or begins a line for it. It
// says whether the item is written.
func (l *layout) share(item starlark.Value, room *int, indent, free, i, level int) bool {
	text := string(l.flat(nil, item, level))
	width := utf8.RuneCountInString(text) + 2
	full := l.width - indent - free + 2
	if i == 0 {
		*room = full
	} else if *room < width {
		l.b.WriteString(",")
		l.newline(indent)
		*room = full
	} else {
		l.b.WriteString(", ")
	}
	if *room < width {
		*room = 0
		return false
	}
	*room -= width
	l.b.WriteString(text)
	return true
}

// words splits a line into words with the white space after them.
var words = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\S*\s*`) })

// text writes a long str as adjacent literals, broken after white space.
func (l *layout) text(s string, indent, allowance, level int) {
	if level == 1 {
		indent++
		allowance++
	}
	chunks := literals(s, l.width-indent, allowance)
	l.adjacent(chunks, indent, level == 1 && len(chunks) > 1)
}

// adjacent writes literals on lines of their own.
func (l *layout) adjacent(chunks []string, indent int, parentheses bool) {
	if parentheses {
		l.b.WriteString("(")
	}
	for i, chunk := range chunks {
		if i > 0 {
			l.newline(indent)
		}
		l.b.WriteString(chunk)
	}
	if parentheses {
		l.b.WriteString(")")
	}
}

// byteLiterals cuts v, after every fourth byte, into literals of at most width columns; the last leaves
// allowance free.
func byteLiterals(v starlark.Bytes, width, allowance int) []string {
	const step = 4
	var chunks []string
	var current starlark.Bytes
	for i := 0; i < len(v); i += step {
		part := v[i:min(i+step, len(v))]
		if i == len(v)/step*step {
			width -= allowance
		}
		if current != "" && len(py.Repr(current+part)) > width {
			chunks = append(chunks, py.Repr(current))
			current = ""
		}
		current += part
	}
	return append(chunks, py.Repr(current))
}

// literals cuts s into literals of at most width columns, the last of which leaves allowance free.
func literals(s string, width, allowance int) []string {
	var chunks []string
	lines := strings.SplitAfter(s, "\n")
	if lines[len(lines)-1] == "" && len(lines) > 1 {
		lines = lines[:len(lines)-1]
	}
	for i, line := range lines {
		last := i == len(lines)-1
		limit := width
		if last {
			limit -= allowance
		}
		if quoted := quote(line); utf8.RuneCountInString(quoted) <= limit {
			chunks = append(chunks, quoted)
			continue
		}
		chunks = append(chunks, breakLine(line, width, limit)...)
	}
	return chunks
}

// breakLine cuts a line after white space; its last piece has the room lastWidth.
func breakLine(line string, width, lastWidth int) []string {
	var chunks []string
	current := ""
	parts := words().FindAllString(line, -1)
	for len(parts) > 0 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	for j, part := range parts {
		if j == len(parts)-1 {
			width = lastWidth
		}
		if utf8.RuneCountInString(quote(current+part)) <= width {
			current += part
			continue
		}
		if current != "" {
			chunks = append(chunks, quote(current))
		}
		current = part
	}
	if current != "" {
		chunks = append(chunks, quote(current))
	}
	return chunks
}

func quote(s string) string { return string(py.AppendQuoted(nil, s)) }
