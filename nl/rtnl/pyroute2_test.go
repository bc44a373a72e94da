package rtnl

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os/exec"
	"regexp"
	"slices"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/nl"
)

// python is the interpreter for which Debian's python3-pyroute2 is installed.
const python = "/usr/bin/python3"

// pyroute2Families are the recordings whose messages pyroute2 0.7.2 has a class for.
var pyroute2Families = []string{"addr.", "fdb.", "link", "neigh.", "neightbl.", "route", "rule.", "stats."}

// differences are where we show something else than pyroute2 0.7.2, and why.
var differences = []struct{ path, reason string }{
	{`: is UNKNOWN$`, "pyroute2 does not know the attribute, and shows neither its name nor its value"},
	{`\.IFLA_STATS(64|_LINK_64)?\.\+(rx_nohandler|rx_otherhost_dropped)$`, "newer counters"},
	{`\.AF_INET\.\+[a-z0-9_]+$`, "newer settings, from IGNORE_ROUTES_WITH_LINKDOWN on"},
	{`\.IFLA_INET6_CONF\.\+[a-z0-9_]+$`, "newer settings, from MLDV1_UNSOLICITED_REPORT_INTERVAL on"},
	{`\.IFLA_INET6_STATS\.\+(reasmoverlaps|outtransmits)$`, "newer counters"},
	{`\.IFLA_INET6_ICMP6STATS\.\+ratelimithost$`, "a newer counter"},
	{`\.NDTA_STATS\.\+table_fulls$`, "a newer counter"},
	{`^RTM_NEWLINK\.IFLA_PROTINFO$`, "family AF_INET6: pyroute2 shows hexadecimal"},
	{`\.IFLA_STATS_LINK_OFFLOAD_XSTATS$`, "pyroute2 shows hexadecimal"},
	{`\.BRIDGE_XSTATS_MCAST\.\+[a-z0-9_]+_[rt]x$`, "a pair is two fields, with names that say which is which"},
	{`\.BRIDGE_XSTATS_MCAST\.[a-z0-9_]+$`, "the same: pyroute2 has one field with a pair"},
}

// TestPyroute2 decodes the recorded messages with pyroute2 and with the tables; scripts must see the same.
func TestPyroute2(t *testing.T) {
	raws := map[string][]byte{}
	for _, family := range pyroute2Families {
		maps.Copy(raws, recorded(t, family))
	}
	names := slices.Sorted(maps.Keys(raws))
	shown := askPyroute2(t, names, raws)
	unexplained := map[string]string{}
	used := map[string]bool{}
	for i, name := range names {
		m, err := nl.NewMessage(raws[name], Family)
		if err != nil {
			t.Fatal(err)
		}
		report := func(path, what string) {
			for _, d := range differences {
				if regexp.MustCompile(d.path).MatchString(path) {
					used[d.path] = true
					return
				}
			}
			unexplained[path] = name + ": " + what
		}
		diff(report, m.Event(), shown[i], m)
	}
	for _, path := range slices.Sorted(maps.Keys(unexplained)) {
		t.Errorf("%s in %s", path, unexplained[path])
	}
	for _, d := range differences {
		if !used[d.path] {
			t.Errorf("no difference at %s (%s) any more", d.path, d.reason)
		}
	}
}

// askPyroute2 decodes the messages with pyroute2; it skips the test where there is none.
func askPyroute2(t *testing.T, names []string, raws map[string][]byte) []any {
	t.Helper()
	if out, err := exec.Command(python, "-c", "import pyroute2").CombinedOutput(); err != nil {
		t.Skipf("%s with pyroute2 is not installed: %v: %s", python, err, out)
	}
	var input, problems bytes.Buffer
	for _, name := range names {
		input.Write(binary.NativeEndian.AppendUint32(nil, uint32(len(raws[name]))))
		input.Write(raws[name])
	}
	cmd := exec.Command(python, "testdata/decode.py")
	cmd.Stdin, cmd.Stderr = &input, &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, problems.String())
	}
	var shown []any
	lines := json.NewDecoder(bytes.NewReader(out))
	lines.UseNumber()
	for lines.More() {
		var v any
		if err := lines.Decode(&v); err != nil {
			t.Fatal(err)
		}
		shown = append(shown, v)
	}
	if len(shown) != len(names) {
		t.Fatalf("pyroute2 decoded %d of %d messages: %s", len(shown), len(names), problems.String())
	}
	return shown
}

// diff reports where what pyroute2 shows is not what we show.
func diff(report func(path, what string), path string, theirs any, ours starlark.Value) {
	switch theirs := theirs.(type) {
	case map[string]any:
		diffDict(report, path, theirs, ours)
	case []any:
		seq, ok := ours.(starlark.Sequence)
		if !ok || seq.Len() != len(theirs) {
			report(path, fmt.Sprintf("%v, not %v", ours, theirs))
			return
		}
		for i, v := range elements(seq) {
			diff(report, path+"[]", theirs[i], v)
		}
	default:
		if got, want := shownAs(ours), fmt.Sprint(theirs); got != want {
			report(path, fmt.Sprintf("%s, not %s", got, want))
		}
	}
}

func diffDict(report func(path, what string), path string, theirs map[string]any, ours starlark.Value) {
	if text, ok := theirs["bytes"]; ok && len(theirs) == 1 {
		if b, ok := ours.(starlark.Bytes); !ok || hex.EncodeToString([]byte(b)) != text {
			report(path, fmt.Sprintf("%v, not bytes %v", ours, text))
		}
		return
	}
	m, ok := ours.(starlark.IterableMapping)
	if !ok {
		report(path, fmt.Sprintf("%v, not %v", ours, theirs))
		return
	}
	for _, item := range m.Items() {
		key, _ := starlark.AsString(item[0])
		if _, known := theirs[key]; !known && key != "header" && key != "event" {
			report(path+".+"+key, item[1].String())
		}
	}
	for key, want := range theirs {
		got, found, err := m.Get(starlark.String(key))
		switch {
		case err != nil || !found:
			report(path+"."+key, fmt.Sprintf("nothing, not %v", want))
		case key == "attrs":
			diffAttrs(report, path, want.([]any), got)
		default:
			diff(report, path+"."+key, want, got)
		}
	}
}

func diffAttrs(report func(path, what string), path string, theirs []any, ours starlark.Value) {
	slots := elements(ours.(starlark.Iterable))
	if len(slots) != len(theirs) {
		report(path+".attrs", fmt.Sprintf("%d attributes, not %d", len(slots), len(theirs)))
		return
	}
	for i, slot := range slots {
		slot, want := slot.(starlark.Indexable), theirs[i].([]any)
		name, _ := starlark.AsString(slot.Index(0))
		if name != want[0] {
			report(fmt.Sprintf("%s.%s: is %v", path, name, want[0]), slot.Index(1).String())
			continue
		}
		diff(report, path+"."+name, want[1], slot.Index(1))
	}
}

// shownAs is a value as the text that JSON's values have in Go.
func shownAs(v starlark.Value) string {
	switch v := v.(type) {
	case starlark.NoneType:
		return fmt.Sprint(nil)
	case starlark.Bool:
		return fmt.Sprint(bool(v))
	case starlark.String:
		return string(v)
	}
	return v.String()
}
