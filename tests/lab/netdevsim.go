package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
)

//go:embed netdevsim.sh
var netdevsimScript string

// buildNetdevsim builds the netdevsim module for a kernel of the cache, once.
func buildNetdevsim(name string) (kernel, error) {
	k, err := openKernel(name)
	if err != nil {
		return kernel{}, err
	}
	cache := filepath.Dir(k.dir)
	unlock, err := lock(filepath.Join(cache, ".lock"))
	if err != nil {
		return kernel{}, err
	}
	defer unlock()
	out := filepath.Join(k.modules(), "updates", "netdevsim.ko")
	if _, err := os.Stat(out); err == nil {
		return k, nil
	}
	tmp, err := os.MkdirTemp(cache, ".new-")
	if err != nil {
		return kernel{}, err
	}
	defer os.RemoveAll(tmp)
	facts := fmt.Sprintf("KERNEL=%s OUT=%s\n", quote(k.version), quote(out))
	if err := shell(tmp, facts+netdevsimScript); err != nil {
		return kernel{}, fmt.Errorf("netdevsim for %s: %w", k.version, err)
	}
	return k, shell(k.dir, "PATH=$PATH:/sbin:/usr/sbin depmod -b . "+quote(k.version))
}
