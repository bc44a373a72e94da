package tuntap

import (
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/modules/tuntap/packet"
)

const copyDoc = `copy_to(other, count=None, timeout=None, both=False) -> int

Writes every packet of this device to another one, without the interpreter, and gives how many. It ends after count
packets, when none has come for timeout seconds, or with the script; without either it goes on until the script is
stopped. both=True copies both ways. The devices must have the same form of packets: IFF_TUN or IFF_TAP, IFF_NO_PI,
IFF_VNET_HDR.`

const replyDoc = `reply(fn, count=None, timeout=None) -> int

Calls fn with every packet and writes back what it gives: bytes, a list of bytes, or None for nothing. fn is a function,
or a packet.Responder, which needs no interpreter. It gives how many packets it has seen, and ends after count packets,
when none has come for timeout seconds, or with the script.`

// A flow is packets on their way through Go: where they come from, what happens to each, when it ends.
type flow struct {
	thread  *starlark.Thread
	state   *builtins.State
	from    []*Device
	each    func(from *Device, packet []byte) error
	count   int // packets; 0 without end
	timeout time.Duration
	seen    int
}

// stopEvery is after how many packets a flow looks whether the script is to stop.
const stopEvery = 256

// run goes on until the end. A timeout is an end, not an error.
func (f *flow) run() error {
	for {
		idle := true
		for _, d := range f.from {
			took, err := f.drain(d)
			if err != nil || f.full() {
				return err
			}
			idle = idle && took == 0
		}
		if err := f.state.Stop(); err != nil {
			return err
		}
		if !idle {
			continue
		}
		if ready, err := f.wait(); err != nil || !ready {
			return err
		}
	}
}

func (f *flow) full() bool { return f.count > 0 && f.seen >= f.count }

// drain takes the packets that a device has now, a limited number.
func (f *flow) drain(d *Device) (took int, err error) {
	for ; took < stopEvery && !f.full(); took++ {
		if err := d.usable(); err != nil {
			return took, err
		}
		packet, err := d.next(largest)
		if err == errNone {
			return took, nil
		}
		if err == nil {
			err = f.each(d, packet)
		}
		if err != nil {
			return took, err
		}
		f.seen++
	}
	return took, nil
}

func (f *flow) wait() (ready bool, err error) {
	fds := make([]unix.PollFd, len(f.from))
	for i, d := range f.from {
		fds[i] = unix.PollFd{Fd: int32(d.fd), Events: unix.POLLIN}
	}
	n, err := f.state.Poll(f.thread, fds, f.timeout)
	return n > 0, err
}

// newFlow reads the arguments that flows have in common.
func newFlow(thread *starlark.Thread, d *Device, count, timeout starlark.Value) (*flow, error) {
	f := &flow{thread: thread, state: d.state, from: []*Device{d}}
	if count != nil && count != starlark.None {
		n, err := runtime.AsIndex(count)
		if err != nil {
			return nil, err
		}
		if n < 1 {
			return nil, py.Errorf(py.ValueError, "count=%d: expected 1 packet or more, or None", n)
		}
		f.count = n
	}
	var err error
	if f.timeout, err = duration("timeout", timeout); err != nil {
		return nil, err
	}
	return f, d.usable()
}

// form are the flags that say what a packet looks like.
const form = unix.IFF_TUN | unix.IFF_TAP | unix.IFF_NO_PI | unix.IFF_VNET_HDR

func copyTo(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var target, count, timeout starlark.Value
	both := false
	err := builtins.Unpack("copy_to", args, kwargs, "other", &target, "count?", &count, "timeout?", &timeout,
		"both?", &both)
	if err != nil {
		return nil, err
	}
	other, ok := target.(*Device)
	if !ok {
		return nil, py.Errorf(py.TypeError, "other=%s: expected a TunTapDevice", py.Repr(target))
	}
	if other.flags&form != d.flags&form {
		return nil, py.Errorf(py.ValueError, "copy_to: the devices differ in the form of packets: flags %#x and %#x",
			d.flags&form, other.flags&form)
	}
	f, err := newFlow(thread, d, count, timeout)
	if err == nil {
		err = other.usable()
	}
	if err != nil {
		return nil, err
	}
	if both {
		f.from = append(f.from, other)
	}
	f.each = func(from *Device, packet []byte) error {
		to := other
		if from == other {
			to = d
		}
		_, err := to.send(thread, packet)
		return err
	}
	err = f.run()
	return starlark.MakeInt(f.seen), err
}

func reply(thread *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var fn, count, timeout starlark.Value
	err := builtins.Unpack("reply", args, kwargs, "fn", &fn, "count?", &count, "timeout?", &timeout)
	if err != nil {
		return nil, err
	}
	f, err := newFlow(thread, d, count, timeout)
	if err != nil {
		return nil, err
	}
	switch fn := fn.(type) {
	case *packet.Responder:
		f.each = d.respond(thread, fn)
	case starlark.Callable:
		f.each = d.call(thread, fn)
	default:
		return nil, py.Errorf(py.TypeError, "fn=%s: expected a function or a packet.Responder", py.Repr(fn))
	}
	err = f.run()
	return starlark.MakeInt(f.seen), err
}

// infoLen is the length of the flags and protocol before a packet (struct tun_pi).
const infoLen = 4

// vnetLen is the length of the virtio header before a packet (struct virtio_net_hdr).
const vnetLen = 10

// lead is how many bytes stand before the packet itself.
func (d *Device) lead() int {
	n := 0
	if d.flags&unix.IFF_NO_PI == 0 {
		n += infoLen
	}
	if d.flags&unix.IFF_VNET_HDR != 0 {
		n += vnetLen
	}
	return n
}

// respond answers packets in Go. The answer has the same bytes before it as the question.
func (d *Device) respond(thread *starlark.Thread, r *packet.Responder) func(*Device, []byte) error {
	lead, frames := d.lead(), d.flags&unix.IFF_TAP != 0
	out := make([]byte, 0, largest)
	return func(_ *Device, question []byte) error {
		if len(question) < lead {
			return nil
		}
		out = append(out[:0], question[:lead]...)
		answer := r.Answer(out, question[lead:], frames)
		if len(answer) == lead {
			return nil
		}
		_, err := d.send(thread, answer)
		return err
	}
}

// call lets a function of the script answer packets.
func (d *Device) call(thread *starlark.Thread, fn starlark.Callable) func(*Device, []byte) error {
	return func(_ *Device, question []byte) error {
		v, err := starlark.Call(thread, fn, starlark.Tuple{starlark.Bytes(question)}, nil)
		if err != nil || v == starlark.None {
			return err
		}
		answers := []starlark.Value{v}
		switch list := v.(type) {
		case *starlark.List, starlark.Tuple:
			answers = nil
			for i := range list.(starlark.Indexable).Len() {
				answers = append(answers, list.(starlark.Indexable).Index(i))
			}
		}
		for _, v := range answers {
			b, err := runtime.BytesLike(v)
			if err == nil {
				err = d.usable()
			}
			if err == nil {
				_, err = d.send(thread, b)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
}
