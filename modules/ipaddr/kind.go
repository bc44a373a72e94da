package ipaddr

import (
	"maps"
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A kind is what a value of this package is to a script: the version, and address, interface or network.
type kind uint8

const (
	address4 kind = iota
	address6
	interface4
	interface6
	network4
	network6
	ipaddr4 // a network of the module ipaddr, which keeps its host bits
	ipaddr6
)

func (k kind) v4() bool { return k&1 == 0 }

func (k kind) size() int {
	if k.v4() {
		return size4
	}
	return size6
}

// address is the kind of the plain addresses of the same version.
func (k kind) address() kind { return k & 1 }

// iface says whether it is an address with its network.
func (k kind) iface() bool { return k == interface4 || k == interface6 }

// withHostBits says whether it is a network of the module ipaddr.
func (k kind) withHostBits() bool { return k >= ipaddr4 }

// A species is what all values of one kind have in common.
type species struct {
	class *py.Class
	attrs map[string]starlark.Value // what the class and its bases have
	names []string                  // sorted
	table nameTable                 // attrs, when all are known
}

var speciesOf [ipaddr6 + 1]species

// The abstract classes that Python's module derives its own from.
var (
	addressBaseClass = newClass("_IPAddressBase", "What addresses and networks have in common.")
	baseAddressClass = newClass("_BaseAddress", "A single address, of any version.", addressBaseClass)
	baseNetworkClass = newClass("_BaseNetwork", "A network, of any version.", addressBaseClass)
	baseV4Class      = newClass("_BaseV4", "What is of version 4.")
	baseV6Class      = newClass("_BaseV6", "What is of version 6.")
)

// newClass makes a class of the module ipaddress; bases stand in the order in which they are searched.
func newClass(name, doc string, bases ...*py.Class) *py.Class {
	c := py.NewClass(name, nil)
	c.Module, c.Doc = "ipaddress", doc
	if len(bases) == 0 {
		return c
	}
	c.Bases = bases
	c.MRO = []*py.Class{c}
	for _, base := range bases {
		for _, m := range base.MRO {
			if m != py.Object && !c.Is(m) {
				c.MRO = append(c.MRO, m)
			}
		}
	}
	c.MRO = append(c.MRO, py.Object)
	return c
}

// define makes the class of a kind known.
func define(k kind, class *py.Class, make func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) {
	class.Make = func(_ *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		return make(args, kwargs)
	}
	speciesOf[k] = species{class: class, attrs: map[string]starlark.Value{}}
}

// seal collects the attributes of a kind, when its class and the bases have theirs.
func (s *species) seal() {
	for _, class := range s.class.MRO {
		if class == py.Object {
			continue
		}
		for name, v := range class.Dict {
			if _, ok := s.attrs[name]; !ok {
				s.attrs[name] = v
				s.names = append(s.names, name)
			}
		}
	}
	sort.Strings(s.names)
	s.table = tableOfNames(s.attrs)
}

// attr is x.name; nil when there is none.
func (s *species) attr(x starlark.Value, name string) (starlark.Value, error) {
	switch e := s.table.get(name); {
	case e == nil && name == "__class__":
		return s.class, nil
	case e == nil && name == "__doc__":
		return starlark.String(s.class.Doc), nil
	case e == nil:
		return nil, nil
	case e.found != nil:
		return e.found.Get(x, s.class)
	default:
		return e.value, nil
	}
}

// setAttr is the error of x.name = v: nothing here can be changed.
func (s *species) setAttr(name string) error {
	switch s.attrs[name].(type) {
	case nil:
		return py.NoAttribute(s.class.Ident, name, s.names)
	case *py.Method:
		return py.Errorf(py.AttributeError, "'%s' object attribute '%s' is read-only", s.class.Ident, name)
	}
	return noSetter(name, s.class.Ident)
}

// A property is an attribute that is computed when it is asked for.
type property[T starlark.Value] struct {
	name, doc string
	get       func(T) (starlark.Value, error)
}

// Get implements py.Descriptor.
func (p *property[T]) Get(obj starlark.Value, _ *py.Class) (starlark.Value, error) {
	if obj == nil {
		return p, nil
	}
	x, ok := runtime.Core(obj).(T)
	if !ok {
		return nil, notFor(p.name, obj)
	}
	return p.get(x)
}

func notFor(name string, obj starlark.Value) error {
	return py.Errorf(py.TypeError, "'%s' doesn't apply to a '%s' object", name, runtime.TypeName(obj))
}

// Set implements py.Setter: what is made stays as it is.
func (p *property[T]) Set(obj, _ starlark.Value) error {
	return noSetter(p.name, runtime.TypeName(obj))
}

func noSetter(name, class string) error {
	return py.Errorf(py.AttributeError, "property '%s' of '%s' object has no setter", name, class)
}

// Doc is the doc string.
func (p *property[T]) Doc() string { return p.doc }

func (p *property[T]) String() string        { return "<property '" + p.name + "'>" }
func (p *property[T]) Type() string          { return "property" }
func (p *property[T]) Freeze()               {}
func (p *property[T]) Truth() starlark.Bool  { return true }
func (p *property[T]) Hash() (uint32, error) { return starlark.String(p.name).Hash() }

// ordering are the special methods of what can be compared.
var ordering = []string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"}

// specials gives a class special methods, for classes of scripts that call them by super().
func specials(class *py.Class, names ...string) {
	maps.Copy(class.Dict, runtime.SpecialMethods(append(names, ordering...)...))
}

// properties puts attributes into classes.
func properties[T starlark.Value](list []property[T], classes ...*py.Class) {
	for i := range list {
		for _, class := range classes {
			class.Dict[list[i].name] = &list[i]
		}
	}
}

// A method is a function of a class.
type method[T starlark.Value] struct {
	signature
	doc string
	fn  func(thread *starlark.Thread, self T, args [maxParams]starlark.Value) (starlark.Value, error)
}

// methods puts functions into a class. Errors name them with their class.
func methods[T starlark.Value](list []method[T], class *py.Class) {
	for _, m := range list {
		name := m.name
		m.name, m.self = class.Ident+"."+name, 1
		class.Dict[name] = py.NewMethod(name, m.doc, func(thread *starlark.Thread, self starlark.Value,
			args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x, ok := runtime.Core(self).(T)
			if !ok {
				return nil, notFor(name, self)
			}
			bound, err := m.bind(args, kwargs)
			if err != nil {
				return nil, err
			}
			v, err := m.fn(thread, x, bound)
			if err != nil || !m.alike || self == starlark.Value(x) {
				return v, err
			}
			return remade(thread, self, v)
		})
	}
}

// remade are the networks that a method gives, as objects of the script's class that it was called for.
func remade(thread *starlark.Thread, self, v starlark.Value) (starlark.Value, error) {
	switch v := v.(type) {
	case *runtime.Iter:
		next, err := runtime.Steps(thread, v)
		return lazily(thread, func() (starlark.Value, bool, error) {
			n, ok, err := next()
			if err != nil || !ok {
				return nil, false, err
			}
			n, err = runtime.Remade(thread, self, n)
			return n, true, err
		}), err
	case *starlark.List:
		for i := range v.Len() {
			n, err := runtime.Remade(thread, self, v.Index(i))
			if err != nil {
				return nil, err
			}
			if err := v.SetIndex(i, n); err != nil {
				return nil, err
			}
		}
		return v, nil
	}
	return runtime.Remade(thread, self, v)
}
