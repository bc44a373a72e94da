package pyos

import (
	"os"
	"path/filepath"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func fileFunctions() []*builtins.Function {
	return []*builtins.Function{
		listdir(), getcwd(), chdir(), mkdir("mkdir", false), mkdir("makedirs", true), access(), chmod(),
		statFunction("stat", "following symbolic links", unix.Stat),
		statFunction("lstat", "of a symbolic link itself", unix.Lstat),
		change("rmdir", "rmdir(path): removes an empty directory.", unix.Rmdir),
		change("remove", "remove(path): removes a file.", unix.Unlink),
		change("unlink", "unlink(path): removes a file.", unix.Unlink),
		onPath("readlink", "readlink(path) -> str: what a symbolic link points to.",
			func(_ *builtins.State, path string) (starlark.Value, error) {
				target, err := os.Readlink(path)
				return starlark.String(target), err
			}),
		onPaths("rename", "rename(src, dst): renames a file; dst, if it is a file, is replaced.", renameFile),
		onPaths("replace", "replace(src, dst): renames a file; dst, if it is a file, is replaced.", renameFile),
		onPaths("symlink", "symlink(src, dst): makes dst a symbolic link to src.",
			func(s *builtins.State, src, dst string) error { return unix.Symlink(src, s.File(dst)) }),
		onPaths("link", "link(src, dst): makes dst a further name of the file src.",
			func(s *builtins.State, src, dst string) error { return unix.Link(s.File(src), s.File(dst)) }),
	}
}

func renameFile(s *builtins.State, src, dst string) error {
	return unix.Rename(s.File(src), s.File(dst))
}

func listdir() *builtins.Function {
	return builtins.Builtin("listdir", "listdir(path='.') -> list of str: the names in a directory, in no order.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value = starlark.String(".")
			if err := builtins.Unpack("listdir", args, kwargs, "path?", &arg); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "listdir", arg)
			if err != nil {
				return nil, err
			}
			var entries []os.DirEntry
			err = builtins.StateOf(thread).OnFile(path, func(path string) (err error) {
				entries, err = os.ReadDir(path)
				return err
			})
			if err != nil {
				return nil, py.FromOS(err, path)
			}
			names := make([]starlark.Value, len(entries))
			for i, entry := range entries {
				names[i] = starlark.String(entry.Name())
			}
			return starlark.NewList(names), nil
		})
}

func getcwd() *builtins.Function {
	return builtins.Builtin("getcwd", "getcwd() -> str: the shell's working directory.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("getcwd", args, kwargs); err != nil {
				return nil, err
			}
			dir, err := builtins.StateOf(thread).Dir()
			return starlark.String(dir), err
		})
}

func chdir() *builtins.Function {
	return onName("chdir", "chdir(path): changes the shell's working directory (not that of the process).",
		func(s *builtins.State, path string) (starlark.Value, error) {
			path = s.File(path)
			info, err := os.Stat(path)
			if err == nil && !info.IsDir() {
				err = unix.ENOTDIR
			}
			if err != nil {
				return nil, err
			}
			dir, err := s.Dir()
			if err != nil {
				return nil, err
			}
			if !filepath.IsAbs(path) {
				path = dir + "/" + path
			}
			s.SetDir(filepath.Clean(path))
			return starlark.None, nil
		})
}

func mkdir(name string, parents bool) *builtins.Function {
	doc := name + "(path, mode=0o777): makes a directory."
	if parents {
		doc = name + "(path, mode=0o777, exist_ok=False): makes a directory and those that lead to it."
	}
	return builtins.Builtin(name, doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			mode, existOK := 0o777, false
			pairs := []any{"path", &arg, "mode?", &mode}
			if parents {
				pairs = append(pairs, "exist_ok?", &existOK)
			}
			if err := builtins.Unpack(name, args, kwargs, pairs...); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, name, arg)
			if err != nil {
				return nil, err
			}
			file := builtins.StateOf(thread).File(path)
			if parents {
				if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
					return nil, py.FromOS(err, path)
				}
			}
			err = unix.Mkdir(file, uint32(mode))
			if err == unix.EEXIST && existOK && isDir(file) {
				err = nil
			}
			return starlark.None, py.FromOS(err, path)
		})
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func access() *builtins.Function {
	return builtins.Builtin("access", `access(path, mode) -> bool

Whether the process may use a file: mode is F_OK (it exists) or R_OK, W_OK, X_OK together (access(2)).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			var mode int
			if err := builtins.Unpack("access", args, kwargs, "path", &arg, "mode", &mode); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "access", arg)
			if err != nil {
				return nil, err
			}
			err = builtins.StateOf(thread).OnFile(path, func(path string) error { return unix.Access(path, uint32(mode)) })
			return starlark.Bool(err == nil), nil
		})
}

func chmod() *builtins.Function {
	return builtins.Builtin("chmod", "chmod(path, mode): sets the permission bits of a file.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			var mode int
			if err := builtins.Unpack("chmod", args, kwargs, "path", &arg, "mode", &mode); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "chmod", arg)
			if err != nil {
				return nil, err
			}
			return starlark.None, py.FromOS(unix.Chmod(builtins.StateOf(thread).File(path), uint32(mode)), path)
		})
}
