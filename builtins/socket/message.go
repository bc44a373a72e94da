package pysocket

import (
	"unsafe"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func sendmsg(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var buffers, ancillary, addr value
	flags := 0
	err := builtins.Unpack("sendmsg", args, kwargs, "buffers", &buffers, "ancdata?", &ancillary, "flags?", &flags,
		"address??", &addr)
	if err != nil {
		return nil, err
	}
	var data []byte
	err = runtime.Each(th, buffers, func(v value) error {
		piece, err := runtime.BytesLike(v)
		data = append(data, piece...)
		return err
	})
	if err != nil {
		return nil, err
	}
	control, err := controlBytes(th, ancillary)
	if err != nil {
		return nil, err
	}
	var to unix.Sockaddr
	if addr != nil {
		if to, err = s.sockaddr(th, "sendmsg", addr); err != nil {
			return nil, err
		}
	}
	var n int
	err = s.tryWith(th, unix.POLLOUT, flags, func() (err error) {
		n, err = unix.SendmsgN(s.fd, data, control, to, flags|unix.MSG_NOSIGNAL)
		return err
	})
	return starlark.MakeInt(max(n, 0)), err
}

// controlBytes are ancillary data, (level, type, data) each, as the kernel takes them (cmsg(3)).
func controlBytes(th *thread, ancillary value) ([]byte, error) {
	if ancillary == nil {
		return nil, nil
	}
	var all []byte
	err := runtime.Each(th, ancillary, func(v value) error {
		item, ok := runtime.Core(v).(tuple)
		if !ok || len(item) != 3 {
			return py.Errorf(py.TypeError, "sendmsg() argument 2 must be an iterable of (level, type, data), not of %s",
				py.Repr(v))
		}
		var level, kind int32
		var content value
		if err := builtins.Unpack("sendmsg", item, nil, "level", &level, "type", &kind, "data", &content); err != nil {
			return err
		}
		data, err := runtime.BytesLike(content)
		if err != nil {
			return err
		}
		all = append(all, controlMessage(level, kind, data)...)
		return nil
	})
	return all, err
}

// controlMessage is one of them: its header, and its data, filled up to where the next one may stand.
func controlMessage(level, kind int32, data []byte) []byte {
	b := make([]byte, unix.CmsgSpace(len(data)))
	header := unix.Cmsghdr{Level: level, Type: kind}
	header.SetLen(unix.CmsgLen(len(data)))
	copy(b, unsafe.Slice((*byte)(unsafe.Pointer(&header)), unix.SizeofCmsghdr))
	copy(b[unix.CmsgLen(0):], data)
	return b
}

// sizeFunction tells how much room ancillary data of some bytes takes (cmsg(3)).
func sizeFunction(name string, size func(int) int) *builtins.Function {
	return builtins.Builtin(name, name+"(length) -> int: the room that ancillary data of so many bytes takes (cmsg(3)).",
		func(_ *thread, args tuple, kwargs []tuple) (value, error) {
			var length int
			if err := builtins.Unpack(name, args, kwargs, "length", &length); err != nil {
				return nil, err
			}
			if length < 0 || length > maxReceive {
				return nil, py.Errorf(py.OverflowError, "%s() argument out of range", name)
			}
			return starlark.MakeInt(size(length)), nil
		})
}

func recvmsg(th *thread, s *Socket, args tuple, kwargs []tuple) (value, error) {
	var size, room, flags int
	err := builtins.Unpack("recvmsg", args, kwargs, "bufsize", &size, "ancbufsize?", &room, "flags?", &flags)
	if err != nil {
		return nil, err
	}
	if size < 0 || room < 0 || size > maxReceive || room > maxReceive {
		return nil, py.Errorf(py.ValueError, "invalid buffer size in recvmsg: %d, %d", size, room)
	}
	data, control := make([]byte, size), make([]byte, room)
	var n, controls, got int
	var from unix.Sockaddr
	err = s.tryWith(th, unix.POLLIN, flags, func() (err error) {
		n, controls, got, from, err = unix.Recvmsg(s.fd, data, control, flags|unix.MSG_CMSG_CLOEXEC)
		return err
	})
	if err != nil {
		return nil, err
	}
	messages, err := unix.ParseSocketControlMessage(control[:controls])
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	list := make([]starlark.Value, len(messages))
	for i, m := range messages {
		list[i] = tuple{starlark.MakeInt(int(m.Header.Level)), starlark.MakeInt(int(m.Header.Type)),
			starlark.Bytes(m.Data)}
	}
	return tuple{starlark.Bytes(data[:n]), starlark.NewList(list), starlark.MakeInt(got &^ unix.MSG_CMSG_CLOEXEC),
		address(s.state, from)}, nil
}
