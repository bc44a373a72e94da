package runtime

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// classCell is the name under which the names of a class body carry the namespace that its methods refer to,
// past whatever a metaclass does with them, to type.__new__.
const classCell = starlark.String("__classcell__")

// A cell is the value of that name.
type cell struct{ ns *namespace }

func (c *cell) String() string        { return "<cell>" }
func (c *cell) Type() string          { return "cell" }
func (c *cell) Freeze()               {}
func (c *cell) Truth() starlark.Bool  { return true }
func (c *cell) Hash() (uint32, error) { return 0, unhashable(c) }

const metaclassConflict = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of " +
	"the metaclasses of all its bases"

// metaclassOf is what makes a class of these bases: the metaclass= of keywords, or the most derived metaclass of
// the bases. The other keywords come back.
func metaclassOf(bases []*py.Class, keywords []Tuple) (Value, []Tuple, error) {
	meta := Value(typeClass)
	keywords = slices.Clone(keywords)
	for i, kw := range keywords {
		if kw[0] == starlark.String("metaclass") {
			meta = kw[1]
			keywords = slices.Delete(keywords, i, i+1)
			break
		}
	}
	class, ok := meta.(*py.Class)
	if !ok {
		if !isCallable(meta) {
			return nil, nil, notCallable(meta)
		}
		return meta, keywords, nil
	}
	winner, err := mostDerived(class, bases)
	return winner, keywords, err
}

// mostDerived is the one of meta and the metaclasses of bases that derives from all the others.
func mostDerived(meta *py.Class, bases []*py.Class) (*py.Class, error) {
	for _, b := range bases {
		switch other := b.PyClass(); {
		case meta.Is(other):
		case other.Is(meta):
			meta = other
		default:
			return nil, py.Errorf(py.TypeError, "%s", metaclassConflict)
		}
	}
	return meta, nil
}

// makeBy runs the body and lets the metaclass make the class.
func (s *classStatement) makeBy(meta, body Value) (Value, error) {
	ns, names, err := s.prepare(meta)
	if err != nil {
		return nil, err
	}
	for _, item := range []Tuple{
		{starlark.String("__module__"), starlark.String(moduleName(s.thread))},
		{starlark.String("__qualname__"), starlark.String(s.qualified)},
	} {
		if err := ns.SetField(string(item[0].(starlark.String)), item[1]); err != nil {
			return nil, err
		}
	}
	if _, err := starlark.Call(s.thread, body, Tuple{ns}, nil); err != nil {
		return nil, err
	}
	if err := ns.SetField(string(classCell), &cell{ns}); err != nil {
		return nil, err
	}
	class, err := starlark.Call(s.thread, meta, Tuple{starlark.String(s.name), s.baseTuple(), names}, s.keywords)
	if c, ok := class.(*py.Class); ok && ns.class == nil {
		ns.class = c
	}
	return class, err
}

func (s *classStatement) baseTuple() Tuple {
	bases := make(Tuple, len(s.bases))
	for i, b := range s.bases {
		bases[i] = b
	}
	return bases
}

// prepare asks the metaclass for what holds the names of the body, and begins the namespace.
func (s *classStatement) prepare(meta Value) (*namespace, Value, error) {
	ns := &namespace{attrs: new(starlark.Dict)}
	hook, err := Attr(s.thread, meta, "__prepare__")
	if isAttributeError(err) {
		return ns, ns.attrs, nil
	}
	if err != nil {
		return nil, nil, err
	}
	names, err := starlark.Call(s.thread, hook, Tuple{starlark.String(s.name), s.baseTuple()}, s.keywords)
	if err != nil {
		return nil, nil, err
	}
	switch names := names.(type) {
	case *starlark.Dict:
		ns.attrs = names
		return ns, names, nil
	case *Instance:
		if _, ok := names.core.(*starlark.Dict); ok || names.special("__getitem__") != nil {
			ns.prepared = names
			return ns, names, nil
		}
	}
	return nil, nil, py.Errorf(py.TypeError, "%s.__prepare__() must return a mapping, not %s", funcName(meta),
		TypeName(names))
}

// newTypeOf is type.__new__(meta, name, bases, dict, **keywords).
func newTypeOf(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	meta, ok := self.(*py.Class)
	if !ok || !meta.Is(typeClass) {
		return nil, py.Errorf(py.TypeError, "type.__new__(X): X is not a type object (%s)", TypeName(self))
	}
	if len(args) != 3 {
		return nil, py.Errorf(py.TypeError, "type.__new__() takes exactly 3 arguments (%d given)", len(args))
	}
	name, ok := coreOf(args[0]).(starlark.String)
	if !ok {
		return nil, py.Errorf(py.TypeError, "type.__new__() argument 1 must be str, not %s", TypeName(args[0]))
	}
	values, ok := coreOf(args[1]).(Tuple)
	if !ok {
		return nil, py.Errorf(py.TypeError, "type.__new__() argument 2 must be tuple, not %s", TypeName(args[1]))
	}
	names, ok := coreOf(args[2]).(*starlark.Dict)
	if !ok {
		return nil, py.Errorf(py.TypeError, "type.__new__() argument 3 must be dict, not %s", TypeName(args[2]))
	}
	bases, err := baseClasses(values)
	if err == nil {
		meta, err = mostDerived(meta, bases)
	}
	if err != nil {
		return nil, err
	}
	ns := &namespace{attrs: names}
	s := classStatement{thread, string(name), string(name), bases, kwargs}
	class, err := s.finish(meta, ns)
	if held, ok, _ := names.Get(classCell); ok {
		if c, ok := held.(*cell); ok {
			c.ns.class = ns.class
		}
	}
	return class, err
}

// constructClass makes a class by a metaclass of a script: its __new__, then its __init__.
func constructClass(thread *Thread, meta *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	newer, _ := meta.Lookup("__new__")
	v, err := starlark.Call(thread, unboundNew(newer), append(Tuple{meta}, args...), kwargs)
	if err != nil {
		return nil, err
	}
	class, ok := v.(*py.Class)
	if !ok || !class.PyClass().Is(meta) {
		return v, nil
	}
	if init, ok := scriptAttr(class.PyClass(), "__init__"); ok {
		_, err = starlark.Call(thread, init, append(Tuple{class}, args...), kwargs)
	}
	return class, err
}

// typeMethods are what a metaclass finds in its base, for super().
var typeMethods = operatorTable{
	"__new__":  newTypeOf,
	"__init__": func(*Thread, Value, Tuple, []Tuple) (Value, error) { return starlark.None, nil },
	"__call__": func(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
		return self.(*py.Class).Construct(thread, args, kwargs)
	},
	"__repr__": unary(func(x Value) (Value, error) { return starlark.String(x.(*py.Class).String()), nil }),
	"__str__":  unary(func(x Value) (Value, error) { return starlark.String(py.Repr(x)), nil }),
	"__setattr__": func(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
		if len(args) != 2 {
			return nil, py.Errorf(py.TypeError, "expected 2 arguments, got %d", len(args))
		}
		return starlark.None, self.(*py.Class).Set(py.Str(args[0]), args[1])
	},
	"__delattr__": binary(func(_ *Thread, x, name Value) (Value, error) {
		return starlark.None, x.(*py.Class).Set(py.Str(name), nil)
	}),
	"__instancecheck__": binary(func(_ *Thread, x, y Value) (Value, error) {
		return starlark.Bool(derives(TypeOf(y), x.(*py.Class))), nil
	}),
	"__subclasscheck__": binary(func(_ *Thread, x, y Value) (Value, error) {
		class, ok := y.(*py.Class)
		return starlark.Bool(ok && derives(class, x.(*py.Class))), nil
	}),
	"__subclasses__": func(thread *Thread, self Value, _ Tuple, _ []Tuple) (Value, error) {
		return starlark.NewList(taskOf(thread).rt.subclasses.of(self.(*py.Class))), nil
	},
}

// emptyNames is type.__prepare__.
func emptyNames(*Thread, Tuple, []Tuple) (Value, error) { return new(starlark.Dict), nil }
