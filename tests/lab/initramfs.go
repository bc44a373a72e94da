package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// rootModules are what a kernel needs before it sees the machine's files: the bus, the channels, 9p and the layer.
var rootModules = []string{"virtio_pci", "virtio_console", "9pnet_virtio", "9p", "overlay"}

// baseInitramfs builds the part of the initramfs that all runs of a kernel share.
func baseInitramfs(k kernel) ([]byte, error) {
	busybox, err := exec.LookPath("busybox")
	if err != nil {
		return nil, fmt.Errorf("busybox is not installed (apt-get install busybox-static)")
	}
	var c cpio
	for _, name := range []string{"bin", "dev", "proc", "sys", "ro", "rw", "new", "mod"} {
		c.dir(name)
	}
	program, err := os.ReadFile(busybox)
	if err != nil {
		return nil, err
	}
	c.file("bin/busybox", program)
	paths, err := loadOrder(k, rootModules)
	if err != nil {
		return nil, err
	}
	for i, path := range paths {
		module, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		c.file(fmt.Sprintf("mod/%02d-%s", i, filepath.Base(path)), module)
	}
	return c.close(), nil
}

// loadOrder returns the files of the modules and of all that they depend on, in an order in which they load.
func loadOrder(k kernel, modules []string) ([]string, error) {
	var order []string
	seen := map[string]bool{}
	for _, module := range modules {
		cmd := exec.Command("modprobe", "-d", k.dir, "-S", k.version, "--show-depends", module)
		cmd.Env = append(os.Environ(), "PATH="+os.Getenv("PATH")+":/sbin:/usr/sbin")
		if cmd.Err != nil {
			cmd.Path, cmd.Err = "/sbin/modprobe", nil
		}
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("module %s (kmod installed?): %w", module, err)
		}
		for _, line := range strings.Split(string(out), "\n") {
			// "insmod PATH" for each, dependencies first; "builtin NAME" for what is in the kernel itself.
			if f := strings.Fields(line); len(f) > 1 && f[0] == "insmod" && !seen[f[1]] {
				seen[f[1]] = true
				order = append(order, f[1])
			}
		}
	}
	return order, nil
}
