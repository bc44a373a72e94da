package runtime

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A namespace is the body of a class statement while it runs.
type namespace struct {
	attrs    *starlark.Dict
	prepared *Instance // what a metaclass has prepared to hold the names, when that is no plain dict
	class    *py.Class // once it is made
}

// classAttr is the name under which methods find the class that they are written in.
const classAttr = "$class"

// Attr reads a name of the class body.
func (ns *namespace) Attr(name string) (Value, error) {
	if name == classAttr {
		if ns.class == nil {
			return nil, py.Errorf(py.NameError,
				"free variable '__class__' referenced before assignment in enclosing scope")
		}
		return ns.class, nil
	}
	if v, ok := ns.get(name); ok {
		return v, nil
	}
	if name == "__dict__" {
		return ns.attrs, nil
	}
	return nil, py.NoName(name, ns.AttrNames())
}

// SetField sets a name of the class body.
func (ns *namespace) SetField(name string, v Value) error {
	if ns.prepared != nil {
		return ns.prepared.SetKey(starlark.String(name), v)
	}
	return ns.attrs.SetKey(starlark.String(name), v)
}

func (ns *namespace) deleteAttr(name string) error {
	if ns.prepared != nil {
		return ns.prepared.deleteItem(starlark.String(name))
	}
	_, found, err := ns.attrs.Delete(starlark.String(name))
	if err == nil && !found {
		return py.NoName(name, nil)
	}
	return err
}

// AttrNames lists the names set so far.
func (ns *namespace) AttrNames() []string {
	var names []string
	for _, k := range ns.attrs.Keys() {
		names = append(names, string(k.(starlark.String)))
	}
	return names
}

func (ns *namespace) has(name string) bool {
	_, ok := ns.get(name)
	return ok
}

func (ns *namespace) get(name string) (Value, bool) {
	var names starlark.Mapping = ns.attrs
	if ns.prepared != nil {
		names = ns.prepared
	}
	v, ok, err := names.Get(starlark.String(name))
	return v, ok && err == nil
}

func (ns *namespace) String() string        { return "<class namespace>" }
func (ns *namespace) Type() string          { return "namespace" }
func (ns *namespace) Freeze()               {}
func (ns *namespace) Truth() starlark.Bool  { return true }
func (ns *namespace) Hash() (uint32, error) { return 0, unhashable(ns) }

// makeClass is $class(name, body, bases, **keywords).
func makeClass(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	values, err := resolveBases(args[2].(Tuple))
	if err != nil {
		return nil, err
	}
	bases, err := baseClasses(values)
	if err != nil {
		return nil, err
	}
	meta, keywords, err := metaclassOf(bases, kwargs)
	if err != nil {
		return nil, err
	}
	name := string(args[0].(starlark.String))
	s := classStatement{thread: thread, name: name[strings.LastIndexByte(name, '.')+1:], qualified: name,
		bases: bases, keywords: keywords}
	if meta != typeClass {
		return s.makeBy(meta, args[1])
	}
	ns := &namespace{attrs: new(starlark.Dict)}
	if _, err := starlark.Call(thread, args[1], Tuple{ns}, nil); err != nil {
		return nil, err
	}
	return s.finish(typeClass, ns)
}

// A classStatement is a class statement whose class is being made.
type classStatement struct {
	thread          *Thread
	name, qualified string
	bases           []*py.Class
	keywords        []Tuple // without metaclass=
}

// finish makes the class of what the body has defined.
func (s *classStatement) finish(meta *py.Class, ns *namespace) (Value, error) {
	rt := taskOf(s.thread).rt
	class, err := rt.newClass(s.name, s.bases, ns.attrs)
	if err != nil {
		return nil, err
	}
	if class.Module == "" {
		class.Module = moduleName(s.thread)
	}
	if class.Qual == "" && s.qualified != s.name {
		class.Qual = s.qualified
	}
	if meta != typeClass {
		class.Meta = meta
	}
	ns.class = class
	return class, rt.announce(s.thread, class, ns.attrs, s.keywords)
}

// newClass makes a class of a script from its bases and the names of its body.
func (rt *Runtime) newClass(name string, bases []*py.Class, attrs *starlark.Dict) (*py.Class, error) {
	if len(bases) == 0 {
		bases = []*py.Class{py.Object}
	}
	if err := checkLayout(bases); err != nil {
		return nil, err
	}
	class := &py.Class{Ident: name, Bases: bases, Dict: starlark.StringDict{}, Make: construct}
	class.Thread = func() *Thread { return rt.flow.Thread }
	mro, err := linearize(class)
	if err != nil {
		return nil, err
	}
	class.MRO = mro
	if class.Is(typeClass) {
		class.Make = constructClass
	}
	for _, item := range attrs.Items() {
		if err := define(class, item[0], item[1]); err != nil {
			return nil, err
		}
	}
	if doc, ok := class.Dict["__doc__"].(starlark.String); ok {
		class.Doc = string(doc)
	}
	rt.subclasses.add(class)
	return class, nil
}

// define sets an attribute of a new class; some names of the body are no attributes but facts of the class.
func define(class *py.Class, key, v Value) error {
	name, ok := key.(starlark.String)
	if !ok {
		return py.Errorf(py.TypeError, "attribute name must be string, not '%s'", TypeName(key))
	}
	text, isText := v.(starlark.String)
	switch {
	case name == "__module__" && isText:
		class.Module = string(text)
	case name == "__qualname__" && isText:
		class.Qual = string(text)
	case name == classCell:
	default:
		class.Define(string(name), v)
	}
	return nil
}

// checkLayout refuses bases that would give an instance two native values.
func checkLayout(bases []*py.Class) error {
	var layout *py.Class
	for _, b := range bases {
		native := nativeBase(b)
		if b.Is(py.BaseException) {
			native = py.BaseException
		}
		switch {
		case native == nil || layout != nil && layout.Is(native):
		case layout == nil || native.Is(layout):
			layout = native
		default:
			return py.Errorf(py.TypeError, "multiple bases have instance lay-out conflict")
		}
	}
	return nil
}

// announce tells the attributes their names (__set_name__), and the base class of its new subclass.
func (rt *Runtime) announce(thread *Thread, class *py.Class, attrs *starlark.Dict, kwargs []Tuple) error {
	for _, item := range attrs.Items() {
		if x, ok := item[1].(*Instance); ok {
			if _, _, err := x.call("__set_name__", class, item[0]); err != nil {
				return err
			}
		}
	}
	hook, ok := (&superValue{after: class, obj: class}).lookup("__init_subclass__")
	if !ok {
		return nil
	}
	if m, ok := hook.(*classMethod); ok {
		hook = m.fn
	}
	_, err := starlark.Call(thread, hook, Tuple{class}, kwargs)
	return err
}

// initSubclass is object.__init_subclass__: what is left of the keywords is too many.
func initSubclass(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	if len(kwargs) > 0 && len(args) > 0 {
		return nil, py.Errorf(py.TypeError, "%s.__init_subclass__() takes no keyword arguments",
			args[0].(*py.Class).Ident)
	}
	return starlark.None, nil
}

// resolveBases puts in the place of objects that are no classes what their __mro_entries__ say (PEP 560).
func resolveBases(values Tuple) (Tuple, error) {
	resolved := make(Tuple, 0, len(values))
	for _, v := range values {
		x, ok := v.(*Instance)
		if !ok {
			resolved = append(resolved, v)
			continue
		}
		entries, done, err := x.call("__mro_entries__", values)
		if err != nil {
			return nil, err
		}
		if !done {
			entries = Tuple{v}
		}
		list, ok := entries.(Tuple)
		if !ok {
			return nil, py.Errorf(py.TypeError, "__mro_entries__ must return a tuple")
		}
		resolved = append(resolved, list...)
	}
	return resolved, nil
}

func baseClasses(values Tuple) ([]*py.Class, error) {
	var bases []*py.Class
	for _, v := range values {
		c, ok := v.(*py.Class)
		if !ok {
			if alias := classAlias(v); alias != nil {
				bases = append(bases, alias)
				continue
			}
			return nil, py.Errorf(py.TypeError, "bases must be types, not '%s'", TypeName(v))
		}
		if finalClasses[c] {
			return nil, py.Errorf(py.TypeError, "type '%s' is not an acceptable base type", c.Ident)
		}
		if slices.Contains(bases, c) {
			return nil, py.Errorf(py.TypeError, "duplicate base class %s", c.Ident)
		}
		bases = append(bases, c)
	}
	return bases, nil
}

// classAlias is the class that a value stands for which is none itself: Generic[T], namedtuple-like makers.
func classAlias(v Value) *py.Class {
	if alias, ok := v.(*genericAlias); ok {
		return alias.origin
	}
	if x, ok := v.(*Instance); ok {
		if origin, err := x.find("__origin__"); err == nil {
			c, _ := origin.(*py.Class)
			return c
		}
	}
	return nil
}

// linearize is the C3 order: a class goes before its bases, and bases keep the order they are named in.
func linearize(class *py.Class) ([]*py.Class, error) {
	var lists [][]*py.Class
	for _, b := range class.Bases {
		lists = append(lists, slices.Clone(b.MRO))
	}
	lists = append(lists, slices.Clone(class.Bases))
	order := []*py.Class{class}
	for {
		lists = slices.DeleteFunc(lists, func(l []*py.Class) bool { return len(l) == 0 })
		if len(lists) == 0 {
			return order, nil
		}
		next := nextClass(lists)
		if next == nil {
			return nil, py.Errorf(py.TypeError,
				"Cannot create a consistent method resolution\norder (MRO) for bases %s", headNames(lists))
		}
		order = append(order, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// nextClass is the first head that stands behind no other class in any list.
func nextClass(lists [][]*py.Class) *py.Class {
	for _, l := range lists {
		head := l[0]
		if !slices.ContainsFunc(lists, func(other []*py.Class) bool { return slices.Contains(other[1:], head) }) {
			return head
		}
	}
	return nil
}

func headNames(lists [][]*py.Class) string {
	var names []string
	for _, l := range lists {
		if !slices.Contains(names, l[0].Ident) {
			names = append(names, l[0].Ident)
		}
	}
	return strings.Join(names, ", ")
}

// annotate is $annotate(ns, name, text): it fills __annotations__ in order.
func annotate(thread *Thread, args Tuple) (Value, error) {
	ns := args[0].(*namespace)
	notes, ok := ns.get("__annotations__")
	if !ok {
		notes = new(starlark.Dict)
		if err := ns.SetField("__annotations__", notes); err != nil {
			return nil, err
		}
	}
	return starlark.None, SetItem(thread, notes, args[1], args[2])
}
