package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

// report prints the run and its sum.
type report struct {
	mu       sync.Mutex
	verbose  bool
	began    time.Time
	places   []*outcome
	sums     []string
	notes    []string
	failures []string
}

func newReport(verbose bool) *report { return &report{verbose: verbose, began: time.Now()} }

// note says something about the run, now and in the sum.
func (r *report) note(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	r.notes = append(r.notes, text)
	fmt.Println("note:", text)
}

// fail says what failed, now and in the sum.
func (r *report) fail(what string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failures = append(r.failures, what)
}

// broken reports a package that does not compile.
func (r *report) broken(pkg, out string) {
	r.fail(pkg + " does not compile")
	fmt.Printf("%sFAIL\t%s [build failed]\n", out, pkg)
}

// begin opens the report of a place.
func (r *report) begin(name string, jobs []job) *outcome {
	fmt.Printf("== %s: %d packages\n", name, len(jobs))
	o := &outcome{place: name, began: time.Now(), pending: map[string]*output{}, results: map[string]string{},
		reasons: map[string]string{}, needy: map[string]map[string]bool{}}
	for _, j := range jobs {
		o.pending[j.Package] = &output{text: map[string]*strings.Builder{}, failed: map[string]bool{}}
	}
	o.ended = func(pkg string, out *output, e event) { r.packageEnd(o, pkg, out, e) }
	r.places = append(r.places, o)
	return o
}

// packageEnd prints the end of a package as "go test" does.
func (r *report) packageEnd(o *outcome, pkg string, out *output, e event) {
	if e.Error == "" {
		if r.verbose {
			fmt.Print(out.tell(true))
		}
		fmt.Printf("ok  \t%s\t%.3fs%s\n", pkg, e.Seconds, noTests(out))
		return
	}
	fmt.Print(out.tell(r.verbose))
	fmt.Printf("%s\nFAIL\t%s\t%.3fs\n", e.Error, pkg, e.Seconds)
	r.packageFailed(o, pkg, out, e.Error)
}

func noTests(out *output) string {
	if out.ran == 0 {
		return " [no tests to run]"
	}
	return ""
}

// packageFailed names the tests that failed or did not end; the package itself if there is none.
func (r *report) packageFailed(o *outcome, pkg string, out *output, why string) {
	named := false
	for _, name := range out.order {
		failed, ended := out.failed[name]
		if name == "" || ended && !failed {
			continue
		}
		named = true
		if !ended {
			o.results[pkg+" "+name] = "fail"
		}
		r.fail(fmt.Sprintf("%s: %s %s", o.short(), pkg, name))
	}
	if !named {
		o.results[pkg+" (program)"] = "fail"
		r.fail(fmt.Sprintf("%s: %s: %s", o.short(), pkg, why))
	}
}

// short is the place's name without the kernel's.
func (o *outcome) short() string {
	name, _, _ := strings.Cut(o.place, ", Linux")
	return name
}

// unusable reports a place where nothing could run.
func (r *report) unusable(o *outcome, optional bool, why string) {
	o.pending = nil
	r.note("%s: no test ran here: %s", o.place, why)
	if !optional {
		r.fail(o.place + ": " + why)
	}
	r.sum(o)
}

// end closes the report of a place: a package that did not end has failed with its place.
func (r *report) end(o *outcome, stderr string, err error) {
	if stderr != "" {
		fmt.Fprint(os.Stderr, stderr)
	}
	for _, pkg := range slices.Sorted(maps.Keys(o.pending)) {
		out := o.pending[pkg]
		fmt.Print(out.tell(r.verbose))
		fmt.Printf("FAIL\t%s [did not end: %v]\n", pkg, err)
		r.packageFailed(o, pkg, out, fmt.Sprintf("it did not end: %v", err))
	}
	if err != nil && len(o.pending) == 0 {
		r.fail(fmt.Sprintf("%s: %v", o.place, err))
	}
	r.sum(o)
}

// sum keeps the numbers of a place.
func (r *report) sum(o *outcome) {
	n := count(o.results)
	r.sums = append(r.sums, fmt.Sprintf("%-44s %5d passed %4d failed %4d skipped %7.1f s",
		o.place, n["pass"], n["fail"], n["skip"], time.Since(o.began).Seconds()))
}

func count(results map[string]string) map[string]int {
	n := map[string]int{}
	for _, result := range results {
		n[result]++
	}
	return n
}

// finish prints the sum of the run and reports whether nothing failed. A test counts once: as failed if it failed
// anywhere, as passed if it passed anywhere.
func (r *report) finish() bool {
	fmt.Println("== summary")
	for _, line := range r.sums {
		fmt.Println(line)
	}
	rank := map[string]int{"skip": 1, "pass": 2, "fail": 3}
	total, reasons := map[string]string{}, map[string]string{}
	for _, o := range r.places {
		for test, result := range o.results {
			if rank[result] > rank[total[test]] {
				total[test] = result
			}
		}
		maps.Copy(reasons, o.reasons)
	}
	r.printSkipped(total, reasons)
	for _, note := range r.notes {
		fmt.Println("note:", note)
	}
	for _, failure := range r.failures {
		fmt.Println("FAIL:", failure)
	}
	n := count(total)
	fmt.Printf("%.0f s in all\n%d passed, %d failed, %d skipped\n", time.Since(r.began).Seconds(),
		n["pass"], max(n["fail"], min(1, len(r.failures))), n["skip"])
	return len(r.failures) == 0
}

// printSkipped lists the tests that ran nowhere, by reason.
func (r *report) printSkipped(total, reasons map[string]string) {
	by := map[string][]string{}
	for test, result := range total {
		if result == "skip" {
			by[reasons[test]] = append(by[reasons[test]], test)
		}
	}
	for _, reason := range slices.Sorted(maps.Keys(by)) {
		slices.Sort(by[reason])
		fmt.Printf("skipped everywhere: %s\n", reason)
		for _, test := range by[reason] {
			fmt.Println("       ", strings.TrimPrefix(test, "github.com/nlsh/nlsh/"))
		}
	}
}
