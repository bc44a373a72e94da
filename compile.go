package nlsh

import (
	"io"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A scope is what the global names of a module mean: those of the host and of earlier chunks, and, as they
// are asked for, those that need no import. Programs read it while they run.
type scope struct {
	shell *Shell
	names starlark.StringDict
	open  bool // a name that is not known yet may come later: the prompt
}

// has says whether name has a meaning outside the text being compiled, and finds it.
func (sc *scope) has(name string) bool {
	if sc.names.Has(name) {
		return true
	}
	if v := sc.shell.state.Global(name); v != nil {
		sc.names[name] = v
		return true
	}
	return sc.open && !starlark.Universe.Has(name)
}

// dialect are the options of the interpreter: all that brings it nearer to Python.
func dialect() *syntax.FileOptions {
	return &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true,
		LoadBindsGlobally: true}
}

// parse is where source text becomes a syntax tree.
func (sc *scope) parse(filename string, src []byte) (*syntax.File, error) {
	sc.shell.state.Sources.Add(filename, src)
	return dialect().Parse(filename, src, 0)
}

// compile turns a syntax tree into a program over the names of the scope.
func (sc *scope) compile(file *syntax.File) (*starlark.Program, error) {
	return starlark.FileProgram(file, sc.has)
}

// exec compiles and runs a syntax tree; the names it sets become names of the scope, even if it fails.
func (sc *scope) exec(thread *starlark.Thread, file *syntax.File) (starlark.StringDict, error) {
	program, err := sc.compile(file)
	if err != nil {
		return nil, err
	}
	globals, err := program.Init(thread, sc.names)
	for name, v := range globals {
		sc.names[name] = v
	}
	return globals, err
}

// complete says whether text is one or more whole statements, or wrong whatever may follow. A compound
// statement is whole when an empty line ends it.
func complete(text string) bool {
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	lines[len(lines)-1] += "\n"
	hungry := false
	next := func() ([]byte, error) {
		if len(lines) == 0 {
			hungry = true
			return nil, io.EOF
		}
		line := lines[0]
		lines = lines[1:]
		return []byte(line), nil
	}
	for len(lines) > 0 {
		_, err := dialect().ParseCompoundStmt("<stdin>", next)
		if hungry {
			return false
		}
		if err != nil {
			return true
		}
	}
	return true
}
