package py_test

import (
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// failure is the text that the interpreter fails with when it evaluates src.
func failure(t *testing.T, src string) string {
	t.Helper()
	opts := &syntax.FileOptions{Set: true, TopLevelControl: true, GlobalReassign: true}
	_, err := starlark.ExecFileOptions(opts, &starlark.Thread{}, "t.star", src, nil)
	if err == nil {
		t.Fatalf("%q does not fail", src)
	}
	return err.Error()
}

// TestInterpreter takes the texts from the interpreter itself, so that a new version of it cannot change them
// unnoticed. The expected ones are CPython 3.11's.
func TestInterpreter(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"{}['k']", "KeyError: 'k'"},
		{"{}[1]", "KeyError: 1"},
		{"{}[(1, 'a')]", "KeyError: (1, 'a')"},
		{`{}["it's"]`, `KeyError: "it's"`},
		{`{}["a\n"]`, `KeyError: 'a\n'`},
		{"[1][5]", "IndexError: list index out of range"},
		{"(1,)[-3]", "IndexError: tuple index out of range"},
		{"''[0]", "IndexError: string index out of range"},
		{"[][0]", "IndexError: list index out of range"},
		{"1 // 0", "ZeroDivisionError: integer division or modulo by zero"},
		{"1 % 0", "ZeroDivisionError: integer modulo by zero"},
		{"1 / 0", "ZeroDivisionError: division by zero"},
		{"1 + 'a'", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
		{"'a' + 1", `TypeError: can only concatenate str (not "int") to str`},
		{"[] + ()", `TypeError: can only concatenate list (not "tuple") to list`},
		{"b'a' + 'b'", "TypeError: can't concat str to bytes"},
		{"'a' * 'b'", "TypeError: can't multiply sequence by non-int of type 'str'"},
		{"1 in 2", "TypeError: argument of type 'int' is not iterable"},
		{"1 not in 2", "TypeError: argument of type 'int' is not iterable"},
		{"-'a'", "TypeError: bad operand type for unary -: 'str'"},
		{"1 < 'a'", "TypeError: '<' not supported between instances of 'int' and 'str'"},
		{"(1).x", "AttributeError: 'int' object has no attribute 'x'"},
		{"'a'.upperr", "AttributeError: 'str' object has no attribute 'upperr'"},
		{"(1)()", "TypeError: 'int' object is not callable"},
		{"[x for x in 5]", "TypeError: 'int' object is not iterable"},
		{"a, b = 5", "TypeError: cannot unpack non-iterable int object"},
		{"a, b = 1, 2, 3", "ValueError: too many values to unpack (expected 2)"},
		{"a, b = [1]", "ValueError: not enough values to unpack (expected 2, got 1)"},
		{"(1)[0]", "TypeError: 'int' object is not subscriptable"},
		{"[]['a']", "TypeError: list indices must be integers or slices, not str"},
		{"''['a']", "TypeError: string indices must be integers, not 'str'"},
		{"x = (1,)\nx[0] = 1", "TypeError: 'tuple' object does not support item assignment"},
		{"(1)[1:]", "TypeError: 'int' object is not subscriptable"},
		{"[][::0]", "ValueError: slice step cannot be zero"},
		{"{[]: 1}", "TypeError: unhashable type: 'list'"},
		{"{{}: 1}", "TypeError: unhashable type: 'dict'"},
		{"def f(): pass\nf(1)", "TypeError: f() takes 0 positional arguments but 1 was given"},
		{"def f(a, b): pass\nf(1, 2, 3)", "TypeError: f() takes 2 positional arguments but 3 were given"},
		{"def f(a): pass\nf(1, 2)", "TypeError: f() takes 1 positional argument but 2 were given"},
		{"def f(a, b, c): pass\nf()", "TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'"},
		{"def f(a, b): pass\nf()", "TypeError: f() missing 2 required positional arguments: 'a' and 'b'"},
		{"def f(a): pass\nf()", "TypeError: f() missing 1 required positional argument: 'a'"},
		{"def f(a): pass\nf(1, a=2)", "TypeError: f() got multiple values for argument 'a'"},
		{"def f(a): pass\nf(1, z=2)", "TypeError: f() got an unexpected keyword argument 'z'"},
		{"def f(): return x\nf()\nx = 1", "NameError: name 'x' is not defined"},
		{"def f():\n  if False:\n    y = 1\n  return y\nf()",
			"UnboundLocalError: cannot access local variable 'y' where it is not associated with a value"},
		{"1 << -1", "ValueError: negative shift count"},
		{"[].pop()", "IndexError: pop from empty list"},
		{"'' in 5", "TypeError: argument of type 'int' is not iterable"},
		{"5 in ''", "TypeError: 'in <string>' requires string as left operand, not int"},
		{"[].remove(1)", "ValueError: list.remove(x): x not in list"},
		{"'a'.index('b')", "ValueError: substring not found"},
	} {
		if got := py.Interpreter(failure(t, c.src)).Error(); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestInterpreterSuggests(t *testing.T) {
	e := py.Interpreter(failure(t, "'a'.uper"))
	if e.Suggestion != "upper" {
		t.Errorf("got %q", e.Suggestion)
	}
}

func TestUnknownTextStays(t *testing.T) {
	if got := py.Interpreter("something new").Error(); got != "TypeError: something new" {
		t.Error(got)
	}
}
