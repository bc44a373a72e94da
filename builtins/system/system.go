// Package system lists the modules of Python's library through which scripts reach the operating system. Some are
// written in Go, each in a folder beside this one; the others are written in Python upon those, in this folder.
package system

import (
	"embed"

	"github.com/nlsh/nlsh/builtins"
	pyatexit "github.com/nlsh/nlsh/builtins/atexit"
	pyfcntl "github.com/nlsh/nlsh/builtins/fcntl"
	pyimportlib "github.com/nlsh/nlsh/builtins/importlib"
	pyio "github.com/nlsh/nlsh/builtins/io"
	pyprocess "github.com/nlsh/nlsh/builtins/process"
	pyselect "github.com/nlsh/nlsh/builtins/select"
	pysignal "github.com/nlsh/nlsh/builtins/signal"
	pytermios "github.com/nlsh/nlsh/builtins/termios"
	pythread "github.com/nlsh/nlsh/builtins/thread"
	pyzlib "github.com/nlsh/nlsh/builtins/zlib"
)

//go:embed *.py */*.py
var sources embed.FS

// native are the modules written in Go.
var native = []func() builtins.Module{pyatexit.Module, pyfcntl.Module, pyimportlib.Module, pyio.Module,
	pyprocess.Module, pyselect.Module, pysignal.Module, pytermios.Module, pythread.Module}

// Modules are all modules of this part of the library.
func Modules() []builtins.Module {
	var modules []builtins.Module
	for _, module := range native {
		modules = append(modules, module())
	}
	modules = append(modules, pyzlib.Modules()...)
	return append(modules, builtins.Written(sources)...)
}
