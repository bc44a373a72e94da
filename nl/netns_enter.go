package nl

import (
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// proved is that a thread of this process has entered a namespace that belongs to its own user namespace.
// Then no filter of system calls and no security module forbids it, and what is left to ask for is the
// capability.
var proved atomic.Bool

// Enterable is the error that Do would give before it calls its function. It needs no thread where the
// kernel's rule can be told without one: a namespace of the process's own user namespace is entered with
// CAP_SYS_ADMIN, setns(2).
func (ns *NetNS) Enterable() error {
	own := ns.belongsHere()
	if own && proved.Load() && administers() {
		return nil
	}
	err := ns.Do(func() error { return nil })
	if err == nil && own {
		proved.Store(true)
	}
	return err
}

// userNS is the user namespace of the process, which a process of several threads cannot change.
var userNS = sync.OnceValues(func() (id netnsID, err error) {
	fd, err := unix.Open("/proc/self/ns/user", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return netnsID{}, err
	}
	defer unix.Close(fd)
	return netnsIDOf(fd)
})

// belongsHere says whether the namespace belongs to the user namespace of the process; false where that is
// unknown.
func (ns *NetNS) belongsHere() (own bool) {
	want, err := userNS()
	if err != nil {
		return false
	}
	err = ns.hold(func(fd int) {
		owner, err := unix.IoctlRetInt(fd, unix.NS_GET_USERNS)
		if err != nil {
			return // it belongs to one that the process may not see
		}
		defer unix.Close(owner)
		id, err := netnsIDOf(owner)
		own = err == nil && id == want
	})
	return own && err == nil
}

// administers says whether CAP_SYS_ADMIN is in effect.
func administers() bool {
	head := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var sets [2]unix.CapUserData
	return unix.Capget(&head, &sets[0]) == nil && sets[0].Effective&(1<<unix.CAP_SYS_ADMIN) != 0
}
