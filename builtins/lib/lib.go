// Package lib is the part of Python's standard library that touches no operating system.
//
// Modules that are bytes, numbers or text at heart are Go packages beside this one: struct, re, math, random,
// itertools, base64, binascii, hashlib. The others are the Python files of this folder, which are compiled at
// their first import; each is valid CPython too.
package lib

import (
	"embed"

	"github.com/nlsh/nlsh/builtins"
)

//go:embed *.py [^t]*/*.py
var sources embed.FS

// Modules describes all modules of the library.
func Modules() []builtins.Module {
	return append(builtins.Written(sources), native()...)
}
