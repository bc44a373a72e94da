package main

import (
	"fmt"
	"os"
	"regexp"
)

// Files of the QEMU process, in the order in which newGuest opens them.
const (
	fileInitramfs = 3 + iota
	fileConsole
	fileStdout
	fileStderr
	fileStatus
)

// machine is QEMU's command line: one processor (two are slower under emulation), the machine's root over 9p, the
// console on a serial line, the command's output and status on virtio ports.
func machine(k kernel, o options) []string {
	args := []string{
		"-nodefaults", "-no-user-config", "-display", "none", "-no-reboot",
		"-machine", "q35", "-accel", accelerator(), "-cpu", "max", "-smp", "1", "-m", fmt.Sprint(o.memory),
		"-kernel", k.dir + "/vmlinuz", "-initrd", file(fileInitramfs),
		// An oops may leave a lock held for ever: better an end that says why.
		"-append", "console=ttyS0 quiet panic=-1 oops=panic",
		"-chardev", "file,id=console,path=" + file(fileConsole), "-serial", "chardev:console",
		"-device", "virtio-serial-pci",
		"-virtfs", "local,path=/,mount_tag=root,security_model=none,readonly=on,multidevs=remap",
	}
	for i, name := range []string{"out", "err", "status"} {
		args = append(args,
			"-chardev", fmt.Sprintf("file,id=%s,path=%s", name, file(fileStdout+i)),
			"-device", fmt.Sprintf("virtserialport,chardev=%s,nr=%d", name, i+1))
	}
	if o.share != "" {
		args = append(args, "-virtfs", "local,path="+o.share+",mount_tag=share,security_model=none,multidevs=remap")
	}
	if o.interactive {
		args = append(args, "-chardev", "stdio,id=terminal,signal=off", "-serial", "chardev:terminal")
	}
	return args
}

// file is the path by which QEMU opens a file that it was started with.
func file(fd int) string { return fmt.Sprintf("/proc/self/fd/%d", fd) }

var virtualization = regexp.MustCompile(`(?m)^flags\s*:.*\b(vmx|svm)\b`)

// accelerator is KVM where it works. A /dev/kvm without the processor's own support takes a guest and hangs it.
func accelerator() string {
	if name := os.Getenv("NLSH_LAB_ACCEL"); name != "" {
		return name
	}
	cpu, _ := os.ReadFile("/proc/cpuinfo")
	if !virtualization.Match(cpu) {
		return "tcg"
	}
	f, err := os.OpenFile("/dev/kvm", os.O_RDWR, 0)
	if err != nil {
		return "tcg"
	}
	f.Close()
	return "kvm"
}
