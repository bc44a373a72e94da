package docs

import (
	"regexp"
	"strings"
	"testing"
)

// printed finds what a line says that it prints, and what CPython prints instead.
var printed = regexp.MustCompile(`^\s*print\(.*\)  +# (.*?)(?:  +Python: (.*))?$`)

// want is what an example says that it prints.
func (e *example) want() string {
	if e.output != nil {
		return *e.output
	}
	return e.comments(func(own, _ string) string { return own })
}

// wantCPython is what it says that CPython prints.
func (e *example) wantCPython() string {
	switch {
	case e.cpython != nil:
		return *e.cpython
	case e.output != nil:
		return *e.output
	}
	return e.comments(func(own, other string) string {
		if other != "" {
			return other
		}
		return own
	})
}

// comments are the lines of output that comments show.
func (e *example) comments(choose func(own, other string) string) string {
	var b strings.Builder
	for _, line := range strings.Split(e.src, "\n") {
		if m := printed.FindStringSubmatch(line); m != nil {
			b.WriteString(choose(m[1], m[2]) + "\n")
		}
	}
	return b.String()
}

// compare fails the test where the output is not what the page shows.
func (e *example) compare(t *testing.T, who, got, want string) {
	t.Helper()
	if !shows(want, got) {
		t.Errorf("%s:%d: %s prints\n%s\nthe page shows\n%s", e.page, e.line, who, got, want)
	}
}

// shows says whether output is what a page shows. On a line of its own ... stands for any lines, within a line for
// any part of it. Space at the ends of lines does not count.
func shows(want, got string) bool {
	var b strings.Builder
	for _, line := range lines(want) {
		if line == "..." {
			b.WriteString(`(?:.*\n)*`)
			continue
		}
		b.WriteString(strings.ReplaceAll(regexp.QuoteMeta(line), `\.\.\.`, `.*`) + `\n`)
	}
	pattern := regexp.MustCompile(`^` + b.String() + `$`)
	all := lines(got)
	return pattern.MatchString(strings.Join(append(all, ""), "\n"))
}

// lines are the lines of a text, without the empty ones at its end.
func lines(text string) []string {
	all := strings.Split(strings.TrimRight(text, "\n \t"), "\n")
	for i := range all {
		all[i] = strings.TrimRight(all[i], " \t")
	}
	if len(all) == 1 && all[0] == "" {
		return nil
	}
	return all
}

func TestShows(t *testing.T) {
	for _, c := range []struct {
		want, got string
		same      bool
	}{
		{"", "", true}, {"", "x\n", false}, {"x", "", false}, {"a\nb", "a\nb\n", true}, {"a\nb", "a\nb\nc\n", false},
		{"a ... c", "a b c", true}, {"a ... c", "a b\n c", false}, {"a\n...\nd", "a\nb\nc\nd\n", true}, {"a.b", "a-b", false},
		{"a\n...", "a\n", true}, {"a  \n", "a", true},
	} {
		if shows(c.want, c.got) != c.same {
			t.Errorf("shows(%q, %q) is %v", c.want, c.got, !c.same)
		}
	}
}

func TestComments(t *testing.T) {
	e := example{src: "x = 1  # one\nprint(x)  # 1\nif x:\n    print('#')  # #  Python: ##\nprint(2)\n"}
	if own, other := e.want(), e.wantCPython(); own != "1\n#\n" || other != "1\n##\n" {
		t.Errorf("%q, %q", own, other)
	}
}
