package rtnl

import (
	"testing"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

func FuzzLink(f *testing.F)    { fuzz(f, unix.RTM_NEWLINK, "link") }
func FuzzRoute(f *testing.F)   { fuzz(f, unix.RTM_NEWROUTE, "route") }
func FuzzAddr(f *testing.F)    { fuzz(f, unix.RTM_NEWADDR, "addr.") }
func FuzzRule(f *testing.F)    { fuzz(f, unix.RTM_NEWRULE, "rule") }
func FuzzNeigh(f *testing.F)   { fuzz(f, unix.RTM_NEWNEIGH, "neigh.") }
func FuzzNexthop(f *testing.F) { fuzz(f, unix.RTM_NEWNEXTHOP, "nexthop") }

// fuzz decodes whatever it gets as one kind of message. Nothing may panic; what can be decoded can be shown,
// and encoded again, and what was encoded decodes to the same.
func fuzz(f *testing.F, typ uint16, files string) {
	for _, raw := range recorded(f, files) {
		f.Add(raw[nl.HeaderLen:])
	}
	spec := Family.Type(typ).Spec
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := parse(spec, body)
		if err != nil {
			return
		}
		_ = m.String()
		_ = fresh(m)
		again, err := spec.Encode(nil, m)
		if err != nil {
			return // what the kernel would not send need not be sendable
		}
		back, err := parse(spec, again)
		if err != nil {
			t.Fatalf("% x became % x, which is not read: %v", body, again, err)
		}
		if equal, err := starlark.Equal(m, back); err == nil && !equal {
			t.Errorf("% x became % x: %v is not %v", body, again, m, back)
		}
	})
}
