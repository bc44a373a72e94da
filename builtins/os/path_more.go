package pyos

import (
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func morePathFunctions() []*builtins.Function {
	return []*builtins.Function{
		samefile(), commonprefix(), commonpath(),
		onText("expandvars", "the path with $name and ${name} replaced by environment variables", expandvars),
		onText("normcase", "the path itself", func(_ *builtins.State, path string) starlark.Value {
			return starlark.String(path)
		}),
		onText("ismount", "whether a file system is mounted there", ismount),
		timeOf("getatime", "read", func(st *unix.Stat_t) unix.Timespec { return st.Atim }),
		timeOf("getctime", "changed", func(st *unix.Stat_t) unix.Timespec { return st.Ctim }),
	}
}

func timeOf(name, what string, f func(*unix.Stat_t) unix.Timespec) *builtins.Function {
	return onPath(name, name+"(path) -> float: when it was last "+what+", seconds since the epoch.",
		func(_ *builtins.State, path string) (starlark.Value, error) {
			var st unix.Stat_t
			err := unix.Stat(path, &st)
			t := f(&st)
			return starlark.Float(float64(t.Nano()) / 1e9), err
		})
}

func ismount(s *builtins.State, path string) starlark.Value {
	var here, above unix.Stat_t
	file := s.File(path)
	if unix.Lstat(file, &here) != nil || ofType(unix.S_IFLNK)(&here) || unix.Stat(file+"/..", &above) != nil {
		return starlark.False
	}
	return starlark.Bool(here.Dev != above.Dev || here.Ino == above.Ino)
}

func expandvars(s *builtins.State, path string) starlark.Value {
	var b strings.Builder
	for {
		at := strings.IndexByte(path, '$')
		if at < 0 {
			break
		}
		b.WriteString(path[:at])
		path = path[at:]
		name, whole := variable(path)
		v, found, err := s.Environ().Get(starlark.String(name))
		if text, ok := v.(starlark.String); name != "" && found && ok && err == nil {
			b.WriteString(string(text))
		} else {
			b.WriteString(path[:whole])
		}
		path = path[whole:]
	}
	return starlark.String(b.String() + path)
}

// variable is the name that text, which begins with $, begins with, and how much of the text that is.
func variable(text string) (name string, whole int) {
	if strings.HasPrefix(text, "${") {
		if end := strings.IndexByte(text, '}'); end > 0 {
			return text[2:end], end + 1
		}
		return "", 1
	}
	end := 1
	for end < len(text) && (text[end] == '_' || text[end] >= '0' && text[end] <= '9' ||
		text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z') {
		end++
	}
	return text[1:end], end
}

func samefile() *builtins.Function {
	return builtins.Builtin("samefile", "samefile(a, b) -> bool: whether two paths lead to the same file.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var a, b starlark.Value
			if err := builtins.Unpack("samefile", args, kwargs, "f1", &a, "f2", &b); err != nil {
				return nil, err
			}
			var st [2]unix.Stat_t
			for i, arg := range []starlark.Value{a, b} {
				path, err := pathArg(thread, "samefile", arg)
				if err == nil {
					err = py.FromOS(unix.Stat(builtins.StateOf(thread).File(path), &st[i]), path)
				}
				if err != nil {
					return nil, err
				}
			}
			return starlark.Bool(st[0].Dev == st[1].Dev && st[0].Ino == st[1].Ino), nil
		})
}

// pathList reads a sequence of paths.
func pathList(thread *starlark.Thread, name string, args starlark.Tuple, kwargs []starlark.Tuple) ([]string, error) {
	var v starlark.Value
	if err := builtins.Unpack(name, args, kwargs, "paths", &v); err != nil {
		return nil, err
	}
	var paths []string
	return paths, runtime.Each(thread, v, func(item starlark.Value) error {
		path, err := pathArg(thread, name, item)
		paths = append(paths, path)
		return err
	})
}

func commonprefix() *builtins.Function {
	return builtins.Builtin("commonprefix", "commonprefix(list) -> str: the characters that all begin with.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			paths, err := pathList(thread, "commonprefix", args, kwargs)
			if err != nil || len(paths) == 0 {
				return starlark.String(""), err
			}
			prefix := paths[0]
			for _, path := range paths[1:] {
				for !strings.HasPrefix(path, prefix) {
					prefix = prefix[:len(prefix)-1]
				}
			}
			return starlark.String(prefix), nil
		})
}

func commonpath() *builtins.Function {
	return builtins.Builtin("commonpath", "commonpath(paths) -> str: the directory that all lie in.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			paths, err := pathList(thread, "commonpath", args, kwargs)
			if err != nil {
				return nil, err
			}
			if len(paths) == 0 {
				return nil, py.Errorf(py.ValueError, "commonpath() arg is an empty sequence")
			}
			common, root := names(paths[0]), strings.HasPrefix(paths[0], "/")
			for _, path := range paths[1:] {
				if strings.HasPrefix(path, "/") != root {
					return nil, py.Errorf(py.ValueError, "Can't mix absolute and relative paths")
				}
				others := names(path)
				n := 0
				for n < len(common) && n < len(others) && common[n] == others[n] {
					n++
				}
				common = common[:n]
			}
			text := strings.Join(common, "/")
			if root {
				text = "/" + text
			}
			return starlark.String(text), nil
		})
}

// names are the parts of a path that mean something.
func names(path string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(path, "/./", "/"), func(r rune) bool { return r == '/' })
}
