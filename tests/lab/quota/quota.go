// Package quota gives a test a file system that counts what users write. It acts on the initial network namespace,
// the only one that hears of quotas: tests ask for need.Quota first.
package quota

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/ns"
)

// User is the user with limits, "nobody".
const User = 65534

// FS is a mounted file system with limits for User.
type FS struct {
	Dir string
}

// Mount makes an ext4 file system in a file and mounts it until the test ends. Limits are in KiB.
func Mount(t testing.TB, soft, hard int) *FS {
	t.Helper()
	need.Need(t, need.Quota)
	// The guest's /tmp is a layer over 9p; memory holds a loop device better.
	dir, err := os.MkdirTemp("/dev/shm", "quota")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	fs := &FS{filepath.Join(dir, "mnt")}
	ns.Sh(t, fmt.Sprintf(`cd %s; mkdir mnt; truncate -s 24M image
mkfs.ext4 -q -O quota -E quotatype=usrquota:grpquota image
mount -o loop,usrquota,grpquota image mnt; chmod 777 mnt
setquota -u %d %d %d 0 0 mnt`, dir, User, soft, hard))
	t.Cleanup(func() { ns.Sh(t, "umount "+fs.Dir) })
	return fs
}

// Write writes KiB to a file as User. Past the hard limit the rest is refused, which is no failure here.
func (fs *FS) Write(t testing.TB, name string, kib int) {
	t.Helper()
	file := filepath.Join(fs.Dir, name)
	ns.Sh(t, fmt.Sprintf("setpriv --reuid=%d --regid=%d --clear-groups dd if=/dev/zero of=%s bs=1k count=%d || test -s %[3]s",
		User, User, file, kib))
}
