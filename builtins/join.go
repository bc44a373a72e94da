package builtins

import "go.starlark.net/starlark"

// Join makes one module of those that have the same name: several packages put together what a script imports
// as one ("pyroute2"). The doc string is that of the first. Its name keeps its place in the order.
func Join(modules []Module) []Module {
	var joined []Module
	places := map[string]int{}
	for _, m := range modules {
		at, known := places[m.Name]
		if !known {
			places[m.Name] = len(joined)
			joined = append(joined, m)
			continue
		}
		joined[at] = join(joined[at], m)
	}
	return joined
}

func join(a, b Module) Module {
	c := a
	c.Globals = append(append([]string(nil), a.Globals...), b.Globals...)
	c.Members = func(s *State) starlark.StringDict {
		members := a.Members(s)
		for name, v := range b.Members(s) {
			members[name] = v
		}
		return members
	}
	return c
}
