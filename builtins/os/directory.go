package pyos

import (
	"fmt"
	"os"
	"path/filepath"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A DirEntry is an entry of a directory, as scandir gives it.
type DirEntry struct {
	path  string // as the script names it
	file  string // as the process reaches it
	entry os.DirEntry
}

var entryMethods = builtins.Methods[*DirEntry]{
	"is_dir":     entryAsks("is_dir(follow_symlinks=True) -> bool: whether it is a directory.", unix.S_IFDIR, true),
	"is_file":    entryAsks("is_file(follow_symlinks=True) -> bool: whether it is a regular file.", unix.S_IFREG, true),
	"is_symlink": entryAsks("is_symlink() -> bool: whether it is a symbolic link.", unix.S_IFLNK, false),
	"stat":       {Doc: "stat(follow_symlinks=True): what os.stat gives.", Fn: entryStat},
	"__fspath__": {Doc: "The path.", Fn: func(_ *starlark.Thread, e *DirEntry, _ starlark.Tuple, _ []starlark.Tuple) (
		starlark.Value, error) {
		return starlark.String(e.path), nil
	}},
	"inode": {Doc: "inode() -> int: its inode number.", Fn: func(_ *starlark.Thread, e *DirEntry, _ starlark.Tuple,
		_ []starlark.Tuple) (starlark.Value, error) {
		var st unix.Stat_t
		err := unix.Lstat(e.file, &st)
		return starlark.MakeUint64(st.Ino), py.FromOS(err, e.path)
	}},
}

// entryAsks is a method that asks for a type of file.
func entryAsks(doc string, want uint32, follow bool) builtins.Method[*DirEntry] {
	return builtins.Method[*DirEntry]{Doc: doc, Fn: func(_ *starlark.Thread, e *DirEntry, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		follow := follow
		if err := builtins.Unpack("method", args, kwargs, "follow_symlinks?", &follow); err != nil {
			return nil, err
		}
		st, err := e.stat(follow)
		return starlark.Bool(err == nil && ofType(want)(st)), nil
	}}
}

func (e *DirEntry) stat(follow bool) (*unix.Stat_t, error) {
	var st unix.Stat_t
	call := unix.Lstat
	if follow {
		call = unix.Stat
	}
	return &st, py.FromOS(call(e.file, &st), e.path)
}

func entryStat(_ *starlark.Thread, e *DirEntry, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	follow := true
	if err := builtins.Unpack("stat", args, kwargs, "follow_symlinks?", &follow); err != nil {
		return nil, err
	}
	st, err := e.stat(follow)
	if err != nil {
		return nil, err
	}
	return statRecord(st), nil
}

// Attr gives name, path and the methods.
func (e *DirEntry) Attr(name string) (starlark.Value, error) {
	switch name {
	case "name":
		return starlark.String(e.entry.Name()), nil
	case "path":
		return starlark.String(e.path), nil
	}
	return entryMethods.Attr(e, name)
}

// AttrNames lists what Attr gives.
func (e *DirEntry) AttrNames() []string { return entryMethods.Names("name", "path") }

func (e *DirEntry) String() string {
	return fmt.Sprintf("<DirEntry %s>", py.Repr(starlark.String(e.entry.Name())))
}
func (e *DirEntry) Type() string          { return "DirEntry" }
func (e *DirEntry) Freeze()               {}
func (e *DirEntry) Truth() starlark.Bool  { return true }
func (e *DirEntry) Hash() (uint32, error) { return builtins.Identity(e), nil }

// entries are those of a directory, in the kernel's order.
func entries(thread *starlark.Thread, path string) ([]*DirEntry, error) {
	var all []*DirEntry
	err := builtins.StateOf(thread).OnFile(path, func(file string) error {
		list, err := os.ReadDir(file)
		for _, entry := range list {
			name := filepath.Join(file, entry.Name())
			all = append(all, &DirEntry{path: joined(path, entry.Name()), file: name, entry: entry})
		}
		return err
	})
	return all, py.FromOS(err, path)
}

// A scan is what scandir gives: an iterator that is a context manager.
type scan struct{ *runtime.Iter }

var scanMethods = builtins.Methods[*scan]{
	"__enter__": {Doc: "Gives the iterator.", Fn: func(_ *starlark.Thread, s *scan, _ starlark.Tuple, _ []starlark.Tuple) (
		starlark.Value, error) {
		return s, nil
	}},
	"__exit__": {Doc: "Nothing is left open.", Fn: scanClose},
	"close":    {Doc: "close(): nothing is left open.", Fn: scanClose},
}

func scanClose(*starlark.Thread, *scan, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, nil
}

// Attr gives the methods.
func (s *scan) Attr(name string) (starlark.Value, error) {
	if m, err := scanMethods.Attr(s, name); m != nil || err != nil {
		return m, err
	}
	return s.Iter.Attr(name)
}

func scandir() *builtins.Function {
	return builtins.Builtin("scandir", `scandir(path='.'): an iterator over the entries of a directory

Entries have name, path, is_dir(), is_file(), is_symlink(), stat().`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value = starlark.String(".")
			if err := builtins.Unpack("scandir", args, kwargs, "path?", &arg); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "scandir", arg)
			if err != nil {
				return nil, err
			}
			list, err := entries(thread, path)
			if err != nil {
				return nil, err
			}
			return &scan{runtime.NewIter(thread, nil, func() (starlark.Value, bool, error) {
				if len(list) == 0 {
					return nil, false, nil
				}
				entry := list[0]
				list = list[1:]
				return entry, true, nil
			})}, nil
		})
}

func walk() *builtins.Function {
	return builtins.Builtin("walk", `walk(top, topdown=True, onerror=None, followlinks=False)

An iterator over the directories from top on: triples (path, names of directories, names of others). Top-down, what
the script takes out of the directories' names is not entered.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg, onError starlark.Value = nil, starlark.None
			w := &walker{thread: thread, topDown: true}
			err := builtins.Unpack("walk", args, kwargs, "top", &arg, "topdown?", &w.topDown, "onerror?", &onError,
				"followlinks?", &w.follow)
			if err != nil {
				return nil, err
			}
			top, err := pathArg(thread, "walk", arg)
			if err != nil {
				return nil, err
			}
			w.onError, w.todo = onError, []visit{{path: top}}
			return runtime.NewIter(thread, nil, w.next), nil
		})
}

// A visit is a directory still to be shown; ready holds what is shown of it when its directories have been.
type visit struct {
	path  string
	ready starlark.Tuple
}

// A walker walks directories, with what is left to do on a stack.
type walker struct {
	thread  *starlark.Thread
	topDown bool
	follow  bool
	onError starlark.Value
	todo    []visit
	last    starlark.Tuple // shown last, top-down: its directories come next
}

func (w *walker) next() (starlark.Value, bool, error) {
	if w.last != nil {
		if err := w.enter(w.last); err != nil {
			return nil, false, err
		}
		w.last = nil
	}
	for len(w.todo) > 0 {
		v := w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		if v.ready != nil {
			return v.ready, true, nil
		}
		shown, err := w.list(v.path)
		switch {
		case err != nil:
			return nil, false, err
		case shown == nil:
		case w.topDown:
			w.last = shown
			return shown, true, nil
		default:
			w.todo = append(w.todo, visit{ready: shown})
			if err := w.enter(shown); err != nil {
				return nil, false, err
			}
		}
	}
	return nil, false, nil
}

// list is the triple of a directory; nil for one that cannot be read.
func (w *walker) list(path string) (starlark.Tuple, error) {
	list, err := entries(w.thread, path)
	if err != nil {
		if call, ok := w.onError.(starlark.Callable); ok {
			_, err = starlark.Call(w.thread, call, starlark.Tuple{runtime.Exception(err)}, nil)
			return nil, err
		}
		return nil, nil
	}
	var dirs, files []starlark.Value
	for _, entry := range list {
		if st, err := entry.stat(true); err == nil && ofType(unix.S_IFDIR)(st) {
			dirs = append(dirs, starlark.String(entry.entry.Name()))
		} else {
			files = append(files, starlark.String(entry.entry.Name()))
		}
	}
	return starlark.Tuple{starlark.String(path), starlark.NewList(dirs), starlark.NewList(files)}, nil
}

// enter puts the directories of a triple on the stack, the first on top.
func (w *walker) enter(shown starlark.Tuple) error {
	names, err := runtime.Collect(w.thread, shown[1])
	for i := len(names) - 1; i >= 0 && err == nil; i-- {
		path := joined(string(shown[0].(starlark.String)), py.Str(names[i]))
		if info, missing := os.Lstat(builtins.StateOf(w.thread).File(path)); !w.follow && missing == nil &&
			info.Mode()&os.ModeSymlink != 0 {
			continue
		}
		w.todo = append(w.todo, visit{path: path})
	}
	return err
}

// joined is os.path.join of a directory and a name.
func joined(dir, name string) string {
	if dir == "" || dir[len(dir)-1] == '/' {
		return dir + name
	}
	return dir + "/" + name
}
