package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// measure runs a program and writes what it took to descriptor 3: nanoseconds of wall time, of processor time, and
// the KiB of its peak. It is a process of its own because a program's peak counts that of the process it was forked
// from, which should be small.
func measure(argv []string) {
	report := os.NewFile(3, "report")
	syscall.CloseOnExec(3)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err != nil {
		fail(argv, err)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	fmt.Fprintln(report, wall.Nanoseconds(), cpu.Nanoseconds(), usage.Maxrss)
}
