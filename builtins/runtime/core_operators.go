package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

type operatorTable = map[string]py.MethodFunc

// coreOperators are the special methods of the native classes, for super().__setitem__(k, v), (5).__add__(3).
var coreOperators = map[*py.Class]operatorTable{
	py.Object:  objectOperators,
	listClass:  merge(containerOperators(), binaryOperators(syntax.PLUS, syntax.STAR), initializer(initList)),
	tupleClass: merge(containerOperators(), binaryOperators(syntax.PLUS, syntax.STAR)),
	dictClass:  merge(containerOperators(), binaryOperators(syntax.PIPE), initializer(initDict)),
	setClass: merge(containerOperators(),
		binaryOperators(syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX), initializer(initSet)),
	frozenSetClass: merge(containerOperators(),
		binaryOperators(syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX)),
	strClass:   merge(containerOperators(), binaryOperators(syntax.PLUS, syntax.STAR, syntax.PERCENT)),
	bytesClass: merge(containerOperators(), binaryOperators(syntax.PLUS, syntax.STAR, syntax.PERCENT)),
	byteArrayClass: merge(containerOperators(), binaryOperators(syntax.PLUS, syntax.STAR),
		initializer(initByteArray)),
	rangeClass: containerOperators(),
	intClass:   merge(numberOperators(), binaryOperators(allOperators()...)),
	floatClass: merge(numberOperators(), binaryOperators(syntax.PLUS, syntax.MINUS, syntax.STAR, syntax.SLASH,
		syntax.SLASHSLASH, syntax.PERCENT)),
	py.BaseException: {"__init__": initException},
}

func merge(tables ...operatorTable) operatorTable {
	all := operatorTable{}
	for _, t := range tables {
		for name, fn := range t {
			all[name] = fn
		}
	}
	return all
}

func allOperators() []syntax.Token {
	var ops []syntax.Token
	for op := range operators {
		if op != syntax.STARSTAR {
			ops = append(ops, op)
		}
	}
	return ops
}

// unary makes a special method of a function of the object alone.
func unary(fn func(self Value) (Value, error)) py.MethodFunc {
	return func(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
		if len(args) != 0 {
			return nil, py.Errorf(py.TypeError, "expected 0 arguments, got %d", len(args))
		}
		return fn(self)
	}
}

// binary makes a special method of a function of the object and one more value.
func binary(fn func(thread *Thread, self, y Value) (Value, error)) py.MethodFunc {
	return func(thread *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
		if len(args) != 1 {
			return nil, py.Errorf(py.TypeError, "expected 1 argument, got %d", len(args))
		}
		return fn(thread, self, args[0])
	}
}

// binaryOperators are __add__, __radd__ and so on; NotImplemented for operands that do not fit.
func binaryOperators(ops ...syntax.Token) operatorTable {
	table := operatorTable{}
	for _, op := range ops {
		names := operators[op]
		table[names.left] = binary(func(_ *Thread, x, y Value) (Value, error) {
			return orNotImplemented(binaryOp(op, x, coreOf(y)))
		})
		table[names.right] = binary(func(_ *Thread, x, y Value) (Value, error) {
			return orNotImplemented(binaryOp(op, coreOf(y), x))
		})
	}
	return table
}

func orNotImplemented(v Value, err error) (Value, error) {
	if err != nil && translate(reword(err)).Class == py.TypeError {
		return NotImplemented, nil
	}
	return v, err
}

// compareOperators are __eq__, __lt__ and so on.
func compareOperators() operatorTable {
	table := operatorTable{}
	for op, names := range comparisons {
		table[names.left] = binary(func(_ *Thread, x, y Value) (Value, error) {
			y = coreOf(y)
			if op == syntax.EQL || op == syntax.NEQ {
				if !comparable(x, y) {
					return NotImplemented, nil
				}
			}
			ok, err := starlark.Compare(op, x, y)
			return orNotImplemented(starlark.Bool(ok), err)
		})
	}
	return table
}

func comparable(x, y Value) bool {
	return x.Type() == y.Type() || isNumber(arithmetic(x)) && isNumber(arithmetic(y))
}

func containerOperators() operatorTable {
	return merge(compareOperators(), operatorTable{
		"__len__": unary(func(x Value) (Value, error) { return starlark.MakeInt(lengthIn(x)), nil }),
		"__iter__": func(thread *Thread, x Value, _ Tuple, _ []Tuple) (Value, error) {
			return iterOf(thread, x)
		},
		"__contains__": binary(func(_ *Thread, x, y Value) (Value, error) {
			ok, err := Contains(x, y)
			return starlark.Bool(ok), err
		}),
		"__getitem__": binary(func(_ *Thread, x, key Value) (Value, error) { return GetItem(x, key) }),
		"__setitem__": func(thread *Thread, x Value, args Tuple, _ []Tuple) (Value, error) {
			if len(args) != 2 {
				return nil, py.Errorf(py.TypeError, "expected 2 arguments, got %d", len(args))
			}
			return starlark.None, SetItem(thread, x, args[0], args[1])
		},
		"__delitem__": binary(func(_ *Thread, x, y Value) (Value, error) {
			return starlark.None, DeleteItem(x, y)
		}),
	})
}

func numberOperators() operatorTable {
	table := compareOperators()
	for op, name := range unaries {
		table[name] = unary(func(x Value) (Value, error) { return unaryOp(op, x) })
	}
	table["__int__"] = unary(func(x Value) (Value, error) {
		return makeInt(nil, nil, Tuple{x}, nil)
	})
	table["__float__"] = unary(func(x Value) (Value, error) {
		return makeFloat(nil, nil, Tuple{x}, nil)
	})
	table["__abs__"] = unary(func(x Value) (Value, error) {
		return doAbs(nil, Tuple{x}, nil)
	})
	table["__bool__"] = unary(func(x Value) (Value, error) { return Truth(x), nil })
	table["__pow__"] = binary(func(thread *Thread, x, y Value) (Value, error) {
		return orNotImplemented(powerOf(thread, x, y, "__pow__"))
	})
	return table
}

// initializer is the __init__ of a class whose instances start empty.
func initializer(fill func(thread *Thread, x Value, args Tuple, kwargs []Tuple) error) operatorTable {
	return operatorTable{"__init__": func(thread *Thread, x Value, args Tuple,
		kwargs []Tuple) (Value, error) {
		return starlark.None, fill(thread, x, args, kwargs)
	}}
}

func initList(thread *Thread, x Value, args Tuple, kwargs []Tuple) error {
	items, err := itemsArg(thread, "list", args, kwargs)
	if err != nil {
		return err
	}
	return replaceList(x.(*starlark.List), items)
}

func initDict(thread *Thread, x Value, args Tuple, kwargs []Tuple) error {
	d, err := makeDict(thread, nil, args, kwargs)
	if err != nil {
		return err
	}
	return updateDict(thread, x.(*starlark.Dict), d)
}

func initSet(thread *Thread, x Value, args Tuple, kwargs []Tuple) error {
	items, err := itemsArg(thread, "set", args, kwargs)
	if err != nil {
		return err
	}
	set := x.(*starlark.Set)
	for _, item := range items {
		if err := set.Insert(item); err != nil {
			return err
		}
	}
	return nil
}

func initByteArray(thread *Thread, x Value, args Tuple, kwargs []Tuple) error {
	data, err := bytesArg(thread, "bytearray", args, kwargs)
	x.(*ByteArray).Data = append([]byte{}, data...)
	return err
}

var exceptionMethods = []coreMethod{
	{"with_traceback", "with_traceback(tb): sets __traceback__, gives the exception.", withTraceback},
	{"add_note", "add_note(text): a line that tracebacks show below the exception.", addNote},
}

func withTraceback(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
	if len(args) != 1 {
		return nil, py.Errorf(py.TypeError, "with_traceback() takes exactly one argument (%d given)", len(args))
	}
	return self, SetAttr(nil, self, "__traceback__", args[0])
}

func addNote(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
	x, ok := self.(*Instance)
	if !ok || len(args) != 1 {
		return nil, py.Errorf(py.TypeError, "add_note() takes exactly one argument (%d given)", len(args))
	}
	if _, isStr := args[0].(starlark.String); !isStr {
		return nil, py.Errorf(py.TypeError, "note must be a str, not '%s'", TypeName(args[0]))
	}
	notes, found := x.own("__notes__")
	if list, isList := notes.(*starlark.List); found && isList {
		return starlark.None, list.Append(args[0])
	}
	return starlark.None, x.setOwn("__notes__", starlark.NewList([]Value{args[0]}))
}
