// Package nstest gives tests a network of their own. A package whose tests touch the network hands its TestMain to
// Main, which runs the test binary in a fresh network namespace, within a fresh user namespace where it is not
// root, and with a /run/netns of its own; nothing that a test does reaches the machine's own network.
//
//	func TestMain(m *testing.M) { nstest.Main(m) }
package nstest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// marker is the environment variable by which the second run of the test binary knows itself.
const marker = "NLSH_NSTEST"

// Main runs the tests in namespaces of their own and exits. Where the system permits none, tests that call
// Isolated are skipped and the others run.
func Main(m *testing.M) {
	if os.Getenv(marker) == "" && len(os.Args) > 0 {
		if code, ran := again(); ran {
			os.Exit(code)
		}
	}
	if os.Getenv(marker) != "" {
		if err := ownNames(); err != nil {
			fmt.Fprintln(os.Stderr, "nstest:", err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// Isolated skips a test unless Main gave it a network of its own.
func Isolated(t testing.TB) {
	t.Helper()
	if os.Getenv(marker) == "" {
		t.Skip("needs a network namespace of its own: the system permits none, or TestMain does not call nstest.Main")
	}
}

// again runs the test binary in fresh namespaces.
func again() (code int, ran bool) {
	cmd := exec.Command("/proc/self/exe", os.Args[1:]...)
	cmd.Args[0] = os.Args[0]
	cmd.Env = append(os.Environ(), marker+"=1")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = attributes()
	if err := cmd.Start(); err != nil {
		fmt.Fprintln(os.Stderr, "nstest: no namespaces for the tests:", err)
		return 0, false
	}
	signal.Ignore(os.Interrupt) // it reaches the second run too, which ends both
	err := cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return max(exit.ExitCode(), 1), true
	}
	return 0, true
}

// attributes are the namespaces of the second run. As root in them, also over mounts: tests name namespaces.
func attributes() *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{
		Cloneflags: unix.CLONE_NEWNET | unix.CLONE_NEWNS,
		Pdeathsig:  syscall.SIGKILL,
	}
	if os.Geteuid() != 0 {
		attr.Cloneflags |= unix.CLONE_NEWUSER
		attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	return attr
}
