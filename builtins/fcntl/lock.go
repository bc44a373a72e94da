package pyfcntl

import (
	"errors"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Between two attempts to take a lock that somebody else has, at first and at most.
const (
	firstPause = time.Millisecond
	longPause  = 50 * time.Millisecond
)

// untilFree takes a lock, which try attempts without waiting. The script's other threads run meanwhile.
func untilFree(thread *starlark.Thread, try func() error) error {
	for pause := firstPause; ; pause = min(2*pause, longPause) {
		err := try()
		if !errors.Is(err, unix.EAGAIN) && !errors.Is(err, unix.EACCES) && !errors.Is(err, unix.EINTR) {
			return err
		}
		if _, err := builtins.StateOf(thread).Wait(thread, nil, pause); err != nil {
			return err
		}
	}
}

// take does what try does, until it succeeds when wait is set.
func take(thread *starlark.Thread, wait bool, try func() error) (starlark.Value, error) {
	var err error
	if wait {
		err = untilFree(thread, try)
	} else {
		err = try()
	}
	return starlark.None, py.FromOS(err, "")
}

func flock() *builtins.Function {
	return builtins.Builtin("flock", `flock(fd, operation)

Takes (LOCK_SH, LOCK_EX) or gives up (LOCK_UN) a lock on a whole file (flock(2)); with LOCK_NB it does not wait:
BlockingIOError when somebody else has it.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			var operation int
			if err := builtins.Unpack("flock", args, kwargs, "fd", &file, "operation", &operation); err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			return take(thread, operation&unix.LOCK_NB == 0, func() error {
				return unix.Flock(fd, operation|unix.LOCK_NB)
			})
		})
}

// lockType is the type of record lock for an operation of lockf.
func lockType(operation int) (int16, error) {
	switch {
	case operation == unix.LOCK_UN:
		return unix.F_UNLCK, nil
	case operation&unix.LOCK_SH != 0:
		return unix.F_RDLCK, nil
	case operation&unix.LOCK_EX != 0:
		return unix.F_WRLCK, nil
	}
	return 0, py.Errorf(py.ValueError, "unrecognized lockf argument")
}

func lockf() *builtins.Function {
	return builtins.Builtin("lockf", `lockf(fd, cmd, len=0, start=0, whence=0)

Takes (LOCK_SH, LOCK_EX) or gives up (LOCK_UN) a lock on len bytes of a file, 0 for all from start on, which counts from
the start, the position or the end of the file (fcntl_locking(2)); with LOCK_NB it does not wait: BlockingIOError or
PermissionError when somebody else has it.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			var command int
			var lock unix.Flock_t
			err := builtins.Unpack("lockf", args, kwargs, "fd", &file, "cmd", &command, "len?", &lock.Len,
				"start?", &lock.Start, "whence?", &lock.Whence)
			if err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			if lock.Type, err = lockType(command); err != nil {
				return nil, err
			}
			return take(thread, command&unix.LOCK_NB == 0, func() error {
				return unix.FcntlFlock(uintptr(fd), unix.F_SETLK, &lock)
			})
		})
}
