package ipr

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// completeLabels gives an MPLS route the header that the kernel insists on.
func completeLabels(d *draft) {
	d.putInt("dst_len", labelBits)
	d.putInt("table", mainTable)
	d.putInt("type", unix.RTN_UNICAST)
	if d.command.typ == unix.RTM_NEWROUTE {
		d.otherwise("proto", unix.RTPROT_STATIC)
	}
}

// labelStack recognises MPLS labels: 300, [200, 300], "200/300", {'label': 300}, [{'label': 300}].
func labelStack(name string, v starlark.Value) (stack *starlark.List, ok bool, err error) {
	var parts []starlark.Value
	switch v := v.(type) {
	case nl.Addresser, py.Derived: // both look like mappings
		return nil, false, nil
	case starlark.Int:
		parts = []starlark.Value{v}
	case starlark.String:
		if parts = slashed(string(v)); parts == nil {
			return nil, false, nil
		}
	case starlark.Mapping:
		parts = []starlark.Value{v}
	case starlark.Sequence:
		iter := v.Iterate()
		defer iter.Done()
		var part starlark.Value
		for iter.Next(&part) {
			parts = append(parts, part)
		}
	default:
		return nil, false, nil
	}
	stack, err = stackOf(name, parts)
	return stack, true, err
}

// slashed splits "200/300", but not "10.0.0.0/24"; nil when the text is not labels alone.
func slashed(s string) []starlark.Value {
	if s == "0" || strings.IndexByte(s, '.') >= 0 || strings.Trim(s, "0123456789/") != "" {
		return nil
	}
	var parts []starlark.Value
	for _, part := range strings.Split(s, "/") {
		n, err := strconv.ParseUint(part, 10, 32)
		if err != nil {
			return nil
		}
		parts = append(parts, starlark.MakeUint64(n))
	}
	return parts
}

// stackOf makes the list of labels, of which the last one is the bottom of the stack unless a dict says
// otherwise.
func stackOf(name string, parts []starlark.Value) (*starlark.List, error) {
	stack := starlark.NewList(nil)
	for i, part := range parts {
		entry, err := label(name, part, i == len(parts)-1)
		if err != nil {
			return nil, err
		}
		_ = stack.Append(entry)
	}
	if stack.Len() == 0 {
		return nil, py.Errorf(py.ValueError, "%s: an MPLS label stack needs at least one label", name)
	}
	return stack, nil
}

// label is one entry of a label stack.
func label(name string, v starlark.Value, bottom bool) (*starlark.Dict, error) {
	entry := starlark.NewDict(4)
	bos := 0
	if bottom {
		bos = 1
	}
	for _, part := range []struct {
		key   string
		value int
	}{{"label", 0}, {"tc", 0}, {"bos", bos}, {"ttl", 0}} {
		_ = entry.SetKey(starlark.String(part.key), starlark.MakeInt(part.value))
	}
	v = py.Native(v)
	if m, ok := v.(starlark.IterableMapping); ok && isMapping(v) {
		for _, kv := range m.Items() {
			if _, known, _ := entry.Get(kv[0]); !known {
				return nil, py.Errorf(py.ValueError, "%s: an MPLS label has no %s; it has label, tc, bos, ttl",
					name, py.Repr(kv[0]))
			}
			_ = entry.SetKey(kv[0], kv[1])
		}
		return entry, nil
	}
	if s, ok := v.(starlark.String); ok {
		if n, err := strconv.ParseUint(string(s), 10, 32); err == nil {
			v = starlark.MakeUint64(n)
		}
	}
	n, err := integer(name, v)
	if err == nil && (n < 0 || n >= 1<<labelBits) {
		err = py.Errorf(py.ValueError, "%s=%d: an MPLS label is 0 to %d", name, n, 1<<labelBits-1)
	}
	if err != nil {
		return nil, err
	}
	return entry, entry.SetKey(starlark.String("label"), starlark.MakeInt64(n))
}
