package pysocket

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// maxReceive bounds what one call receives.
const maxReceive = 1 << 28

// sendOnce sends what goes at once, to an address unless that is nil.
func (s *Socket) sendOnce(th *thread, data []byte, flags int, to unix.Sockaddr) (n int, err error) {
	err = s.tryWith(th, unix.POLLOUT, flags, func() (err error) {
		n, err = unix.SendmsgN(s.fd, data, nil, to, flags|unix.MSG_NOSIGNAL)
		return err
	})
	return n, err
}

// dataArgs reads the arguments of send.
func dataArgs(name string, args tuple, kwargs []tuple) (data []byte, flags int, err error) {
	var v value
	if err := builtins.Unpack(name, args, kwargs, "data", &v, "flags?", &flags); err != nil {
		return nil, 0, err
	}
	data, err = runtime.BytesLike(v)
	return data, flags, err
}

func send(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	data, flags, err := dataArgs("send", args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := s.sendOnce(th, data, flags, nil)
	return starlark.MakeInt(n), err
}

func sendall(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	data, flags, err := dataArgs("sendall", args, kwargs)
	for err == nil && len(data) > 0 {
		var n int
		n, err = s.sendOnce(th, data, flags, nil)
		data = data[min(n, len(data)):]
	}
	return starlark.None, err
}

func sendto(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v, flagsOrAddress, addr value
	err := builtins.Unpack("sendto", args, kwargs, "data", &v, "flags", &flagsOrAddress, "address?", &addr)
	if err != nil {
		return nil, err
	}
	flags := 0
	if addr == nil {
		addr = flagsOrAddress
	} else if flags, err = runtime.AsIndex(flagsOrAddress); err != nil {
		return nil, err
	}
	data, err := runtime.BytesLike(v)
	if err != nil {
		return nil, err
	}
	to, err := s.sockaddr(th, "sendto", addr)
	if err != nil {
		return nil, err
	}
	n, err := s.sendOnce(th, data, flags, to)
	return starlark.MakeInt(n), err
}

// receive fills b.
func (s *Socket) receive(th *thread, b []byte, flags int) (n int, from unix.Sockaddr, err error) {
	err = s.tryWith(th, unix.POLLIN, flags, func() (err error) {
		n, from, err = unix.Recvfrom(s.fd, b, flags)
		return err
	})
	return min(max(n, 0), len(b)), from, err
}

// receiveArgs reads the arguments of recv.
func receiveArgs(name string, args tuple, kwargs []tuple) (b []byte, flags int, err error) {
	var size int
	if err := builtins.Unpack(name, args, kwargs, "bufsize", &size, "flags?", &flags); err != nil {
		return nil, 0, err
	}
	if size < 0 {
		return nil, 0, py.Errorf(py.ValueError, "negative buffersize in %s", name)
	}
	if size > maxReceive {
		return nil, 0, py.NewError(py.MemoryError)
	}
	return make([]byte, size), flags, nil
}

func recv(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	b, flags, err := receiveArgs("recv", args, kwargs)
	if err != nil {
		return nil, err
	}
	n, _, err := s.receive(th, b, flags)
	return starlark.Bytes(b[:n]), err
}

func recvfrom(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	b, flags, err := receiveArgs("recvfrom", args, kwargs)
	if err != nil {
		return nil, err
	}
	n, from, err := s.receive(th, b, flags)
	return tuple{starlark.Bytes(b[:n]), address(s.state, from)}, err
}

func recvInto(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v value
	var size, flags int
	if err := builtins.Unpack("recv_into", args, kwargs, "buffer", &v, "nbytes?", &size, "flags?", &flags); err != nil {
		return nil, err
	}
	room, err := pyio.Writable("recv_into", v)
	if err != nil {
		return nil, err
	}
	if size > len(room) || size < 0 {
		return nil, py.Errorf(py.ValueError, "buffer too small for requested bytes")
	}
	if size > 0 {
		room = room[:size]
	}
	b := make([]byte, len(room)) // the script may change its buffer while this one waits
	n, _, err := s.receive(th, b, flags)
	return starlark.MakeInt(copy(room, b[:n])), err
}

func settimeout(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v value
	if err := builtins.Unpack("settimeout", args, kwargs, "value", &v); err != nil {
		return nil, err
	}
	if f, ok := starlark.AsFloat(v); ok && f < 0 {
		return nil, py.Errorf(py.ValueError, "Timeout value out of range")
	}
	d, err := builtins.Timeout("timeout", v)
	if err == nil {
		s.timeout = d
	}
	return starlark.None, err
}

func gettimeout(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	return seconds(s.timeout), builtins.Unpack("gettimeout", args, kwargs)
}

func setblocking(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var v value
	if err := builtins.Unpack("setblocking", args, kwargs, "flag", &v); err != nil {
		return nil, err
	}
	s.timeout = 0
	if v.Truth() {
		s.timeout = -1
	}
	return starlark.None, nil
}

func getblocking(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	return starlark.Bool(s.timeout != 0), builtins.Unpack("getblocking", args, kwargs)
}

func setsockopt(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var level, option int
	var v value
	if err := builtins.Unpack("setsockopt", args, kwargs, "level", &level, "optname", &option, "value", &v); err != nil {
		return nil, err
	}
	if data, err := runtime.BytesLike(v); err == nil {
		return starlark.None, py.FromOS(unix.SetsockoptString(s.fd, level, option, string(data)), "")
	}
	n, err := runtime.AsIndex(v)
	if err == nil {
		err = py.FromOS(unix.SetsockoptInt(s.fd, level, option, n), "")
	}
	return starlark.None, err
}

func getsockopt(_ *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var level, option, size int
	if err := builtins.Unpack("getsockopt", args, kwargs, "level", &level, "optname", &option, "buflen?", &size); err != nil {
		return nil, err
	}
	if size == 0 {
		n, err := unix.GetsockoptInt(s.fd, level, option)
		return starlark.MakeInt(n), py.FromOS(err, "")
	}
	if size < 0 || size > 1024 {
		return nil, py.Errorf(py.OSError, "getsockopt buflen out of range")
	}
	text, err := unix.GetsockoptString(s.fd, level, option)
	return starlark.Bytes(text[:min(len(text), size)]), py.FromOS(err, "")
}
