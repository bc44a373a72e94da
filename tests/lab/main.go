// Command lab runs a command on a full, stock Linux kernel without touching the machine it runs on: it boots QEMU
// with Debian's kernel over the machine's own files, read-only under a layer that vanishes with the guest.
//
//	main.go       commands, options, exit statuses
//	kernel.go     which kernel, taken from its Debian package into a cache
//	initramfs.go  what the kernel starts from: busybox, init.sh and the modules of a 9p root
//	cpio.go       the archive format of an initramfs
//	guest.go      one boot: QEMU, its channels, its end
//	script.go     what the guest is told: the command, its directory and environment
//	init.sh       the guest's first process, in the initramfs
//	stage2.sh     the same process in the machine's own file system
//	netdevsim.go  builds the one module that Debian's kernels lack
//
// See docs/lab.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

// Exit statuses of the lab itself; every other status is the command's own.
const (
	exitUsage       = 2
	exitTimeout     = 124 // the command did not end within its time
	exitGuestDied   = 125 // the guest ended without saying how the command ended
	exitCannotBoot  = 126 // something that a boot needs is missing on this machine
	exitInterrupted = 130
)

const usage = `usage:
  lab run [options] -- COMMAND [ARG...]   run COMMAND as root in a guest; its output, its exit status
  lab shell [options]                     a prompt in a guest
  lab fetch [-kernel NAME]                take a kernel into the cache, if it is not there
  lab update [-kernel NAME]               take the newest package of a kernel into the cache
  lab netdevsim [-kernel NAME]            build the netdevsim module for a kernel in the cache

options of run and shell:
  -kernel NAME     newest (backport, the default) or stable
  -timeout TIME    end the guest after TIME (run: 10m, shell: none)
  -memory MIB      memory of the guest (1024)
  -share DIR       a directory that the guest may write to
  -console         show the kernel's console on stderr
`

func main() {
	// The kernel kills QEMU when the thread that started it ends: that thread must be the process's last.
	runtime.LockOSThread()
	if len(os.Args) < 2 {
		fmt.Fprint(os.Stderr, usage)
		os.Exit(exitUsage)
	}
	status, err := command(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "lab:", err)
	}
	os.Exit(status)
}

// command runs one of the lab's commands and returns the process's exit status.
func command(name string, args []string) (int, error) {
	var o options
	flags := flag.NewFlagSet("lab "+name, flag.ContinueOnError)
	flags.Usage = func() { fmt.Fprint(os.Stderr, usage) }
	flags.StringVar(&o.kernel, "kernel", "newest", "")
	flags.DurationVar(&o.timeout, "timeout", 0, "")
	flags.IntVar(&o.memory, "memory", 1024, "")
	flags.StringVar(&o.share, "share", "", "")
	flags.BoolVar(&o.console, "console", false, "")
	if err := flags.Parse(args); err != nil {
		return exitUsage, nil
	}
	o.command = flags.Args()
	switch name {
	case "run":
		if len(o.command) == 0 {
			return exitUsage, errors.New("run: no command given (lab run -- COMMAND)")
		}
		if o.timeout == 0 {
			o.timeout = 10 * time.Minute
		}
		return boot(o)
	case "shell":
		o.interactive = true
		if len(o.command) == 0 {
			o.command = []string{"bash", "-i"}
		}
		return boot(o)
	case "fetch", "update", "netdevsim":
		return prepare(name, o.kernel)
	}
	fmt.Fprint(os.Stderr, usage)
	return exitUsage, fmt.Errorf("unknown command %q", name)
}

// boot opens the kernel that the options name and runs their command on it.
func boot(o options) (int, error) {
	k, err := openKernel(o.kernel)
	if err != nil {
		return exitCannotBoot, fmt.Errorf("cannot boot: %w", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return run(ctx, k, o)
}

// prepare brings a kernel, or its netdevsim module, into the cache.
func prepare(name, kernelName string) (int, error) {
	steps := map[string]func(string) (kernel, error){
		"fetch": openKernel, "update": fetchKernel, "netdevsim": buildNetdevsim,
	}
	k, err := steps[name](kernelName)
	if err != nil {
		return exitCannotBoot, err
	}
	fmt.Println(k.dir)
	return 0, nil
}
