package runtime

import (
	"strconv"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// loweredAttr is $attr(x, name).
func loweredAttr(thread *Thread, args Tuple) (Value, error) {
	return readAttr(thread, args[0], string(args[1].(starlark.String)))
}

// readAttr is x.name in lowered code: Attr, but for the methods that are bound as the interpreter's own.
func readAttr(thread *Thread, x Value, name string) (Value, error) {
	if s, ok := x.(starlark.String); ok {
		if method := boundToStr[name]; method != nil {
			return method.BindReceiver(s), nil
		}
	}
	if h := nativeAttrs(x, name); h != nil {
		return h.Attr(name)
	}
	return Attr(thread, x, name)
}

// loweredSetAttr is $setattr(x, name, value).
func loweredSetAttr(thread *Thread, args Tuple) (Value, error) {
	return starlark.None, SetAttr(thread, args[0], string(args[1].(starlark.String)), args[2])
}

// is is $is(x, y).
func is(_ *Thread, args Tuple) (Value, error) {
	return starlark.Bool(same(args[0], args[1])), nil
}

// same says whether x is y: equal immutable values of one type count as the same.
func same(x, y Value) bool {
	switch x := x.(type) {
	case Tuple:
		y, ok := y.(Tuple)
		return ok && len(x) == len(y) && (len(x) == 0 || &x[0] == &y[0])
	case starlark.Int:
		y, ok := y.(starlark.Int)
		return ok && x.BigInt().Cmp(y.BigInt()) == 0
	case *py.Bound:
		return false
	}
	return x == y
}

// mod is $mod(x, y).
func mod(_ *Thread, args Tuple) (Value, error) {
	return binaryOp(syntax.PERCENT, args[0], args[1])
}

// matmul is $matmul(x, y).
func matmul(_ *Thread, args Tuple) (Value, error) {
	v, ok, err := special2(args[0], args[1], "__matmul__", "__rmatmul__")
	if ok {
		return v, err
	}
	return nil, badOperands("@", args[0], args[1])
}

// special2 asks x, then y, for the method of an operator.
func special2(x, y Value, left, right string) (Value, bool, error) {
	if x, ok := x.(*Instance); ok {
		if v, ok, err := x.call(left, y); ok {
			return v, true, err
		}
	}
	if y, ok := y.(*Instance); ok {
		if v, ok, err := y.call(right, x); ok {
			return v, true, err
		}
	}
	return nil, false, nil
}

func badOperands(op string, x, y Value) error {
	return py.Errorf(py.TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", op, TypeName(x),
		TypeName(y))
}

// joinFormatted is $fstr(part, ...).
func joinFormatted(_ *Thread, args Tuple) (Value, error) {
	var buf [128]byte
	b := buf[:0]
	for _, part := range args {
		switch v := part.(type) {
		case starlark.String:
			b = append(b, v...)
			continue
		case starlark.Int:
			if n, ok := v.Int64(); ok {
				b = strconv.AppendInt(b, n, 10)
				continue
			}
		}
		s, err := Format(part, "")
		if err != nil {
			return nil, err
		}
		b = append(b, s...)
	}
	return starlark.String(b), nil
}

// formatted is $format(x, conv, spec).
func formatted(_ *Thread, args Tuple) (Value, error) {
	conv, spec := string(args[1].(starlark.String)), string(args[2].(starlark.String))
	x, err := convert(args[0], conv)
	if err != nil {
		return nil, err
	}
	s, err := Format(x, spec)
	return starlark.String(s), err
}

// makeSetOf is $set(list).
func makeSetOf(_ *Thread, args Tuple) (Value, error) {
	return newSet(nil, args[0])
}

func newSet(thread *Thread, items Value) (*starlark.Set, error) {
	set := starlark.NewSet(max(0, starlark.Len(coreOf(items))))
	return set, Each(thread, items, set.Insert)
}

// chain is $chain(x, ...).
func chain(thread *Thread, args Tuple) (Value, error) {
	var items []Value
	for _, arg := range args {
		err := Each(thread, arg, func(v Value) error {
			items = append(items, v)
			return nil
		})
		if err != nil {
			if !isIterable(arg) {
				err = py.Errorf(py.TypeError, "Value after * must be an iterable, not %s", TypeName(arg))
			}
			return nil, err
		}
	}
	return starlark.NewList(items), nil
}

// makeTupleOf is $tuple(list).
func makeTupleOf(thread *Thread, args Tuple) (Value, error) {
	items, err := Collect(thread, args[0])
	return items, err
}

// mergeDicts is $dict(x, ...).
func mergeDicts(thread *Thread, args Tuple) (Value, error) {
	d := new(starlark.Dict)
	for _, arg := range args {
		if err := eachEntry(thread, arg, d.SetKey); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// eachEntry calls fn for each entry of a mapping.
func eachEntry(thread *Thread, m Value, fn func(k, v Value) error) error {
	if d, ok := m.(starlark.IterableMapping); ok {
		for _, item := range d.Items() {
			if err := fn(item[0], item[1]); err != nil {
				return err
			}
		}
		if thread == nil {
			return nil
		}
		return py.FlowOf(thread).Take()
	}
	keys, err := callMethod(thread, m, "keys")
	if err != nil {
		return py.Errorf(py.TypeError, "'%s' object is not a mapping", TypeName(m))
	}
	return Each(thread, keys, func(k Value) error {
		v, err := GetItem(m, k)
		if err != nil {
			return err
		}
		return fn(k, v)
	})
}

func callMethod(thread *Thread, x Value, name string, args ...Value) (Value, error) {
	method, err := Attr(thread, x, name)
	if err != nil {
		return nil, err
	}
	return starlark.Call(thread, method, args, nil)
}

// pairs is $pairs(k, v, k, v ...).
func pairs(_ *Thread, args Tuple) (Value, error) {
	d := starlark.NewDict(len(args) / 2)
	for i := 0; i+1 < len(args); i += 2 {
		if err := d.SetKey(args[i], args[i+1]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// mergeKeywords is $kwargs(x, ...).
func mergeKeywords(thread *Thread, args Tuple) (Value, error) {
	d := new(starlark.Dict)
	for _, arg := range args {
		err := eachEntry(thread, arg, func(k, v Value) error {
			if _, ok := k.(starlark.String); !ok {
				return py.Errorf(py.TypeError, "keywords must be strings")
			}
			if _, found, _ := d.Get(k); found {
				return py.Errorf(py.TypeError, "got multiple values for keyword argument %s", py.Repr(k))
			}
			return d.SetKey(k, v)
		})
		if err != nil {
			return nil, err
		}
	}
	return d, nil
}

// sliceOf is $slice(lo, hi, step).
func sliceOf(_ *Thread, args Tuple) (Value, error) {
	return &Slice{args[0], args[1], args[2]}, nil
}

// setSlice is $setslice(x, lo, hi, step, value).
func setSlice(_ *Thread, args Tuple) (Value, error) {
	return starlark.None, (&Slice{args[1], args[2], args[3]}).assign(args[0], args[4])
}

// deleteSlice is $delslice(x, lo, hi, step).
func deleteSlice(_ *Thread, args Tuple) (Value, error) {
	return starlark.None, (&Slice{args[1], args[2], args[3]}).assign(args[0], nil)
}

// deleteItem is $delitem(x, key).
func deleteItem(_ *Thread, args Tuple) (Value, error) {
	return starlark.None, DeleteItem(args[0], args[1])
}

// unpackStarred is $unpack(x, before, after).
func unpackStarred(thread *Thread, args Tuple) (Value, error) {
	before, err := AsIndex(args[1])
	if err != nil {
		return nil, err
	}
	after, err := AsIndex(args[2])
	if err != nil {
		return nil, err
	}
	items, err := Collect(thread, args[0])
	if err != nil {
		if !isIterable(args[0]) {
			err = py.Errorf(py.TypeError, "cannot unpack non-iterable %s object", TypeName(args[0]))
		}
		return nil, err
	}
	if len(items) < before+after {
		return nil, py.Errorf(py.ValueError, "not enough values to unpack (expected at least %d, got %d)",
			before+after, len(items))
	}
	end := len(items) - after
	parts := append(Tuple{}, items[:before]...)
	parts = append(parts, starlark.NewList(append([]Value{}, items[before:end]...)))
	return append(parts, items[end:]...), nil
}

// unpackable is $items: x as something that the interpreter unpacks.
func unpackable(x Value) (Value, error) {
	switch x.(type) {
	case starlark.String, starlark.Bytes:
		return &unlocked{x, nil}, nil
	}
	return x, nil
}

// echo is $echo(x).
func echo(thread *Thread, args Tuple) (Value, error) {
	if args[0] == starlark.None {
		return starlark.None, nil
	}
	text := py.Repr(args[0]) + "\n"
	if err := py.FlowOf(thread).Take(); err != nil {
		return nil, err
	}
	if m := callerModule(thread); m != nil {
		m.globals.vars["_"] = args[0]
	}
	_, err := builtins.StateOf(thread).Out.WriteString(text)
	return starlark.None, err
}
