package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// A group is a table: programs that do the same job and take turns.
type group struct {
	name          string
	limit         string // the job that others are compared with
	before, after []string
	repeat        int // rounds are short: so many times more of them
	jobs          []job
}

// A job is a program's run.
type job struct {
	name  string
	argv  []string
	after []string // undoes it
}

// python is the interpreter for which Debian's python3-pyroute2 is installed.
const python = "/usr/bin/python3"

func (s *setting) limit(args ...string) []string {
	return append([]string{filepath.Join(s.bin, "limit")}, args...)
}

func (s *setting) nlsh(script string, args ...string) []string {
	return append([]string{filepath.Join(s.bin, "nlsh"), filepath.Join(s.scripts, script+".star")}, args...)
}

func (s *setting) peer(args ...string) []string {
	return append([]string{python, filepath.Join(s.scripts, "peer.py")}, args...)
}

// groups are all the tables.
func (s *setting) groups() []group {
	groups := []group{s.starts(), s.dumps(), s.adds()}
	if s.slow {
		groups = append(groups, s.pyroute2()...)
	}
	return groups
}

func (s *setting) starts() group {
	jobs := []job{
		{name: "limit: raw Go", argv: s.limit("links")},
		{name: "nlsh", argv: s.nlsh("links")},
		{name: "ip link", argv: []string{"ip", "link"}},
		{name: "python3 -c pass", argv: []string{python, "-c", "pass"}},
	}
	if _, err := exec.Command(python, "-c", "import pyroute2").Output(); err == nil {
		jobs = append(jobs, job{name: "pyroute2", argv: s.peer("links")})
	}
	return group{name: "start to the printed list of links", limit: jobs[0].name, repeat: 4, jobs: jobs}
}

func (s *setting) dumps() group {
	n := strconv.Itoa(s.routes)
	plain := "limit: plain dump, nothing decoded"
	return group{
		name: fmt.Sprintf("dump of %d IPv4 routes", s.routes), limit: plain,
		before: s.limit("add", "-n", n, "-batch", "64", "-dev", "10"),
		after:  s.limit("del", "-n", n, "-batch", "64"),
		jobs: []job{
			{name: plain, argv: s.limit("dump")},
			{name: "limit: strict check, one table", argv: s.limit("dump", "-table", "254")},
			{name: "limit: all bytes kept", argv: s.limit("dump", "-keep")},
			{name: "limit: printed", argv: s.limit("dump", "-print")},
			{name: "nlsh: counted", argv: s.nlsh("counted")},
			{name: "nlsh: filtered by dst, none kept", argv: s.nlsh("filtered")},
			{name: "nlsh: all messages kept", argv: s.nlsh("kept")},
			{name: "nlsh: kept, one table", argv: s.nlsh("table")},
			{name: "nlsh: a field of each read", argv: s.nlsh("iterated")},
			{name: "nlsh: each message printed, all of it", argv: s.nlsh("printed")},
			{name: "nlsh: four values of each printed", argv: s.nlsh("columns")},
			{name: "ip route show", argv: []string{"ip", "route", "show"}},
			{name: "ip -j route show", argv: []string{"ip", "-j", "route", "show"}},
		},
	}
}

func (s *setting) adds() group {
	n := strconv.Itoa(s.changes)
	undo := s.limit("del", "-n", n, "-batch", "64")
	file := filepath.Join(s.bin, "routes.batch")
	g := group{name: fmt.Sprintf("adding %d IPv4 routes", s.changes), limit: "limit: batches of 64",
		jobs: []job{
			{name: "limit: batches of 64", argv: s.limit("add", "-n", n, "-batch", "64", "-dev", "10"), after: undo},
			{name: "nlsh: one batch", argv: s.nlsh("batch", n), after: undo},
			{name: "limit: one by one", argv: s.limit("add", "-n", n, "-dev", "10"), after: undo},
			{name: "nlsh: one by one", argv: s.nlsh("add", n), after: undo},
			{name: "ip -batch", argv: []string{"ip", "-batch", file}, after: undo},
		},
	}
	if err := writeBatch(file, s.changes); err != nil {
		g.jobs = g.jobs[:len(g.jobs)-1]
	}
	return g
}

// writeBatch writes the lines for "ip -batch".
func writeBatch(file string, n int) error {
	var b []byte
	for i := range n {
		d := 1<<24 + i<<8
		b = fmt.Appendf(b, "route add %d.%d.%d.0/24 via 192.168.255.2 dev v0\n", d>>24, d>>16&255, d>>8&255)
	}
	return os.WriteFile(file, b, 0o644)
}

// part is the share of the routes that pyroute2 is given.
const part = 10

func (s *setting) pyroute2() []group {
	n, few := strconv.Itoa(s.routes/part), strconv.Itoa(s.changes/part)
	undo := s.limit("del", "-n", few, "-batch", "64")
	return []group{
		{name: fmt.Sprintf("dump of %d IPv4 routes, with pyroute2", s.routes/part), limit: "limit: plain dump",
			before: s.limit("add", "-n", n, "-batch", "64", "-dev", "10"),
			after:  s.limit("del", "-n", n, "-batch", "64"),
			jobs: []job{
				{name: "limit: plain dump", argv: s.limit("dump")},
				{name: "nlsh: all messages kept", argv: s.nlsh("kept")},
				{name: "nlsh: each message printed, all of it", argv: s.nlsh("printed")},
				{name: "pyroute2: all messages kept", argv: s.peer("kept")},
				{name: "pyroute2: each message printed, all of it", argv: s.peer("printed")},
			}},
		{name: fmt.Sprintf("adding %d IPv4 routes, with pyroute2", s.changes/part), limit: "limit: one by one",
			jobs: []job{
				{name: "limit: one by one", argv: s.limit("add", "-n", few, "-dev", "10"), after: undo},
				{name: "nlsh: one by one", argv: s.nlsh("add", few), after: undo},
				{name: "pyroute2: one by one", argv: s.peer("add", few), after: undo},
			}},
	}
}
