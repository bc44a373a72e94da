package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A matcher matches one value against a pattern of a match statement and collects what the pattern captures.
type matcher struct {
	thread   *Thread
	captures Tuple
}

// matchPattern is $match(x, pattern).
func matchPattern(thread *Thread, args Tuple) (Value, error) {
	m := &matcher{thread: thread, captures: Tuple{}}
	ok, err := m.match(args[0], args[1].(Tuple))
	if err != nil {
		return nil, err
	}
	if !ok {
		return starlark.None, nil
	}
	return m.captures, nil
}

func (m *matcher) match(x Value, p Tuple) (bool, error) {
	switch kind := string(p[0].(starlark.String)); kind {
	case "value":
		return Equal(x, p[1])
	case "is":
		return same(x, p[1]), nil
	case "any":
		return true, nil
	case "bind":
		m.captures = append(m.captures, x)
		return true, nil
	case "as":
		ok, err := m.match(x, p[1].(Tuple))
		m.captures = append(m.captures, x)
		return ok, err
	case "or":
		return m.alternatives(x, p[1:])
	case "order":
		return m.reordered(x, p[1].(Tuple), p[2].(Tuple))
	case "seq":
		return m.sequence(x, p[1].(Tuple), p[2], p[3].(Tuple))
	case "map":
		return m.mapping(x, p[1].(Tuple), p[2])
	default:
		return m.object(x, p[1], p[2].(Tuple), p[3].(Tuple))
	}
}

func (m *matcher) alternatives(x Value, patterns Tuple) (bool, error) {
	mark := len(m.captures)
	for _, p := range patterns {
		if ok, err := m.match(x, p.(Tuple)); ok || err != nil {
			return ok, err
		}
		m.captures = m.captures[:mark]
	}
	return false, nil
}

func (m *matcher) reordered(x Value, order, p Tuple) (bool, error) {
	mark := len(m.captures)
	ok, err := m.match(x, p)
	if !ok || err != nil {
		return ok, err
	}
	found := append(Tuple{}, m.captures[mark:]...)
	m.captures = m.captures[:mark]
	for _, v := range order {
		i, err := AsIndex(v)
		if err != nil {
			return false, err
		}
		m.captures = append(m.captures, found[i])
	}
	return true, nil
}

func (m *matcher) all(items []Value, patterns Tuple) (bool, error) {
	for i, p := range patterns {
		if ok, err := m.match(items[i], p.(Tuple)); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}

func (m *matcher) sequence(x Value, before Tuple, star Value, after Tuple) (bool, error) {
	switch coreOf(x).(type) {
	case *starlark.List, Tuple:
	default:
		return false, nil
	}
	items, err := Collect(m.thread, x)
	least := len(before) + len(after)
	if err != nil || len(items) < least || star == starlark.None && len(items) != least {
		return false, err
	}
	if ok, err := m.all(items, before); !ok || err != nil {
		return ok, err
	}
	end := len(items) - len(after)
	if star == starlark.String("bind") {
		m.captures = append(m.captures, starlark.NewList(append([]Value{}, items[len(before):end]...)))
	}
	return m.all(items[end:], after)
}

func (m *matcher) mapping(x Value, entries Tuple, rest Value) (bool, error) {
	source, ok := coreOf(x).(starlark.IterableMapping)
	if object, isObject := source.(*Instance); !ok || isObject && object.special("keys") == nil {
		return false, nil
	}
	left := new(starlark.Dict)
	if err := eachEntry(m.thread, source, left.SetKey); err != nil {
		return false, err
	}
	for _, e := range entries {
		entry := e.(Tuple)
		v, found, err := left.Delete(entry[0])
		if !found || err != nil {
			return false, err
		}
		if ok, err := m.match(v, entry[1].(Tuple)); !ok || err != nil {
			return ok, err
		}
	}
	if Truth(rest) {
		m.captures = append(m.captures, left)
	}
	return true, nil
}

// selfMatching are the classes whose single positional pattern takes the value itself.
var selfMatching = []*py.Class{
	boolClass, byteArrayClass, bytesClass, dictClass, floatClass, frozenSetClass, intClass, listClass, setClass,
	strClass, tupleClass,
}

func (m *matcher) object(x, class Value, positional, keywords Tuple) (bool, error) {
	c, ok := class.(*py.Class)
	if !ok {
		return false, py.Errorf(py.TypeError, "called match pattern must be a class")
	}
	if is, err := isInstance(x, c); !is || err != nil {
		return is, err
	}
	names, self, err := m.positionalNames(c, len(positional))
	if err != nil {
		return false, err
	}
	for i, p := range positional {
		v := x
		if !self {
			if v, err = Attr(m.thread, x, names[i]); err != nil {
				return false, ignoreMissing(err)
			}
		}
		if ok, err := m.match(v, p.(Tuple)); !ok || err != nil {
			return ok, err
		}
	}
	for _, k := range keywords {
		entry := k.(Tuple)
		v, err := Attr(m.thread, x, string(entry[0].(starlark.String)))
		if err != nil {
			return false, ignoreMissing(err)
		}
		if ok, err := m.match(v, entry[1].(Tuple)); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}

// positionalNames are the attributes that positional patterns of the class stand for.
func (m *matcher) positionalNames(c *py.Class, n int) (names []string, self bool, err error) {
	if n == 0 {
		return nil, false, nil
	}
	args, ok := c.Lookup("__match_args__")
	if !ok {
		for _, s := range selfMatching {
			if c.Is(s) && n == 1 {
				return nil, true, nil
			}
		}
		args = Tuple{}
	}
	items, err := Collect(m.thread, args)
	if err == nil && len(items) < n {
		err = py.Errorf(py.TypeError, "%s() accepts %d positional sub-patterns (%d given)", c.Ident, len(items), n)
	}
	for _, item := range items {
		names = append(names, py.Str(item))
	}
	return names, false, err
}

func ignoreMissing(err error) error {
	if isAttributeError(err) {
		return nil
	}
	return err
}
