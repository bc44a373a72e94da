package tuntap

import (
	"errors"
	"time"
	"unsafe"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// largest is the largest packet: 64 KiB of IP, with what may stand before it (Ethernet, virtio and packet
// headers).
const largest = 65536 + 64

// errNone is that there is no packet now.
var errNone = errors.New("no packet")

// buffer is where packets are read into.
func (d *Device) buffer() []byte {
	if d.buf == nil {
		d.buf = make([]byte, largest)
	}
	return d.buf
}

// transfer is read(2) or write(2) on the queue, which never waits: the scheduler need not know of it.
func transfer(call uintptr, fd int, b []byte) (int, unix.Errno) {
	n, _, err := unix.RawSyscall(call, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
	return int(n), err
}

// next reads the packet that is there, errNone when there is none. It holds until the next call.
func (d *Device) next(size int) ([]byte, error) {
	buf := d.buffer()[:size]
	for {
		n, err := transfer(unix.SYS_READ, d.fd, buf)
		switch err {
		case 0:
			return buf[:n], nil
		case unix.EINTR:
		case unix.EAGAIN:
			return nil, errNone
		default:
			return nil, failed(err, "", downHint(err))
		}
	}
}

// put writes a packet, errNone when the device takes none now.
func (d *Device) put(packet []byte) (int, error) {
	for {
		n, err := transfer(unix.SYS_WRITE, d.fd, packet)
		switch err {
		case 0:
			return n, nil
		case unix.EINTR:
		case unix.EAGAIN:
			return 0, errNone
		default:
			return 0, failed(err, "", downHint(err))
		}
	}
}

func downHint(err error) string {
	switch {
	case errors.Is(err, unix.EIO):
		return "the device is down"
	case errors.Is(err, unix.EBADFD):
		return "the device has been deleted, or this queue is off"
	}
	return ""
}

// wait waits until the queue is ready, for no longer than the device's timeout.
func (d *Device) wait(thread *starlark.Thread, events int16) error {
	if d.timeout == 0 {
		return py.FromOS(unix.EAGAIN, "")
	}
	fds := []unix.PollFd{{Fd: int32(d.fd), Events: events}}
	n, err := d.state.Poll(thread, fds, d.timeout)
	switch {
	case err != nil:
		return err
	case n == 0:
		return py.Errorf(py.TimeoutError, "timed out")
	}
	return d.usable() // another part of the script may have closed it meanwhile
}

// receive is the next packet, once there is one.
func (d *Device) receive(thread *starlark.Thread, size int) ([]byte, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	for {
		packet, err := d.next(size)
		if err != errNone {
			return packet, err
		}
		if err := d.wait(thread, unix.POLLIN); err != nil {
			return nil, err
		}
	}
}

// send writes a packet, once the device takes it.
func (d *Device) send(thread *starlark.Thread, packet []byte) (int, error) {
	for {
		n, err := d.put(packet)
		if err != errNone {
			return n, err
		}
		if err := d.wait(thread, unix.POLLOUT); err != nil {
			return 0, err
		}
	}
}

// sizeOf is the argument size= of the reading methods.
func sizeOf(v starlark.Value) (int, error) {
	if v == nil || v == starlark.None {
		return largest, nil
	}
	n, err := runtime.AsIndex(v)
	if err != nil {
		return 0, err
	}
	if n <= 0 {
		return 0, py.Errorf(py.ValueError, "size=%d: expected a number of bytes above 0", n)
	}
	return min(n, largest), nil
}

// only is the one argument of a method, most often without its name.
func only(method, name string, args starlark.Tuple, kwargs []starlark.Tuple) (v starlark.Value, err error) {
	if len(args) == 1 && len(kwargs) == 0 {
		return args[0], nil
	}
	err = builtins.Unpack(method, args, kwargs, name, &v)
	return v, err
}

func read(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	given, err := only("read", "size?", args, kwargs)
	if err != nil {
		return nil, err
	}
	size, err := sizeOf(given)
	if err != nil {
		return nil, err
	}
	packet, err := d.receive(thread, size)
	if err != nil {
		return nil, err
	}
	return starlark.Bytes(packet), nil
}

func write(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	buf, err := only("write", "buf", args, kwargs)
	if err != nil {
		return nil, err
	}
	packet, err := runtime.BytesLike(buf)
	if err != nil {
		return nil, err
	}
	if err := d.usable(); err != nil {
		return nil, err
	}
	n, err := d.send(thread, packet)
	return starlark.MakeInt(n), err
}

// maxMany bounds how many packets one call gives.
const maxMany = 1 << 16

func readMany(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	count := 64
	var given starlark.Value
	if err := builtins.Unpack("read_many", args, kwargs, "count?", &count, "size?", &given); err != nil {
		return nil, err
	}
	if count < 1 || count > maxMany {
		return nil, py.Errorf(py.ValueError, "count=%d: expected 1 to %d packets", count, maxMany)
	}
	size, err := sizeOf(given)
	if err != nil {
		return nil, err
	}
	packet, err := d.receive(thread, size)
	var packets []starlark.Value
	for err == nil {
		packets = append(packets, starlark.Bytes(packet))
		if len(packets) == count {
			break
		}
		packet, err = d.next(size)
	}
	if err != nil && len(packets) == 0 {
		return nil, err
	}
	return starlark.NewList(packets), nil // an error after some packets comes back with the next call
}

func writeMany(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var packets starlark.Iterable
	if err := builtins.Unpack("write_many", args, kwargs, "packets", &packets); err != nil {
		return nil, err
	}
	if err := d.usable(); err != nil {
		return nil, err
	}
	sent := 0
	iter := packets.Iterate()
	defer iter.Done()
	var v starlark.Value
	for iter.Next(&v) {
		packet, err := runtime.BytesLike(v)
		if err == nil {
			_, err = d.send(thread, packet)
		}
		if err != nil {
			return nil, err
		}
		sent++
	}
	return starlark.MakeInt(sent), nil
}

func setTimeout(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var seconds starlark.Value
	if err := builtins.Unpack("settimeout", args, kwargs, "seconds", &seconds); err != nil {
		return nil, err
	}
	timeout, err := duration("seconds", seconds)
	if err == nil {
		d.timeout = timeout
	}
	return starlark.None, err
}

// duration reads a number of seconds; None is -1, for ever.
func duration(argument string, v starlark.Value) (time.Duration, error) {
	if v == nil || v == starlark.None {
		return -1, nil
	}
	f, ok := starlark.AsFloat(v)
	if !ok {
		return 0, py.Errorf(py.TypeError, "%s=%s: expected a number of seconds or None", argument, py.Repr(v))
	}
	if !(f >= 0 && f < 1e9) {
		return 0, py.Errorf(py.ValueError, "%s=%s: expected 0 seconds or more", argument, py.Repr(v))
	}
	return time.Duration(f * float64(time.Second)), nil
}

func getTimeout(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("gettimeout", args, kwargs); err != nil {
		return nil, err
	}
	if d.timeout < 0 {
		return starlark.None, nil
	}
	return starlark.Float(d.timeout.Seconds()), nil
}
