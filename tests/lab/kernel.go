package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// packages names the Debian package that always depends on the current kernel of each line.
var packages = map[string]string{
	"newest": "linux-image-6.12-amd64",
	"stable": "linux-image-amd64",
}

// kernel is an unpacked kernel in the cache: vmlinuz, lib/modules/VERSION and initramfs.cpio.
type kernel struct {
	dir     string
	version string
}

func (k kernel) modules() string { return filepath.Join(k.dir, "lib/modules", k.version) }

// cacheDir is where kernels are kept: NLSH_LAB_CACHE, or a folder of the user's cache.
func cacheDir() (string, error) {
	dir := os.Getenv("NLSH_LAB_CACHE")
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return "", err
		}
		dir = filepath.Join(cache, "nlsh", "lab")
	}
	return dir, os.MkdirAll(dir, 0o755)
}

// openKernel returns a kernel of the cache, fetched first if it is not there yet. A cached one needs no network.
func openKernel(name string) (kernel, error) {
	cache, err := cacheDir()
	if err != nil {
		return kernel{}, err
	}
	if version, err := os.Readlink(filepath.Join(cache, name)); err == nil {
		k := kernel{filepath.Join(cache, version), version}
		if _, err := os.Stat(filepath.Join(k.dir, "initramfs.cpio")); err == nil {
			return k, nil
		}
	}
	return fetchKernel(name)
}

// fetchKernel takes the current kernel package of a line into the cache and makes it the line's kernel.
func fetchKernel(name string) (kernel, error) {
	line, ok := packages[name]
	if !ok {
		return kernel{}, fmt.Errorf("no kernel called %q (newest, stable)", name)
	}
	cache, err := cacheDir()
	if err != nil {
		return kernel{}, err
	}
	unlock, err := lock(filepath.Join(cache, ".lock"))
	if err != nil {
		return kernel{}, err
	}
	defer unlock()
	pkg, err := dependency(line)
	if err != nil {
		return kernel{}, err
	}
	version := strings.TrimPrefix(pkg, "linux-image-")
	k := kernel{filepath.Join(cache, version), version}
	if _, err := os.Stat(filepath.Join(k.dir, "initramfs.cpio")); err != nil {
		if err := k.unpack(cache, pkg); err != nil {
			return kernel{}, fmt.Errorf("%s: %w", pkg, err)
		}
	}
	link := filepath.Join(cache, name)
	os.Remove(link)
	return k, os.Symlink(version, link)
}

// lock waits until no other lab prepares a kernel in the same cache.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}

// dependency returns the kernel package behind the metapackage of a line.
func dependency(line string) (string, error) {
	out, err := exec.Command("apt-cache", "depends", "--important", line).Output()
	if err != nil {
		return "", fmt.Errorf("apt-cache knows no package %s (apt-get update first?): %w", line, err)
	}
	for _, row := range strings.Split(string(out), "\n") {
		_, pkg, ok := strings.Cut(row, "Depends: linux-image-")
		if ok && pkg != "" {
			return "linux-image-" + strings.TrimSpace(pkg), nil
		}
	}
	return "", fmt.Errorf("no kernel behind package %s (apt-get update first?)", line)
}

// unpack downloads the package into a folder of its own and renames it into the cache only when it is whole.
func (k kernel) unpack(cache, pkg string) error {
	tmp, err := os.MkdirTemp(cache, ".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "lab: fetching", pkg)
	for _, step := range []string{
		"apt-get -qq -o APT::Sandbox::User=root download " + pkg,
		"dpkg -x *.deb root && rm *.deb",
		"mkdir lib && if [ -d root/lib/modules ]; then mv root/lib/modules lib; else mv root/usr/lib/modules lib; fi",
		"mv root/boot/vmlinuz-* vmlinuz && mv root/boot/config-* config && rm -rf root",
		// Unpacked modules load faster under emulation.
		"find lib -name '*.ko.xz' -print0 | xargs -0r -n64 -P2 xz -d",
		"PATH=$PATH:/sbin:/usr/sbin depmod -b . " + k.version,
	} {
		if err := shell(tmp, step); err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
	}
	image, err := baseInitramfs(kernel{tmp, k.version})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(tmp, "initramfs.cpio"), image, 0o644); err != nil {
		return err
	}
	os.RemoveAll(k.dir)
	return os.Rename(tmp, k.dir)
}

// shell runs one step of a preparation in a folder; the error holds the end of what the step said.
func shell(dir, script string) error {
	cmd := exec.Command("sh", "-ec", script)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, lastLines(string(out), 20))
	}
	return nil
}
