package main

import (
	"os"
	"path/filepath"
	"testing"
)

// pages is the folder of the pages, from this package.
const pages = "../../../" + folder

func surveyed(t *testing.T) []described {
	t.Helper()
	modules, err := survey()
	if err != nil {
		t.Error(err)
	}
	return modules
}

// The pages are what the doc strings say now.
func TestUpToDate(t *testing.T) {
	want := render(surveyed(t))
	for name, text := range want {
		have, err := os.ReadFile(filepath.Join(pages, name))
		if err != nil || string(have) != text {
			t.Errorf("%s/%s is not what the doc strings say: make docs", folder, name)
		}
	}
	have, err := filepath.Glob(pages + "/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range have {
		if _, known := want[filepath.Base(path)]; !known {
			t.Errorf("%s/%s is of no module: make docs", folder, filepath.Base(path))
		}
	}
}

func TestDocStrings(t *testing.T) {
	for _, name := range missing(surveyed(t)) {
		t.Errorf("%s has no doc string", name)
	}
}

// A module is on the list of missing.go as long as it needs to be.
func TestSpared(t *testing.T) {
	all := surveyed(t)
	for _, name := range undocumented {
		needed := false
		for _, m := range all {
			for _, x := range m.members {
				needed = needed || m.name == name && x.home == "" && len(bare(name, x)) > 0
			}
		}
		if !needed {
			t.Errorf("%s has all its doc strings: take it off the list", name)
		}
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ doc, head, text string }{
		{"f(x) -> int: does it.", "f(x) -> int", "does it."},
		{"f(x, y=(1, 2)): both.", "f(x, y=(1, 2))", "both."},
		{"f(x) -> list of str\n\nMore.", "f(x) -> list of str", "More."},
		{"max(it), max(a, b): the greatest.", "max(it), max(a, b)", "the greatest."},
		{"f(x)", "f(x)", ""},
		{"Time (and more): clocks.", "", "Time (and more): clocks."},
		{"f(x", "", "f(x"},
	} {
		if head, text := split(c.doc); head != c.head || text != c.text {
			t.Errorf("split(%q) is %q, %q", c.doc, head, text)
		}
	}
}

func TestMissing(t *testing.T) {
	got := missing([]described{{name: "a", members: []member{
		{name: "f", kind: function}, {name: "g", kind: function, doc: "g()"}, {name: "N", kind: constant},
		{name: "C", kind: class, doc: "C.", members: []member{{name: "m", kind: function}}},
		{name: "other", kind: function, home: "b"},
	}}, {name: "queue", doc: "Queues.", members: []member{{name: "f", kind: function}}}})
	want := []string{"a", "a.f", "a.C.m"}
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
