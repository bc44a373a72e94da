// Package runtime is Python's run-time on Starlark values: what the code that package python lowers calls,
// and Python's built-in functions and types. A Runtime belongs to one builtins.State.
//
// What runs:
//
//	runtime.go      Runtime; Universe: the names that every module starts with
//	tables.go       Python's built-in functions and classes by name; names.go: short names of types
//	native.go, export.go  what packages of modules ask of the run-time
//	program.go      translating and running a script, a file, a line at the prompt; completion.go: its Tab key
//	module.go       modules of Python source; import.go: finding and importing them
//	variables.go    boxes, dynamic globals, locals()
//	operators.go    the "$" operators that differ from the interpreter's
//	subscript.go    subscripts and %; constant.go: those with a constant in them; compared.go: with literals
//	text.go         where the characters of strings begin
//	lowered.go      the "$" functions of expressions; inplace.go: of +=; match.go: patterns
//
// Exceptions:
//
//	task.go         what is kept for a thread; from any Go error to the exception object
//	arguments.go    errors of calls whose arguments do not fit
//	exception.go    what makes an object an exception: arguments, cause, context, traceback
//	try.go          try and with; raise.go: raise, assert, except
//	traceback.go    tracebacks and their text; markers.go: the line of carets; callers.go: sys._getframe
//
// Objects:
//
//	class.go        class statements; metaclass.go: metaclasses; class_dict.go: __dict__ of classes
//	construct.go    making instances; subclasses.go: __subclasses__; generic.go: list[int]
//	derivable.go    classes that derive from those of modules made in Go
//	instance*.go    instances: attributes, operators, items and iteration
//	descriptor.go   property, classmethod, staticmethod, super
//	generator*.go   generators and coroutines; temporary.go: those that only a loop holds
//	iter.go         iterators; types.go: the class of every value
//
// Values:
//
//	values.go       operators, indexing, attributes of any value; slice.go: slices; compare.go: containers
//	builtin_*.go    Python's built-in functions; sort.go: sorting; makers.go, parse_number.go: constructors
//	core*.go        the methods of str, list, dict, set, bytes, int, ... that Starlark lacks, and their
//	                special methods
//	function_attrs.go  attributes of functions
//	views.go        views of dicts, frozenset; bytearray.go, memoryview.go; codec.go: encodings
//	format*.go      format specifications and str.format; percent.go: the % operator
package runtime
