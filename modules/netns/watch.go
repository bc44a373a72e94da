package netns

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// A watch sees files come and go in directories, which need not exist yet.
type watch struct {
	file *os.File         // of inotify
	dirs map[int32]string // what is watched
	next map[int32]string // watched parents, with the directory that is to come
}

// A change is one thing that a watch saw.
type change struct {
	path string // of the file; of the directory where all of it has to be read anew
	gone bool
	lost bool // all of the directory
}

const (
	comes  = unix.IN_CREATE | unix.IN_MOVED_TO
	goes   = unix.IN_DELETE | unix.IN_MOVED_FROM
	itself = unix.IN_DELETE_SELF | unix.IN_MOVE_SELF
)

func newWatch(dirs []string) (*watch, error) {
	fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
	if err != nil {
		return nil, err
	}
	w := &watch{file: os.NewFile(uintptr(fd), "inotify"), dirs: map[int32]string{}, next: map[int32]string{}}
	for _, dir := range dirs {
		if err := w.add(dir); err != nil {
			w.file.Close()
			return nil, err
		}
	}
	return w, nil
}

func (w *watch) fd() int { return int(w.file.Fd()) }

// add watches a directory, or the one in which it will be made.
func (w *watch) add(dir string) error {
	wd, err := unix.InotifyAddWatch(w.fd(), dir, comes|goes|itself|unix.IN_ONLYDIR)
	if err == nil {
		w.dirs[int32(wd)] = dir
		return nil
	}
	if err != unix.ENOENT {
		return &os.PathError{Op: "watch", Path: dir, Err: err}
	}
	wd, err = unix.InotifyAddWatch(w.fd(), filepath.Dir(dir), comes|unix.IN_ONLYDIR|unix.IN_MASK_ADD)
	if err != nil {
		return &os.PathError{Op: "watch", Path: filepath.Dir(dir), Err: err}
	}
	w.next[int32(wd)] = dir
	return nil
}

// eventBuffer holds several hundred events.
const eventBuffer = 64 << 10

// changes takes what has been seen so far; none where nothing has.
func (w *watch) changes() ([]change, error) {
	buf := make([]byte, eventBuffer)
	n, err := unix.Read(w.fd(), buf)
	if err == unix.EAGAIN || err == unix.EINTR {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var seen []change
	for rest := buf[:n]; len(rest) >= unix.SizeofInotifyEvent; {
		wd := int32(binary.NativeEndian.Uint32(rest))
		mask := binary.NativeEndian.Uint32(rest[4:])
		size := int(binary.NativeEndian.Uint32(rest[12:]))
		name := rest[unix.SizeofInotifyEvent:][:size]
		rest = rest[unix.SizeofInotifyEvent+size:]
		seen = append(seen, w.change(wd, mask, string(bytes.TrimRight(name, "\x00")))...)
	}
	return seen, nil
}

// change says what an event means.
func (w *watch) change(wd int32, mask uint32, name string) []change {
	dir, watched := w.dirs[wd]
	switch {
	case mask&unix.IN_Q_OVERFLOW != 0:
		var all []change
		for _, dir := range w.dirs {
			all = append(all, change{path: dir, lost: true})
		}
		return all
	case watched && mask&itself != 0:
		delete(w.dirs, wd)
		_ = w.add(dir) // where not even its parent is left, nothing more can come
		return []change{{path: dir, lost: true}}
	case watched && mask&(comes|goes) != 0:
		return []change{{path: dir + "/" + name, gone: mask&goes != 0}}
	}
	if dir, awaited := w.next[wd]; awaited && mask&comes != 0 && name == filepath.Base(dir) {
		if w.add(dir) == nil {
			return []change{{path: dir, lost: true}}
		}
	}
	return nil
}

func (w *watch) close() { w.file.Close() }
