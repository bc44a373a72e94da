package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// An operand is a value that lowered code subscripts with x to have something done with x. The interpreter does that in
// a third of the time of a call.
type operand struct {
	name  string
	apply func(x Value) (Value, error)
}

// Get implements starlark.Mapping.
func (o *operand) Get(x Value) (Value, bool, error) {
	v, err := o.apply(x)
	return v, err == nil, err
}

func (o *operand) String() string        { return o.name }
func (o *operand) Type() string          { return "operand" }
func (o *operand) Freeze()               {}
func (o *operand) Truth() starlark.Bool  { return true }
func (o *operand) Hash() (uint32, error) { return 0, nil }

// A subscripting is $at, which gives a view of x that the interpreter subscripts as Python does. A bool is an index,
// an item of bytes an int, strings count code points, and errors are Python's. Nothing else holds the view.
type subscripting struct{ operand }

// Get implements starlark.Mapping.
func (*subscripting) Get(x Value) (Value, bool, error) {
	switch x := x.(type) {
	case *starlark.Dict:
		return (*dictAt)(x), true, nil
	case *starlark.List:
		return (*listAt)(x), true, nil
	case *Instance:
		return x, true, nil
	}
	return valueAt{x}, true, nil
}

// The views of dicts and lists are the values themselves under another type.
type (
	dictAt  starlark.Dict
	listAt  starlark.List
	valueAt struct{ Value }
)

func (v *dictAt) Get(key Value) (Value, bool, error) {
	x, found, err := (*starlark.Dict)(v).Get(key)
	if !found && err == nil {
		if core := keyCore(key); core != nil {
			x, found, err = (*starlark.Dict)(v).Get(core)
		}
	}
	if err == nil && !found {
		err = py.NewError(py.KeyError, key)
	}
	return x, found, err
}

func (v *listAt) Get(key Value) (Value, bool, error) {
	list := (*starlark.List)(v)
	if i, ok := smallIndex(key, list.Len()); ok {
		return list.Index(i), true, nil
	}
	return found(GetItem(list, key))
}

func (v valueAt) Get(key Value) (Value, bool, error) {
	switch x := v.Value.(type) {
	case Tuple:
		if i, ok := smallIndex(key, len(x)); ok {
			return x[i], true, nil
		}
	case starlark.String:
		return found(strItem(x, key))
	}
	return found(GetItem(v.Value, key))
}

func found(v Value, err error) (Value, bool, error) { return v, err == nil, err }

func (v *dictAt) String() string        { return (*starlark.Dict)(v).String() }
func (v *dictAt) Type() string          { return (*starlark.Dict)(v).Type() }
func (v *dictAt) Freeze()               {}
func (v *dictAt) Truth() starlark.Bool  { return true }
func (v *dictAt) Hash() (uint32, error) { return (*starlark.Dict)(v).Hash() }
func (v *listAt) String() string        { return (*starlark.List)(v).String() }
func (v *listAt) Type() string          { return (*starlark.List)(v).Type() }
func (v *listAt) Freeze()               {}
func (v *listAt) Truth() starlark.Bool  { return true }
func (v *listAt) Hash() (uint32, error) { return (*starlark.List)(v).Hash() }

// smallIndex is the position that key means among n items, when it is a plain int within them.
func smallIndex(key Value, n int) (int, bool) {
	k, ok := key.(starlark.Int)
	if !ok {
		return 0, false
	}
	i, ok := k.Int64()
	if i < 0 {
		i += int64(n)
	}
	return int(i), ok && i >= 0 && i < int64(n)
}

// percentLeft is $text: what % formats is not the interpreter's to format.
func percentLeft(x Value) (Value, error) {
	switch x := x.(type) {
	case starlark.Int, starlark.Float:
		return x, nil
	case starlark.Bool:
		return arithmetic(x), nil
	}
	return percentOf{x}, nil
}

// A percentOf is the left side of a % that may format text.
type percentOf struct{ Value }

// Binary implements starlark.HasBinary.
func (p percentOf) Binary(op syntax.Token, y Value, _ starlark.Side) (Value, error) {
	return binaryOp(op, p.Value, y)
}
