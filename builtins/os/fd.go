package pyos

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func fdFunctions() []*builtins.Function {
	return []*builtins.Function{
		openFunction(), readFunction(), writeFunction(), pipe(), dup2(), lseek(), isatty(), fstat(),
		onFd("close", "close(fd): closes a file descriptor.", func(fd int) (starlark.Value, error) {
			return starlark.None, unix.Close(fd)
		}),
		onFd("dup", "dup(fd) -> int: a further descriptor of the same open file.", func(fd int) (starlark.Value, error) {
			n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
			return starlark.MakeInt(n), err
		}),
		onFd("fsync", "fsync(fd): waits until a file is on the disk.", func(fd int) (starlark.Value, error) {
			return starlark.None, unix.Fsync(fd)
		}),
	}
}

// onFd is a function of one file descriptor.
func onFd(name, doc string, f func(fd int) (starlark.Value, error)) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd int
			if err := builtins.Unpack(name, args, kwargs, "fd", &fd); err != nil {
				return nil, err
			}
			v, err := f(fd)
			if err != nil {
				return nil, py.FromOS(err, "")
			}
			return v, nil
		})
}

func openFunction() *builtins.Function {
	return builtins.Builtin("open", `open(path, flags, mode=0o777) -> int

Opens a file (open(2)); flags are O_RDONLY, O_CREAT and so on. Gives its descriptor, which children do not inherit.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			var flags int
			mode := 0o777
			err := builtins.Unpack("open", args, kwargs, "path", &arg, "flags", &flags, "mode?", &mode)
			if err != nil {
				return nil, err
			}
			path, err := pathArg(thread, "open", arg)
			if err != nil {
				return nil, err
			}
			fd := -1
			err = builtins.StateOf(thread).OnFile(path, func(path string) (err error) {
				fd, err = unix.Open(path, flags|unix.O_CLOEXEC, uint32(mode))
				return err
			})
			return starlark.MakeInt(fd), py.FromOS(err, path)
		})
}

// maxRead bounds what one call of read gives.
const maxRead = 1 << 30

func readFunction() *builtins.Function {
	return builtins.Builtin("read", `read(fd, n) -> bytes

At most n bytes from a descriptor, b"" at its end. Waits until there are some, unless it is non-blocking
(BlockingIOError).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd, n int
			if err := builtins.Unpack("read", args, kwargs, "fd", &fd, "n", &n); err != nil {
				return nil, err
			}
			if n < 0 || n > maxRead {
				return nil, py.Errorf(py.ValueError, "n must be from 0 to %d, not %d", maxRead, n)
			}
			if err := waitBlocking(thread, fd, unix.POLLIN); err != nil {
				return nil, err
			}
			b := make([]byte, n)
			got, err := unix.Read(fd, b)
			if err != nil {
				return nil, py.FromOS(err, "")
			}
			return starlark.Bytes(b[:got]), nil
		})
}

// waitBlocking waits until a descriptor in blocking mode is ready, so that the call after it does not block.
func waitBlocking(thread *starlark.Thread, fd int, events int16) error {
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return py.FromOS(err, "")
	}
	if flags&unix.O_NONBLOCK != 0 {
		return nil
	}
	return builtins.StateOf(thread).PollOne(thread, fd, events)
}

func writeFunction() *builtins.Function {
	return builtins.Builtin("write", `write(fd, data) -> int

Writes bytes to a descriptor; gives how many went, which may be fewer than there are.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd int
			var data starlark.Bytes
			if err := builtins.Unpack("write", args, kwargs, "fd", &fd, "data", &data); err != nil {
				return nil, err
			}
			if err := flushFor(thread, fd); err != nil {
				return nil, err
			}
			if err := waitBlocking(thread, fd, unix.POLLOUT); err != nil {
				return nil, err
			}
			n, err := unix.Write(fd, []byte(limitPipe(fd, string(data))))
			return starlark.MakeInt(n), py.FromOS(err, "")
		})
}

// flushFor writes out what print has buffered for the same descriptor, so that the order is the script's.
func flushFor(thread *starlark.Thread, fd int) error {
	s := builtins.StateOf(thread)
	for _, out := range []*builtins.Output{s.Out, s.Err} {
		if f := out.File(); f != nil && int(f.Fd()) == fd {
			return out.Flush()
		}
	}
	return nil
}

// limitPipe cuts data to what a pipe that is ready takes without blocking (pipe(7)).
func limitPipe(fd int, data string) string {
	var st unix.Stat_t
	if unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFIFO {
		return data[:min(len(data), pipeBuf)]
	}
	return data
}

// pipeBuf is PIPE_BUF of Linux.
const pipeBuf = 4096

func pipe() *builtins.Function {
	return builtins.Builtin("pipe", "pipe() -> (r, w): the two descriptors of a new pipe.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("pipe", args, kwargs); err != nil {
				return nil, err
			}
			var fds [2]int
			if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
				return nil, py.FromOS(err, "")
			}
			return starlark.Tuple{starlark.MakeInt(fds[0]), starlark.MakeInt(fds[1])}, nil
		})
}

func dup2() *builtins.Function {
	return builtins.Builtin("dup2", "dup2(fd, fd2) -> int: makes fd2 a descriptor of the same open file as fd.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd, fd2 int
			if err := builtins.Unpack("dup2", args, kwargs, "fd", &fd, "fd2", &fd2); err != nil {
				return nil, err
			}
			return starlark.MakeInt(fd2), py.FromOS(unix.Dup3(fd, fd2, 0), "")
		})
}

func lseek() *builtins.Function {
	return builtins.Builtin("lseek", "lseek(fd, offset, whence) -> int: sets the position in a file (lseek(2)).",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd, whence int
			var offset int64
			err := builtins.Unpack("lseek", args, kwargs, "fd", &fd, "offset", &offset, "whence", &whence)
			if err != nil {
				return nil, err
			}
			at, err := unix.Seek(fd, offset, whence)
			return starlark.MakeInt64(at), py.FromOS(err, "")
		})
}

func isatty() *builtins.Function {
	return onFd("isatty", "isatty(fd) -> bool: whether a descriptor is a terminal.",
		func(fd int) (starlark.Value, error) {
			_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
			return starlark.Bool(err == nil), nil
		})
}

func fstat() *builtins.Function {
	return onFd("fstat", "fstat(fd) -> stat_result: what stat gives, of an open file.",
		func(fd int) (starlark.Value, error) {
			var st unix.Stat_t
			if err := unix.Fstat(fd, &st); err != nil {
				return nil, err
			}
			return statRecord(&st), nil
		})
}
