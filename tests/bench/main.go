// Command bench measures nlsh beside the kernel's limit and beside its peers, as whole processes, in the network
// namespace that it is started in: tests/bench/run builds everything and starts it.
//
//	main.go     options, the order of a run
//	jobs.go     what is measured: a row for each program
//	measure.go  one run of one program
//	report.go   the tables
//	limit/      the programs of the limit: raw system calls, nothing decoded
//	scripts/    the scripts of nlsh, and pyroute2's
//
// The machine may be shared, so what counts is the ratio of programs that took turns, and the best of several runs.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

// A setting is what the command line said.
type setting struct {
	bin, scripts            string
	routes, changes, rounds int
	only                    *regexp.Regexp
	slow                    bool
}

func main() {
	s := setting{}
	flag.StringVar(&s.bin, "bin", ".", "folder of the programs nlsh and limit")
	flag.StringVar(&s.scripts, "scripts", "scripts", "folder of the scripts")
	flag.IntVar(&s.routes, "routes", 1_000_000, "routes that are dumped")
	flag.IntVar(&s.changes, "changes", 100_000, "routes that are added")
	flag.IntVar(&s.rounds, "rounds", 5, "how often each program runs")
	flag.BoolVar(&s.slow, "slow", false, "pyroute2, too, where it is installed: with a tenth of the routes")
	only := flag.String("only", "", "a regular expression of the names of the groups to run")
	flag.Parse()
	var err error
	if s.only, err = regexp.Compile(*only); err == nil {
		err = s.run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// setup makes the links that all jobs use.
const setup = `link set lo up
link add v0 index 10 type veth peer name v1 index 11
link set v0 up
link set v1 up
addr add 192.168.255.1/24 dev v0
`

func (s *setting) run() error {
	cmd := exec.Command("ip", "-batch", "-")
	cmd.Stdin = strings.NewReader(setup)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("preparing the namespace: %w\n%s", err, out)
	}
	for _, g := range s.groups() {
		if !s.only.MatchString(g.name) {
			continue
		}
		results, err := s.group(g)
		if err != nil {
			return err
		}
		g.report(os.Stdout, results)
	}
	return nil
}

// group runs the programs of a group in turns.
func (s *setting) group(g group) (map[string][]sample, error) {
	results := map[string][]sample{}
	if err := g.do(g.before); err != nil {
		return nil, err
	}
	for range s.rounds * max(g.repeat, 1) {
		for _, j := range g.jobs {
			sample, err := measure(s.bin, j)
			if err != nil {
				return nil, err
			}
			results[j.name] = append(results[j.name], sample)
			if err := g.do(j.after); err != nil {
				return nil, err
			}
		}
	}
	return results, g.do(g.after)
}
