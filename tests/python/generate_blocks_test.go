package python

import "fmt"

func (g *generator) ifs(depth int) {
	g.block("if "+g.condition(), func() { g.body(depth) })
	if g.Intn(3) == 0 {
		g.block("elif "+g.condition(), func() { g.body(depth) })
	}
	if g.Intn(2) == 0 {
		g.block("else", func() { g.body(depth) })
	}
}

func (g *generator) loop(depth int) {
	if g.Intn(3) == 0 {
		n := g.fresh("n")
		g.line("%s = 0", n)
		g.block("while "+n+" < 3", func() {
			g.line("%s += 1", n)
			g.inLoop(depth)
		})
	} else {
		g.block(fmt.Sprintf("for %s in range(%d)", g.name(), 1+g.Intn(3)), func() { g.inLoop(depth) })
	}
	if g.Intn(2) == 0 {
		g.block("else", func() { g.body(depth) })
	}
}

func (g *generator) inLoop(depth int) {
	g.fn.loops++
	g.body(depth)
	if g.Intn(2) == 0 {
		g.leave()
	}
	g.fn.loops--
}

func (g *generator) try(depth int) {
	g.block("try", func() { g.body(depth) })
	handlers := g.Intn(3)
	for range handlers {
		class := []string{"E1", "E2", "E3", "(E1, ZeroDivisionError)", "NameError", "Exception"}[g.Intn(6)]
		if g.Intn(2) == 0 {
			g.block("except "+class, func() { g.body(depth) })
			continue
		}
		v := "e"
		if g.Intn(4) == 0 {
			v = g.name()
		}
		g.block("except "+class+" as "+v, func() {
			g.events++
			g.line("ev(%d, chain(%s))", g.events, v)
			g.body(depth)
		})
	}
	if handlers > 0 && g.Intn(3) == 0 {
		g.block("else", func() { g.body(depth) })
	}
	if handlers == 0 || g.Intn(2) == 0 {
		g.block("finally", func() { g.body(depth) })
	}
}

func (g *generator) with(depth int) {
	g.events++
	head := fmt.Sprintf("with M(%d, %d)", g.events, g.Intn(8)%5)
	if g.Intn(2) == 0 {
		head += " as " + g.name()
	}
	if g.Intn(4) == 0 {
		g.events++
		head += fmt.Sprintf(", M(%d, %d)", g.events, g.Intn(4))
	}
	g.block(head, func() { g.body(depth) })
}

func (g *generator) match(depth int) {
	g.block("match "+g.value(), func() {
		g.block("case 0 | 1", func() { g.body(depth) })
		if g.Intn(2) == 0 {
			g.block(fmt.Sprintf("case %s if %s", g.name(), g.condition()), func() { g.body(depth) })
		}
		g.block("case _", func() { g.body(depth) })
	})
}

func (g *generator) nestedDef(depth int) {
	if g.Intn(2) == 0 || depth > 3 {
		g.event()
		return
	}
	g.def()
	g.call()
}

// def writes a function or generator function.
func (g *generator) def() {
	outer := g.fn
	name := g.fresh("f")
	f := &function{outer: outer, generator: g.Intn(3) == 0, fixed: map[string]bool{}}
	param := g.name()
	g.block(fmt.Sprintf("def %s(%s=%d)", name, param, g.Intn(3)), func() {
		g.fn = f
		f.fixed[param] = true
		g.declarations()
		if f.generator {
			g.line("yield %s", g.value())
		}
		for range 2 + g.Intn(3) {
			g.statement(1)
		}
		g.fn = outer
	})
	if f.generator {
		outer.makers = append(outer.makers, name)
	} else {
		outer.callable = append(outer.callable, name)
	}
}

// declarations writes global and nonlocal statements, and binds some names for functions further in.
func (g *generator) declarations() {
	f := g.fn
	for _, name := range names {
		if f.fixed[name] {
			f.bound = append(f.bound, name)
			continue
		}
		switch k := g.Intn(6); {
		case k == 0:
			g.line("global %s", name)
			f.fixed[name] = true
		case k == 1 && f.outer.binds(name):
			g.line("nonlocal %s", name)
			f.fixed[name] = true
		case k < 4:
			g.line("%s = %d", name, g.Intn(4))
			f.bound = append(f.bound, name)
		}
	}
}

// binds says whether a nonlocal statement in an inner function finds the name.
func (f *function) binds(name string) bool {
	for ; f != nil && !f.module; f = f.outer {
		if f.class {
			continue
		}
		for _, b := range f.bound {
			if b == name {
				return true
			}
		}
		if f.fixed[name] {
			return false
		}
	}
	return false
}

// class writes a class with code in its body, and methods, and uses it.
func (g *generator) class(depth int) {
	if depth > 3 {
		g.event()
		return
	}
	outer := g.fn
	name := g.fresh("C")
	base := ""
	if g.Intn(3) == 0 {
		base = "(M)"
	}
	method := g.fresh("m")
	g.block("class "+name+base, func() {
		g.fn = &function{outer: outer, class: true, fixed: map[string]bool{}}
		g.body(depth + 1)
		f := &function{outer: g.fn, fixed: map[string]bool{}}
		param := g.name()
		g.block(fmt.Sprintf("def %s(self, %s=1)", method, param), func() {
			g.fn = f
			f.fixed[param] = true
			g.declarations()
			g.line("self.%s = %s", g.name(), g.value())
			g.body(depth + 1)
			g.line("return getattr(self, '%s', None)", g.name())
		})
		g.fn = outer
	})
	args := ""
	if base != "" {
		args = fmt.Sprint(g.Intn(3))
	}
	g.line("ev('%s', %s(%s).%s(%s))", name, name, args, method, g.value())
	g.line("ev(sorted(k for k in vars(%s) if len(k) == 1))", name)
}
