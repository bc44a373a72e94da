package pyprocess

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// pipeBuf is what a pipe that is ready takes without blocking (pipe(7)).
const pipeBuf = 4096

// A stream is one direction of an exchange.
type stream struct {
	fd   int
	data *runtime.ByteArray
}

func exchange() *builtins.Function {
	return builtins.Builtin("exchange", `exchange(to, input, sources, timeout=None) -> str

Writes the bytearray input to the descriptor to (-1: none), taking out of it what has gone, and reads from each
descriptor of sources, a list of pairs (fd, bytearray), into its bytearray. Returns "written" when input is empty,
"done" when all sources have ended and nothing is left to write, "timeout" after timeout seconds.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			to, sources := stream{fd: -1}, new(starlark.List)
			var timeout starlark.Value = starlark.None
			err := builtins.Unpack("exchange", args, kwargs, "to", &to.fd, "input", &to.data, "sources", &sources,
				"timeout?", &timeout)
			if err != nil {
				return nil, err
			}
			d, err := builtins.Timeout("timeout", timeout)
			if err != nil {
				return nil, err
			}
			var from []*stream
			for i := range sources.Len() {
				source := &stream{}
				pair, _ := sources.Index(i).(starlark.Tuple)
				if err := builtins.Unpack("sources", pair, nil, "fd", &source.fd, "data", &source.data); err != nil {
					return nil, err
				}
				from = append(from, source)
			}
			left := deadline(d)
			for {
				if outcome, err := step(to, from); outcome != "" || err != nil {
					return starlark.String(outcome), err
				}
				fds := pollList(to, from)
				n, err := builtins.StateOf(thread).Poll(thread, fds, left())
				if err != nil {
					return nil, err
				}
				if n == 0 {
					return starlark.String("timeout"), nil
				}
				if err := transfer(to, from, fds); err != nil {
					return nil, err
				}
			}
		})
}

// step says what has been reached: "" for nothing yet.
func step(to stream, from []*stream) (string, error) {
	if to.fd >= 0 && len(to.data.Data) == 0 {
		return "written", nil
	}
	for _, s := range from {
		if s.fd >= 0 {
			return "", nil
		}
	}
	if to.fd < 0 {
		return "done", nil
	}
	return "", nil
}

func pollList(to stream, from []*stream) []unix.PollFd {
	fds := []unix.PollFd{{Fd: int32(to.fd), Events: unix.POLLOUT}}
	for _, s := range from {
		fds = append(fds, unix.PollFd{Fd: int32(s.fd), Events: unix.POLLIN})
	}
	return fds
}

// transfer writes and reads what is ready. A source at its end has fd -1 from then on; a reader that has gone takes
// the rest of the input with it.
func transfer(to stream, from []*stream, fds []unix.PollFd) error {
	if fds[0].Revents != 0 {
		n, err := unix.Write(to.fd, to.data.Data[:min(len(to.data.Data), pipeBuf)])
		if err == unix.EPIPE {
			n, err = len(to.data.Data), nil
		}
		if err != nil && err != unix.EAGAIN && err != unix.EINTR {
			return py.FromOS(err, "")
		}
		to.data.Data = to.data.Data[max(n, 0):]
	}
	var chunk [32 << 10]byte
	for i, s := range from {
		if fds[i+1].Revents == 0 {
			continue
		}
		n, err := unix.Read(s.fd, chunk[:])
		switch {
		case err == unix.EAGAIN || err == unix.EINTR:
		case err != nil:
			return py.FromOS(err, "")
		case n == 0:
			s.fd = -1
		default:
			s.data.Data = append(s.data.Data, chunk[:n]...)
		}
	}
	return nil
}
