// Command run is the project's test run: it builds every test once and runs it on this machine's kernel, without
// root and in namespaces of its own, and then, in the kernel lab, what this kernel cannot run.
//
//	main.go      the order of a run
//	build.go     packages and their test programs
//	choose.go    which tests run in the lab
//	place.go     where tests run: this machine, a guest
//	worker.go    runs the test programs of a plan, in that place
//	collect.go   reads what the tests print
//	report.go    what the run prints
//
//	go run ./tests/run [-host=false] [-lab newest,stable] [-run REGEXP] [-v] [PACKAGE...]
package main

import (
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// exitStopped is the exit status of a run that a signal ended.
const exitStopped = 130

// inCI is set where a place that cannot be used is a failure, not a note.
var inCI = os.Getenv("CI") != ""

func main() {
	// What this program starts ends with the thread that started it, which must be the last.
	runtime.LockOSThread()
	var (
		worker  = flag.String("worker", "", "run the plan in this file (used by the program itself)")
		host    = flag.Bool("host", true, "run on this machine's kernel")
		lab     = flag.String("lab", "newest,stable", "kernels of the lab to run on, none if empty")
		pattern = flag.String("run", "", "run only the tests that match, everywhere")
		limit   = flag.Duration("limit", 0, "time for the tests of one package (4m here, 6m in the lab)")
		verbose = flag.Bool("v", false, "print the output of tests that pass, too")
	)
	flag.Parse()
	if *worker != "" {
		os.Exit(work(*worker))
	}
	r := &run{host: *host, lab: strings.FieldsFunc(*lab, func(c rune) bool { return c == ',' }),
		pattern: *pattern, limit: *limit, report: newReport(*verbose)}
	patterns := flag.Args()
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	if err := r.all(patterns); err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
		os.Exit(1)
	}
	if !r.report.finish() {
		os.Exit(1)
	}
}

// removeWhenStopped keeps the promise to leave nothing behind when a signal ends the run.
func removeWhenStopped(dir string) {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-stop
		os.RemoveAll(dir)
		os.Exit(exitStopped)
	}()
}

// run is one run of the tests.
type run struct {
	host    bool
	lab     []string
	pattern string
	limit   time.Duration
	bin     string // folder of what was built
	report  *report
}

// all builds the tests and runs them in every place.
func (r *run) all(patterns []string) error {
	var err error
	if r.bin, err = os.MkdirTemp("", "nlsh-tests-"); err != nil {
		return err
	}
	defer os.RemoveAll(r.bin)
	removeWhenStopped(r.bin)
	// Programs of the guest read it over 9p, whoever they run as.
	if err := os.Chmod(r.bin, 0o755); err != nil {
		return err
	}
	tests, err := r.build(patterns)
	if err != nil {
		return err
	}
	for _, kernel := range r.lab {
		r.fetch(kernel)
	}
	var first *outcome
	if r.host {
		place, unusable := hostPlace()
		if unusable != nil {
			r.report.note("this machine's kernel cannot be used, its tests go to the lab: %v", unusable)
		}
		if first, err = r.in(place, r.hostJobs(tests, unusable == nil)); err != nil {
			return err
		}
		if unusable != nil {
			first = nil
		}
	}
	for i, kernel := range r.lab {
		jobs := r.labJobs(tests, first, i == 0)
		if _, err := r.in(r.labPlace(kernel, i == 0, first == nil), jobs); err != nil {
			return err
		}
	}
	return nil
}
