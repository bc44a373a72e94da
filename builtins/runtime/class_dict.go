package runtime

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// A mappingProxy is a dict that can only be read: the __dict__ of a class.
type mappingProxy struct{ d *starlark.Dict }

var mappingProxyClass = newType("mappingproxy", py.Object)

// classDict is the __dict__ of a class: its own attributes in the order of their definition.
func classDict(class *py.Class) *mappingProxy {
	d := new(starlark.Dict)
	set := func(name string, v Value) { _ = d.SetKey(starlark.String(name), v) } // the dict is new
	if class.Thread != nil {
		set("__module__", starlark.String(class.Module))
	}
	for _, name := range class.Names() {
		set(name, class.Dict[name])
	}
	if class.Thread == nil {
		return &mappingProxy{d}
	}
	if _, ok := class.Dict["__slots__"]; !ok && !derivesFromScript(class) {
		for _, name := range []string{"__dict__", "__weakref__"} {
			set(name, &constant{fmt.Sprintf("<attribute '%s' of '%s' objects>", name, class.Ident), getSetClass})
		}
	}
	if _, ok := class.Dict["__doc__"]; !ok {
		set("__doc__", starlark.None)
	}
	return &mappingProxy{d}
}

var getSetClass = newType("getset_descriptor", py.Object)

func derivesFromScript(class *py.Class) bool {
	for _, c := range class.MRO[1:] {
		if c.Thread != nil {
			return true
		}
	}
	return false
}

// proxyMethods are the methods of dict that change nothing.
var proxyMethods = []coreMethod{
	{"keys", "keys(): a view of the keys.", proxyView(keysClass)},
	{"values", "values(): a view of the values.", proxyView(valuesClass)},
	{"items", "items(): a view of the pairs (key, value).", proxyView(itemsClass)},
	{"copy", "copy(): a dict of the same entries.", unary(func(x Value) (Value, error) {
		return copyDict(x.(*mappingProxy).d)
	})},
	{"get", "get(key, default=None): the value of key, or default.", proxyGet},
}

func proxyView(class *py.Class) py.MethodFunc {
	return unary(func(x Value) (Value, error) { return &dictView{x.(*mappingProxy).d, class}, nil })
}

func proxyGet(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	var key Value
	var otherwise Value = starlark.None
	if err := unpack("get", args, kwargs, "key", &key, "default?", &otherwise); err != nil {
		return nil, err
	}
	v, found, err := self.(*mappingProxy).d.Get(key)
	if !found {
		v = otherwise
	}
	return v, err
}

// Get implements starlark.Mapping.
func (p *mappingProxy) Get(key Value) (Value, bool, error) { return p.d.Get(key) }

// Items implements starlark.IterableMapping.
func (p *mappingProxy) Items() []Tuple { return p.d.Items() }

// Iterate implements starlark.Iterable.
func (p *mappingProxy) Iterate() starlark.Iterator { return iterateCore(p.d) }

// Binary implements starlark.HasBinary: a dict of the entries of both.
func (p *mappingProxy) Binary(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	if other, ok := y.(*mappingProxy); ok {
		y = other.d
	}
	if op != syntax.PIPE {
		return nil, nil
	}
	if side == starlark.Right {
		return binaryOp(op, y, p.d)
	}
	return binaryOp(op, p.d, y)
}

// CompareSameType implements starlark.Comparable.
func (p *mappingProxy) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	return starlark.CompareDepth(op, p.d, y.(*mappingProxy).d, depth)
}

// AppendRepr implements py.Reprer.
func (p *mappingProxy) AppendRepr(b []byte) []byte {
	return append(py.AppendRepr(append(b, "mappingproxy("...), p.d), ')')
}

// PyClass implements py.Typed.
func (p *mappingProxy) PyClass() *py.Class { return mappingProxyClass }

func (p *mappingProxy) Len() int              { return p.d.Len() }
func (p *mappingProxy) String() string        { return py.Repr(p) }
func (p *mappingProxy) Type() string          { return "mappingproxy" }
func (p *mappingProxy) Freeze()               {}
func (p *mappingProxy) Truth() starlark.Bool  { return p.d.Len() > 0 }
func (p *mappingProxy) Hash() (uint32, error) { return 0, unhashable(p) }
