package tuntap

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/nl"
)

// A request is what a device is opened with.
type request struct {
	name  string // "" lets the kernel choose; "tun%d" is a pattern
	flags uint16 // IFF_TUN or IFF_TAP, and others
	dev   string // the clone device
	owner int    // of a persistent device: a user, or unchanged
	group int
	ns    *nl.NetNS // nil: the namespace of the process
}

// unchanged leaves the owner or group of a device as it is.
const unchanged = -1

// An opened device: its queue, and a socket in its namespace for the requests of netdevice(7). Both are
// closed on exec, and non-blocking.
type opened struct {
	queue   *os.File
	fd      int // of the queue, for as long as the file is open
	control *os.File
}

func (o *opened) close() error { return errors.Join(o.queue.Close(), o.control.Close()) }

// open opens the device in its namespace. It changes nothing of a device that is there already but what the
// request says: above all not its persistence. Whatever fails, no descriptor stays open.
func open(r request) (o *opened, err error) {
	if r.ns == nil {
		return openHere(r)
	}
	err = r.ns.Do(func() error {
		o, err = openHere(r)
		return err
	})
	return o, builtins.NetNSRaised("netns", r.ns.Name(), err)
}

func openHere(r request) (*opened, error) {
	fd, err := unix.Open(r.dev, unix.O_RDWR|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, failed(err, r.dev, openHint(err))
	}
	if err := attach(fd, r); err != nil {
		unix.Close(fd)
		return nil, err
	}
	control, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, 0)
	if err != nil {
		unix.Close(fd)
		return nil, failed(err, "", "")
	}
	return &opened{os.NewFile(uintptr(fd), r.dev), fd, os.NewFile(uintptr(control), "control")}, nil
}

// attach makes the descriptor a queue of the device.
func attach(fd int, r request) error {
	ifr, err := unix.NewIfreq(r.name)
	if err != nil {
		return refused("Interface name too long: '%s' has %d bytes, more than 15", r.name, len(r.name))
	}
	ifr.SetUint16(r.flags)
	if err := unix.IoctlIfreq(fd, unix.TUNSETIFF, ifr); err != nil {
		return failed(err, r.name, attachHint(err, r))
	}
	for _, id := range []struct {
		request uint
		value   int
	}{{unix.TUNSETOWNER, r.owner}, {unix.TUNSETGROUP, r.group}} {
		if id.value == unchanged {
			continue
		}
		if err := unix.IoctlSetInt(fd, id.request, id.value); err != nil {
			return failed(err, ifr.Name(), "")
		}
	}
	return nil
}

func openHint(err error) string {
	switch {
	case errors.Is(err, unix.ENOENT) || errors.Is(err, unix.ENODEV):
		return "the kernel has no TUN driver, or /dev has no node for it (modprobe tun)"
	case errors.Is(err, unix.EACCES) || errors.Is(err, unix.EPERM):
		return "the permissions of the device file exclude this user"
	}
	return ""
}

func attachHint(err error, r request) string {
	switch {
	case errors.Is(err, unix.EPERM):
		return "a device needs CAP_NET_ADMIN over its network namespace, or a persistent one that belongs to the user"
	case errors.Is(err, unix.EBUSY):
		return "the device is open already; several queues need IFF_MULTI_QUEUE on each"
	case errors.Is(err, unix.EINVAL) && r.name != "":
		return "the name is no device's, or the device that has it is of another kind"
	}
	return ""
}
