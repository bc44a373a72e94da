package nl

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// A NetNSError is a namespace that could not be opened, made, named or removed.
type NetNSError struct {
	Path string
	Why  string // what it is instead, or what is missing
	Err  error
}

func (e *NetNSError) Error() string { return e.Path + ": " + e.Err.Error() + ": " + e.Why }

func (e *NetNSError) Unwrap() error { return e.Err }

// What the steps of making and entering a namespace need.
const (
	needsUser  = "a new network namespace needs CAP_SYS_ADMIN: run as root, or under unshare -Urn"
	needsMount = "a name of a network namespace is a mount in " + NetNSDir +
		", which needs CAP_SYS_ADMIN over the mount namespace: run as root, or under unshare -Urnm with a " +
		"/run of its own"
	needsEntry = "entering a network namespace needs CAP_SYS_ADMIN over it and over the user namespace of the shell"
)

// denied adds to an error of permission what is missing.
func denied(path, needs string, err error) error {
	if errors.Is(err, unix.EPERM) || errors.Is(err, unix.EACCES) || errors.Is(err, unix.EROFS) {
		return &NetNSError{Path: path, Why: needs, Err: err}
	}
	return err
}

// NetNSPath is the file that a namespace's name stands for: that in /run/netns, or an absolute path as it is.
// A name with a slash and a path with ".." are errors, so that no name leads out of its directory.
func NetNSPath(name string) (string, error) {
	if strings.IndexByte(name, 0) >= 0 {
		return "", fmt.Errorf("bad name of a network namespace: %q has a zero byte", name)
	}
	for _, part := range strings.Split(name, "/") {
		if part == "." || part == ".." {
			return "", fmt.Errorf("bad name of a network namespace: %q has a part %q", name, part)
		}
	}
	switch {
	case strings.Trim(name, "/") == "":
		return "", fmt.Errorf("bad name of a network namespace: %q", name)
	case filepath.IsAbs(name):
		path := filepath.Clean(name)
		if rest, older := strings.CutPrefix(path, "/var"+NetNSDir+"/"); older { // /var/run leads to /run
			return NetNSDir + "/" + rest, nil
		}
		return path, nil
	case strings.Contains(name, "/"):
		return "", fmt.Errorf("bad name of a network namespace: %q has a slash; expected a name or an absolute path", name)
	}
	return NetNSDir + "/" + name, nil
}

// NewNetNS makes a namespace without a name.
func NewNetNS() (ns *NetNS, err error) {
	err = onOwnThread(func() (err error) {
		if err = unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return denied("a new namespace", needsUser, err)
		}
		ns, err = CurrentNetNS()
		return err
	})
	if err != nil {
		return nil, err
	}
	ns.name = ""
	return ns, nil
}

// CreateNetNS makes a namespace with a name, or at an absolute path, as `ip netns add` does. The name must be
// new.
func CreateNetNS(name string) error {
	return nameNetNS(name, NewNetNS)
}

// Attach gives the namespace a further name, as `ip netns attach` does. The name must be new.
func (ns *NetNS) Attach(name string) error {
	return nameNetNS(name, ns.Clone)
}

// nameNetNS makes the file of a name and mounts a namespace on it; nothing is left of a name that failed.
func nameNetNS(name string, open func() (*NetNS, error)) error {
	path, err := NetNSPath(name)
	if err != nil {
		return err
	}
	if filepath.Dir(path) == NetNSDir {
		if err := shareNames(); err != nil {
			return denied(path, needsMount, err)
		}
	}
	fd, err := unix.Open(path, unix.O_RDONLY|unix.O_CREAT|unix.O_EXCL|unix.O_CLOEXEC, 0)
	if err != nil {
		return denied(path, needsMount, &os.PathError{Op: "create", Path: path, Err: err})
	}
	unix.Close(fd)
	ns, err := open()
	if err == nil {
		err = errors.Join(ns.mount(path), ns.Close())
	}
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

func (ns *NetNS) mount(path string) (err error) {
	herr := ns.hold(func(fd int) {
		err = unix.Mount(fmt.Sprintf("/proc/self/fd/%d", fd), path, "none", unix.MS_BIND, "")
	})
	if herr != nil {
		return herr
	}
	if err != nil {
		return denied(path, needsMount, &os.PathError{Op: "mount", Path: path, Err: err})
	}
	return nil
}

// shareNames makes /run/netns a shared mount, as iproute2 does: then a name that is removed in one mount
// namespace is gone in all, and does not keep its namespace alive in some.
func shareNames() error {
	if err := os.MkdirAll(NetNSDir, 0o755); err != nil {
		return err
	}
	dir, err := os.Open(NetNSDir)
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := unix.Flock(int(dir.Fd()), unix.LOCK_EX); err != nil { // against ip netns, which takes it too
		return &os.PathError{Op: "flock", Path: NetNSDir, Err: err}
	}
	err = unix.Mount("", NetNSDir, "none", unix.MS_SHARED|unix.MS_REC, "")
	if err == unix.EINVAL { // no mount yet
		if err = unix.Mount(NetNSDir, NetNSDir, "none", unix.MS_BIND|unix.MS_REC, ""); err == nil {
			err = unix.Mount("", NetNSDir, "none", unix.MS_SHARED|unix.MS_REC, "")
		}
	}
	if err != nil {
		return &os.PathError{Op: "mount", Path: NetNSDir, Err: err}
	}
	return nil
}

// RemoveNetNS takes the name of a namespace away, as `ip netns delete` does. The namespace lives on while a
// process, a socket or another name is in it. A file that is no namespace stays, unless it is what a crash
// left in /run/netns: an empty one.
func RemoveNetNS(name string) error {
	path, err := NetNSPath(name)
	if err != nil {
		return err
	}
	if err := removable(path); err != nil {
		return err
	}
	for { // more than one mount may lie on the file
		err := unix.Unmount(path, unix.MNT_DETACH|unix.UMOUNT_NOFOLLOW)
		if err == unix.EINVAL {
			break
		}
		if err != nil {
			return denied(path, needsMount, &os.PathError{Op: "umount", Path: path, Err: err})
		}
	}
	return denied(path, needsMount, os.Remove(path))
}

func removable(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if IsNetNS(path) {
		return nil
	}
	if filepath.Dir(path) == NetNSDir && info.Mode().IsRegular() && info.Size() == 0 {
		return nil
	}
	return fmt.Errorf("%s is no network namespace", path)
}

// IsNetNS says whether a namespace of some kind is mounted on a file, without opening it.
func IsNetNS(path string) bool {
	var fs unix.Statfs_t
	return unix.Statfs(path, &fs) == nil && fs.Type == unix.NSFS_MAGIC
}

// NetNSNames are the names in a directory of namespaces, in the directory's order; none where it is missing.
func NetNSNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}
