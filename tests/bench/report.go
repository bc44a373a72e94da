package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// report writes a group as a table.
func (g *group) report(w io.Writer, results map[string][]sample) {
	limit := best(results[g.limit])
	fmt.Fprintf(w, "### %s\n\n", g.name)
	fmt.Fprintf(w, "| | best | median | processor | x limit | peak MiB |\n|---|---|---|---|---|---|\n")
	for _, j := range g.jobs {
		s := results[j.name]
		b := best(s)
		fmt.Fprintf(w, "| %s | %s | %s | %s | %.2f | %.1f |\n", j.name, span(b.wall), span(median(s)), span(b.cpu),
			float64(b.wall)/float64(limit.wall), float64(b.peak)/1024)
	}
	fmt.Fprintln(w)
}

// best is the least of each figure.
func best(s []sample) sample {
	b := s[0]
	for _, x := range s {
		b = sample{min(b.wall, x.wall), min(b.cpu, x.cpu), min(b.peak, x.peak)}
	}
	return b
}

func median(s []sample) time.Duration {
	walls := make([]time.Duration, len(s))
	for i, x := range s {
		walls[i] = x.wall
	}
	slices.Sort(walls)
	return walls[len(walls)/2]
}

// span is a time as the tables show it.
func span(d time.Duration) string {
	if d < 100*time.Millisecond {
		return fmt.Sprintf("%.1f ms", float64(d)/1e6)
	}
	return fmt.Sprintf("%.3f s", d.Seconds())
}
