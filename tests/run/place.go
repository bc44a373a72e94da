package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// place is where tests run.
type place struct {
	name     string
	command  []string // starts a worker there; the plan's file follows
	parallel int
	unshare  string
	optional bool // tests are not run, rather than failed, where the place does not exist
}

// cannotBoot is the lab's exit status where something that a boot needs is missing.
const cannotBoot = 126

// Time limits of one guest.
const (
	firstGuest  = "12m"
	loneGuest   = "16m" // it runs what the machine cannot
	secondGuest = "7m"
)

// probeTime bounds the question whether this machine's kernel answers at all.
const probeTime = 20 * time.Second

// hostPlace is this machine: without root where user namespaces are allowed, else as root. A kernel whose
// rtnetlink hangs is not used.
func hostPlace() (place, error) {
	self, err := os.Executable()
	if err != nil {
		return place{}, err
	}
	p := place{name: "host, Linux " + release(), command: []string{self, "-worker"}, parallel: 2}
	for _, p.unshare = range []string{"-Urn", "-n"} {
		if err = answers("unshare", p.unshare, "ip", "link", "show", "lo"); err == nil {
			p.name += " (unshare " + p.unshare + ")"
			return p, nil
		}
	}
	return p, err
}

// answers runs a program that may hang for ever in the kernel, where no signal reaches it.
func answers(args ...string) error {
	done := make(chan error, 1)
	cmd := exec.Command(args[0], args[1:]...)
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() {
		if err := cmd.Wait(); err != nil {
			done <- fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(said.String()))
			return
		}
		done <- nil
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(probeTime):
		cmd.Process.Kill()
		return fmt.Errorf("%s: no answer within %v", strings.Join(args, " "), probeTime)
	}
}

// release is the kernel's name.
func release() string {
	data, _ := os.ReadFile("/proc/sys/kernel/osrelease")
	return strings.TrimSpace(string(data))
}

// fetch brings a kernel into the cache while there is a network. Failure shows where the kernel is booted.
func (r *run) fetch(kernel string) {
	cmd := exec.Command(filepath.Join(r.bin, "lab"), "fetch", "-kernel", kernel)
	cmd.Stderr = os.Stderr
	cmd.Run()
}

// labPlace is a guest with one of the lab's kernels.
func (r *run) labPlace(kernel string, first, lone bool) place {
	self, _ := os.Executable()
	limit := secondGuest
	switch {
	case first && lone:
		limit = loneGuest
	case first:
		limit = firstGuest
	}
	command := []string{filepath.Join(r.bin, "lab"), "run", "-kernel", kernel, "-timeout", limit, "--", self, "-worker"}
	return place{name: "lab, " + kernel + " kernel", command: command, parallel: 1, unshare: "-n", optional: !inCI}
}

// in runs jobs in a place and reports them.
func (r *run) in(p place, jobs []job) (*outcome, error) {
	o := r.report.begin(p.name, jobs)
	if len(jobs) == 0 {
		return o, nil
	}
	data, err := json.Marshal(plan{Jobs: jobs, Parallel: p.parallel, Unshare: p.unshare, Path: r.bin})
	if err != nil {
		return nil, err
	}
	file := filepath.Join(r.bin, "plan.json")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		return nil, err
	}
	var stderr strings.Builder
	cmd := exec.CommandContext(context.Background(), p.command[0], append(p.command[1:], file)...)
	cmd.Stderr = &stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	events, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		r.report.unusable(o, p.optional, err.Error())
		return o, nil
	}
	o.read(events)
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == cannotBoot {
		r.report.unusable(o, p.optional, strings.TrimSpace(stderr.String()))
		return o, nil
	}
	r.report.end(o, stderr.String(), err)
	return o, nil
}
