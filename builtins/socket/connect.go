package pysocket

import (
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

type (
	thread = starlark.Thread
	tuple  = starlark.Tuple
	value  = starlark.Value
)

var socketMethods builtins.Methods[*Socket]

func init() {
	socketMethods = builtins.Methods[*Socket]{
		"bind":       {Doc: "bind(address): gives the socket an address (bind(2)).", Fn: bind},
		"connect":    {Doc: "connect(address): connects; waits for it at most the timeout (connect(2)).", Fn: connect},
		"connect_ex": {Doc: "connect_ex(address) -> int: connect, but gives the errno instead of raising it.", Fn: connectEx},
		"listen":     {Doc: "listen(backlog=128): lets others connect (listen(2)).", Fn: listen},
		"accept":     {Doc: "accept() -> (socket, address): the next connection.", Fn: accept},
		"close":      {Doc: "close(): closes the socket; a second time does nothing.", Fn: closeSocket},
		"shutdown":   {Doc: "shutdown(how): ends one direction or both: SHUT_RD, SHUT_WR, SHUT_RDWR.", Fn: shutdown},
		"detach":     {Doc: "detach() -> int: gives the descriptor away.", Fn: detach},
		"fileno":     {Doc: "fileno() -> int: the file descriptor, -1 when it is closed.", Fn: fileno},
		"__enter__":  {Doc: "Gives the socket itself.", Fn: enter},
		"__exit__":   {Doc: "Closes the socket.", Fn: exit},
		"send":       {Doc: "send(data, flags=0) -> int: sends; gives how many bytes went (send(2)).", Fn: send},
		"sendall":    {Doc: "sendall(data, flags=0): sends all of data.", Fn: sendall},
		"sendmsg": {Doc: "sendmsg(buffers, ancdata=[], flags=0, address=None) -> int: sends bytes with ancillary data (sendmsg(2)).",
			Fn: sendmsg},
		"recvmsg":     {Doc: "recvmsg(bufsize, ancbufsize=0, flags=0) -> (bytes, ancdata, flags, address) (recvmsg(2)).", Fn: recvmsg},
		"sendto":      {Doc: "sendto(data[, flags], address) -> int: sends to an address.", Fn: sendto},
		"recv":        {Doc: "recv(bufsize, flags=0) -> bytes: what comes, b'' at the end (recv(2)).", Fn: recv},
		"recvfrom":    {Doc: "recvfrom(bufsize, flags=0) -> (bytes, address): what comes, and from whom.", Fn: recvfrom},
		"recv_into":   {Doc: "recv_into(buffer, nbytes=0, flags=0) -> int: receives into a bytearray.", Fn: recvInto},
		"makefile":    {Doc: "makefile(mode='r', ...): the socket as a file; see open.", Fn: makefile},
		"settimeout":  {Doc: "settimeout(seconds): how long calls wait; None for ever, 0 not at all.", Fn: settimeout},
		"gettimeout":  {Doc: "gettimeout(): the seconds that calls wait; None for ever.", Fn: gettimeout},
		"setblocking": {Doc: "setblocking(flag): whether calls wait.", Fn: setblocking},
		"getblocking": {Doc: "getblocking() -> bool: whether calls wait.", Fn: getblocking},
		"setsockopt":  {Doc: "setsockopt(level, option, value): sets an option: an int, or bytes (setsockopt(2)).", Fn: setsockopt},
		"getsockopt":  {Doc: "getsockopt(level, option, buflen=0): an option's value: an int, or buflen bytes.", Fn: getsockopt},
		"getsockname": {Doc: "getsockname(): the socket's own address.", Fn: name(unix.Getsockname)},
		"getpeername": {Doc: "getpeername(): the address of the other side.", Fn: name(unix.Getpeername)},
	}
}

func bind(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v value
	if err := builtins.Unpack("bind", args, kwargs, "address", &v); err != nil {
		return nil, err
	}
	addr, err := s.sockaddr(th, "bind", v)
	if err == nil {
		err = unix.Bind(s.fd, addr)
	}
	return starlark.None, py.FromOS(err, "")
}

func connect(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v value
	if err := builtins.Unpack("connect", args, kwargs, "address", &v); err != nil {
		return nil, err
	}
	addr, err := s.sockaddr(th, "connect", v)
	if err != nil {
		return nil, err
	}
	return starlark.None, s.connect(th, addr)
}

// connect connects, and waits until that has happened.
func (s *Socket) connect(th *thread, addr unix.Sockaddr) error {
	err := unix.Connect(s.fd, addr)
	if err != unix.EINPROGRESS || s.timeout == 0 {
		return py.FromOS(err, "")
	}
	n, err := s.state.Poll(th, []unix.PollFd{{Fd: int32(s.fd), Events: unix.POLLOUT}}, s.timeout)
	if err == nil && n == 0 {
		err = py.Errorf(py.TimeoutError, "timed out")
	}
	if err != nil {
		return err
	}
	code, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && code != 0 {
		err = unix.Errno(code)
	}
	return py.FromOS(err, "")
}

func connectEx(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	_, err := connect(th, s, args, kwargs)
	raised, ok := err.(*py.Error)
	if ok && raised.Attrs["errno"] != nil && raised.Class != gaiError {
		return raised.Attrs["errno"], nil
	}
	if ok && raised.Class == py.TimeoutError {
		return starlark.MakeInt(int(unix.EAGAIN)), nil
	}
	return starlark.MakeInt(0), err
}

func listen(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	backlog := 128
	if err := builtins.Unpack("listen", args, kwargs, "backlog?", &backlog); err != nil {
		return nil, err
	}
	return starlark.None, py.FromOS(unix.Listen(s.fd, max(backlog, 0)), "")
}

func accept(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	if err := builtins.Unpack("accept", args, kwargs); err != nil {
		return nil, err
	}
	fd := -1
	var from unix.Sockaddr
	err := s.try(th, unix.POLLIN, func() (err error) {
		fd, from, err = unix.Accept4(s.fd, unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK)
		return err
	})
	if err != nil {
		return nil, err
	}
	return tuple{wrap(s.state, fd, s.family, s.kind, s.proto), address(s.state, from)}, nil
}

func closeSocket(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	if err := builtins.Unpack("close", args, kwargs); err != nil {
		return nil, err
	}
	if s.fd < 0 {
		return starlark.None, nil
	}
	return starlark.None, py.FromOS(unix.Close(s.release()), "")
}

func exit(th *thread, s *Socket, _ tuple, _ []tuple) (value, error) {
	return closeSocket(th, s, nil, nil)
}

func enter(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	return s, builtins.Unpack("__enter__", args, kwargs)
}

func detach(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	if err := builtins.Unpack("detach", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.MakeInt(s.release()), nil
}

func fileno(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	return starlark.MakeInt(s.fd), builtins.Unpack("fileno", args, kwargs)
}

func shutdown(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var how int
	if err := builtins.Unpack("shutdown", args, kwargs, "how", &how); err != nil {
		return nil, err
	}
	return starlark.None, py.FromOS(unix.Shutdown(s.fd, how), "")
}

// name is a method that gives an address of the socket.
func name(call func(fd int) (unix.Sockaddr, error)) func(*thread, *Socket, tuple, []tuple) (value, error) {
	return func(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
		if err := builtins.Unpack("getsockname", args, kwargs); err != nil {
			return nil, err
		}
		addr, err := call(s.fd)
		if err != nil {
			return nil, py.FromOS(err, "")
		}
		return address(s.state, addr), nil
	}
}

func makefile(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	mode := "r"
	var buffering, encoding, errs, newline value
	err := builtins.Unpack("makefile", args, kwargs, "mode?", &mode, "buffering?", &buffering, "encoding?", &encoding,
		"errors?", &errs, "newline?", &newline)
	if err != nil {
		return nil, err
	}
	fd, err := unix.FcntlInt(uintptr(s.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	own := wrap(s.state, fd, s.family, s.kind, s.proto)
	own.timeout = s.timeout
	if strings.Contains(mode, "r") && strings.Contains(mode, "w") {
		mode = "r+" + strings.Trim(mode, "rw") // both ways, which is no mode of a file
	}
	o := pyio.Options{Name: starlark.MakeInt(fd), Mode: mode, Buffer: -1}
	if text, ok := runtime.Core(orNone(encoding)).(starlark.String); ok {
		o.Encoding = string(text)
	}
	return pyio.OnDevice(th, &device{own}, o), nil
}

func orNone(v value) value {
	if v == nil {
		return starlark.None
	}
	return v
}

// A device is a socket under a file.
type device struct{ s *Socket }

func (d *device) Fd() int { return d.s.fd }

func (d *device) Read(b []byte) (n int, err error) {
	err = d.s.try(d.s.state.Thread(), unix.POLLIN, func() (err error) {
		n, err = unix.Read(d.s.fd, b)
		return err
	})
	return max(n, 0), err
}

func (d *device) Write(b []byte) (n int, err error) {
	err = d.s.try(d.s.state.Thread(), unix.POLLOUT, func() (err error) {
		n, err = unix.SendmsgN(d.s.fd, b, nil, nil, unix.MSG_NOSIGNAL)
		return err
	})
	return max(n, 0), err
}

func (d *device) Seek(int64, int) (int64, error) { return 0, unix.ESPIPE }
func (d *device) Truncate(int64) error           { return unix.EINVAL }
func (d *device) Close() error                   { return unix.Close(d.s.release()) }
