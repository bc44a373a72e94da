package python

import "go.starlark.net/syntax"

// The run-time: what lowered code calls. Every name begins with "$" and must stand in the predeclared
// dictionary of the module. "None" means that the result is not looked at. Exceptions are raised by
// returning an error. Names that lowered code makes up (variables, functions) contain a "$" too; what
// Python shows of a function's name is the part before its first "$" ("f$3" is a piece of "f",
// "<module>$1" of the module, "f$" is "f" itself; "m$4$C.m" tells the __qualname__, too), and native globals
// with a "$" in their name are no attributes of the module. The name of a parameter that stands before "/" ends
// with "$/".
//
// # Variables
//
//	$g                    the module's dynamic variables: reading, setting an attribute reads, sets an
//	                      entry of the module's predeclared dictionary; a missing one is NameError "name
//	                      'x' is not defined". Plain reads of a dynamic variable are ordinary
//	                      identifiers: the interpreter looks them up in the same dictionary at run time.
//	$box(name[, value])   a variable of a function that several closures assign. Attributes: v (read and
//	                      set) is the value, unset is UnboundLocalError; f reads the same from an inner
//	                      function, where unset is NameError ("cannot access free variable 'x' where it
//	                      is not associated with a value in enclosing scope")
//	$let(owner, attr, value)
//	                      owner.attr = value, for x := value; returns value. owner: box, $g, class
//	                      namespace
//	$has(ns, name)        does the class namespace hold name? Bool
//	$delattr(x, name)     del x.name. For a box ("v"), $g or a class namespace: unset is the error of
//	                      reading it
//	$forget(x, name)      the same, but an unset one is no error (end of an except ... as name). A
//	                      deleted dynamic variable uncovers the built-in of that name
//	$locals(name, get, ...)
//	                      the dict of the local variables: get() gives the value of name; names whose get
//	                      fails are left out. For locals(), vars() and dir() (its keys) in a function
//
// # Exceptions
//
// The thread keeps a stack of the exceptions that are being handled: bare raise, sys.exc_info and
// __context__ look at it. An outcome is how a body ended: attribute kind is "raise", "return", "break" or
// "continue", value is the exception object or the result. Its truth is always true.
//
//	$return(value)        the outcome "return"; bodies of $try and $with return it
//	$break, $continue     the outcomes "break" and "continue" (values, not functions)
//	$try(body)            calls body(). Gives what body returned: None, or its outcome. If it raised:
//	                      cuts the stack to what it was before, pushes the exception, gives the outcome
//	                      "raise"
//	$except(out[, classes])
//	                      does the raised exception match (a class, a tuple of them; none given: always)?
//	                      False for outcomes that are not "raise"; TypeError for what is no exception
//	                      class
//	$reraise(out)         cuts the stack to below out and raises its exception again, unchanged: the same
//	                      object, the original traceback. Not called for other outcomes
//	$leave(value, out, ...)
//	                      a handler or finally clause ends: for each outcome that is "raise", cuts the
//	                      stack to below it; outcomes may be None (a finally clause after a body that
//	                      went well). Gives value
//	$raise()              raise: the innermost handled exception again; none: RuntimeError "No active
//	                      exception to reraise"
//	$raise(exc[, cause])  raise exc from cause; exc is an exception or a class; cause may be None
//	$assert([message])    raises AssertionError
//	$with(manager, body)  enters manager (__enter__), calls body(value), exits it (__exit__ with the
//	                      exception's class, value, traceback or three None). Gives what body returned;
//	                      None if __exit__ said True to an exception, else the exception goes on. While
//	                      __exit__ runs the exception is on the stack
//	$with(manager, body, True)
//	                      the same for async with: __aenter__, __aexit__, both awaited
//
// # Functions, classes, modules
//
//	$generator(body)      a generator: body() runs at the first next(), in a coroutine of its own; its
//	                      result is the value of StopIteration. Also async generators, and generator
//	                      expressions, whose body is a lambda (shown as <genexpr>)
//	$yield(value)         suspends the running generator; gives what send() brings, raises what throw()
//	                      brings
//	$yieldfrom(iterable)  yields all items, passing send and throw on; gives the result of a generator
//	$coroutine(body)      what an async def returns: body() runs when it is awaited
//	$await(awaitable)     runs a coroutine to its end and gives its result; __await__ of others is driven
//	                      likewise
//	$aiter(x)             an iterable for async for: __aiter__/__anext__ awaited item by item, or an
//	                      async generator
//	$class(name, body, bases, **keywords)
//	                      name is the __qualname__ ("Outer.C", "f.<locals>.C");
//	                      calls body(ns), which sets attributes of the class namespace ns, and makes the
//	                      class of the tuple bases (metaclass= and others in keywords). ns reads back
//	                      what was set (NameError if unset); its attribute "$class" is the finished
//	                      class: super() in a method is lowered to super(ns.$class, self), __class__ to
//	                      ns.$class
//	$annotate(ns, name, text)
//	                      name: text in a class body, in order; text is the source of the annotation
//	$import(name, leaf)   import a.b.c: imports all of it; gives module a, or a.b.c if leaf (import ...
//	                      as)
//	$from(name, level, names)
//	                      from name import names: tuple of values (attributes or submodules). level
//	                      counts the leading dots, name may be "" then
//	$star(name, level)    from name import *: sets the public names (or __all__) in $g
//
// # Values
//
//	$attr(x, name)        x.name, for __names__ and attributes of functions
//	$setattr(x, name, value)
//	                      x.name = value, for __names__ and for the attributes of functions
//	$is(x, y)             x is y, Bool
//	$mod(x, y)            x % y, with Python's formatting of strings and bytes
//	$pow(x, y), $matmul(x, y)
//	                      x ** y, x @ y
//	$+(x, y), $-, $*, $/, $//, $<<, $>>, $&, $|, $^
//	                      x + y ..., where bool is a kind of int and shifts have no limit
//	$==(x, y), $!=, $<, $<=, $>, $>=
//	                      comparisons, where bool is a kind of int, objects are asked whatever they are
//	                      compared with, and NaN differs from itself. Bool
//	$in(x, y), $not in(x, y)
//	                      membership, where objects of classes that derive from str, tuple ... are found as what
//	                      they derive from. Bool
//	$neg(x), $pos(x), $invert(x)
//	                      -x, +x, ~x, where bool is a kind of int
//	$part(x, lo, hi, step)
//	                      x[lo:hi:step], where strings count code points
//	$iop(op, x, y)        the value of x op y that an augmented assignment stores; op is "+=", "|=" ...:
//	                      x.__iadd__, in place for lists, dicts, sets; else the plain operator
//	$fstr(part, ...)      joins format(part, "")
//	$format(x, conv, spec)
//	                      format(x, spec) after conv: "r", "s", "a" or ""
//	$set(list)            a set of the items of a list
//	$chain(x, ...)        a new list: the items of all iterables ([*a, b] is $chain(a, [b]))
//	$tuple(list)          a tuple
//	$dict(x, ...)         a new dict: the entries of all mappings, later ones win ({**a, 'k': 1})
//	$pairs(k, v, k, v ...)
//	                      a new dict, later keys win (a display whose keys may be equal)
//	$kwargs(x, ...)       like $dict for a call: keys must be str, a repeated one is TypeError "got
//	                      multiple values for keyword argument 'k'"
//	$slice(lo, hi, step)  slice(lo, hi, step): x[1:2, 3]
//	$setslice(x, lo, hi, step, value), $delslice(x, lo, hi, step), $delitem(x, key)
//	                      x[lo:hi:step] = value, del ...
//	$unpack(x, before, after)
//	                      for a, *b, c = x: a tuple of before + 1 + after items, the middle one a list;
//	                      ValueError "not enough values to unpack (expected at least 2, got 1)"
//	$echo(x)              an expression statement at the prompt: prints repr(x) unless None, keeps it as
//	                      _
//	$match(x, pattern)    None, or the tuple of captured values in the order of the captures in the
//	                      pattern
//
// # Subscripted values of the run-time
//
// A call of a built-in costs more than three subscripts, so these are no functions: x is their subscript.
//
//	$own[x]               $iter for what a call has just made: a generator ends with the loop
//	$iter[x]              x as for loops and * want it: strings by character, lists by index without
//	                      locking them, generators, instances with __iter__ or __getitem__; TypeError
//	                      "'int' object is not iterable"
//	$at[x][y]             x[y], where an item of bytes is an int, strings count code points, and a bool
//	                      is an index
//	$items[x]             x as it is unpacked to several targets: strings by character
//	$text[x] % y          x % y, with Python's formatting of strings and bytes
//	$int[x] == y          x == y, !=, <, <=, >, >= as $== and the like have it, where y is a literal; $string,
//	                      $bytes, $float likewise
//
// Constants of the program, which the run-time makes of the rest of their names:
//
//	$.name[x]             x.name, for names that Options.Attr claims
//	$#1[x]                x[1]
//	$#1:-1:[x]            x[1:-1]
//	$%text[y]             'text' % y
//	$b%text[y]            b'text' % y
//
// Patterns are tuples: ("value", v) x == v; ("is", v) x is None, True, False; ("any",) the wildcard;
// ("bind",) captures x; ("as", p) matches p, then captures x; ("or", p, q ...) alternatives, which bind
// the same names: the captures are in the order of the first, a further one that captures is ("order", (i,
// j ...), q): the i-th, j-th ... capture of q; ("seq", (p ...), star, (p ...)) a sequence, star None
// (exact length), "any" or "bind" (captures a list); ("map", ((key, p) ...), rest) a mapping, rest True
// captures the remaining entries as a dict; ("class", class, (p ...), ((name, p) ...)) isinstance,
// positional by __match_args__ (the value itself for int, str ...).
var runtimeNames = []string{
	"$g", "$box", "$let", "$has", "$delattr", "$forget", "$locals",
	"$return", "$break", "$continue", "$try", "$except", "$reraise", "$leave", "$raise", "$assert", "$with",
	"$generator", "$yield", "$yieldfrom", "$coroutine", "$await", "$aiter",
	"$class", "$annotate", "$import", "$from", "$star",
	"$attr", "$setattr", "$iter", "$own", "$is", "$mod", "$pow", "$matmul", "$iop", "$fstr", "$format",
	"$+", "$-", "$*", "$/", "$//", "$<<", "$>>", "$&", "$|", "$^", "$neg", "$pos", "$invert",
	"$==", "$!=", "$<", "$<=", "$>", "$>=", "$in", "$not in", "$part", "$at", "$text", "$items",
	"$int", "$string", "$bytes", "$float",
	"$set", "$chain", "$tuple", "$dict", "$pairs", "$kwargs",
	"$slice", "$setslice", "$delslice", "$delitem", "$unpack", "$echo", "$match",
}

// Runtime lists the names of the run-time's functions and values.
func Runtime() []string { return append([]string(nil), runtimeNames...) }

// Dialect is the set of options that lowered trees are made for.
func Dialect() *syntax.FileOptions {
	return &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true,
		Recursion: true, LoadBindsGlobally: true}
}
