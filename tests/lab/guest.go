package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// options says what to run, and how.
type options struct {
	kernel      string
	command     []string
	timeout     time.Duration // none if 0
	memory      int           // MiB
	share       string        // a directory of the machine that the guest may write to
	console     bool          // show the console
	interactive bool          // the command talks to the terminal
}

// run boots a kernel, runs the command on it and returns the status to exit with. Nothing of a run is on disk: what
// the guest is told lies in a memory file, what it says comes through pipes, and QEMU dies with this process.
func run(ctx context.Context, k kernel, o options) (int, error) {
	if o.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, o.timeout, errTimeout)
		defer cancel()
	}
	g, err := newGuest(ctx, k, o)
	if err != nil {
		return exitCannotBoot, fmt.Errorf("cannot boot: %w", err)
	}
	began := time.Now()
	err = g.run()
	if o.console {
		usage, _ := g.qemu.ProcessState.SysUsage().(*syscall.Rusage)
		fmt.Fprintf(os.Stderr, "lab: %s, %s, %.1f s, %d MiB resident\n",
			k.version, accelerator(), time.Since(began).Seconds(), usage.Maxrss/1024)
	}
	return g.verdict(ctx, o, err)
}

var errTimeout = errors.New("timed out")

// guest is one QEMU process and the channels to it.
type guest struct {
	qemu    *exec.Cmd
	sinks   []func() // copy a channel until the guest has ended
	status  tail
	console tail
}

// newGuest prepares a QEMU process: file 3 is the initramfs, the ones after it are the ends of channels.
func newGuest(ctx context.Context, k kernel, o options) (*guest, error) {
	image, err := initramfs(k, o)
	if err != nil {
		return nil, err
	}
	path, err := exec.LookPath("qemu-system-x86_64")
	if err != nil {
		return nil, errors.New("qemu-system-x86_64 is not installed (apt-get install qemu-system-x86)")
	}
	g := &guest{qemu: exec.CommandContext(ctx, path, machine(k, o)...)}
	g.qemu.ExtraFiles = []*os.File{image}
	g.qemu.Stderr = &g.console
	g.qemu.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if o.interactive {
		g.qemu.Stdin, g.qemu.Stdout = os.Stdin, os.Stdout
	} else {
		// A group of its own: an interrupt at the terminal is ours to handle.
		g.qemu.SysProcAttr.Setpgid = true
	}
	var console io.Writer = &g.console
	if o.console {
		console = io.MultiWriter(console, os.Stderr)
	}
	for _, w := range []io.Writer{console, os.Stdout, os.Stderr, &g.status} {
		if err := g.channel(w); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// channel gives QEMU the next file, and copies what comes through it to w.
func (g *guest) channel(w io.Writer) error {
	r, end, err := os.Pipe()
	if err != nil {
		return err
	}
	g.qemu.ExtraFiles = append(g.qemu.ExtraFiles, end)
	g.sinks = append(g.sinks, func() {
		// A reader that went away must not stop the guest.
		if _, err := io.Copy(w, r); err != nil {
			io.Copy(io.Discard, r)
		}
		r.Close()
	})
	return nil
}

// run lets the guest live until it ends, and reads all that it says.
func (g *guest) run() error {
	err := g.qemu.Start()
	for _, f := range g.qemu.ExtraFiles {
		f.Close()
	}
	if err != nil {
		return err
	}
	done := make(chan struct{})
	for _, sink := range g.sinks {
		go func() { sink(); done <- struct{}{} }()
	}
	err = g.qemu.Wait()
	for range g.sinks {
		<-done
	}
	return err
}

// verdict says how the guest ended.
func (g *guest) verdict(ctx context.Context, o options, err error) (int, error) {
	if status, err := strconv.Atoi(strings.TrimSpace(g.status.String())); err == nil {
		return status, nil
	}
	console := g.console.String()
	switch {
	case context.Cause(ctx) == errTimeout:
		return exitTimeout, fmt.Errorf("timed out: the command did not end within %v\n%s", o.timeout, lastLines(console, 5))
	case ctx.Err() != nil:
		return exitInterrupted, errors.New("interrupted")
	}
	reason := fmt.Sprintf("the guest ended without a status (qemu: %v)", err)
	if panicked := panicLine(console); panicked != "" {
		reason = "the guest's kernel panicked: " + panicked
	}
	return exitGuestDied, fmt.Errorf("%s; its console:\n%s", reason, lastLines(console, 40))
}

// initramfs puts the shared part and the run's own part into a memory file.
func initramfs(k kernel, o options) (*os.File, error) {
	base, err := os.ReadFile(k.dir + "/initramfs.cpio")
	if err != nil {
		return nil, err
	}
	own, err := runInitramfs(k, o)
	if err != nil {
		return nil, err
	}
	fd, err := unix.MemfdCreate("initramfs", 0)
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(fd), "initramfs")
	_, err = f.Write(append(base, own...))
	return f, err
}
