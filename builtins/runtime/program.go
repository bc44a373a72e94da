package runtime

import (
	"errors"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/python"
)

// Run translates a script and runs it as the module name on thread. extra are names that the script finds
// besides the built-in ones. An uncaught exception comes back as a *py.Error: see Catch, Traceback.
func (rt *Runtime) Run(thread *Thread, name, file string, src []byte, extra starlark.StringDict) (*Module,
	error) {
	defer rt.Enter(thread)()
	m := rt.NewModule(name, file, extra)
	err := m.run(thread, src, false)
	rt.bury()
	return m, rt.Catch(thread, err)
}

// Exec runs more source in the module, as the text of file: it sees what ran before, and what it sets stays.
// A live one keeps all its variables where others see them at any time, also what runs later: slower, but
// what a prompt needs.
func (m *Module) Exec(thread *Thread, file string, src []byte, live bool) error {
	return m.exec(thread, file, src, python.Options{Interactive: live})
}

// Feed runs a piece of source at a prompt: later pieces see its variables, values of expressions are shown.
func (m *Module) Feed(thread *Thread, file string, src []byte) error {
	return m.exec(thread, file, src, python.Options{Interactive: true, Echo: true})
}

// Eval is the value of an expression in the module.
func (m *Module) Eval(thread *Thread, file, expression string) (Value, error) {
	vars := m.globals.vars
	show := vars["$echo"]
	defer func() { vars["$echo"] = show }()
	var value Value = starlark.None
	vars["$echo"] = function("$echo", func(_ *Thread, args Tuple) (Value, error) {
		value = args[0]
		return starlark.None, nil
	})
	err := m.Feed(thread, file, []byte("("+expression+"\n)"))
	return value, err
}

func (m *Module) exec(thread *Thread, file string, src []byte, opts python.Options) error {
	defer m.rt.Enter(thread)()
	m.rt.modules[file] = m
	prog, err := m.compile(file, src, opts)
	if err == nil {
		var native starlark.StringDict
		native, err = prog.Init(thread, m.globals.vars)
		m.share(native)
	}
	m.rt.bury()
	return m.rt.Catch(thread, err)
}

// share makes the variables that the interpreter kept for one piece of source known to the next.
func (m *Module) share(native starlark.StringDict) {
	for name, v := range native {
		if v != nil && !strings.Contains(name, "$") {
			m.globals.vars[name] = v
		}
	}
}

// Load runs the text of a file that a load statement names, and gives its variables.
func (rt *Runtime) Load(thread *Thread, file string, src []byte) (starlark.StringDict, error) {
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	m := rt.NewModule(name, file, nil)
	err := m.run(thread, src, true)
	return m.all(), err
}

// run executes the module's source. A live module keeps all its variables where others can see them at any
// time.
func (m *Module) run(thread *Thread, src []byte, live bool) error {
	prog, err := m.compile(m.File, src, python.Options{Interactive: live})
	if err != nil {
		return err
	}
	native, err := prog.Init(thread, m.globals.vars)
	m.native = native
	if err == nil && m.native == nil {
		m.native = starlark.StringDict{}
	}
	return err
}

// compile translates the text of file in the surroundings of the module.
func (m *Module) compile(file string, src []byte, opts python.Options) (*starlark.Program, error) {
	m.rt.shell.Sources.Add(file, src)
	vars := m.globals.vars
	opts.IsBuiltin = func(name string) bool { return vars.Has(name) || m.rt.global(m, name) }
	opts.Builtins = m.globals.AttrNames
	opts.Exports = m.rt.exports
	opts.Attr = IsAttr
	opts.Plain = m.rt.plain
	p, err := python.Compile(file, src, opts)
	if err != nil {
		return nil, syntaxError(err)
	}
	if p.Doc != "" {
		m.Doc = p.Doc
		vars["__doc__"] = starlark.String(p.Doc)
	}
	for _, name := range p.Constants {
		if !vars.Has(name) {
			vars[name] = m.rt.makeConstant(name)
		}
	}
	dynamic := map[string]bool{}
	for _, name := range p.Dynamic {
		dynamic[name] = true
	}
	return starlark.FileProgram(p.File, func(name string) bool {
		return strings.Contains(name, "$") || dynamic[name] || opts.IsBuiltin(name)
	})
}

// global brings a name that needs no import into the module, when the shell knows it.
func (rt *Runtime) global(m *Module, name string) bool {
	v := rt.shell.Global(name)
	if v == nil {
		return false
	}
	m.globals.vars[name] = v
	return true
}

// plain says whether a module is written in Go, whose values the interpreter knows how to compare.
func (rt *Runtime) plain(module string) bool {
	known := rt.shell.Registry.Find(module)
	return known != nil && known.Source == nil || module == "__future__"
}

// exports are the names of a module that can be known before the script runs.
func (rt *Runtime) exports(module string) ([]string, error) {
	known := rt.shell.Registry.Find(module)
	if strings.HasPrefix(module, ".") || known == nil {
		return nil, errors.ErrUnsupported
	}
	if known.Source != nil {
		m, err := rt.importLibrary(rt.flow.Thread, known)
		if err != nil {
			return nil, err
		}
		return exportsOf(m), nil
	}
	v, err := rt.shell.Import(module)
	if err != nil {
		return nil, err
	}
	return exportsOf(v), nil
}

// syntaxError is an error of the front end as an exception.
func syntaxError(err error) error {
	var bad *python.Error
	if !errors.As(err, &bad) {
		return err
	}
	class, ok := universe[bad.Kind].(*py.Class)
	if !ok {
		class = py.SyntaxError
	}
	place := Tuple{starlark.String(bad.File), starlark.MakeInt(bad.Line), starlark.MakeInt(bad.Col),
		starlark.String(bad.Text)}
	e := py.NewError(class, starlark.String(bad.Msg), place)
	e.Attrs = starlark.StringDict{
		"msg": starlark.String(bad.Msg), "filename": place[0], "lineno": place[1],
		"offset": place[2], "text": place[3],
		"print_file_and_line": starlark.None,
	}
	objectOf(e).exc.report = bad.Report()
	return e
}
