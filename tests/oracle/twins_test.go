package oracle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/tests/lab/need"
)

// start is what the twins begin with: batches of iproute2, and what keeps the kernel from doing things of its own.
const (
	quiet = "echo 1 > /proc/sys/net/ipv6/conf/default/addr_gen_mode; echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad"
	start = `link set lo up
link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11 address 02:00:00:00:00:11
link set v0 up
link set v1 up
link add br0 index 12 address 02:00:00:00:00:12 type bridge
addr add 10.0.0.1/24 dev v0
addr add 2001:db8::1/64 dev v0 nodad
`
)

// states are the batches of iproute2 whose output is the state of a namespace, each with its options.
var states = []struct{ tool, options, lines string }{
	{"ip", "-j -d", "link\naddr\nroute show table all\nrule\nneigh show nud all\nneigh show proxy\nnexthop\n"},
	{"ip", "-j -d -6", "route show table all\nrule\nneigh show nud all\nneigh show proxy\n"},
	{"bridge", "-j", "fdb\nvlan\n"},
}

// mac is a link address; those of the calls begin with 02:00, those of protocols as known does. The kernel makes up
// all others.
var (
	mac   = regexp.MustCompile(`"(?:[0-9a-f]{2}:){5}[0-9a-f]{2}"`)
	known = []string{`"02:00`, `"33:33`, `"01:00`, `"00:`, `"ff:`}
)

// clocks are the keys of iproute2 whose numbers run.
var clocks = regexp.MustCompile(`"([a-z_]*(?:timer|life_time|used|confirmed|updated))":[0-9.]+`)

// tool runs a program in a namespace.
func tool(t *testing.T, space *os.File, input string, argv ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	nstest.Do(t, space, func() error {
		cmd := exec.Command(argv[0], argv[1:]...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &out, &errs
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%v: %w\n%s", argv, err, &errs)
		}
		return nil
	})
	return out.Bytes()
}

// twin makes one of the namespaces.
func twin(t *testing.T) *os.File {
	t.Helper()
	space := nstest.New(t)
	tool(t, space, quiet, "sh", "-e")
	tool(t, space, start, "ip", "-batch", "-")
	return space
}

// state is what iproute2 shows of a namespace, as a set of JSON objects.
func state(t *testing.T, space *os.File) map[string]bool {
	t.Helper()
	set := map[string]bool{}
	for _, s := range states {
		argv := append([]string{s.tool}, strings.Fields(s.options)...)
		out := tool(t, space, s.lines, append(argv, "-batch", "-")...)
		d := json.NewDecoder(bytes.NewReader(out))
		for d.More() {
			var list []json.RawMessage
			if err := d.Decode(&list); err != nil {
				t.Fatalf("%v: %v\n%s", argv, err, out)
			}
			for _, o := range list {
				set[s.options+" "+steady(string(o))] = true
			}
		}
	}
	return set
}

// steady is an object of iproute2 without what chance and time put into it.
func steady(o string) string {
	o = mac.ReplaceAllStringFunc(o, func(s string) string {
		if slices.ContainsFunc(known, func(p string) bool { return strings.HasPrefix(s, p) }) {
			return s
		}
		return `"random"`
	})
	return clocks.ReplaceAllStringFunc(o, func(s string) string {
		key, n, _ := strings.Cut(s, ":")
		if n == "4294967295" || n == "0" {
			return s // for ever is not a clock
		}
		return key + ":clock"
	})
}

// settle is how long the states of twins may take to become the same: operational states come late.
const settle = 10 * time.Second

// differ is what one twin has and the other has not, in the end; "" where they are the same.
func differ(t *testing.T, theirs, here *os.File, wait time.Duration) string {
	t.Helper()
	for end := time.Now().Add(wait); ; time.Sleep(10 * time.Millisecond) {
		a, b := state(t, theirs), state(t, here)
		var text strings.Builder
		for _, o := range slices.Sorted(maps.Keys(a)) {
			if !b[o] {
				fmt.Fprintf(&text, "only with pyroute2: %s\n", o)
			}
		}
		for _, o := range slices.Sorted(maps.Keys(b)) {
			if !a[o] {
				fmt.Fprintf(&text, "only here:          %s\n", o)
			}
		}
		if text.Len() == 0 || time.Now().After(end) {
			return text.String()
		}
	}
}

// TestCalls makes the same calls with pyroute2 and with ours, each case in new twins. The outcomes and what the
// kernel has afterwards must be the same, unless the case says why they differ.
func TestCalls(t *testing.T) {
	need.Need(t, need.Veth, need.Bridge, need.MACVLAN, need.VXLAN, need.IFB, need.SEG6)
	theirs := newPeer(t)
	for _, c := range calls {
		t.Run(strings.ReplaceAll(c.name, " ", "_"), func(t *testing.T) {
			here, spaces := &ours{}, [2]*os.File{twin(t), twin(t)}
			theirs.enter(t, spaces[0])
			here.enter(t, spaces[1])
			var before map[string]bool
			if !c.idle {
				before = state(t, spaces[1])
			}
			var outcomes string
			for _, call := range strings.Split(strings.TrimSpace(c.calls), "\n") {
				call = strings.TrimSpace(call)
				there, got := fmt.Sprint(theirs.call(t, call)), fmt.Sprint(here.call(t, call))
				if there != got {
					outcomes += fmt.Sprintf("%s: %s with pyroute2, %s here\n", call, there, got)
				}
			}
			wait := settle
			if c.differs != "" {
				wait = 0
			}
			found := outcomes + differ(t, spaces[0], spaces[1], wait)
			switch {
			case found != "" && c.differs == "":
				t.Errorf("%s\n%s", c.calls, found)
			case found == "" && c.differs != "":
				t.Errorf("%s\nno difference any more (%s)", c.calls, c.differs)
			case !c.idle && maps.Equal(before, state(t, spaces[1])):
				t.Errorf("%s\nchanged nothing", c.calls)
			}
		})
	}
}
