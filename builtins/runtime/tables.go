package runtime

import (
	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// typeNames are the classes that scripts know by a name of their own.
var typeNames = map[string]*py.Class{
	"object": py.Object, "type": typeClass, "int": intClass, "bool": boolClass, "float": floatClass, "str": strClass,
	"bytes": bytesClass, "bytearray": byteArrayClass, "memoryview": memoryViewClass, "list": listClass,
	"tuple": tupleClass, "dict": dictClass, "set": setClass, "frozenset": frozenSetClass, "range": rangeClass,
	"slice": sliceClass, "property": propertyClass, "classmethod": classMethodClass,
	"staticmethod": staticMethodClass, "super": superClass, "map": mapClass, "filter": filterClass, "zip": zipClass,
	"enumerate": enumerateClass, "reversed": reversedClass,
}

// makers are the constructors of the classes made here.
var makers = map[*py.Class]maker{
	typeClass: makeType, intClass: makeInt, boolClass: makeBool, floatClass: makeFloat, strClass: makeStr,
	bytesClass: makeBytes, byteArrayClass: makeByteArray, memoryViewClass: makeMemoryView, listClass: makeList,
	tupleClass: makeTuple, dictClass: makeDict, setClass: makeSet, frozenSetClass: makeFrozenSet,
	rangeClass: makeRange, sliceClass: makeSlice, propertyClass: makeProperty, classMethodClass: makeClassMethod,
	staticMethodClass: makeStaticMethod, superClass: makeSuper, mapClass: makeMap, filterClass: makeFilter,
	zipClass: makeZip, enumerateClass: makeEnumerate, reversedClass: makeReversed,
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

// functions are Python's built-in functions.
var functions = []*builtins.Function{
	printFunction(),
	builtins.Builtin("abs", "abs(x): the absolute value of a number.", doAbs),
	builtins.Builtin("all", "all(iterable): True if every item is true.", doAll),
	builtins.Builtin("any", "any(iterable): True if some item is true.", doAny),
	builtins.Builtin("ascii", "ascii(x): repr(x) with what is not ASCII escaped.", doASCII),
	builtins.Builtin("bin", "bin(n): '0b101'.", radix("bin", "0b", 2)),
	builtins.Builtin("callable", "callable(x): True if x can be called.", doCallable),
	builtins.Builtin("chr", "chr(n): the character of a code point. ValueError outside range(0x110000).", doChr),
	builtins.Builtin("delattr", "delattr(x, name): del x.name.", doDelAttr),
	builtins.Builtin("dir", "dir([x]): the names of x's attributes, of the module without x.", doDir),
	builtins.Builtin("divmod", "divmod(x, y): the tuple (x // y, x % y).", doDivmod),
	builtins.Builtin("eval", "Not available.", absent("eval", "run the source as a file or at the prompt")),
	builtins.Builtin("exec", "Not available.", absent("exec", "run the source as a file or at the prompt")),
	builtins.Builtin("compile", "Not available.", absent("compile", "there are no code objects")),
	builtins.Builtin("exit", "exit([code]): ends the script: raises SystemExit(code).", doExit),
	builtins.Builtin("quit", "quit([code]): ends the script: raises SystemExit(code).", doExit),
	builtins.Builtin("format", "format(x, spec=''): x as text by a format specification.", doFormat),
	builtins.Builtin("getattr", "getattr(x, name[, default]): x.name, or default when x has no such attribute.", doGetAttr),
	builtins.Builtin("globals", "globals(): a dict of the module's variables; a copy.", doGlobals),
	builtins.Builtin("hasattr", "hasattr(x, name): True if x has the attribute.", doHasAttr),
	builtins.Builtin("hash", "hash(x): the hash value of x. TypeError for what can change.", doHash),
	builtins.Builtin("hex", "hex(n): '0x1f'.", radix("hex", "0x", 16)),
	builtins.Builtin("id", "id(x): a number that no other living object has.", doID),
	builtins.Builtin("input", "input(prompt=''): a line of standard input, without its end. EOFError at the end.", doInput),
	builtins.Builtin("isinstance", "isinstance(x, classes): True if x is of a class, or of one of a tuple.", doIsInstance),
	builtins.Builtin("issubclass", "issubclass(cls, classes): True if cls derives from a class, or one of a tuple.",
		doIsSubclass),
	builtins.Builtin("iter", "iter(x): an iterator over x; iter(f, end): calls f until it gives end.", doIter),
	builtins.Builtin("len", "len(x): the number of items.", doLen),
	builtins.Builtin("max", "max(iterable, key=, default=), max(a, b, ...): the greatest item.", doMax),
	builtins.Builtin("min", "min(iterable, key=, default=), min(a, b, ...): the least item.", doMin),
	builtins.Builtin("next", "next(iterator[, default]): the next item; StopIteration, or default, at the end.", doNext),
	builtins.Builtin("oct", "oct(n): '0o17'.", radix("oct", "0o", 8)),
	builtins.Builtin("ord", "ord(c): the code point of a character, the value of a byte.", doOrd),
	builtins.Builtin("pow", "pow(base, exp, mod=None): base ** exp, modulo mod.", doPow),
	builtins.Builtin("repr", "repr(x): x as Python would write it.", doRepr),
	builtins.Builtin("round", "round(x, ndigits=None): x rounded, halves to the even neighbour.", doRound),
	builtins.Builtin("setattr", "setattr(x, name, value): x.name = value.", doSetAttr),
	builtins.Builtin("sorted", "sorted(iterable, key=None, reverse=False): a new list in order; equal items stay.", doSorted),
	builtins.Builtin("sum", "sum(iterable, start=0): start plus all items.", doSum),
	builtins.Builtin("vars", "vars([x]): x.__dict__, without x the module's variables.", doVars),
}
