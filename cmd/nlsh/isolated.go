package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// insideMark is the environment variable that tells the inner process of --isolated that it is one.
const insideMark = "NLSH_ISOLATED"

func inside() bool { return os.Getenv(insideMark) != "" }

// isolate runs the same command line in fresh user, network and mount namespaces, as root of them, and
// gives its exit status.
func isolate(args []string) int {
	runtime.LockOSThread() // Pdeathsig belongs to the thread that starts the process
	cmd := exec.Command("/proc/self/exe", args...)
	cmd.Args[0] = os.Args[0]
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), insideMark+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  unix.CLONE_NEWUSER | unix.CLONE_NEWNET | unix.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getegid(), Size: 1}},
		Pdeathsig:   syscall.SIGKILL,
	}
	// The terminal sends Ctrl-C to both: it is the script's. What ends this process ends the script.
	signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	ends := make(chan os.Signal, 1)
	signal.Notify(ends, syscall.SIGTERM, syscall.SIGHUP)
	if err := cmd.Start(); err != nil {
		fmt.Fprintf(os.Stderr, "nlsh: --isolated: cannot make namespaces: %v\n", err)
		return exitFailed
	}
	go func() {
		for s := range ends {
			if err := cmd.Process.Signal(s); err != nil {
				return
			}
		}
	}()
	return statusOf(cmd.Wait())
}

// statusOf is the exit status of a finished command, 128 + n for one that signal n ended.
func statusOf(err error) int {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		if err != nil {
			fmt.Fprintln(os.Stderr, "nlsh: --isolated:", err)
			return exitFailed
		}
		return 0
	}
	if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return exit.ExitCode()
}

// settle makes the fresh namespaces fit to live in: lo up, and a directory of network namespaces of their
// own.
func settle() error {
	os.Unsetenv(insideMark)
	if err := loUp(); err != nil {
		return fmt.Errorf("cannot set lo up: %w", err)
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("cannot make mounts private: %w", err)
	}
	if err := unix.Mount("tmpfs", "/run", "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, "mode=755"); err != nil {
		return fmt.Errorf("cannot mount a fresh /run: %w", err)
	}
	return os.Mkdir("/run/netns", 0o755)
}

// loUp sets the loopback interface up (netdevice(7)).
func loUp() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	req, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	req.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	return unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, req)
}
