package builtins

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Method is a method of a Go type T that scripts see: what it does, and its code.
type Method[T starlark.Value] struct {
	Doc string
	Fn  func(thread *starlark.Thread, self T, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)
}

// Methods are the methods of T by name.
type Methods[T starlark.Value] map[string]Method[T]

// Attr is the method bound to self, nil when there is none of that name.
func (m Methods[T]) Attr(self T, name string) (starlark.Value, error) {
	method, ok := m[name]
	if !ok {
		return nil, nil
	}
	return m.bind(self, name, method), nil
}

func (m Methods[T]) bind(self T, name string, method Method[T]) *Function {
	class := self.Type()
	if typed, ok := any(self).(py.Typed); ok {
		class = typed.PyClass().Ident
	}
	return Builtin(class+"."+name, method.Doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return method.Fn(thread, self, args, kwargs)
		})
}

// Into puts the methods into the class of T, where help(), dir() and C.method(x) find them.
func (m Methods[T]) Into(c *py.Class) {
	for name, method := range m {
		c.Dict[name] = py.NewMethod(name, method.Doc, func(thread *starlark.Thread, self starlark.Value,
			args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			own, ok := py.Native(self).(T)
			if !ok {
				return nil, py.Errorf(py.TypeError, "%s.%s() needs an object of %s, not %s", c.Ident, name, c.Ident,
					TypeName(self))
			}
			v, err := method.Fn(thread, own, args, kwargs)
			return py.Outer(v, own, self), err
		})
	}
}

// Names are the methods' names and the given further attributes, sorted.
func (m Methods[T]) Names(more ...string) []string {
	names := more
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
