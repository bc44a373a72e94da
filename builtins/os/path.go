package pyos

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// PathModule describes os.path.
func PathModule() builtins.Module {
	return builtins.Module{
		Name: "os.path",
		Doc:  "Paths of files: taking apart, joining, asking.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members(slices.Concat(textFunctions(), askFunctions(), morePathFunctions()), nil)
			members["sep"] = starlark.String("/")
			return members
		},
	}
}

// textFunctions work on the text of a path alone.
func textFunctions() []*builtins.Function {
	return []*builtins.Function{
		join(), relpath(),
		onText("basename", "the part after the last slash", func(_ *builtins.State, path string) starlark.Value {
			_, tail := split(path)
			return starlark.String(tail)
		}),
		onText("dirname", "the part before the last slash", func(_ *builtins.State, path string) starlark.Value {
			head, _ := split(path)
			return starlark.String(head)
		}),
		onText("split", "the pair (dirname, basename)", func(_ *builtins.State, path string) starlark.Value {
			head, tail := split(path)
			return starlark.Tuple{starlark.String(head), starlark.String(tail)}
		}),
		onText("splitext", "the pair (path without extension, extension with its dot)",
			func(_ *builtins.State, path string) starlark.Value {
				root, ext := splitext(path)
				return starlark.Tuple{starlark.String(root), starlark.String(ext)}
			}),
		onText("isabs", "whether it begins with a slash", func(_ *builtins.State, path string) starlark.Value {
			return starlark.Bool(strings.HasPrefix(path, "/"))
		}),
		onText("normpath", "the path without . and .. and doubled slashes",
			func(_ *builtins.State, path string) starlark.Value { return starlark.String(normal(path)) }),
		onText("expanduser", "the path with a leading ~ replaced by $HOME", expanduser),
	}
}

// onText is a function of a path that cannot fail.
func onText(name, what string, f func(s *builtins.State, path string) starlark.Value) *builtins.Function {
	return builtins.Builtin(name, name+"(path): "+what+".",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "path", &arg); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, name, arg)
			if err != nil {
				return nil, err
			}
			return f(builtins.StateOf(thread), path), nil
		})
}

// split is Python's: the head keeps its slash only when it is all slashes.
func split(path string) (head, tail string) {
	cut := strings.LastIndexByte(path, '/') + 1
	head, tail = path[:cut], path[cut:]
	if trimmed := strings.TrimRight(head, "/"); trimmed != "" {
		head = trimmed
	}
	return head, tail
}

// splitext is Python's: dots that begin the name make no extension.
func splitext(path string) (root, ext string) {
	base := strings.LastIndexByte(path, '/') + 1
	name := strings.TrimLeft(path[base:], ".")
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return path, ""
	}
	cut := len(path) - len(name) + dot
	return path[:cut], path[cut:]
}

// normal is Python's normpath: two leading slashes, and only two, stay.
func normal(path string) string {
	clean := filepath.Clean(path)
	if strings.HasPrefix(path, "//") && !strings.HasPrefix(path, "///") {
		return "/" + clean
	}
	return clean
}

func expanduser(s *builtins.State, path string) starlark.Value {
	if path != "~" && !strings.HasPrefix(path, "~/") {
		return starlark.String(path)
	}
	home, found, err := s.Environ().Get(starlark.String("HOME"))
	text, ok := starlark.AsString(home)
	if err != nil || !found || !ok {
		return starlark.String(path)
	}
	return starlark.String(strings.TrimRight(text, "/") + path[1:])
}

func join() *builtins.Function {
	return builtins.Builtin("join", "join(path, *paths) -> str: joins with slashes; an absolute one begins anew.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(kwargs) > 0 || len(args) == 0 {
				return nil, py.Errorf(py.TypeError, "join() takes one or more paths and no keywords")
			}
			joined := ""
			for i, arg := range args {
				path, err := pathArg(thread, "join", arg)
				switch {
				case err != nil:
					return nil, err
				case i == 0 || strings.HasPrefix(path, "/"):
					joined = path
				case joined == "" || strings.HasSuffix(joined, "/"):
					joined += path
				default:
					joined += "/" + path
				}
			}
			return starlark.String(joined), nil
		})
}

func relpath() *builtins.Function {
	return builtins.Builtin("relpath", "relpath(path, start='.') -> str: the path as seen from start.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var given, base starlark.Value
			if err := builtins.Unpack("relpath", args, kwargs, "path", &given, "start?", &base); err != nil {
				return nil, err
			}
			path, err := builtins.PathArg(thread, "relpath", given)
			if err != nil {
				return nil, err
			}
			start := "."
			if base != nil && base != starlark.None {
				if start, err = builtins.PathArg(thread, "relpath", base); err != nil {
					return nil, err
				}
			}
			if path == "" {
				return nil, py.Errorf(py.ValueError, "no path specified")
			}
			s := builtins.StateOf(thread)
			to, err := absolute(s, path)
			if err != nil {
				return nil, err
			}
			from, err := absolute(s, start)
			if err != nil {
				return nil, err
			}
			rel, err := filepath.Rel(from, to)
			return starlark.String(rel), err
		})
}

func absolute(s *builtins.State, path string) (string, error) {
	if strings.HasPrefix(path, "/") {
		return normal(path), nil
	}
	dir, err := s.Dir()
	return normal(dir + "/" + path), err
}

// askFunctions ask the kernel about the file.
func askFunctions() []*builtins.Function {
	return []*builtins.Function{
		ask("exists", "whether there is such a file", unix.Stat, func(*unix.Stat_t) bool { return true }),
		ask("lexists", "whether there is such a file or broken link", unix.Lstat,
			func(*unix.Stat_t) bool { return true }),
		ask("isfile", "whether it is a regular file", unix.Stat, ofType(unix.S_IFREG)),
		ask("isdir", "whether it is a directory", unix.Stat, ofType(unix.S_IFDIR)),
		ask("islink", "whether it is a symbolic link", unix.Lstat, ofType(unix.S_IFLNK)),
		onPath("getsize", "getsize(path) -> int: bytes.", func(_ *builtins.State, path string) (starlark.Value, error) {
			var st unix.Stat_t
			err := unix.Stat(path, &st)
			return starlark.MakeInt64(st.Size), err
		}),
		onPath("getmtime", "getmtime(path) -> float: when it was last written, seconds since the epoch.",
			func(_ *builtins.State, path string) (starlark.Value, error) {
				var st unix.Stat_t
				err := unix.Stat(path, &st)
				return starlark.Float(float64(st.Mtim.Nano()) / 1e9), err
			}),
		onName("abspath", "abspath(path) -> str: the absolute path.",
			func(s *builtins.State, path string) (starlark.Value, error) {
				abs, err := absolute(s, path)
				return starlark.String(abs), err
			}),
		onName("realpath", "realpath(path) -> str: the absolute path without symbolic links.", realpath),
	}
}

func ofType(want uint32) func(*unix.Stat_t) bool {
	return func(st *unix.Stat_t) bool { return st.Mode&unix.S_IFMT == want }
}

func ask(name, what string, call func(string, *unix.Stat_t) error, is func(*unix.Stat_t) bool) *builtins.Function {
	return onText(name, what, func(s *builtins.State, path string) starlark.Value {
		var st unix.Stat_t
		err := s.OnFile(path, func(path string) error { return call(path, &st) })
		return starlark.Bool(err == nil && is(&st))
	})
}

// realpath resolves what exists of the path and keeps the rest, as Python's does.
func realpath(s *builtins.State, path string) (starlark.Value, error) {
	abs, err := absolute(s, path)
	if err != nil {
		return nil, err
	}
	rest := ""
	for head := abs; ; head = filepath.Dir(head) {
		real, err := filepath.EvalSymlinks(head)
		if err == nil {
			return starlark.String(filepath.Join(real, rest)), nil
		}
		if !os.IsNotExist(err) {
			return nil, err
		}
		rest = filepath.Join(filepath.Base(head), rest)
	}
}
