package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// A sample is one run.
type sample struct {
	wall, cpu time.Duration
	peak      int // KiB
}

// measure runs a job under "limit measure".
func measure(bin string, j job) (s sample, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return s, err
	}
	defer r.Close()
	cmd := exec.Command(filepath.Join(bin, "limit"), append([]string{"measure"}, j.argv...)...)
	var errs bytes.Buffer
	cmd.Stderr, cmd.ExtraFiles = &errs, []*os.File{w}
	err = cmd.Run()
	w.Close()
	if err != nil {
		return s, fmt.Errorf("%s: %w\n%s", j.name, err, &errs)
	}
	_, err = fmt.Fscan(r, &s.wall, &s.cpu, &s.peak)
	return s, err
}

// do runs what prepares or undoes a job.
func (g *group) do(argv []string) error {
	if argv == nil {
		return nil
	}
	if out, err := exec.Command(argv[0], argv[1:]...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %v: %w\n%s", g.name, argv, err, out)
	}
	return nil
}
