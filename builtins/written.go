package builtins

import (
	"io/fs"
	"strings"
)

// Written are the modules that the Python files of a tree hold: a.py is a, a/__init__.py is a too, a/b.py is a.b.
// A file is read when its module is imported. The tree is part of the program: it panics if it cannot be read.
func Written(files fs.FS) []Module {
	var modules []Module
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".py") {
			return err
		}
		name := strings.TrimSuffix(strings.TrimSuffix(path, ".py"), "/__init__")
		modules = append(modules, Module{
			Name: strings.ReplaceAll(name, "/", "."),
			Source: func() string {
				text, err := fs.ReadFile(files, path)
				if err != nil {
					panic(err)
				}
				return string(text)
			},
		})
		return nil
	})
	if err != nil {
		panic(err)
	}
	return modules
}

// doc is what help() shows of the module: its doc string, which a file of Python begins with.
func (m *Module) doc() string {
	if m.Doc != "" || m.Source == nil {
		return m.Doc
	}
	const quotes = `"""`
	text, _, _ := strings.Cut(strings.TrimPrefix(m.Source(), quotes), quotes)
	return text
}
