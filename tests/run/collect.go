package main

import (
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"time"
)

// outcome is what the tests of one place did.
type outcome struct {
	place   string
	began   time.Time
	pending map[string]*output         // packages that have not ended
	results map[string]string          // "pass", "fail" or "skip" by package and test
	reasons map[string]string          // why a test was skipped
	needy   map[string]map[string]bool // by package: top-level tests that skipped for what the kernel lacks
	ended   func(pkg string, out *output, e event)
}

// output is what a test program has printed so far, by test.
type output struct {
	current string
	ran     int
	order   []string
	text    map[string]*strings.Builder
	failed  map[string]bool
}

var (
	startLine = regexp.MustCompile(`^=== (?:RUN|NAME|CONT|PAUSE) +(\S+)`)
	endLine   = regexp.MustCompile(`^ *--- (PASS|FAIL|SKIP): (\S+) \(`)
	// lacking begins the reason of a test that a better kernel would run: of tests/lab/need, and of internal/nstest.
	lacking  = regexp.MustCompile(`^(needs|the system (lacks|makes no)) `)
	skipLine = regexp.MustCompile(`^ +\S+\.go:\d+: (.*)$`)
)

// read takes a worker's events until it ends. Lines that are no events come from elsewhere, and are passed over.
func (o *outcome) read(r io.Reader) {
	for d := json.NewDecoder(r); ; {
		var e event
		if err := d.Decode(&e); err != nil {
			io.Copy(io.Discard, r)
			return
		}
		out := o.pending[e.Package]
		switch {
		case out == nil:
		case e.End:
			delete(o.pending, e.Package)
			o.ended(e.Package, out, e)
		default:
			o.line(e.Package, out, e.Line)
		}
	}
}

// mark stands before what the testing package says itself, wherever in a line of the tests' own output that is.
const mark = "\x16"

// line takes one line of a test program.
func (o *outcome) line(pkg string, out *output, line string) {
	if before, after, ok := strings.Cut(line, mark); ok {
		if before != "" {
			out.add(out.current, before+"\n")
		}
		line = after
	}
	if m := startLine.FindStringSubmatch(line); m != nil {
		out.current = m[1]
		return
	}
	name := out.current
	if m := endLine.FindStringSubmatch(line); m != nil {
		name = m[2]
		out.ran++
		o.results[pkg+" "+name] = strings.ToLower(m[1])
		out.failed[name] = m[1] == "FAIL"
		if m[1] == "SKIP" {
			o.skipped(pkg, name, out)
		}
		out.current = ""
	}
	out.add(name, line)
}

// skipped notes why a test was skipped, and whether a better kernel would run it.
func (o *outcome) skipped(pkg, name string, out *output) {
	reason := "no reason given"
	if text := out.text[name]; text != nil {
		for _, line := range strings.Split(text.String(), "\n") {
			if m := skipLine.FindStringSubmatch(line); m != nil {
				reason = m[1]
			}
		}
	}
	o.reasons[pkg+" "+name] = reason
	if lacking.MatchString(reason) {
		if o.needy[pkg] == nil {
			o.needy[pkg] = map[string]bool{}
		}
		top, _, _ := strings.Cut(name, "/")
		o.needy[pkg][top] = true
	}
}

// add keeps a line for the test that printed it.
func (out *output) add(name, line string) {
	b := out.text[name]
	if b == nil {
		b = &strings.Builder{}
		out.text[name] = b
		out.order = append(out.order, name)
	}
	b.WriteString(line)
}

// tell returns what the failed tests printed, and what belongs to none; everything if all is set.
func (out *output) tell(all bool) string {
	var b strings.Builder
	for _, name := range out.order {
		failed, ended := out.failed[name]
		if all || failed || !ended {
			b.WriteString(out.text[name].String())
		}
	}
	return b.String()
}
