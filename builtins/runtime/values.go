package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// Truth is bool(v).
func Truth(v Value) starlark.Bool { return v.Truth() }

// interpreterError is the exception for a text of the interpreter.
func interpreterError(text string) *py.Error { return py.Interpreter(text) }

// reword is a native error as the exception that it is to a script.
func reword(err error) error {
	if err == nil || raisedBy(err) != nil {
		return err
	}
	return translate(err)
}

// Equal is x == y.
func Equal(x, y Value) (bool, error) { return compareOp(syntax.EQL, x, y) }

// compareOp is x op y; where the interpreter takes different types for unequal it asks the objects of
// scripts, and lets bool be a number.
func compareOp(op syntax.Token, x, y Value) (bool, error) {
	x, y = number(x, y), number(y, x)
	_, left := x.(*Instance)
	right, isInstance := y.(*Instance)
	if !left && isInstance {
		if v, ok, err := right.call(comparisons[op].right, x); ok {
			return err == nil && bool(Truth(v)), err
		}
	}
	if left && !isInstance {
		if v, ok, err := x.(*Instance).compare(op, y); ok {
			return err == nil && bool(Truth(v)), err
		}
	}
	if isNaN(x) || isNaN(y) {
		if isNumber(x) && isNumber(y) {
			return op == syntax.NEQ, nil
		}
	}
	if left && isInstance {
		return starlark.Compare(op, x, y)
	}
	a, b := coreOf(x), coreOf(y)
	ok, err := compareNative(op, a, b)
	if err != nil && left != isInstance && a.Type() != b.Type() && raisedBy(err) == nil {
		err = notOrdered(op, x, y)
	}
	return ok, err
}

// number is a bool as an int, when the other operand is a number and no bool.
func number(v, other Value) Value {
	b, ok := v.(starlark.Bool)
	if !ok {
		return v
	}
	switch other.(type) {
	case starlark.Int, starlark.Float:
		return boolInt(b)
	}
	return v
}

func boolInt(b starlark.Bool) starlark.Int {
	if b {
		return starlark.MakeInt(1)
	}
	return starlark.MakeInt(0)
}

// arithmetic is a bool as the int that it is in arithmetic.
func arithmetic(v Value) Value {
	if b, ok := v.(starlark.Bool); ok {
		return boolInt(b)
	}
	return v
}

// binaryOp is x op y.
func binaryOp(op syntax.Token, x, y Value) (Value, error) {
	_, bx := x.(starlark.Bool)
	_, by := y.(starlark.Bool)
	if bx && by && (op == syntax.AMP || op == syntax.PIPE || op == syntax.CIRCUMFLEX) {
		v, err := starlark.Binary(op, boolInt(x.(starlark.Bool)), boolInt(y.(starlark.Bool)))
		return v.Truth(), err
	}
	if op == syntax.PERCENT {
		switch x := x.(type) {
		case starlark.String:
			return percent(string(x), y)
		case starlark.Bytes:
			return percentBytes(string(x), y)
		}
	}
	if (op == syntax.LTLT || op == syntax.GTGT) && (isInt(arithmetic(x)) && isInt(arithmetic(y))) {
		return shift(op, arithmetic(x).(starlark.Int), arithmetic(y).(starlark.Int))
	}
	v, err := starlark.Binary(op, arithmetic(x), arithmetic(y))
	if err != nil && (bx || by) && raisedBy(err) == nil && translate(err).Class == py.TypeError {
		return nil, badOperands(op.String(), x, y)
	}
	if err != nil && (op == syntax.LTLT || op == syntax.GTGT) && raisedBy(err) == nil {
		return nil, badOperands(op.String(), x, y)
	}
	return v, err
}

func isInt(v Value) bool { _, ok := v.(starlark.Int); return ok }

// unaryOp is op x.
func unaryOp(op syntax.Token, x Value) (Value, error) {
	return starlark.Unary(op, arithmetic(x))
}

// AsIndex is an int argument: an int, a bool, an object with __index__.
func AsIndex(v Value) (int, error) {
	i, err := asInt(v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok {
		return 0, py.Errorf(py.OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	return int(n), nil
}

// asInt is v as an int by __index__.
func asInt(v Value) (starlark.Int, error) {
	switch v := coreOf(v).(type) {
	case starlark.Int:
		return v, nil
	case starlark.Bool:
		return boolInt(v), nil
	case *Instance:
		if r, ok, err := v.call("__index__"); ok {
			if err != nil {
				return starlark.Int{}, err
			}
			return asInt(r)
		}
	}
	return starlark.Int{}, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer",
		TypeName(v))
}

// GetItem is x[key].
func GetItem(x, key Value) (Value, error) {
	if s, ok := key.(*Slice); ok {
		return s.of(x)
	}
	switch x := x.(type) {
	case starlark.Mapping:
		v, found, err := x.Get(key)
		if err == nil && !found {
			err = py.NewError(py.KeyError, key)
		}
		return v, err
	case starlark.Indexable:
		i, err := indexInto(x, key)
		if err != nil {
			return nil, err
		}
		if b, ok := x.(starlark.Bytes); ok {
			return starlark.MakeInt(int(b[i])), nil
		}
		return x.Index(i), nil
	}
	return nil, notSubscriptable(x)
}

// indexInto is the position that key means in x, counted from the start.
func indexInto(x starlark.Indexable, key Value) (int, error) {
	return position(TypeName(x), x.Len(), key)
}

// position is the same for a sequence of n items of the type name.
func position(name string, n int, key Value) (int, error) {
	switch coreOf(key).(type) {
	case starlark.Int, starlark.Bool, *Instance:
	default:
		if name == "str" {
			return 0, py.Errorf(py.TypeError, "string indices must be integers, not '%s'", TypeName(key))
		}
		return 0, py.Errorf(py.TypeError, "%s indices must be integers or slices, not %s", indexWord(name, "byte"),
			TypeName(key))
	}
	i, err := AsIndex(key)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		switch name {
		case "bytes":
			return 0, py.Errorf(py.IndexError, "index out of range")
		case "range":
			return 0, py.Errorf(py.IndexError, "range object index out of range")
		}
		return 0, py.Errorf(py.IndexError, "%s index out of range", indexWord(name, name))
	}
	return i, nil
}

// indexWord is what the errors of subscripts call a type; bytes have a word that is the caller's.
func indexWord(name, bytes string) string {
	switch name {
	case "str":
		return "string"
	case "bytes":
		return bytes
	}
	return name
}

// SetItem is x[key] = v.
func SetItem(_ *Thread, x, key, v Value) error {
	if s, ok := key.(*Slice); ok {
		return s.assign(x, v)
	}
	switch x := x.(type) {
	case starlark.HasSetKey:
		return x.SetKey(key, v)
	case starlark.HasSetIndex:
		i, err := indexInto(x, key)
		if err != nil {
			return err
		}
		return x.SetIndex(i, v)
	}
	return py.Errorf(py.TypeError, "'%s' object does not support item assignment", TypeName(x))
}

// A keyDeleter is a value of the host that can lose an entry.
type keyDeleter interface {
	DeleteKey(key Value) error
}

// DeleteItem is del x[key].
func DeleteItem(x, key Value) error {
	if s, ok := key.(*Slice); ok {
		return s.assign(x, nil)
	}
	switch x := x.(type) {
	case *Instance:
		return x.deleteItem(key)
	case *starlark.Dict:
		_, found, err := x.Delete(key)
		if err == nil && !found {
			err = py.NewError(py.KeyError, key)
		}
		return err
	case *starlark.List:
		i, err := indexInto(x, key)
		if err != nil {
			return err
		}
		return spliceList(x, i, i+1, nil)
	case keyDeleter:
		return x.DeleteKey(key)
	}
	if _, ok := x.(starlark.Sequence); !ok && x.Type() != "string" {
		return py.Errorf(py.TypeError, "'%s' object does not support item deletion", TypeName(x))
	}
	return py.Errorf(py.TypeError, "'%s' object doesn't support item deletion", TypeName(x))
}

// Contains is y in x. In sets and dicts, an object that derives from str, tuple ... is found as that, too.
func Contains(x, y Value) (bool, error) {
	switch x := x.(type) {
	case *Instance:
		return x.Has(y)
	case *starlark.List, Tuple:
		return iterHas(iterateCore(x), y)
	case starlark.String, starlark.Bytes:
		y = coreOf(y)
	}
	v, err := starlark.Binary(syntax.IN, y, x)
	if err != nil {
		return false, err
	}
	if key := keyCore(y); key != nil && !bool(v.Truth()) {
		v, err = starlark.Binary(syntax.IN, key, x)
	}
	return err == nil && bool(v.Truth()), err
}

// keyCore is the native value that an object is the same key as; nil for others.
func keyCore(v Value) Value {
	x, ok := v.(*Instance)
	if !ok || x.core == nil || x.special("__hash__") != nil || x.special("__eq__") != nil {
		return nil
	}
	return x.core
}

// Attr is x.name, as scripts read it.
func Attr(thread *Thread, x Value, name string) (Value, error) {
	if v, err := coreAttr(thread, x, name); v != nil || err != nil {
		return v, err
	}
	var names []string
	if h, ok := x.(starlark.HasAttrs); ok {
		v, err := h.Attr(name)
		if v != nil {
			return v, nil
		}
		if _, missing := err.(starlark.NoSuchAttrError); err != nil && !missing {
			return nil, err
		}
		names = h.AttrNames()
	}
	if v := objectAttr(x, name); v != nil {
		return v, nil
	}
	return nil, py.NoAttribute(TypeName(x), name, append(names, coreAttrNames(x)...))
}

// SetAttr is x.name = v.
func SetAttr(thread *Thread, x Value, name string, v Value) error {
	if f, ok := x.(*starlark.Function); ok {
		return setFunctionAttr(thread, f, name, v)
	}
	if s, ok := x.(starlark.HasSetField); ok {
		return s.SetField(name, v)
	}
	return py.NoAttribute(TypeName(x), name, nil)
}

// DelAttr is del x.name.
func DelAttr(thread *Thread, x Value, name string) error {
	switch x := x.(type) {
	case *starlark.Function:
		return setFunctionAttr(thread, x, name, nil)
	case interface{ deleteAttr(name string) error }:
		return x.deleteAttr(name)
	case *py.Class:
		return x.SetField(name, nil)
	case interface{ DelField(name string) error }:
		return x.DelField(name)
	}
	return py.NoAttribute(TypeName(x), name, nil)
}
