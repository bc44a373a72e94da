package py

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A wording is a text of the interpreter, "*" for what varies, and what Python raises instead: "$1" is what
// the first "*" stands for, "@1" the same as the name of a type.
type wording struct {
	pattern string
	class   *Class
	text    string
	special func(parts []string) *Error // instead of class and text, where words must be chosen
}

// wordings are tried in order; what none matches is a TypeError in the interpreter's words.
var wordings = []wording{
	{pattern: "key * not in *", special: missingKey},
	{"replies index * out of range *", IndexError, "tuple index out of range", nil},
	{"* index * out of range *", IndexError, "$1 index out of range", nil},
	{"index * out of range: empty *", IndexError, "$2 index out of range", nil},
	{pattern: "* has no .* field or method (did you mean .*?)", special: missingAttribute},
	{pattern: "* has no .* field or method", special: missingAttribute},
	{pattern: "unknown binary op: * not in *", special: badContainer},
	{pattern: "unknown binary op: * * *", special: badOperands},
	{"unknown unary op: * *", TypeError, "bad operand type for unary $1: '@2'", nil},
	{"* not implemented", TypeError, "", badOrder},
	{"floating-point division by zero", ZeroDivisionError, "division by zero", nil},
	{"floored division by zero", ZeroDivisionError, "integer division or modulo by zero", nil},
	{"integer modulo by zero", ZeroDivisionError, "integer modulo by zero", nil},
	{"floating-point modulo by zero", ZeroDivisionError, "float modulo", nil},
	{"local variable * referenced before assignment", UnboundLocalError,
		"cannot access local variable '$1' where it is not associated with a value", nil},
	{"global variable * referenced before assignment", NameError, "name '$1' is not defined", nil},
	{"internal error: predeclared variable * is uninitialized", NameError, "name '$1' is not defined", nil},
	{"undefined: * (did you mean *?)", NameError, "name '$1' is not defined. Did you mean: '$2'?", nil},
	{"undefined: *", NameError, "name '$1' is not defined", nil},
	{"invalid call of non-function (*)", TypeError, "'@1' object is not callable", nil},
	{"* value is not iterable", TypeError, "'@1' object is not iterable", nil},
	{"got * in sequence assignment", TypeError, "cannot unpack non-iterable @1 object", nil},
	{"too many values to unpack (got *, want *)", ValueError, "too many values to unpack (expected $2)", nil},
	{"too few values to unpack (got *, want *)", ValueError, "not enough values to unpack (expected $2, got $1)",
		nil},
	{"unhandled index operation *[*]", TypeError, "'@1' object is not subscriptable", nil},
	{"* index: got *, want int", TypeError, "", badIndex},
	{"got *, want int", TypeError, "list indices must be integers or slices, not @1", nil},
	{"* value does not support item assignment", TypeError, "'@1' object does not support item assignment", nil},
	{"can't assign to .* field of *", AttributeError, "'@2' object has no attribute '$1'", nil},
	{"invalid slice operand dict", TypeError, "unhashable type: 'slice'", nil},
	{"int in bytes: *", ValueError, "byte must be in range(0, 256)", nil},
	{"invalid slice operand *", TypeError, "'@1' object is not subscriptable", nil},
	{"zero is not a valid slice step", ValueError, "slice step cannot be zero", nil},
	{"invalid * index: *", TypeError, "slice indices must be integers or None or have an __index__ method", nil},
	{"invalid slice step: *", TypeError, "slice indices must be integers or None or have an __index__ method",
		nil},
	{"unhashable type: *", TypeError, "unhashable type: '@1'", nil},
	{"unhashable: *", TypeError, "unhashable type: '@1'", nil},
	{"function * accepts no arguments (* given)", TypeError, "", noArguments},
	{"function * accepts *positional argument* (* given)", TypeError, "", tooManyArguments},
	{"function * missing * argument* (*)", TypeError, "", missingArguments},
	{"function * got an unexpected keyword argument *", TypeError, "$1() got an unexpected keyword argument $2",
		nil},
	{"function * got multiple values for parameter *", TypeError, "$1() got multiple values for argument $2",
		nil},
	{"argument after ** must be a mapping, not *", TypeError, "argument after ** must be a mapping, not @3",
		nil},
	{"argument after * must be iterable, not *", TypeError, "Value after * must be an iterable, not @2", nil},
	{"keywords must be strings, not *", TypeError, "keywords must be strings", nil},
	{"duplicate key: *", ValueError, "duplicate key: $1", nil},
	{"negative shift count: *", ValueError, "negative shift count", nil},
	{"shift count too large: *", OverflowError, "shift count too large: $1", nil},
	{"Starlark stack overflow", RecursionError, "maximum recursion depth exceeded", nil},
	{"comparison exceeded maximum recursion depth", RecursionError,
		"maximum recursion depth exceeded in comparison", nil},
	{"int too large to convert to float", OverflowError, "int too large to convert to float", nil},
	{"cannot convert float NaN to integer", ValueError, "cannot convert float NaN to integer", nil},
	{"cannot convert float infinity to integer", OverflowError, "cannot convert float infinity to integer", nil},
	{"repeat count * too large", MemoryError, "", nil},
	{"excessive repeat (*)", MemoryError, "", nil},
	{"cannot * hash table during iteration", RuntimeError, "dictionary changed size during iteration", nil},
	{"cannot * during iteration", RuntimeError, "list changed during iteration", nil},
	{"'in <string>' requires string as left operand, not *", TypeError,
		"'in <string>' requires string as left operand, not @1", nil},
	{"'in bytes' requires bytes or int as left operand, not *", TypeError,
		"a bytes-like object is required, not '@1'", nil},
	{"load: name * not found in module * (did you mean *?)", ImportError,
		"cannot import name '$1' from '$2'. Did you mean: '$3'?", nil},
	{"load: name * not found in module *", ImportError, "cannot import name '$1' from '$2'", nil},
	{"pop: index * empty *", IndexError, "pop from empty list", nil},
	{"*pop: index *", IndexError, "pop index out of range", nil},
	{"popitem: empty dict", KeyError, "popitem(): dictionary is empty", nil},
	{"pop: empty set", KeyError, "pop from an empty set", nil},
	{"*pop: missing key", KeyError, "missing key", nil},
	{"remove: missing key", KeyError, "missing key", nil},
	{"remove: element not found", ValueError, "list.remove(x): x not in list", nil},
	{"index: value not in list", ValueError, "value is not in list", nil},
	{"*index: substring not found", ValueError, "substring not found", nil},
	{"split: empty separator", ValueError, "empty separator", nil},
	{"*: got * arguments, want *", TypeError, "$1() takes $3 arguments ($2 given)", nil},
	{"*: missing argument for *", TypeError, "$1() missing required argument '$2'", nil},
	{pattern: "*: for parameter *: got *, want *", special: badArgument},
	{"*: unexpected keyword argument * (did you mean *?)", TypeError,
		"$1() got an unexpected keyword argument $2. Did you mean '$3'?", nil},
	{"*: unexpected keyword argument *", TypeError, "$1() got an unexpected keyword argument $2", nil},
	{"*: unexpected keyword arguments", TypeError, "$1() takes no keyword arguments", nil},
	{"*: got multiple values for keyword argument *", TypeError, "$1() got multiple values for argument '$2'",
		nil},
}

// Interpreter is the exception that Python raises where the interpreter failed with msg, in Python's words.
func Interpreter(msg string) *Error {
	for i := range wordings {
		w := &wordings[i]
		parts := match(w.pattern, msg)
		if parts == nil {
			continue
		}
		if w.special != nil {
			return w.special(parts)
		}
		text := fill(w.text, parts)
		if text == "" {
			return NewError(w.class)
		}
		return NewError(w.class, starlark.String(text))
	}
	return NewError(TypeError, starlark.String(msg))
}

// match gives what the stars of pattern stand for in msg, nil when it does not match. The last star takes the
// rest, every other one as little as it can.
func match(pattern, msg string) []string {
	head, rest, more := strings.Cut(pattern, "*")
	if !strings.HasPrefix(msg, head) || !more && msg != head {
		return nil
	}
	msg = msg[len(head):]
	parts := make([]string, 0, 4)
	for more {
		head, rest, more = strings.Cut(rest, "*")
		end := len(msg)
		switch {
		case head != "" && more:
			end = strings.Index(msg, head)
		case head != "":
			end = len(msg) - len(head)
			if !strings.HasSuffix(msg, head) {
				end = -1
			}
		case more:
			end = 0
		}
		if end < 0 {
			return nil
		}
		parts = append(parts, msg[:end])
		msg = msg[end+len(head):]
	}
	return parts
}

// fill puts the parts into a text of wordings.
func fill(text string, parts []string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c == '$' || c == '@') && i+1 < len(text) && text[i+1] >= '1' && text[i+1] <= '9' {
			part := parts[text[i+1]-'1']
			if c == '@' {
				part = typeWord(part)
			} else {
				part = requote(part)
			}
			b.WriteString(part)
			i++
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// typeWord is Python's name of a type of the interpreter.
func typeWord(name string) string {
	switch name {
	case "string":
		return "str"
	case "replies":
		return "tuple"
	}
	return name
}

// requote turns a "name" that the interpreter has quoted into Python's 'name'.
func requote(part string) string {
	if len(part) >= 2 && part[0] == '"' && part[len(part)-1] == '"' {
		return "'" + part[1:len(part)-1] + "'"
	}
	return calledName(part)
}

func missingKey(parts []string) *Error { return NewError(KeyError, literal(parts[0])) }

func missingAttribute(parts []string) *Error {
	e := Errorf(AttributeError, "'%s' object has no attribute '%s'", typeWord(parts[0]), parts[1])
	e.Attrs = starlark.StringDict{"name": starlark.String(parts[1])}
	if len(parts) > 2 {
		e.Suggestion = parts[2]
	}
	return e
}

func badContainer(parts []string) *Error {
	return Errorf(TypeError, "argument of type '%s' is not iterable", typeWord(parts[1]))
}

// badOperands chooses Python's words for x op y of types that do not go together.
func badOperands(parts []string) *Error {
	x, op, y := typeWord(parts[0]), parts[1], typeWord(parts[2])
	isSequence := func(t string) bool { return t == "str" || t == "list" || t == "tuple" || t == "bytes" }
	switch {
	case op == "in":
		return Errorf(TypeError, "argument of type '%s' is not iterable", y)
	case op == "+" && x == "bytes":
		return Errorf(TypeError, "can't concat %s to bytes", y)
	case op == "+" && isSequence(x):
		return Errorf(TypeError, "can only concatenate %s (not %q) to %s", x, y, x)
	case op == "*" && isSequence(x):
		return Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", y)
	case op == "*" && isSequence(y):
		return Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", x)
	}
	return Errorf(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", op, x, y)
}

// badOrder is "x < y not implemented".
func badOrder(parts []string) *Error {
	words := strings.Fields(parts[0])
	if len(words) != 3 {
		return NewError(NotImplementedError, starlark.String(parts[0]+" not implemented"))
	}
	return Errorf(TypeError, "'%s' not supported between instances of '%s' and '%s'",
		words[1], typeWord(words[0]), typeWord(words[2]))
}

// badArgument is the error of an argument of a wrong type; one without a name has a number.
func badArgument(parts []string) *Error {
	name := parts[1]
	if _, err := strconv.Atoi(name); err != nil {
		name = "'" + name + "'"
	}
	return Errorf(TypeError, "%s() argument %s must be %s, not %s", parts[0], name, typeWord(parts[3]),
		typeWord(parts[2]))
}

func badIndex(parts []string) *Error {
	if parts[0] == "string" {
		return Errorf(TypeError, "string indices must be integers, not '%s'", typeWord(parts[1]))
	}
	return Errorf(TypeError, "%s indices must be integers or slices, not %s",
		strings.TrimSuffix(parts[0], "s"), typeWord(parts[1])) // "byte indices", "list indices"
}

func noArguments(parts []string) *Error {
	return Errorf(TypeError, "%s() takes 0 positional arguments but %s given", calledName(parts[0]),
		were(parts[1]))
}

func tooManyArguments(parts []string) *Error {
	most := strings.TrimSpace(parts[1])
	return Errorf(TypeError, "%s() takes %s positional argument%s but %s given",
		calledName(parts[0]), strings.TrimPrefix(most, "at most "), parts[2], were(parts[3]))
}

func were(count string) string {
	if count == "1" {
		return "1 was"
	}
	return count + " were"
}

func missingArguments(parts []string) *Error {
	names := strings.Split(parts[3], ", ")
	return Errorf(TypeError, "%s() missing %s required positional argument%s: %s",
		calledName(parts[0]), parts[1], parts[2], enumeration(names))
}

// enumeration is "'a', 'b', and 'c'".
func enumeration(names []string) string {
	for i, name := range names {
		names[i] = "'" + strings.TrimSuffix(name, positionalOnly) + "'"
	}
	switch n := len(names); n {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

// shownName is a function's name without what the translation of its source has added to it.
func shownName(name string) string {
	if name == "lambda" {
		return "<lambda>"
	}
	if before, _, ok := strings.Cut(name, "$"); ok && before != "" {
		return before
	}
	return name
}

// literal is the value that text, written by the interpreter, stands for.
func literal(text string) starlark.Value {
	if n := len(text); n >= 2 && text[0] == '"' && text[n-1] == '"' && !strings.Contains(text, "\\") {
		return starlark.String(text[1 : n-1])
	}
	if n, err := strconv.Atoi(text); err == nil {
		return starlark.MakeInt(n)
	}
	expr, err := (&syntax.FileOptions{}).ParseExpr("<key>", text, 0)
	if err == nil && isLiteral(expr) {
		v, err := starlark.EvalExprOptions(&syntax.FileOptions{}, &starlark.Thread{}, expr, nil)
		if err == nil {
			return v
		}
	}
	return verbatim(text)
}

// A verbatim is a value of which only the text is known. It shows as that text.
type verbatim string

// AppendRepr implements Reprer.
func (v verbatim) AppendRepr(b []byte) []byte { return append(b, v...) }

func (v verbatim) String() string        { return string(v) }
func (v verbatim) Type() string          { return "object" }
func (v verbatim) Freeze()               {}
func (v verbatim) Truth() starlark.Bool  { return true }
func (v verbatim) Hash() (uint32, error) { return starlark.String(v).Hash() }

func isLiteral(expr syntax.Expr) bool {
	plain := true
	syntax.Walk(expr, func(n syntax.Node) bool {
		switch n := n.(type) {
		case nil, *syntax.Literal, *syntax.TupleExpr, *syntax.ParenExpr, *syntax.UnaryExpr:
		case *syntax.Ident:
			plain = plain && (n.Name == "None" || n.Name == "True" || n.Name == "False")
		default:
			plain = false
		}
		return plain
	})
	return plain
}
