package python

import (
	"fmt"
	"math/rand"
	"strings"
)

// names are the variables of random programs; few, so that scopes meet.
var names = []string{"a", "b", "c", "d"}

// A generator writes a random program. Loops are short and functions call only those defined before, so
// that every program ends; everything else is allowed to go wrong, and to be caught or not.
type generator struct {
	*rand.Rand
	out    strings.Builder
	indent int
	events int
	made   int
	budget int // statements that may still be written
	fn     *function
}

// A function is what the generator knows of the function that it is writing; a class body is one too.
type function struct {
	outer     *function
	module    bool
	class     bool
	generator bool
	loops     int
	bound     []string        // assigned at the beginning: inner functions may declare them nonlocal
	fixed     map[string]bool // global or nonlocal here
	callable  []string        // functions that can be called
	makers    []string        // generator functions
}

func generate(r *rand.Rand) string {
	g := &generator{Rand: r, budget: 60}
	g.fn = &function{module: true}
	for range 2 + g.Intn(3) {
		g.def()
	}
	for range 4 + g.Intn(5) {
		g.statement(0)
	}
	g.line("ev('end', %s)", g.value())
	return g.out.String()
}

func (g *generator) line(format string, args ...any) {
	g.out.WriteString(strings.Repeat("    ", g.indent))
	fmt.Fprintf(&g.out, format, args...)
	g.out.WriteByte('\n')
}

// block writes a statement's head and an indented body.
func (g *generator) block(head string, body func()) {
	g.line("%s:", head)
	g.indent++
	body()
	g.indent--
}

func (g *generator) name() string { return names[g.Intn(len(names))] }

func (g *generator) fresh(prefix string) string {
	g.made++
	return fmt.Sprintf("%s%d", prefix, g.made)
}

// value is an expression that is an integer, if anything.
func (g *generator) value() string {
	switch g.Intn(12) {
	case 0, 1, 2, 3:
		return g.name()
	case 4:
		return fmt.Sprintf("%s + %d", g.name(), g.Intn(3))
	case 5:
		return fmt.Sprintf("len([%s for %s in range(%d)])", g.name(), g.name(), g.Intn(3))
	case 6:
		return fmt.Sprintf("(lambda %s=%s: %s + 1)()", g.name(), g.name(), g.name())
	case 7:
		return fmt.Sprintf("sum(%s for %s in range(3))", g.name(), g.name())
	case 8:
		if !g.fn.class {
			return fmt.Sprintf("(%s := %d)", g.unfixed(), g.Intn(5))
		}
	case 9:
		return fmt.Sprintf("int(%s < %s <= %d)", g.name(), g.name(), g.Intn(4))
	}
	return fmt.Sprint(g.Intn(5))
}

// unfixed is any name: := obeys global and nonlocal.
func (g *generator) unfixed() string { return g.name() }

func (g *generator) condition() string {
	switch g.Intn(4) {
	case 0:
		return fmt.Sprintf("%s %% 2 == %d", g.name(), g.Intn(2))
	case 1:
		return fmt.Sprintf("%s > %d", g.name(), g.Intn(3))
	case 2:
		return fmt.Sprintf("not %s", g.name())
	}
	return []string{"True", "False"}[g.Intn(2)]
}

// event logs a number, so that every place of the program is known, and some values.
func (g *generator) event() {
	g.events++
	if g.Intn(3) == 0 {
		g.line("ev(%d)", g.events)
	} else {
		g.line("ev(%d, %s)", g.events, g.value())
	}
}

// body writes some statements.
func (g *generator) body(depth int) {
	n := 1 + g.Intn(3)
	for range n {
		g.statement(depth)
	}
}

// statement writes one statement.
func (g *generator) statement(depth int) {
	g.budget--
	if depth > 4 || g.budget < 0 {
		g.event()
		return
	}
	simple := []func(){g.event, g.event, g.assign, g.assign, g.call, g.leave, g.raise, g.del, g.iterate}
	nested := []func(int){g.ifs, g.loop, g.loop, g.try, g.try, g.try, g.with, g.with, g.nestedDef, g.class, g.match}
	if g.Intn(5) < 2+depth/2 {
		simple[g.Intn(len(simple))]()
		return
	}
	nested[g.Intn(len(nested))](depth + 1)
}

func (g *generator) assign() {
	switch g.Intn(6) {
	case 0:
		g.line("%s += %s", g.name(), g.value())
	case 1:
		i := g.Intn(len(names)) // two names: CPython 3.11 mistakes the order of a, a = 1, 2
		g.line("%s, %s = %s, %s", names[i], names[(i+1)%len(names)], g.value(), g.value())
	case 2:
		g.line("%s = %s = %s", g.name(), g.name(), g.value())
	default:
		g.line("%s = %s", g.name(), g.value())
	}
}

func (g *generator) del() {
	if g.Intn(2) == 0 {
		g.line("del %s", g.name())
	} else {
		g.event()
	}
}

// leave writes what ends a block early.
func (g *generator) leave() {
	inFunction := !g.fn.module && !g.fn.class
	switch k := g.Intn(5); {
	case k == 0 && g.fn.loops > 0:
		g.line("break")
	case k == 1 && g.fn.loops > 0:
		g.line("continue")
	case k == 2 && inFunction:
		g.line("return %s", g.value())
	case k == 3 && g.fn.generator:
		g.line("%s = (yield %s) or 0", g.name(), g.value())
	case k == 4 && g.fn.generator && len(g.makers()) > 0:
		g.line("ev('from', (yield from %s(%s)))", g.pick(g.makers()), g.value())
	default:
		g.event()
	}
}

func (g *generator) raise() {
	g.events++
	switch g.Intn(8) {
	case 0:
		g.line("raise")
	case 1:
		g.line("1 // 0")
	case 2:
		g.line("raise E2(%d) from E3('cause')", g.events)
	case 3:
		g.line("raise E1(%d) from None", g.events)
	case 4:
		g.line("assert %s, %d", g.condition(), g.events)
	default:
		g.line("raise %s(%d)", []string{"E1", "E2", "E3"}[g.Intn(3)], g.events)
	}
}

func (g *generator) pick(list []string) string { return list[g.Intn(len(list))] }

// callables and makers are the functions that can be called from here.
func (g *generator) callables() []string {
	var all []string
	for f := g.fn; f != nil; f = f.outer {
		if !f.class || f == g.fn {
			all = append(all, f.callable...)
		}
	}
	return all
}

func (g *generator) makers() []string {
	var all []string
	for f := g.fn; f != nil; f = f.outer {
		if !f.class || f == g.fn {
			all = append(all, f.makers...)
		}
	}
	return all
}

func (g *generator) call() {
	if fs := g.callables(); len(fs) > 0 {
		g.line("%s = %s(%s) or 0", g.name(), g.pick(fs), g.value())
	} else {
		g.event()
	}
}

// iterate uses a generator, in one of several ways. It is closed at the end, because only CPython closes what nothing
// refers to any more at once.
func (g *generator) iterate() {
	ms := g.makers()
	if len(ms) == 0 {
		g.event()
		return
	}
	v := g.fresh("g")
	g.line("%s = %s(%s)", v, g.pick(ms), g.value())
	g.block("try", func() {
		switch g.Intn(6) {
		case 0:
			g.line("ev('list', list(%s))", v)
		case 1:
			g.line("ev('next', next(%s, None))", v)
		case 2:
			g.line("ev('next', next(%s, None))", v)
			g.line("ev('throw', %s.throw(E1('thrown')))", v)
		case 3:
			g.line("ev('next', next(%s, None))", v)
			g.line("ev('send', %s.send(%d))", v, g.Intn(4))
		case 4:
			g.line("%sx = (ev('lazy', x) for x in %s)", v, v)
			g.line("ev('next', next(%sx, None))", v)
			g.line("ev('rest', list(%sx))", v)
		case 5:
			g.block(fmt.Sprintf("for %s in %s", g.name(), v), func() { g.inLoop(3) })
		}
	})
	g.block("finally", func() { g.line("ev('close', %s.close())", v) })
}
