package builtins

import (
	"os"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"
)

// environ is the slot of a shell's environment variables.
type environ struct{}

// Environ is os.environ: a copy of the process's environment that this shell alone changes, and that its
// subprocesses get.
func (s *State) Environ() *starlark.Dict {
	return s.Slot(environ{}, func() any {
		env := os.Environ()
		dict := starlark.NewDict(len(env))
		for _, entry := range env {
			name, value, ok := strings.Cut(entry, "=")
			if !ok {
				continue
			}
			if err := dict.SetKey(starlark.String(name), starlark.String(value)); err != nil {
				panic(err) // a fresh dict takes every str
			}
		}
		return dict
	}).(*starlark.Dict)
}

// dir is the slot of a shell's working directory, once it has one of its own.
type dir struct{}

// Dir is the shell's working directory: the process's until the script changes it by SetDir.
func (s *State) Dir() (string, error) {
	if dir, ok := s.slots[dir{}]; ok {
		return dir.(string), nil
	}
	return os.Getwd()
}

// SetDir changes the shell's working directory, not the process's. path is absolute.
func (s *State) SetDir(path string) { s.slots[dir{}] = path }

// File is the path of a file that a script names: relative to the shell's working directory.
func (s *State) File(path string) string {
	own, ok := s.slots[dir{}]
	if !ok || path == "" || filepath.IsAbs(path) {
		return path
	}
	return own.(string) + "/" + path
}
