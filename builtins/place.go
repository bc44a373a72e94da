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

// modulePath is the slot of a shell's sys.path.
type modulePath struct{}

// SysPath is sys.path, which imports go through and the script may change: the directory of the script, then Path.
func (s *State) SysPath() *starlark.List {
	return s.Slot(modulePath{}, func() any {
		dirs := s.Path
		if len(s.Argv) > 0 && isScript(s.Argv[0]) {
			dirs = append([]string{absolute(filepath.Dir(s.Argv[0]))}, dirs...)
		}
		values := make([]starlark.Value, len(dirs))
		for i, dir := range dirs {
			values[i] = starlark.String(dir)
		}
		return starlark.NewList(values)
	}).(*starlark.List)
}

// isScript says whether argv[0] names a file; "-", "-c" and "" do not.
func isScript(name string) bool { return name != "" && !strings.HasPrefix(name, "-") }

// ModuleDirs are the directories to search for a module that a file in the directory own imports: those of
// sys.path, after own unless the script has put it there.
func (s *State) ModuleDirs(own string) []string {
	own = absolute(own)
	var dirs []string
	found := false
	for v := range s.SysPath().Elements() {
		if dir, ok := v.(starlark.String); ok {
			dirs = append(dirs, absolute(s.File(string(dir))))
			found = found || dirs[len(dirs)-1] == own
		}
	}
	if !found {
		dirs = append([]string{own}, dirs...)
	}
	return dirs
}

// absolute is a directory's path from the root; as it came when nobody knows where the process is.
func absolute(dir string) string {
	if path, err := filepath.Abs(dir); err == nil {
		return path
	}
	return dir
}
