package python

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"testing"
)

// stored lists the variables of a source with their storage: module variables by name, others as
// scope.name.
func stored(t *testing.T, src string, opts Options) string {
	t.Helper()
	m, err := parse("t.py", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	r := resolve(m, opts)
	if err := r.storage(); err != nil {
		t.Fatal(err)
	}
	words := map[storage]string{native: "native", boxed: "boxed", dynamic: "dynamic", attribute: "attribute"}
	var list []string
	add := func(prefix string, s *scope) {
		for _, v := range s.order {
			if v.assigned {
				list = append(list, fmt.Sprintf("%s%s %s", prefix, v.name, words[v.storage]))
			}
		}
	}
	add("", r.scope.module())
	for node, s := range r.scopes {
		switch n := node.(type) {
		case *funcStmt:
			add(n.def.Name.Name+".", s)
		case *classStmt:
			add(n.name.Name+".", s)
		}
	}
	sort.Strings(list)
	return strings.Join(list, ", ")
}

func TestStorage(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"module", "x = 1\ndef f(): return x", "f native, x native"},
		{"module, from a function", "x = 1\ndef f():\n  global x\n  x = 2", "f native, x dynamic"},
		{"module, in a body", "try:\n  x = 1\nfinally: pass\nwith a as y: pass", "x dynamic, y dynamic"},
		{"module, read above", "while a:\n  print(x)\n  x = 1", "x dynamic"},
		{"module, deleted", "x = 1\ndel x", "x dynamic"},
		{"module, walrus", "if (x := 1): pass", "x dynamic"},
		{"hidden", "x = 1\ndef f():\n  x = 2\n  def g():\n    global x\n    return x", "f native, f.g native, f.x native, x dynamic"},
		{"local", "def f(a):\n  a = 1\n  for b in a: c = b", "f native, f.a native, f.b native, f.c native"},
		{"nonlocal", "def f():\n  x = 1\n  def g():\n    nonlocal x\n    x = 2", "f native, f.g native, f.x boxed"},
		{"read by an inner function", "def f():\n  x = 1\n  return lambda: x", "f native, f.x native"},
		{"in one body", "def f():\n  try:\n    x = 1\n    print(x)\n  finally: pass", "f native, f.x native"},
		{"in a body and after", "def f():\n  try: x = 1\n  finally: pass\n  return x", "f native, f.x boxed"},
		{"before a body", "def f():\n  x = 1\n  try: print(x)\n  finally: pass", "f native, f.x native"},
		{"parameter in a body", "def f(x):\n  try: x = 1\n  finally: pass", "f native, f.x boxed"},
		{"repeated body, set first", "def f():\n  for i in a:\n    try:\n      x = i\n      print(x)\n    finally: pass",
			"f native, f.i native, f.x native"},
		{"repeated body, kept", "def f():\n  for i in a:\n    try:\n      if i: x = i\n      print(x)\n    finally: pass",
			"f native, f.i native, f.x boxed"},
		{"deleted", "def f():\n  x = 1\n  del x", "f native, f.x boxed"},
		{"handler", "def f():\n  try: a\n  except E as e: print(e)", "f native, f.e native"},
		{"handler, used after", "def f():\n  try: a\n  except E as e: print(e)\n  return e", "f native, f.e boxed"},
		{"assigned in a handler", "def f():\n  try: a\n  except E as e: x = e\n  return x", "f native, f.e native, f.x native"},
		{"class", "class C:\n  x = 1\n  def m(self): y = 2", "C native, C.m attribute, C.x attribute, m.self native, m.y native"},
		{"locals()", "def f():\n  try: x = 1\n  finally: pass\n  return locals()", "f dynamic, f.x boxed"},
		{"generator", "def f(n):\n  n -= 1\n  yield n", "f native, f.n native"},
		{"built-in", "len = 1", "len dynamic"},
	} {
		opts := Options{IsBuiltin: func(name string) bool { return strings.Contains(" len print a E locals ", " "+name+" ") }}
		if got := stored(t, c.src, opts); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if got := stored(t, "x = 1", Options{Interactive: true}); got != "x dynamic" {
		t.Error("at the prompt: ", got)
	}
}

// TestStars: names of import * are known when the module is; else every unknown name may be one.
func TestStars(t *testing.T) {
	exports := func(module string) ([]string, error) {
		if module == "m" {
			return []string{"x"}, nil
		}
		return nil, errors.ErrUnsupported
	}
	opts := Options{IsBuiltin: func(string) bool { return false }, Exports: exports}
	for src, want := range map[string]string{
		"from m import *\nx":                           "",
		"from m import *\ny":                           "name 'y' is not defined",
		"from other import *\ny":                       "",
		"from .m import *\ny":                          "",
		"x1 = 1\ndef f(): y":                           "name 'y' is not defined",
		"value = 1\nprint(valeu)":                      "name 'print' is not defined",
		"value = 1\nvaleu":                             "name 'valeu' is not defined. Did you mean: 'value'?",
		"try: y\nexcept: pass":                         "",
		"try: y\nexcept (KeyError, Exception): pass":   "name 'KeyError' is not defined",
		"try: y\nexcept: y = 1":                        "",
		"def f():\n  return unicode":                   "",
		"print = len = 0\nglobals = 1\nglobals()['y']": "",
	} {
		_, err := Compile("t.py", []byte(src), opts)
		msg := ""
		var e *Error
		if errors.As(err, &e) {
			msg = e.Msg
		}
		if msg != want {
			t.Errorf("%q: %q, want %q", src, msg, want)
		}
	}
	opts.Interactive = true
	if _, err := Compile("t.py", []byte("def f(): return later"), opts); err != nil {
		t.Error("at the prompt names may come later: ", err)
	}
}
