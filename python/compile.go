package python

import "go.starlark.net/syntax"

// Options say what Compile may assume about the module. The zero value is a file that uses nothing.
type Options struct {
	Interactive bool // the prompt: every module variable lives in $g, undefined names are left to the run time
	Echo        bool // expression statements of the module go through $echo

	// IsBuiltin reports whether a name is predeclared; Builtins lists them, for suggestions. Both may be
	// nil.
	IsBuiltin func(name string) bool
	Builtins  func() []string

	// Exports lists the public names of a module for "from module import *" (a relative one begins with
	// dots). Without it, or if it fails, unknown names are left to the run time.
	Exports func(module string) ([]string, error)

	// Attr reports whether reading the attribute goes through $attr: the methods of Python's core types
	// that Starlark's lack. May be nil.
	Attr func(name string) bool

	// Plain reports whether the values of a module (a relative one begins with dots) compare as the interpreter
	// compares them. The others, and all at the prompt, are compared by the run-time. May be nil.
	Plain func(module string) bool
}

// A Program is a lowered module, ready for starlark.FileProgram.
type Program struct {
	File    *syntax.File
	Dynamic []string // variables that live in $g, sorted: FileProgram must take them for predeclared
	Doc     string   // the module's doc string

	// Constants are the names, sorted, of the values that the run-time makes for this program: see Runtime.
	Constants []string
}

// Compile translates Python source. Errors are of type *Error.
func Compile(filename string, src []byte, opts Options) (*Program, error) {
	tree, err := parse(filename, src)
	if err != nil {
		return nil, err
	}
	return lower(tree, opts)
}
