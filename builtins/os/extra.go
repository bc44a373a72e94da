package pyos

import (
	"os"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func furtherFunctions() []*builtins.Function {
	return []*builtins.Function{
		scandir(), walk(), removedirs(), fdopen(), terminalSize(), sysconf(), text("fspath", asIs), text("fsdecode", asText),
		text("fsencode", asBytes), umask(), utime(), chown(), truncate(), sendSignalGroup(), setBlocking(),
		system(), popen(), statvfs(), makeTerminalSize(),
		number("getpgrp", "the process group's id", unix.Getpgrp),
		onFd("get_blocking", "get_blocking(fd) -> bool: whether operations on a descriptor wait.",
			func(fd int) (starlark.Value, error) {
				flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
				return starlark.Bool(flags&unix.O_NONBLOCK == 0), err
			}),
		status("WIFEXITED", func(s unix.WaitStatus) starlark.Value { return starlark.Bool(s.Exited()) }),
		status("WEXITSTATUS", func(s unix.WaitStatus) starlark.Value { return starlark.MakeInt(int(s) >> 8 & 0xff) }),
		status("WIFSIGNALED", func(s unix.WaitStatus) starlark.Value { return starlark.Bool(s.Signaled()) }),
		status("WTERMSIG", func(s unix.WaitStatus) starlark.Value { return starlark.MakeInt(int(s) & 0x7f) }),
		status("waitstatus_to_exitcode", func(s unix.WaitStatus) starlark.Value {
			if s.Signaled() {
				return starlark.MakeInt(-int(s.Signal()))
			}
			return starlark.MakeInt(s.ExitStatus())
		}),
	}
}

// status is a function of a status of waitpid.
func status(name string, f func(unix.WaitStatus) starlark.Value) *builtins.Function {
	return builtins.Builtin(name, name+"(status): a part of what waitpid gives (waitpid(2)).",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var s int
			if err := builtins.Unpack(name, args, kwargs, "status", &s); err != nil {
				return nil, err
			}
			return f(unix.WaitStatus(s)), nil
		})
}

// text is a function of a path alone.
func text(name string, f func(path string, v starlark.Value) starlark.Value) *builtins.Function {
	return builtins.Builtin(name, name+"(path): a path as text, as bytes, or as the one that it is.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "path", &v); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, name, v)
			return f(path, v), err
		})
}

func asIs(path string, v starlark.Value) starlark.Value {
	if _, ok := v.(starlark.Bytes); ok {
		return v
	}
	return starlark.String(path)
}

func asText(path string, _ starlark.Value) starlark.Value  { return starlark.String(path) }
func asBytes(path string, _ starlark.Value) starlark.Value { return starlark.Bytes(path) }

func removedirs() *builtins.Function {
	return onPath("removedirs", "removedirs(path): removes an empty directory, and those above it that it leaves empty.",
		func(_ *builtins.State, path string) (starlark.Value, error) {
			if err := unix.Rmdir(path); err != nil {
				return nil, err
			}
			for head, _ := split(path); head != "" && head != "/" && unix.Rmdir(head) == nil; {
				head, _ = split(head)
			}
			return starlark.None, nil
		})
}

func fdopen() *builtins.Function {
	return builtins.Builtin("fdopen", "fdopen(fd, mode='r', buffering=-1, ...): a descriptor as a file; see open.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) > 0 {
				if _, ok := args[0].(starlark.Int); !ok {
					return nil, py.Errorf(py.TypeError, "invalid fd type (%s, expected integer)", runtime.TypeName(args[0]))
				}
			}
			return pyio.Open(thread, args, kwargs)
		})
}

func terminalSize() *builtins.Function {
	return builtins.Builtin("get_terminal_size", `get_terminal_size(fd=1) -> (columns, lines)

The size of a terminal. OSError when the descriptor is none.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			fd := 1
			if err := builtins.Unpack("get_terminal_size", args, kwargs, "fd?", &fd); err != nil {
				return nil, err
			}
			size, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
			if err != nil {
				return nil, py.FromOS(err, "")
			}
			return sizeRecord(starlark.Tuple{starlark.MakeInt(int(size.Col)), starlark.MakeInt(int(size.Row))}), nil
		})
}

func sizeRecord(pair starlark.Tuple) *builtins.Record {
	return &builtins.Record{TypeName: "os.terminal_size", Fields: []string{"columns", "lines"}, Items: 2, Values: pair}
}

func makeTerminalSize() *builtins.Function {
	return builtins.Builtin("terminal_size", "terminal_size((columns, lines)): the size of a terminal.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var pair starlark.Tuple
			if err := builtins.Unpack("terminal_size", args, kwargs, "sequence", &pair); err != nil {
				return nil, err
			}
			if len(pair) != 2 {
				return nil, py.Errorf(py.TypeError, "os.terminal_size() takes a 2-sequence (%d-sequence given)", len(pair))
			}
			return sizeRecord(pair), nil
		})
}

// statvfsFields are the items of statvfs's result.
var statvfsFields = []string{"f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail",
	"f_flag", "f_namemax"}

func statvfs() *builtins.Function {
	return onPath("statvfs", "statvfs(path): the sizes of the file system that a file lies on (statvfs(3)).",
		func(_ *builtins.State, path string) (starlark.Value, error) {
			var st unix.Statfs_t
			if err := unix.Statfs(path, &st); err != nil {
				return nil, err
			}
			var values starlark.Tuple
			for _, n := range []int64{st.Bsize, st.Frsize, int64(st.Blocks), int64(st.Bfree), int64(st.Bavail),
				int64(st.Files), int64(st.Ffree), int64(st.Ffree), st.Flags, st.Namelen} {
				values = append(values, starlark.MakeInt64(n))
			}
			return &builtins.Record{TypeName: "os.statvfs_result", Fields: statvfsFields, Values: values,
				Items: len(statvfsFields)}, nil
		})
}

func sysconf() *builtins.Function {
	return builtins.Builtin("sysconf", "sysconf(name) -> int: a limit of the system: SC_CLK_TCK, SC_PAGE_SIZE, ...",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var name string
			if err := builtins.Unpack("sysconf", args, kwargs, "name", &name); err != nil {
				return nil, err
			}
			if limit, ok := limits[name]; ok {
				return starlark.MakeInt(limit()), nil
			}
			return nil, py.Errorf(py.ValueError, "unrecognized configuration name")
		})
}

// limits are what sysconf knows.
var limits = map[string]func() int{
	"SC_CLK_TCK":          func() int { return 100 }, // USER_HZ, a constant of the kernel's interface
	"SC_PAGE_SIZE":        os.Getpagesize,
	"SC_PAGESIZE":         os.Getpagesize,
	"SC_NPROCESSORS_ONLN": processors,
	"SC_NPROCESSORS_CONF": processors,
	"SC_PHYS_PAGES": func() int {
		var info unix.Sysinfo_t
		if unix.Sysinfo(&info) != nil {
			return -1
		}
		return int(info.Totalram * uint64(info.Unit) / uint64(os.Getpagesize()))
	},
	"SC_OPEN_MAX": func() int {
		var limit unix.Rlimit
		if unix.Getrlimit(unix.RLIMIT_NOFILE, &limit) != nil {
			return -1
		}
		return int(limit.Cur)
	},
}

func umask() *builtins.Function {
	return builtins.Builtin("umask", "umask(mask) -> int: sets which permission bits new files do not get; the former mask.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var mask int
			if err := builtins.Unpack("umask", args, kwargs, "mask", &mask); err != nil {
				return nil, err
			}
			return starlark.MakeInt(unix.Umask(mask)), nil
		})
}

func utime() *builtins.Function {
	return builtins.Builtin("utime", "utime(path, times=None): sets when a file was read and written, now for None.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg, times starlark.Value = nil, starlark.None
			if err := builtins.Unpack("utime", args, kwargs, "path", &arg, "times?", &times); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "utime", arg)
			if err != nil {
				return nil, err
			}
			stamps := []unix.Timespec{{Nsec: unix.UTIME_NOW}, {Nsec: unix.UTIME_NOW}}
			if times != starlark.None {
				pair, ok := times.(starlark.Tuple)
				if !ok || len(pair) != 2 {
					return nil, py.Errorf(py.TypeError, "utime: 'times' must be either a tuple of two ints or None")
				}
				for i, v := range pair {
					seconds, ok := starlark.AsFloat(v)
					if !ok {
						return nil, py.Errorf(py.TypeError, "times must be numbers, not %s", py.Repr(v))
					}
					stamps[i] = unix.NsecToTimespec(int64(seconds * 1e9))
				}
			}
			file := builtins.StateOf(thread).File(path)
			return starlark.None, py.FromOS(unix.UtimesNanoAt(unix.AT_FDCWD, file, stamps, 0), path)
		})
}

func chown() *builtins.Function {
	return builtins.Builtin("chown", "chown(path, uid, gid): sets the owner and the group of a file; -1 leaves one.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			var uid, gid int
			if err := builtins.Unpack("chown", args, kwargs, "path", &arg, "uid", &uid, "gid", &gid); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "chown", arg)
			if err != nil {
				return nil, err
			}
			return starlark.None, py.FromOS(unix.Chown(builtins.StateOf(thread).File(path), uid, gid), path)
		})
}

func truncate() *builtins.Function {
	return builtins.Builtin("ftruncate", "ftruncate(fd, length): cuts an open file to a length, or grows it with zeros.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd int
			var length int64
			if err := builtins.Unpack("ftruncate", args, kwargs, "fd", &fd, "length", &length); err != nil {
				return nil, err
			}
			return starlark.None, py.FromOS(unix.Ftruncate(fd, length), "")
		})
}

func sendSignalGroup() *builtins.Function {
	return builtins.Builtin("killpg", "killpg(pgid, signal): sends a signal to a process group (killpg(3)).",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var group, signal int
			if err := builtins.Unpack("killpg", args, kwargs, "pgid", &group, "signal", &signal); err != nil {
				return nil, err
			}
			if group <= 0 {
				return nil, py.OSErrno(unix.EINVAL, "")
			}
			return starlark.None, py.FromOS(unix.Kill(-group, unix.Signal(signal)), "")
		})
}

func setBlocking() *builtins.Function {
	return builtins.Builtin("set_blocking", "set_blocking(fd, blocking): whether operations on a descriptor wait.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd int
			var blocking bool
			if err := builtins.Unpack("set_blocking", args, kwargs, "fd", &fd, "blocking", &blocking); err != nil {
				return nil, err
			}
			return starlark.None, py.FromOS(unix.SetNonblock(fd, !blocking), "")
		})
}
