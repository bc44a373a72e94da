// Package system lists the modules of Python's library through which scripts reach the operating system. Some are
// written in Go, each in a folder beside this one; the others are written in Python upon those, in this folder.
package system

import (
	"embed"
	"strings"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	pyprocess "github.com/nlsh/nlsh/builtins/process"
	pyselect "github.com/nlsh/nlsh/builtins/select"
	pysignal "github.com/nlsh/nlsh/builtins/signal"
	pythread "github.com/nlsh/nlsh/builtins/thread"
)

//go:embed *.py
var sources embed.FS

// native are the modules written in Go.
var native = []func() builtins.Module{pyio.Module, pyprocess.Module, pyselect.Module, pysignal.Module, pythread.Module}

// Modules are all modules of this part of the library.
func Modules() []builtins.Module {
	var modules []builtins.Module
	for _, module := range native {
		modules = append(modules, module())
	}
	files, err := sources.ReadDir(".")
	if err != nil {
		panic(err) // the files are in the program
	}
	for _, file := range files {
		src, err := sources.ReadFile(file.Name())
		if err != nil {
			panic(err)
		}
		name := strings.TrimSuffix(file.Name(), ".py")
		modules = append(modules, builtins.Module{Name: name, Doc: summary(string(src)), Source: string(src)})
	}
	return modules
}

// summary is the first line of a module's doc string.
func summary(src string) string {
	line, _, _ := strings.Cut(strings.TrimPrefix(src, `"""`), "\n")
	return strings.TrimSuffix(line, `"""`)
}
