package need

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// A feature that the kernel of the lab must have fails the test, any other skips it.
func TestMust(t *testing.T) {
	for _, row := range []struct {
		lab, since string
		want       bool
	}{
		{"", "6.1", false},
		{"6.1.0-56-amd64", "6.1", true},
		{"6.1.0-56-amd64", "6.12", false},
		{"6.12.117+deb12-amd64", "6.1", true},
		{"6.12.117+deb12-amd64", "6.12", true},
		{"7.0.1", "6.12", true},
		{"6.12.117+deb12-amd64", "", false},
	} {
		if got := must(row.lab, row.since); got != row.want {
			t.Errorf("must(%q, %q) = %v, want %v", row.lab, row.since, got, row.want)
		}
	}
}

// ending records how Missing ends a test.
type ending struct {
	testing.TB
	text string
}

func (e *ending) Helper() {}
func (e *ending) Fatalf(format string, args ...any) {
	e.text = "fail: " + fmt.Sprintf(format, args...)
	runtime.Goexit()
}
func (e *ending) Skipf(format string, args ...any) {
	e.text = "skip: " + fmt.Sprintf(format, args...)
	runtime.Goexit()
}

func need(f *Feature) string {
	e := &ending{text: "ran"}
	done := make(chan struct{})
	go func() {
		defer close(done)
		Need(e, f)
	}()
	<-done
	return e.text
}

func TestNeed(t *testing.T) {
	t.Setenv("NLSH_LAB", "6.12.1")
	for _, row := range []struct {
		feature *Feature
		want    string
	}{
		{&Feature{Name: "air", Since: "6.1", LabOnly: true, Probe: "true"}, "ran"},
		{&Feature{Name: "air", Since: "6.1", LabOnly: true, Probe: "echo none >&2; false"},
			"fail: kernel 6.12.1 must have air, but: none"},
		{&Feature{Name: "air", LabOnly: true, Probe: "echo none; false"}, "skip: needs air: none"},
	} {
		if got := need(row.feature); got != row.want {
			t.Errorf("%q ended with %q, want %q", row.feature.Probe, got, row.want)
		}
	}
	t.Setenv("NLSH_LAB", "")
	got := need(&Feature{Name: "air", Since: "6.1", LabOnly: true, Probe: "true"})
	if !strings.HasPrefix(got, "skip: needs air: ") {
		t.Errorf("outside the lab: %q", got)
	}
}
