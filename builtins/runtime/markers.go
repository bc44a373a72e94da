package runtime

import "strings"

// markers is the line below a source line that shows where in it an error happened, as Python draws it: "^"
// under the expression, "~" under the operands of an operator. at is the place that the interpreter knows:
// the parenthesis of a call, the dot of an attribute, the bracket of an index, an operator, a name. "" when
// the expression is the whole line, or when the place is none of these.
func markers(line string, at int) string {
	if at < 0 || at >= len(line) || !isPlain(line) {
		return ""
	}
	switch c := line[at]; {
	case c == '(':
		start := primaryStart(line, at)
		if start == at {
			return ""
		}
		return carets(line, start, closing(line, at)+1)
	case c == '.':
		return carets(line, primaryStart(line, at), nameEnd(line, at+1))
	case c == '[':
		start, end := primaryStart(line, at), closing(line, at)+1
		if start == at {
			return ""
		}
		return operatorMarks(start, at, end, end)
	case isNameByte(c):
		end := nameEnd(line, at)
		if word := line[at:end]; word == "raise" || word == "with" || word == "for" || word == "assert" ||
			word == "import" ||
			word == "from" || word == "class" || word == "del" {
			return ""
		}
		return carets(line, at, end)
	case c == '=' && assigns(line, at):
		targets := strings.TrimRight(line[:at], " ")
		return carets(line, len(targets)-len(strings.TrimLeft(targets, " ")), len(targets))
	case strings.IndexByte("+-*/%<>=!&|^@", c) >= 0:
		end := at + 1
		for end < len(line) && end < at+2 && strings.IndexByte("*/<>=", line[end]) >= 0 {
			end++
		}
		left := at
		for left > 0 && line[left-1] == ' ' {
			left--
		}
		if strings.TrimSpace(line[end:]) == "" { // the right operand is on the next line
			return carets(line, primaryStart(line, left), end)
		}
		return operatorMarks(primaryStart(line, left), at, end, primaryEnd(line, end))
	}
	return ""
}

// assigns says whether the "=" at i assigns to several targets: what is wrong there is how many they are.
func assigns(line string, i int) bool {
	if i+1 < len(line) && line[i+1] == '=' || i > 0 && strings.IndexByte("=!<>+-*/%&|^@:", line[i-1]) >= 0 {
		return false
	}
	return strings.Contains(line[:i], ",") && strings.Count(line[:i], "(") == strings.Count(line[:i], ")") &&
		!strings.Contains(line[:i], "=")
}

func isPlain(line string) bool {
	for i := range len(line) {
		if line[i] >= 0x80 || line[i] == '\t' {
			return false
		}
	}
	return true
}

func carets(line string, start, end int) string {
	if start >= end || end-start >= len(line) {
		return ""
	}
	return strings.Repeat(" ", start) + strings.Repeat("^", end-start)
}

func operatorMarks(start, op, opEnd, end int) string {
	if start > op || end < opEnd {
		return ""
	}
	return strings.Repeat(" ", start) + strings.Repeat("~", op-start) + strings.Repeat("^", opEnd-op) +
		strings.Repeat("~", end-opEnd)
}

func isNameByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func nameEnd(line string, i int) int {
	for i < len(line) && isNameByte(line[i]) {
		i++
	}
	return i
}

// primaryStart is where the name, call, index or literal begins that ends before i.
func primaryStart(line string, i int) int {
	for i > 0 {
		switch c := line[i-1]; {
		case isNameByte(c) || c == '.':
			i--
		case c == ')' || c == ']' || c == '}':
			open := opening(line, i-1)
			if open < 0 {
				return i
			}
			i = open
		case c == '\'' || c == '"':
			open := strings.LastIndexByte(line[:i-1], c)
			if open < 0 {
				return i
			}
			i = open
		default:
			return i
		}
	}
	return i
}

// primaryEnd is where the operand ends that begins behind i.
func primaryEnd(line string, i int) int {
	for i < len(line) && line[i] == ' ' {
		i++
	}
	for i < len(line) {
		switch c := line[i]; {
		case isNameByte(c) || c == '.':
			i++
		case c == '(' || c == '[' || c == '{':
			i = closing(line, i) + 1
		case c == '\'' || c == '"':
			end := strings.IndexByte(line[i+1:], c)
			if end < 0 {
				return i
			}
			i += end + 2
		default:
			return i
		}
	}
	return i
}

// closing is the position of the bracket that closes the one at i; the last position when it is not on the
// line.
func closing(line string, i int) int {
	depth := 0
	for ; i < len(line); i++ {
		switch line[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return i
			}
		case '\'', '"':
			if end := strings.IndexByte(line[i+1:], line[i]); end >= 0 {
				i += end + 1
			}
		}
	}
	return len(line) - 1
}

// opening is the position of the bracket that the one at i closes, -1 when it is not on the line.
func opening(line string, i int) int {
	depth := 0
	for ; i >= 0; i-- {
		switch line[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
