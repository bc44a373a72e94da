package main

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Time limits of one package's tests. A processor under emulation is ten times slower.
const (
	hostLimit = 4 * time.Minute
	labLimit  = 6 * time.Minute
)

// labOnly begins the packages that make sense in the lab only: all of their tests run on each of its kernels.
const labOnly = "github.com/nlsh/nlsh/tests/kinds"

// initial begins the packages whose tests act on the guest's initial namespace, where radios and quotas are.
const initial = "github.com/nlsh/nlsh/tests/lab/"

// outside are packages that a guest has no use for: they ask no kernel anything, or boot guests themselves.
var outside = map[string]bool{
	"github.com/nlsh/nlsh/python":       true,
	"github.com/nlsh/nlsh/tests/house":  true,
	"github.com/nlsh/nlsh/tests/lab":    true,
	"github.com/nlsh/nlsh/tests/python": true,
	"github.com/nlsh/nlsh/tests/run":    true,
}

// smoke is a sample of the other tests that runs in the lab too, so that each layer meets each kernel.
var smoke = map[string]string{
	"github.com/nlsh/nlsh/nl":          "Kernel|NetNS",
	"github.com/nlsh/nlsh/nl/rtnl":     "AgainstKernel$",
	"github.com/nlsh/nlsh/tests/ipr":   ".",
	"github.com/nlsh/nlsh/tests/seeds": ".",
}

// job is one test program, and how to run it.
type job struct {
	test
	Run   string        // tests to run, all if empty
	Fresh bool          // in a network namespace of its own
	Limit time.Duration // the time it may take
}

// hostJobs runs everything, or what asks the kernel nothing where the kernel cannot be asked.
func (r *run) hostJobs(tests []test, usable bool) []job {
	var jobs []job
	for _, t := range tests {
		if usable || outside[t.Package] {
			jobs = append(jobs, job{test: t, Run: r.pattern, Fresh: usable, Limit: cmp.Or(r.limit, hostLimit)})
		}
	}
	return jobs
}

// labJobs chooses what a kernel of the lab runs: the packages of the lab and the sample always; on the first kernel
// also each test that this machine's kernel had to skip, or everything if this machine's kernel ran nothing.
func (r *run) labJobs(tests []test, host *outcome, first bool) []job {
	var jobs []job
	for _, t := range tests {
		if outside[t.Package] {
			continue
		}
		j := job{test: t, Fresh: !strings.HasPrefix(t.Package, initial), Limit: cmp.Or(r.limit, labLimit)}
		switch sample := smoke[t.Package]; {
		case strings.HasPrefix(t.Package, labOnly), !j.Fresh, first && host == nil:
		case first && len(host.needy[t.Package]) > 0:
			j.Run = anyOf(host.needy[t.Package], sample)
		case sample != "":
			j.Run = sample
		default:
			continue
		}
		if r.pattern != "" {
			j.Run = r.pattern
		}
		jobs = append(jobs, j)
	}
	return jobs
}

// anyOf is a pattern of top-level tests.
func anyOf(names map[string]bool, sample string) string {
	quoted := []string{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	pattern := "^(" + strings.Join(quoted, "|") + ")$"
	if sample != "" {
		pattern += "|" + sample
	}
	return pattern
}
