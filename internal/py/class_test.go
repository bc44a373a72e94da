package py_test

import (
	"errors"
	"math"
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

func TestClassAttributes(t *testing.T) {
	base := py.NewClass("Base", nil)
	base.Doc = "A base."
	base.Dict["x"] = starlark.MakeInt(1)
	base.Dict["m"] = py.NewMethod("m", "Gives self.", func(_ *starlark.Thread, self starlark.Value,
		args starlark.Tuple,
		_ []starlark.Tuple) (starlark.Value, error) {
		return append(starlark.Tuple{self}, args...), nil
	})
	class := py.NewClass("Derived", base)
	class.Module = "some.module"
	for name, want := range map[string]string{
		"x": "1", "__name__": "'Derived'", "__module__": "'some.module'",
		"__bases__": "(<class 'Base'>,)",
		"__mro__":   "(<class 'some.module.Derived'>, <class 'Base'>, <class 'object'>)",
	} {
		v, err := class.Attr(name)
		if err != nil || py.Repr(v) != want {
			t.Errorf("%s: %v, %v, want %s", name, v, err, want)
		}
	}
	m, err := class.Attr("m")
	if err != nil {
		t.Fatal(err)
	}
	got, err := starlark.Call(&starlark.Thread{}, m, starlark.Tuple{starlark.String("self"),
		starlark.MakeInt(2)}, nil)
	if err != nil || py.Repr(got) != "('self', 2)" {
		t.Errorf("unbound method: %v, %v", got, err)
	}
	_, err = class.Attr("y")
	if err == nil || err.Error() != "AttributeError: type object 'Derived' has no attribute 'y'" {
		t.Error(err)
	}
}

func TestNativeClassCannotBeChanged(t *testing.T) {
	if err := py.ValueError.SetField("x", starlark.None); err == nil {
		t.Error("a class made in Go has been changed")
	}
	class := py.NewClass("C", nil)
	class.Thread = func() *starlark.Thread { return nil }
	if err := class.SetField("x", starlark.MakeInt(1)); err != nil {
		t.Error(err)
	}
	if v, _ := class.Lookup("x"); v != starlark.MakeInt(1) {
		t.Errorf("x is %v", v)
	}
	if err := class.SetField("x", nil); err != nil || class.Dict["x"] != nil {
		t.Errorf("deleting: %v", err)
	}
}

func TestMakeIsInherited(t *testing.T) {
	base := py.NewClass("Base", nil)
	base.Make = func(_ *starlark.Thread, class *py.Class, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value,
		error) {
		return starlark.String("made " + class.Ident), nil
	}
	v, err := starlark.Call(&starlark.Thread{}, py.NewClass("Derived", base), nil, nil)
	if err != nil || v != starlark.String("made Derived") {
		t.Errorf("%v, %v", v, err)
	}
}

func TestFailReachesTheScript(t *testing.T) {
	thread := &starlark.Thread{}
	boom := starlark.NewBuiltin("boom", func(thread *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple,
		_ []starlark.Tuple) (
		starlark.Value, error) {
		py.Fail(thread, py.Errorf(py.ValueError, "first"))
		py.Fail(thread, py.Errorf(py.ValueError, "second"))
		return starlark.None, nil
	})
	env := starlark.StringDict{"boom": boom}
	_, err := starlark.ExecFileOptions(&syntax.FileOptions{}, thread, "t.star", "boom()\nx = 1", env)
	if err == nil {
		t.Fatal("the script went on")
	}
	flow := py.FlowOf(thread)
	if !flow.Failed() {
		t.Fatal("no failure")
	}
	var e *py.Error
	if err := flow.Take(); !errors.As(err, &e) || e.Text() != "first" {
		t.Errorf("got %v", err)
	}
	if flow.Failed() || flow.Take() != nil {
		t.Error("the failure is still there")
	}
	if _, err := starlark.ExecFileOptions(&syntax.FileOptions{}, thread, "t.star", "x = 1", nil); err != nil {
		t.Errorf("after Take: %v", err)
	}
}

func TestReprOfFloats(t *testing.T) {
	for v, want := range map[float64]string{
		1: "1.0", 0.1: "0.1", 1e15: "1000000000000000.0", 1e16: "1e+16", 1e-4: "0.0001", 1e-5: "1e-05",
		-2.5:        "-2.5",
		math.Inf(1): "inf", math.Inf(-1): "-inf", math.Copysign(0, -1): "-0.0", 123456789.125: "123456789.125",
	} {
		if got := py.Repr(starlark.Float(v)); got != want {
			t.Errorf("%v: got %s, want %s", v, got, want)
		}
	}
	if got := py.Repr(starlark.Float(math.NaN())); got != "nan" {
		t.Error(got)
	}
}

func TestReprOfWhatContainsItself(t *testing.T) {
	list := starlark.NewList([]starlark.Value{starlark.MakeInt(1)})
	dict := starlark.NewDict(1)
	if err := list.Append(dict); err != nil {
		t.Fatal(err)
	}
	if err := dict.SetKey(starlark.String("k"), starlark.Tuple{list, dict}); err != nil {
		t.Fatal(err)
	}
	if got := py.Repr(list); got != "[1, {'k': ([...], {...})}]" {
		t.Error(got)
	}
	if got := py.Repr(starlark.Tuple{list, list}); got != "("+py.Repr(list)+", "+py.Repr(list)+")" {
		t.Error(got)
	}
}
