// Package lib is the part of Python's standard library that touches no operating system.
//
// Modules that are bytes, numbers or text at heart are Go packages beside this one: struct, re, math, random,
// itertools, base64, binascii, hashlib. The others are the Python files of this folder, which are compiled at
// their first import; each is valid CPython too.
package lib

import (
	"embed"
	"io/fs"
	"strings"

	"github.com/nlsh/nlsh/builtins"
)

//go:embed *.py */*.py
var sources embed.FS

// Modules describes all modules of the library.
func Modules() []builtins.Module {
	return append(written(), native()...)
}

// written are the modules written in Python: a.py is a, a/__init__.py is a too, a/b.py is a.b.
func written() []builtins.Module {
	var modules []builtins.Module
	err := fs.WalkDir(sources, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := sources.ReadFile(path)
		modules = append(modules, builtins.Module{Name: moduleName(path), Doc: docOf(string(text)), Source: string(text)})
		return err
	})
	if err != nil {
		panic(err) // the files are part of the program
	}
	return modules
}

func moduleName(path string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(path, ".py"), "/__init__")
	return strings.ReplaceAll(name, "/", ".")
}

// docOf is the doc string that a file of this folder begins with.
func docOf(text string) string {
	const quotes = `"""`
	doc, _, _ := strings.Cut(strings.TrimPrefix(text, quotes), quotes)
	return doc
}
