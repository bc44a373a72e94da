package nl

import (
	"errors"
	"net"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// errnoOf strips what libraries wrap around an errno, so that it can become the exception of that errno.
func errnoOf(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return err
}

// closedText is what a RawConn says after Close: an error of an internal package, which no exported one
// matches.
const closedText = "use of closed file"

// closedOf is ErrClosed for every way in which a closed file says that it is closed.
func closedOf(err error) error {
	if err != nil && err.Error() == closedText {
		return ErrClosed
	}
	if errors.Is(err, os.ErrClosed) || errors.Is(err, net.ErrClosed) || errors.Is(err, unix.EBADF) {
		return ErrClosed
	}
	return err
}
