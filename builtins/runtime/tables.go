package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// typeNames are the classes that scripts know by a name of their own.
var typeNames = map[string]*py.Class{
	"object": py.Object, "type": typeClass, "int": intClass, "bool": boolClass, "float": floatClass,
	"str":   strClass,
	"bytes": bytesClass, "bytearray": byteArrayClass, "memoryview": memoryViewClass, "list": listClass,
	"tuple": tupleClass, "dict": dictClass, "set": setClass, "frozenset": frozenSetClass, "range": rangeClass,
	"slice": sliceClass, "property": propertyClass, "classmethod": classMethodClass,
	"staticmethod": staticMethodClass, "super": superClass, "map": mapClass, "filter": filterClass,
	"zip":       zipClass,
	"enumerate": enumerateClass, "reversed": reversedClass,
}

// makers are the constructors of the classes made here.
var makers = map[*py.Class]maker{
	typeClass: makeType, intClass: makeInt, boolClass: makeBool, floatClass: makeFloat, strClass: makeStr,
	bytesClass: makeBytes, byteArrayClass: makeByteArray, memoryViewClass: makeMemoryView, listClass: makeList,
	tupleClass: makeTuple, dictClass: makeDict, setClass: makeSet, frozenSetClass: makeFrozenSet,
	rangeClass: makeRange, sliceClass: makeSlice, propertyClass: makeProperty, classMethodClass: makeClassMethod,
	staticMethodClass: makeStaticMethod, superClass: makeSuper, mapClass: makeMap, filterClass: makeFilter,
	zipClass: makeZip, enumerateClass: makeEnumerate, reversedClass: makeReversed, moduleClass: makeModule,
}

func init() {
	py.Object.Make = construct
	for class, make := range makers {
		class.Make = make
	}
	for _, c := range []*py.Class{listClass, dictClass, setClass, byteArrayClass} {
		mutableCores[c] = true
	}
	for _, c := range []*py.Class{intClass, floatClass, strClass, bytesClass, tupleClass, frozenSetClass} {
		immutableCores[c] = true
	}
	fillClasses()
	universe = makeUniverse()
}

// builtin makes a built-in function, whose errors come in Python's words.
func builtin(name, doc string, fn builtins.Func) *builtins.Function {
	return builtins.Builtin(name, doc, func(thread *Thread, args Tuple, kwargs []Tuple) (
		Value, error) {
		v, err := fn(thread, args, kwargs)
		if _, called := err.(*starlark.EvalError); called {
			return v, err // of what the function has called, with its traceback
		}
		return v, reword(err)
	})
}

// functions are Python's built-in functions.
var functions = []*builtins.Function{
	builtins.Print(),
	builtin("__import__", "__import__(name): imports a module; of a.b it gives a.", doImport),
	builtin("abs", "abs(x): the absolute value of a number.", doAbs),
	builtin("all", "all(iterable): True if every item is true.", doAll),
	builtin("any", "any(iterable): True if some item is true.", doAny),
	builtin("ascii", "ascii(x): repr(x) with what is not ASCII escaped.", doASCII),
	builtin("bin", "bin(n): '0b101'.", radix("bin", "0b", 2)),
	builtin("callable", "callable(x): True if x can be called.", doCallable),
	builtin("chr", "chr(n): the character of a code point. ValueError outside range(0x110000).", doChr),
	builtin("delattr", "delattr(x, name): del x.name.", doDelAttr),
	builtin("dir", "dir([x]): the names of x's attributes, of the module without x.", doDir),
	builtin("divmod", "divmod(x, y): the tuple (x // y, x % y).", doDivmod),
	builtin("eval", "Not available.", absent("eval", "run the source as a file or at the prompt")),
	builtin("exec", "Not available.", absent("exec", "run the source as a file or at the prompt")),
	builtin("compile", "Not available.", absent("compile", "there are no code objects")),
	builtin("exit", "exit([code]): ends the script: raises SystemExit(code).", doExit),
	builtin("quit", "quit([code]): ends the script: raises SystemExit(code).", doExit),
	builtin("format", "format(x, spec=''): x as text by a format specification.", doFormat),
	builtin("getattr", "getattr(x, name[, default]): x.name, or default when x has no such attribute.",
		doGetAttr),
	builtin("globals", "globals(): a dict of the module's variables; a copy.", doGlobals),
	builtin("hasattr", "hasattr(x, name): True if x has the attribute.", doHasAttr),
	builtin("hash", "hash(x): the hash value of x. TypeError for what can change.", doHash),
	builtin("hex", "hex(n): '0x1f'.", radix("hex", "0x", 16)),
	builtin("id", "id(x): a number that no other living object has.", doID),
	builtin("input", "input(prompt=''): a line of standard input, without its end. EOFError at the end.",
		doInput),
	builtin("isinstance", "isinstance(x, classes): True if x is of a class, or of one of a tuple.",
		doIsInstance),
	builtin("issubclass", "issubclass(cls, classes): True if cls derives from a class, or one of a tuple.",
		doIsSubclass),
	builtin("iter", "iter(x): an iterator over x; iter(f, end): calls f until it gives end.", doIter),
	builtin("len", "len(x): the number of items.", doLen),
	builtin("max", "max(iterable, key=, default=), max(a, b, ...): the greatest item.", doMax),
	builtin("min", "min(iterable, key=, default=), min(a, b, ...): the least item.", doMin),
	builtin("next", "next(iterator[, default]): the next item; StopIteration, or default, at the end.", doNext),
	builtin("oct", "oct(n): '0o17'.", radix("oct", "0o", 8)),
	builtin("ord", "ord(c): the code point of a character, the value of a byte.", doOrd),
	builtin("pow", "pow(base, exp, mod=None): base ** exp, modulo mod.", doPow),
	builtin("repr", "repr(x): x as Python would write it.", doRepr),
	builtin("round", "round(x, ndigits=None): x rounded, halves to the even neighbour.", doRound),
	builtin("setattr", "setattr(x, name, value): x.name = value.", doSetAttr),
	builtin("sorted", "sorted(iterable, key=None, reverse=False): a new list in order; equal items stay.",
		doSorted),
	builtin("sum", "sum(iterable, start=0): start plus all items.", doSum),
	builtin("vars", "vars([x]): x.__dict__, without x the module's variables.", doVars),
}
