package tuntap

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

var methods builtins.Methods[*Device]

func init() {
	methods = builtins.Methods[*Device]{
		"up":   {Doc: "up(): brings the device up.", Fn: simple("up", func(d *Device) error { return d.setUp(true) })},
		"down": {Doc: "down(): brings the device down.", Fn: simple("down", func(d *Device) error { return d.setUp(false) })},
		"persist": {Doc: "persist(flag=True): lets the device outlive the script, or ends that. A device that somebody\n" +
			"has made persistent stays so until persist(False).", Fn: flagged("persist", (*Device).persist)},
		"mq_attach": {Doc: "mq_attach(flag=True): turns this queue on or off; the device needs IFF_MULTI_QUEUE.",
			Fn: flagged("mq_attach", (*Device).queue)},
		"read": {Doc: "read(size=None) -> bytes: the next packet, cut to size bytes; it waits for one. TimeoutError after\n" +
			"the time of settimeout(); BlockingIOError with settimeout(0).", Fn: read},
		"write": {Doc: "write(buf) -> int: sends one packet into the kernel; gives its length.", Fn: write},
		"read_many": {Doc: "read_many(count=64, size=None) -> list of bytes: waits for a packet, then takes what is\n" +
			"there, up to count packets.", Fn: readMany},
		"write_many": {Doc: "write_many(packets) -> int: sends packets; gives how many.", Fn: writeMany},
		"copy_to":    {Doc: copyDoc, Fn: copyTo},
		"reply":      {Doc: replyDoc, Fn: reply},
		"settimeout": {Doc: "settimeout(seconds): how long read() and write() wait, a float; None for ever, 0 not at all.",
			Fn: setTimeout},
		"gettimeout": {Doc: "gettimeout() -> float or None: what settimeout() has set.", Fn: getTimeout},
		"fileno": {Doc: "fileno() -> int: the descriptor to wait on with select and poll; -1 once it is closed.",
			Fn: fileno},
		"close": {Doc: "close(): closes. The device goes, unless it is persistent or has other queues.", Fn: closeMethod},
		"__iter__": {Doc: "__iter__(): an iterator over packets: what read() gives, until the device is closed.",
			Fn: iterate},
		"__enter__": {Doc: "__enter__(): the device itself.", Fn: enter},
		"__exit__": {Doc: "__exit__(...): closes.", Fn: func(_ *starlark.Thread, d *Device, _ starlark.Tuple,
			_ []starlark.Tuple) (starlark.Value, error) {
			d.Close()
			return starlark.False, nil
		}},
	}
	methods.Into(Class)
}

type method func(*starlark.Thread, *Device, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)

// simple is a method without arguments and result.
func simple(name string, f func(d *Device) error) method {
	return func(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		err := builtins.Unpack(name, args, kwargs)
		if err == nil {
			err = d.usable()
		}
		if err == nil {
			err = f(d)
		}
		return starlark.None, err
	}
}

// flagged is a method that turns something on or off.
func flagged(name string, f func(d *Device, on bool) error) method {
	return func(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var flag starlark.Value = starlark.True
		err := builtins.Unpack(name, args, kwargs, "flag?", &flag)
		if err == nil {
			err = d.usable()
		}
		if err == nil {
			err = f(d, bool(flag.Truth()))
		}
		return starlark.None, err
	}
}

func fileno(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.MakeInt(d.fd), builtins.Unpack("fileno", args, kwargs)
}

func closeMethod(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("close", args, kwargs); err != nil {
		return nil, err
	}
	d.Close()
	return starlark.None, nil
}

func enter(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("__enter__", args, kwargs); err != nil {
		return nil, err
	}
	return d, d.usable()
}

// iterate is iter(tun).
func iterate(_ *starlark.Thread, d *Device, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return d.packets(), builtins.Unpack("__iter__", args, kwargs)
}

// packets gives what read() gives, until the device is closed.
func (d *Device) packets() *runtime.Iter {
	return runtime.NewIter(d.thread, nil, func() (starlark.Value, bool, error) {
		if d.fd < 0 {
			return nil, false, nil
		}
		packet, err := d.receive(d.thread, largest)
		return starlark.Bytes(packet), err == nil, err
	})
}

// Iterate lets a for loop have the packets.
func (d *Device) Iterate() starlark.Iterator { return d.packets().Iterate() }
