// Package pyio is Python's module io: files on descriptors and in memory, and the function open.
//
//	io.go       what the module has
//	open.go     open: modes and their errors
//	class.go    the classes of files, attributes, repr
//	file.go     File; methods.go: what scripts call on it
//	buffer.go   reading ahead, collecting what is written
//	text.go     encodings and ends of lines
//	device.go   what is under a file: a descriptor, memory
package pyio

import (
	"io"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes io. open needs no import.
func Module() builtins.Module {
	return builtins.Module{
		Name: "io", Globals: []string{"open"},
		Doc: "Files, on disk and in memory.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{open()}, map[string]int{
				"SEEK_SET": io.SeekStart, "SEEK_CUR": io.SeekCurrent, "SEEK_END": io.SeekEnd,
				"DEFAULT_BUFFER_SIZE": bufferSize,
			})
			for _, c := range []*py.Class{ioBase, rawBase, bufferedBase, textBase, fileIO, bufferedReader, bufferedWriter,
				bufferedRandom, textWrapper, stringIO, bytesIO, unsupported} {
				members[c.Ident] = c
			}
			members["BlockingIOError"] = py.BlockingIOError
			return members
		},
	}
}
