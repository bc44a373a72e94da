package builtins

import (
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// Poll is poll(2) for the script: it waits until one of fds is ready or until timeout has passed (negative: no
// limit), runs posted calls meanwhile, and ends with the script. It gives the number of ready descriptors, and
// sets their Revents.
func (s *State) Poll(thread *starlark.Thread, fds []unix.PollFd, timeout time.Duration) (int, error) {
	var n int
	var err error
	s.Block(thread, func() {
		for err = unix.EINTR; err == unix.EINTR; {
			n, err = unix.Poll(fds, 0)
		}
	})
	if n != 0 || timeout == 0 || err != nil {
		return n, py.FromOS(err, "")
	}
	wake, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		return 0, py.FromOS(err, "")
	}
	defer unix.Close(wake)
	all := append(append([]unix.PollFd(nil), fds...), unix.PollFd{Fd: int32(wake), Events: unix.POLLIN})
	ready := make(chan struct{})
	var polled error
	go func() {
		defer close(ready)
		for polled = unix.EINTR; polled == unix.EINTR; {
			_, polled = unix.Poll(all, -1)
		}
	}()
	_, err = s.Wait(thread, ready, timeout)
	if _, werr := unix.Write(wake, []byte{1, 0, 0, 0, 0, 0, 0, 0}); werr != nil && err == nil {
		err = py.FromOS(werr, "")
	}
	<-ready
	if err == nil {
		err = py.FromOS(polled, "")
	}
	if err != nil {
		return 0, err
	}
	n = 0
	for i := range fds {
		fds[i].Revents = all[i].Revents
		if fds[i].Revents != 0 {
			n++
		}
	}
	return n, nil
}

// PollOne waits until one descriptor has one of events, for ever if need be.
func (s *State) PollOne(thread *starlark.Thread, fd int, events int16) error {
	_, err := s.Poll(thread, []unix.PollFd{{Fd: int32(fd), Events: events}}, -1)
	return err
}
