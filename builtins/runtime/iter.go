package runtime

import (
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// An iterator is a value that next() takes items from.
type iterator interface {
	starlark.Iterable
	// step gives the next item; ok is false at the end.
	step() (v Value, ok bool, err error)
}

// A Source is what an iterator takes its items from; ok is false at the end.
type Source interface {
	Step() (v Value, ok bool, err error)
}

// A BulkSource can give many items in one go. More appends some to items; none at the end.
type BulkSource interface {
	Source
	More(items []Value) ([]Value, error)
}

// Step implements Source.
func (next Next) Step() (Value, bool, error) { return next() }

// An Iter is Python's iterator over what Go code gives.
type Iter struct {
	class  *py.Class
	thread *Thread
	line   *py.Flow // of the thread, once it is known
	source Source
}

// NewIter makes an iterator that asks next for its items until ok is false. class is its type; nil for a
// plain one.
func NewIter(thread *Thread, class *py.Class, next func() (v Value, ok bool, err error)) *Iter {
	return IterOver(thread, class, Next(next))
}

// IterOver is NewIter for a source.
func IterOver(thread *Thread, class *py.Class, source Source) *Iter {
	it := new(Iter)
	it.Init(thread, class, source)
	return it
}

// Init is IterOver for an iterator that is part of something larger.
func (it *Iter) Init(thread *Thread, class *py.Class, source Source) {
	if class == nil {
		class = iteratorClass
	}
	it.class, it.thread, it.source = class, thread, source
}

// flow is that of the thread which made the iterator; many iterators are never asked for it.
func (it *Iter) flow() *py.Flow {
	if it.line == nil {
		it.line = py.FlowOf(it.thread)
	}
	return it.line
}

func (it *Iter) step() (Value, bool, error) {
	v, ok, err := it.source.Step()
	if err == nil && it.flow().Failed() {
		return nil, false, it.flow().Take()
	}
	return v, ok, err
}

// PyClass implements py.Typed.
func (it *Iter) PyClass() *py.Class { return it.class }

// Iterate implements starlark.Iterable: an iterator iterates itself.
func (it *Iter) Iterate() starlark.Iterator {
	if direct, ok := it.source.(starlark.Iterator); ok {
		return direct // of a source that never fails
	}
	return &stepper{it, it.flow()}
}

// Attr gives __next__ and __iter__.
func (it *Iter) Attr(name string) (Value, error) { return iteratorAttr(it, name) }
func (it *Iter) AttrNames() []string             { return []string{"__iter__", "__next__"} }

func (it *Iter) String() string        { return "<" + it.class.Ident + " object>" }
func (it *Iter) Type() string          { return it.class.Ident }
func (it *Iter) Freeze()               {}
func (it *Iter) Truth() starlark.Bool  { return true }
func (it *Iter) Hash() (uint32, error) { return uint32(identity(it) >> 4), nil }

// iteratorAttr are the attributes of every iterator.
func iteratorAttr(it iterator, name string) (Value, error) {
	switch name {
	case "__next__":
		return function(name, func(*Thread, Tuple) (Value, error) { return nextOf(it) }), nil
	case "__iter__":
		return function(name, func(*Thread, Tuple) (Value, error) { return it, nil }), nil
	}
	return nil, nil
}

// nextOf takes an item, or raises StopIteration.
func nextOf(it iterator) (Value, error) {
	v, ok, err := it.step()
	if err == nil && !ok {
		err = py.NewError(py.StopIteration)
	}
	return v, err
}

// A stepper lets the interpreter iterate over an iterator.
type stepper struct {
	it   iterator
	flow *py.Flow
}

func (s *stepper) Next(p *Value) bool {
	v, ok, err := s.it.step()
	if err != nil {
		s.flow.Fail(err)
		return false
	}
	if ok {
		*p = v
	}
	return ok
}

func (s *stepper) Done() {}

// iterateCore iterates over a native value as Python does: strings by character, lists by index, so that
// they may be changed meanwhile, dicts and sets by what they held at the start; nil when v cannot be
// iterated over.
func iterateCore(v Value) starlark.Iterator {
	switch v := v.(type) {
	case starlark.String:
		return &charIterator{string(v)}
	case *starlark.List:
		return &listIterator{list: v}
	case *starlark.Dict:
		return &tableIterator{table: v, items: v.Keys(), size: v.Len(), what: "dictionary"}
	case *starlark.Set:
		return &tableIterator{table: v, items: setItems(v), size: v.Len(), what: "Set"}
	case starlark.Bytes:
		return &byteIterator{string(v)}
	}
	return starlark.Iterate(v)
}

// iterate is iterateCore, or the error of a value that cannot be iterated over.
func iterate(v Value) (starlark.Iterator, error) {
	if iter := iterateCore(v); iter != nil {
		return iter, nil
	}
	return nil, py.Errorf(py.TypeError, "'%s' object is not iterable", TypeName(v))
}

// Each calls fn for each item of v. A failure in v's own code comes back as the error it is.
func Each(thread *Thread, v Value, fn func(Value) error) error {
	iter, err := iterate(v)
	if err != nil {
		return err
	}
	defer iter.Done()
	if t, ok := iter.(*tableIterator); ok && thread != nil {
		t.flow = py.FlowOf(thread)
	}
	var item Value
	for iter.Next(&item) {
		if err := fn(item); err != nil {
			return err
		}
	}
	if thread == nil {
		return nil
	}
	return py.FlowOf(thread).Take()
}

// Collect is the tuple of v's items.
func Collect(thread *Thread, v Value) (Tuple, error) {
	if t, ok := v.(Tuple); ok {
		return t, nil
	}
	if it, ok := v.(*Iter); ok {
		if source, ok := it.source.(BulkSource); ok {
			return it.collect(source)
		}
	}
	items := make(Tuple, 0, max(0, starlark.Len(coreOf(v))))
	err := Each(thread, v, func(item Value) error {
		items = append(items, item)
		return nil
	})
	return items, err
}

// collect takes all that a source has.
func (it *Iter) collect(source BulkSource) (Tuple, error) {
	var items []Value
	for {
		more, err := source.More(items)
		if err == nil {
			err = it.flow().Take()
		}
		if err != nil || len(more) == len(items) {
			return more, err
		}
		items = more
	}
}

type charIterator struct{ rest string }

func (it *charIterator) Next(p *Value) bool {
	if it.rest == "" {
		return false
	}
	_, n := utf8.DecodeRuneInString(it.rest)
	*p = starlark.String(it.rest[:n])
	it.rest = it.rest[n:]
	return true
}

func (it *charIterator) Done() {}

type byteIterator struct{ rest string }

func (it *byteIterator) Next(p *Value) bool {
	if it.rest == "" {
		return false
	}
	*p = starlark.MakeInt(int(it.rest[0]))
	it.rest = it.rest[1:]
	return true
}

func (it *byteIterator) Done() {}

type listIterator struct {
	list *starlark.List
	i    int
}

func (it *listIterator) Next(p *Value) bool {
	if it.i >= it.list.Len() {
		return false
	}
	*p = it.list.Index(it.i)
	it.i++
	return true
}

func (it *listIterator) Done() {}

// A tableIterator walks what a dict or set held at the start, and fails when its size has changed.
type tableIterator struct {
	table interface{ Len() int }
	items []Value
	size  int
	what  string
	flow  *py.Flow // nil where a change cannot happen
}

func (it *tableIterator) Next(p *Value) bool {
	if it.table.Len() != it.size {
		if it.flow != nil {
			it.flow.Fail(py.Errorf(py.RuntimeError, "%s changed size during iteration", it.what))
		}
		return false
	}
	if len(it.items) == 0 {
		return false
	}
	*p, it.items = it.items[0], it.items[1:]
	return true
}

func (it *tableIterator) Done() {}

func setItems(s *starlark.Set) []Value {
	items := make([]Value, 0, s.Len())
	for item := range s.Elements() {
		items = append(items, item)
	}
	return items
}

// An unlocked is a native value as for loops get it: see iterateCore.
type unlocked struct {
	Value
	flow *py.Flow
}

// Iterate implements starlark.Iterable.
func (u *unlocked) Iterate() starlark.Iterator {
	iter := iterateCore(u.Value)
	if t, ok := iter.(*tableIterator); ok {
		t.flow = u.flow
	}
	return iter
}

// loopOver is $iter[x].
func (rt *Runtime) loopOver(x Value) (Value, error) {
	switch x := x.(type) {
	case *starlark.List:
		return (*listOver)(x), nil
	case *starlark.Dict, *starlark.Set, starlark.String, starlark.Bytes:
		return &unlocked{x, rt.flow}, nil
	case *Instance, *py.Class:
		if iter := x.(starlark.Iterable).Iterate(); iter != nil {
			return &started{x, iter}, nil
		}
	case starlark.Iterable:
		return x, nil
	}
	return nil, py.Errorf(py.TypeError, "'%s' object is not iterable", TypeName(x))
}

// A listOver is a list as for loops get it: the list itself under another type.
type listOver starlark.List

// Iterate implements starlark.Iterable.
func (l *listOver) Iterate() starlark.Iterator { return &listIterator{list: (*starlark.List)(l)} }

// Len implements starlark.Sequence, which * in a call makes use of.
func (l *listOver) Len() int { return (*starlark.List)(l).Len() }

func (l *listOver) String() string        { return (*starlark.List)(l).String() }
func (l *listOver) Type() string          { return (*starlark.List)(l).Type() }
func (l *listOver) Freeze()               {}
func (l *listOver) Truth() starlark.Bool  { return true }
func (l *listOver) Hash() (uint32, error) { return (*starlark.List)(l).Hash() }

// A started is an object whose __iter__ has been called.
type started struct {
	Value
	iter starlark.Iterator
}

// Iterate implements starlark.Iterable.
func (s *started) Iterate() starlark.Iterator { return s.iter }

// iterOf is iter(v).
func iterOf(thread *Thread, v Value) (iterator, error) {
	if it, ok := v.(iterator); ok {
		return it, nil
	}
	iter, err := iterate(v)
	if err != nil {
		return nil, err
	}
	if t, ok := iter.(*tableIterator); ok {
		t.flow = py.FlowOf(thread)
	}
	if source, ok := iter.(Source); ok {
		return IterOver(thread, nil, source), nil
	}
	ended := false
	return NewIter(thread, iteratorNames[v.Type()], func() (Value, bool, error) {
		var item Value
		if ended || !iter.Next(&item) {
			if !ended {
				ended = true
				iter.Done()
			}
			return nil, false, nil
		}
		return item, true, nil
	}), nil
}

// iteratorNames are the classes of the iterators over native types.
var iteratorNames = map[string]*py.Class{
	"list": newType("list_iterator", py.Object), "tuple": newType("tuple_iterator", py.Object),
	"string": newType("str_iterator", py.Object), "dict": newType("dict_keyiterator", py.Object),
	"set": newType("set_iterator", py.Object), "range": newType("range_iterator", py.Object),
	"bytes": newType("bytes_iterator", py.Object),
}
