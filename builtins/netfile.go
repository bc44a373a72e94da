package builtins

import (
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// A netView is a directory that shows the network namespace of whoever looks.
type netView struct {
	path string
	// shown is where the thread that is in the script's namespace finds the directory. A file is opened before
	// done is called; it goes on showing the namespace.
	shown func() (path string, done func(), err error)
}

var netViews = []netView{
	{"/proc/net", ownProc},
	{"/proc/self/net", ownProc},
	{"/proc/thread-self/net", ownProc},
	{"/proc/sys/net", same("/proc/sys/net")},
	{"/sys", ownSys},
}

func same(path string) func() (string, func(), error) {
	return func() (string, func(), error) { return path, func() {}, nil }
}

// ownProc is the directory of the thread: /proc/net is that of the process's first thread.
func ownProc() (string, func(), error) { return "/proc/thread-self/net", func() {}, nil }

// ownSys mounts a sysfs nowhere: a sysfs shows the devices of the namespace that it was mounted from.
func ownSys() (string, func(), error) {
	context, err := unix.Fsopen("sysfs", unix.FSOPEN_CLOEXEC)
	if err != nil {
		return "", nil, err
	}
	defer unix.Close(context)
	if err := unix.FsconfigCreate(context); err != nil {
		return "", nil, err
	}
	mount, err := unix.Fsmount(context, unix.FSMOUNT_CLOEXEC, unix.MOUNT_ATTR_NOSUID|unix.MOUNT_ATTR_NODEV)
	if err != nil {
		return "", nil, err
	}
	return fmt.Sprintf("/proc/self/fd/%d", mount), func() { unix.Close(mount) }, nil
}

// OnFile calls f with the path by which the process reaches a file that the script names: relative to the script's
// working directory, and below /proc/net, /proc/sys/net and /sys in the script's network namespace. f opens or
// changes the file; it may run on a thread of its own, and the path holds no longer than f.
func (s *State) OnFile(path string, f func(path string) error) error {
	path = s.File(path)
	ns := s.Place().NetNS
	if ns == nil {
		return f(path)
	}
	view, rest := netViewOf(path)
	if view == nil {
		return f(path)
	}
	return ns.Do(func() error {
		shown, done, err := view.shown()
		if err != nil {
			return fmt.Errorf("%s of a network namespace: %w", view.path, err)
		}
		defer done()
		return f(shown + rest)
	})
}

func netViewOf(path string) (view *netView, rest string) {
	if !filepath.IsAbs(path) {
		return nil, ""
	}
	path = filepath.Clean(path)
	for i := range netViews {
		rest, below := strings.CutPrefix(path, netViews[i].path)
		if below && (rest == "" || rest[0] == '/') {
			return &netViews[i], rest
		}
	}
	return nil, ""
}
