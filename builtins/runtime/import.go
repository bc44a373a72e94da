package runtime

import (
	"os"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// importModule is $import(name, leaf).
func (m *Module) importModule(thread *Thread, args Tuple) (Value, error) {
	name, leaf := string(args[0].(starlark.String)), bool(Truth(args[1]))
	first, last, err := m.rt.importPath(thread, m, name)
	if leaf {
		return last, err
	}
	return first, err
}

// importPath imports each module of a dotted name; first is the outermost, last the innermost.
func (rt *Runtime) importPath(thread *Thread, from *Module, name string) (first, last Value, err error) {
	parts := strings.Split(name, ".")
	for i := range parts {
		module, err := rt.importOne(thread, from, strings.Join(parts[:i+1], "."))
		if err != nil {
			return nil, nil, err
		}
		if i == 0 {
			first = module
		} else if parent, ok := last.(*Module); ok {
			if err := parent.SetField(parts[i], module); err != nil {
				return nil, nil, err
			}
		}
		last = module
	}
	return first, last, nil
}

// importOne imports one module by its full name: what the script has put in its place in sys.modules, else one of
// this program, else a file.
func (rt *Runtime) importOne(thread *Thread, from *Module, name string) (Value, error) {
	if v := rt.shell.Loaded.Replaced(name); v != nil {
		return v, nil
	}
	v, err := rt.findModule(thread, from, name)
	if err != nil {
		return nil, err
	}
	return v, rt.shell.Loaded.Set(name, v)
}

// findModule is importOne without a look at sys.modules.
func (rt *Runtime) findModule(thread *Thread, from *Module, name string) (Value, error) {
	if m := rt.shell.Registry.Find(name); m != nil && m.Source != nil {
		return rt.importLibrary(thread, m)
	}
	path, isPackage := rt.findFile(from, name)
	registered := rt.shell.Registry.Find(name) != nil || rt.shell.Registry.Package(name)
	if registered || path == "" {
		v, err := rt.shell.Import(name)
		if err != nil {
			return nil, err
		}
		return v, nil
	}
	if m := rt.files[path]; m != nil && !rt.shell.Loaded.Deleted(name) {
		return m, nil
	}
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, py.FromOS(err, path)
	}
	m := rt.NewModule(name, path, nil)
	if isPackage {
		m.Path = filepath.Dir(path)
	}
	return m, m.load(thread, src)
}

// importLibrary imports a module of this program that is written in Python.
func (rt *Runtime) importLibrary(thread *Thread, lib *builtins.Module) (Value, error) {
	if m := rt.files[lib.File()]; m != nil {
		return m, nil
	}
	m := rt.NewModule(lib.Name, lib.File(), nil)
	return m, m.load(thread, []byte(lib.Source()))
}

// load runs an imported module, which others can import meanwhile; one that fails is forgotten.
func (m *Module) load(thread *Thread, src []byte) error {
	m.globals.vars["__package__"] = starlark.String(m.packageName())
	m.rt.files[m.File] = m
	err := m.rt.shell.Loaded.Set(m.Name, m)
	if err == nil {
		err = m.run(thread, src, true)
	}
	if err != nil {
		delete(m.rt.files, m.File)
		m.rt.shell.Loaded.Delete(m.Name)
	}
	return err
}

// findFile is the file of a module: beside the importing module's package, then in the directories of the
// path.
func (rt *Runtime) findFile(from *Module, name string) (path string, isPackage bool) {
	rel := strings.ReplaceAll(name, ".", "/")
	for _, dir := range rt.shell.ModuleDirs(rt.scriptDir(from)) {
		base := filepath.Join(dir, rel)
		if init := filepath.Join(base, "__init__.py"); isFile(init) {
			return init, true
		}
		for _, suffix := range []string{".py", ".star"} {
			if isFile(base + suffix) {
				return base + suffix, false
			}
		}
	}
	return "", false
}

// scriptDir is the directory that a module's absolute imports begin at: where its outermost package lies.
func (rt *Runtime) scriptDir(from *Module) string {
	if from.File == "" || strings.HasPrefix(from.File, "<") {
		return "."
	}
	dir := filepath.Dir(from.File)
	ups := strings.Count(from.Name, ".")
	if from.Path != "" {
		ups++
	}
	for range ups {
		dir = filepath.Dir(dir)
	}
	return dir
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// packageName is the __package__ of the module: its own name for a package, else its parent's.
func (m *Module) packageName() string {
	if m.Path != "" {
		return m.Name
	}
	if i := strings.LastIndexByte(m.Name, '.'); i >= 0 {
		return m.Name[:i]
	}
	return ""
}

// absolute is the full name of a module that is named relative to this one by level dots.
func (m *Module) absolute(name string, level int) (string, error) {
	if level == 0 {
		return name, nil
	}
	base := m.packageName()
	if base == "" {
		return "", py.Errorf(py.ImportError, "attempted relative import with no known parent package")
	}
	for range level - 1 {
		i := strings.LastIndexByte(base, '.')
		if i < 0 {
			return "", py.Errorf(py.ImportError, "attempted relative import beyond top-level package")
		}
		base = base[:i]
	}
	if name == "" {
		return base, nil
	}
	return base + "." + name, nil
}

func (m *Module) relative(thread *Thread, nameArg, levelArg Value) (Value, string, error) {
	level, err := AsIndex(levelArg)
	if err != nil {
		return nil, "", err
	}
	name, err := m.absolute(string(nameArg.(starlark.String)), level)
	if err != nil {
		return nil, "", err
	}
	_, module, err := m.rt.importPath(thread, m, name)
	return module, name, err
}

// importFrom is $from(name, level, names).
func (m *Module) importFrom(thread *Thread, args Tuple) (Value, error) {
	module, full, err := m.relative(thread, args[0], args[1])
	if err != nil {
		return nil, err
	}
	names, err := Collect(thread, args[2])
	if err != nil {
		return nil, err
	}
	values := make(Tuple, len(names))
	for i, name := range names {
		if values[i], err = m.member(thread, module, full, string(name.(starlark.String))); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// member is a name of a module: an attribute, else a module of the package.
func (m *Module) member(thread *Thread, module Value, full, name string) (Value, error) {
	v, err := Attr(thread, module, name)
	if err == nil {
		return v, nil
	}
	if !isAttributeError(err) {
		return nil, err
	}
	if source, ok := module.(*Module); ok && source.Path != "" {
		sub, err := m.rt.importOne(thread, m, full+"."+name)
		if err == nil {
			return sub, source.SetField(name, sub)
		}
		if e := raisedBy(err); e == nil || !e.Class.Is(py.ModuleNotFoundError) {
			return nil, err
		}
	}
	return nil, cannotImport(module, full, name)
}

func cannotImport(module Value, full, name string) error {
	where := "unknown location"
	if source, ok := module.(*Module); ok {
		where = source.File
		if source.native == nil {
			full, where = "partially initialized module '"+full+"'",
				"most likely due to a circular import) ("+where
			return py.Errorf(py.ImportError, "cannot import name '%s' from %s (%s)", name, full, where)
		}
	}
	if why := builtins.NotHere(full, name); why != "" {
		where = why
	}
	e := py.Errorf(py.ImportError, "cannot import name '%s' from '%s' (%s)", name, full, where)
	e.Attrs = starlark.StringDict{"name": starlark.String(full)}
	if h, ok := module.(starlark.HasAttrs); ok {
		e.Suggestion = py.Nearest(name, h.AttrNames())
	}
	return e
}

// importStar is $star(name, level).
func (m *Module) importStar(thread *Thread, args Tuple) (Value, error) {
	module, full, err := m.relative(thread, args[0], args[1])
	if err != nil {
		return nil, err
	}
	for _, name := range exportsOf(module) {
		v, err := m.member(thread, module, full, name)
		if err != nil {
			return nil, err
		}
		m.globals.vars[name] = v
	}
	return starlark.None, nil
}

// exportsOf are the names that `from module import *` takes.
func exportsOf(module Value) []string {
	switch module := module.(type) {
	case *Module:
		return module.exports()
	case starlark.HasAttrs:
		all, err := module.Attr("__all__")
		if err != nil {
			all = nil
		}
		return publicNames(all, module.AttrNames())
	}
	return nil
}
