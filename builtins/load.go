package builtins

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A fileModule is a module file that has been loaded, or, while globals is nil and err too, is being loaded.
type fileModule struct {
	globals starlark.StringDict
	err     error
	done    bool
}

// load serves the load statement: the members of a registered module, else the globals of a file.
func (s *State) load(thread *starlark.Thread, name string) (starlark.StringDict, error) {
	if m := s.Registry.Find(name); m != nil && m.Source != nil {
		return s.loadOnce(m.File(), func() (starlark.StringDict, error) {
			return s.Source(thread, m.File(), []byte(m.Source()))
		})
	} else if m != nil {
		m, err := s.Import(name)
		if err != nil {
			return nil, err
		}
		return m.Members(), nil
	}
	return s.LoadFile(thread, name)
}

// LoadFile is the globals of the module file that name leads to: relative to the calling script, then in each
// directory of Path; "x" may stand for x.star and x.py. A file is run once per shell.
func (s *State) LoadFile(thread *starlark.Thread, name string) (starlark.StringDict, error) {
	path, err := s.findFile(name, callerDir(thread))
	if err != nil {
		return nil, err
	}
	return s.loadOnce(path, func() (starlark.StringDict, error) { return s.runFile(thread, path) })
}

// loadOnce gives the globals of the module file at path, which run makes at the first call.
func (s *State) loadOnce(path string, run func() (starlark.StringDict, error)) (starlark.StringDict, error) {
	if m := s.files[path]; m != nil {
		if !m.done {
			return nil, py.Errorf(py.ImportError, "cannot load %s: it is being loaded already (a cycle)", path)
		}
		return m.globals, m.err
	}
	m := &fileModule{}
	s.files[path] = m
	m.globals, m.err = run()
	m.done = true
	if m.err != nil {
		delete(s.files, path)
	}
	return m.globals, m.err
}

func (s *State) runFile(thread *starlark.Thread, path string) (starlark.StringDict, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, py.FromOS(err, path)
	}
	return s.Source(thread, path, src)
}

// callerDir is the directory of the script that is running on thread; "." for one that is no file.
func callerDir(thread *starlark.Thread) string {
	for depth := range thread.CallStackDepth() {
		file := thread.CallFrame(depth).Pos.Filename()
		if file != "" && !strings.HasPrefix(file, "<") {
			return filepath.Dir(file)
		}
	}
	return "."
}

func (s *State) findFile(name, dir string) (string, error) {
	dirs := []string{""}
	if !filepath.IsAbs(name) {
		dirs = append([]string{dir}, s.Path...)
	}
	for _, dir := range dirs {
		for _, suffix := range []string{"", ".star", ".py"} {
			path := filepath.Join(dir, name+suffix)
			info, err := os.Stat(path)
			if err == nil && info.Mode().IsRegular() {
				return path, nil
			}
			if err != nil && !errors.Is(err, os.ErrNotExist) {
				return "", py.FromOS(err, path)
			}
		}
	}
	return "", s.notFound(name)
}

func (s *State) notFound(name string) error {
	text := "No module named " + py.Repr(starlark.String(name))
	if near := py.Nearest(name, s.Registry.Names()); near != "" {
		text += " (did you mean " + py.Repr(starlark.String(near)) + "?)"
	}
	err := py.Errorf(py.ModuleNotFoundError, "%s", text)
	err.Attrs = starlark.StringDict{"name": starlark.String(name)}
	return err
}
