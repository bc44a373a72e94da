package nl

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// NetNSDir is where named network namespaces are mounted, as iproute2 has it.
const NetNSDir = "/run/netns"

// A NetNS is a network namespace as an open file: it lives as long as the file is open, whatever becomes of
// its name, and it cannot turn into another one.
type NetNS struct {
	file *os.File
	name string
	id   netnsID
}

// netnsID tells namespaces apart: device and inode of the namespace file.
type netnsID struct{ dev, ino uint64 }

// OpenNetNS opens a namespace by name (in /run/netns), by absolute path, as "pid:N" that of a process, as
// "fd:N" that of an open file.
func OpenNetNS(name string) (*NetNS, error) {
	if kind, number, ok := strings.Cut(name, ":"); ok && (kind == "pid" || kind == "fd") {
		n, err := strconv.ParseInt(number, 10, 32)
		if err != nil || n < 0 {
			return nil, fmt.Errorf("bad name of a network namespace: %q; expected %s: and a number", name, kind)
		}
		if kind == "fd" {
			return OpenNetNSFd(int(n))
		}
		return OpenNetNSPid(int(n))
	}
	path, err := NetNSPath(name)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return newNetNS(f, name)
}

// OpenNetNSPid opens the namespace of a process.
func OpenNetNSPid(pid int) (*NetNS, error) {
	return OpenNetNS("/proc/" + strconv.Itoa(pid) + "/ns/net")
}

// OpenNetNSFd opens the namespace that a descriptor of this process stands for. The descriptor stays the
// caller's.
func OpenNetNSFd(fd int) (*NetNS, error) {
	name := "fd:" + strconv.Itoa(fd)
	own, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, &os.PathError{Op: "dup", Path: name, Err: err}
	}
	return newNetNS(os.NewFile(uintptr(own), name), name)
}

// CurrentNetNS opens the namespace of the calling thread.
func CurrentNetNS() (*NetNS, error) { return OpenNetNS("/proc/thread-self/ns/net") }

// newNetNS takes f over, if it is a network namespace.
func newNetNS(f *os.File, name string) (*NetNS, error) {
	ns := &NetNS{file: f, name: name}
	err := ns.hold(func(fd int) {})
	if err == nil {
		ns.id, err = ns.identify()
	}
	if err != nil {
		f.Close()
		return nil, &NetNSError{Path: name, Why: "it is no network namespace", Err: unix.EINVAL}
	}
	return ns, nil
}

func (ns *NetNS) identify() (id netnsID, err error) {
	herr := ns.hold(func(fd int) {
		kind, kerr := unix.IoctlRetInt(fd, unix.NS_GET_NSTYPE)
		switch {
		case kerr != nil:
			err = kerr
		case kind != unix.CLONE_NEWNET:
			err = unix.EINVAL
		default:
			id, err = netnsIDOf(fd)
		}
	})
	return id, errors.Join(herr, err)
}

func netnsIDOf(fd int) (netnsID, error) {
	var stat unix.Stat_t
	if err := unix.Fstat(fd, &stat); err != nil {
		return netnsID{}, err
	}
	return netnsID{uint64(stat.Dev), stat.Ino}, nil
}

// hold runs fn with the descriptor, which cannot be closed, and so not become another file, before fn
// returns.
func (ns *NetNS) hold(fn func(fd int)) error {
	raw, err := ns.file.SyscallConn()
	if err != nil {
		return ErrClosed
	}
	return closedOf(raw.Control(func(fd uintptr) { fn(int(fd)) }))
}

// Name is what the namespace was opened as: a name, a path, or "fd:N".
func (ns *NetNS) Name() string { return ns.name }

// Inode is the number by which the kernel and `ip netns` name the namespace.
func (ns *NetNS) Inode() uint64 { return ns.id.ino }

// Equal says whether both are the same namespace.
func (ns *NetNS) Equal(other *NetNS) bool { return other != nil && ns.id == other.id }

// File is the open file of the namespace; it stays the NetNS's own.
func (ns *NetNS) File() *os.File { return ns.file }

// Clone opens the namespace once more.
func (ns *NetNS) Clone() (clone *NetNS, err error) {
	herr := ns.hold(func(fd int) { clone, err = OpenNetNSFd(fd) })
	if herr != nil {
		return nil, herr
	}
	if err == nil {
		clone.name = ns.name
	}
	return clone, err
}

// Close closes the file. Sockets that were opened in the namespace go on.
func (ns *NetNS) Close() error { return closedOf(ns.file.Close()) }

// Do runs fn on a thread that has entered the namespace. The thread is thrown away afterwards: none is left
// in a foreign namespace for other goroutines to find. Goroutines that fn starts do not run in the namespace.
func (ns *NetNS) Do(fn func() error) error {
	return onOwnThread(func() error {
		if err := closedOf(errnoOf(ns.enter())); err != nil {
			return denied(ns.name, needsEntry, err)
		}
		return fn()
	})
}

func (ns *NetNS) enter() (err error) {
	herr := ns.hold(func(fd int) { err = unix.Setns(fd, unix.CLONE_NEWNET) })
	if herr != nil {
		return herr
	}
	return err
}

// checkNetNS asks the kernel for the namespace of the socket, and refuses any but the wanted one. Whoever may
// not ask (no CAP_NET_ADMIN over the namespace) could not have entered another than its own.
func (s *Socket) checkNetNS(want *NetNS) (err error) {
	cerr := s.raw.Control(func(fd uintptr) {
		nsfd, ierr := unix.IoctlRetInt(int(fd), unix.SIOCGSKNS)
		if ierr == unix.EPERM {
			return
		}
		if ierr != nil {
			err = fmt.Errorf("cannot ask for the network namespace of a socket: %w", ierr)
			return
		}
		defer unix.Close(nsfd)
		var got netnsID
		if got, err = netnsIDOf(nsfd); err == nil && got != want.id {
			err = fmt.Errorf("the socket opened in network namespace %d, not in %d (%s)",
				got.ino, want.id.ino, want.name)
		}
	})
	return errors.Join(cerr, err)
}
