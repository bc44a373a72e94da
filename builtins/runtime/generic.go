package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A genericAlias is list[int] and the like: a class with the types of its items, which nothing checks.
type genericAlias struct {
	origin *py.Class
	args   Tuple
}

var aliasClass = newType("GenericAlias", py.Object)

// genericClasses are the native classes that can be given the types of their items.
var genericClasses = []*py.Class{listClass, tupleClass, dictClass, setClass, frozenSetClass, typeClass}

// aliasOf is class[args].
func aliasOf(class *py.Class, args Value) (Value, error) {
	if t, ok := args.(Tuple); ok {
		return &genericAlias{class, t}, nil
	}
	return &genericAlias{class, Tuple{args}}, nil
}

// PyOrigin is the class that isinstance() is asked about.
func (a *genericAlias) PyOrigin() *py.Class { return a.origin }

// Name implements starlark.Callable.
func (a *genericAlias) Name() string { return a.origin.Ident }

// CallInternal makes an instance of the class.
func (a *genericAlias) CallInternal(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return starlark.Call(thread, a.origin, args, kwargs)
}

// Attr gives __origin__ and __args__, else the attributes of the class.
func (a *genericAlias) Attr(name string) (Value, error) {
	switch name {
	case "__origin__":
		return a.origin, nil
	case "__args__":
		return a.args, nil
	}
	return a.origin.Attr(name)
}

// AttrNames lists what Attr knows.
func (a *genericAlias) AttrNames() []string {
	return append([]string{"__args__", "__origin__"}, a.origin.AttrNames()...)
}

// AppendRepr implements py.Reprer: "dict[str, int]".
func (a *genericAlias) AppendRepr(b []byte) []byte {
	b = append(py.AppendTypeName(b, a.origin), '[')
	for i, arg := range a.args {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = py.AppendTypeName(b, arg)
	}
	return append(b, ']')
}

// PyClass implements py.Typed.
func (a *genericAlias) PyClass() *py.Class { return aliasClass }

func (a *genericAlias) String() string        { return py.Repr(a) }
func (a *genericAlias) Type() string          { return "GenericAlias" }
func (a *genericAlias) Freeze()               {}
func (a *genericAlias) Truth() starlark.Bool  { return true }
func (a *genericAlias) Hash() (uint32, error) { return a.origin.Hash() }
