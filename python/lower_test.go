package python

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// lowered is the text of a lowered source; print and range are built in.
func lowered(t *testing.T, src string, opts Options) string {
	t.Helper()
	opts.IsBuiltin = func(name string) bool {
		return strings.Contains(" print range sum len super NameError E f g ", " "+name+" ")
	}
	prog, err := Compile("t.py", []byte(src), opts)
	if err != nil {
		t.Fatal(err)
	}
	return printed(prog.File.Stmts)
}

// TestLower shows what the statements that Starlark lacks become. Anything that Starlark has stays as it
// is.
func TestLower(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"plain Starlark stays", `
x = [i * 2 for i in [1]]
def h(a, b = 1, *c, **d):
  if a == b:
    return x[0]
  return {"k": a}.get("k")
`, `
x = [i * 2 for i in [1]]
def h(a, b = 1, * c, ** d):
  if a == b:
    return x[0]
  return {"k": a}.get("k")
`},
		{"a try without signals", `
try:
  f()
except E:
  g()
else:
  print()
`, `
def <module>$1():
  f()
try$2 = $try(<module>$1)
if try$2:
  if $except(try$2, E):
    g()
    $leave(None, try$2)
  else:
    $reraise(try$2)
else:
  print()
`},
		{"jumps out of a body, and its function is made once", `
def h():
  for i in f():
    try:
      if i:
        continue
      return i
    finally:
      print()
`, `
def h():
  def h$1():
    if i:
      return $continue
    return $return(i)
  for i in $own[f()]:
    try$2 = $try(h$1)
    print()
    if try$2:
      if try$2.kind == "return":
        return try$2.value
      else:
        if try$2.kind == "continue":
          continue
        else:
          $reraise(try$2)
`},
		{"jumps out of clauses", `
def h():
  while True:
    try:
      f()
    except E:
      break
    finally:
      return 1
`, `
def h():
  def h$1():
    def h$2():
      f()
    try$3 = $try(h$2)
    if try$3:
      if $except(try$3, E):
        return $leave($break, try$3)
      else:
        $reraise(try$3)
  while True:
    try$4 = $try(h$1)
    return $leave(1, try$4)
    if try$4:
      if try$4.kind == "break":
        break
      else:
        $reraise(try$4)
`},
		{"with", `
def h():
  with f() as x:
    return x
`, `
def h():
  def h$2(as$1):
    x = as$1
    return $return(x)
  with$3 = $with(f(), h$2)
  if with$3:
    return with$3.value
`},
		{"names that are unbound", `
def h():
  try:
    f()
  except E as e:
    g(e)
  return e
`, `
def h():
  e$ = $box("e")
  def h$1():
    f()
  try$2 = $try(h$1)
  if try$2:
    if $except(try$2, E):
      e$.v = try$2.value
      def h$3():
        g(e$.v)
      try$4 = $try(h$3)
      $forget(e$, "v")
      if try$4:
        $reraise(try$4)
      $leave(None, try$2)
    else:
      $reraise(try$2)
  return e$.v
`},
		{"classes", `
class A(f):
  """Doc."""
  x = 1
  def m(self):
    return super().m(__class__)
`, `
def A$1(ns$1):
  ns$1.__doc__ = "Doc."
  ns$1.x = 1
  def m$2$A.m(self):
    return super(ns$1.$class, self).m(ns$1.$class)
  ns$1.m = m$2$A.m
A = $class("A", A$1, (f))
`},
		{"generators", `
def h(n):
  n += 1
  yield n
x = (i for i in f() if i)
`, `
def h(n):
  def h$1(n = n):
    n += 1
    $yield(n)
  return $generator(h$1)
x = $generator(lambda items$2 = $own[f()]: [0 for i in items$2 if i if $yield(i)])
`},
		{"expressions", `
x = 1
y = 1 < x < f() < 3
z = x is None, x is not y, x ** 2, f"{x:>{y}}a{z!r}", [*x, 1], {**x, "a": 1}, {x: 1, y: 2}
f(*x, 1, k=2, **y)
f(1, *x, k=2, **y)
x %= y
print("%s" % x, x % 2)
`, `
x = 1
y = (1 < x and [left$1 < right$2 and right$2 < 3 for (left$1, right$2) in [(x, f())]][0])
$g.z = (x == None, not $is(x, y), $pow(x, 2), $fstr($format(x, "", $fstr(">", y)), "a", $format(z, "r", "")), $chain(x, [1]), $dict(x, {"a": 1}), $pairs(x, 1, y, 2))
f(* $chain(x, [1]), ** $kwargs({"k": 2}, y))
f(1, k = 2, * $iter[x], ** y)
x = $mod(x, y)
print($%%s[x], x % 2)
`},
		{"targets", `
a, *b = f()
a.x[1:2] = 3
c = d = f()
del a.x, b[0], c
for (p, *q) in f(): pass
`, `
(a, b) = $unpack(f(), 1, 0)
$setslice(a.x, 1, 2, None, 3)
value$1 = f()
$g.c = value$1
d = value$1
$delattr(a, "x")
$delitem(b, 0)
$delattr($g, "c")
for item$2 in $own[f()]:
  (p, q) = $unpack(item$2, 1, 0)
  pass
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, "\n"+unbound(lowered(t, c.src, Options{}))); diff != "" {
				t.Errorf("want (-), got (+):\n%s", diff)
			}
		})
	}
}

// unbound is a lowered program as it would be without bind.
func unbound(text string) string {
	bindings := regexp.MustCompile(`(?m)^\$\$\S+ = \$.*\n`)
	return strings.ReplaceAll(bindings.ReplaceAllString(text, ""), "$$", "$")
}

func TestBind(t *testing.T) {
	got := "\n" + lowered(t, "x = f[0] % g[E:] @ f[0]", Options{})
	want := `
$$matmul = $matmul
$$text = $text
$$#0 = $#0
$$part = $part
x = $$matmul($$text[$$#0[f]] % $$part(g, E, None, None), $$#0[f])
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+):\n%s", diff)
	}
}
