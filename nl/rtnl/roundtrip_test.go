package rtnl

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// samples are a value of each type that has no parts.
var samples = map[nl.Type]starlark.Value{
	nl.None: starlark.None, nl.Flag: starlark.True, nl.String: starlark.String("text"),
	nl.Bytes: starlark.Bytes("\x01\x02\x03"), nl.Hex: starlark.String("0a:00:01"),
	nl.IP: starlark.String("10.0.0.1"), nl.IP4: starlark.String("10.0.0.1"), nl.IP6: starlark.String("fd00::1"),
	nl.MAC: starlark.String("02:00:00:00:00:01"), nl.LLAddr: starlark.String("02:00:00:00:00:01"),
	nl.Target: starlark.String("10.0.0.1"), nl.RangeU16: starlark.String("80:120"),
	nl.RangeU32: starlark.String("80:120000"),
	nl.Labels:   list(dict("label", 20, "tc", 0, "bos", 1, "ttl", 0)),
	nl.Via:      dict("family", unix.AF_INET6, "addr", "fe80::1"),
}

// dict makes a dict of keys and values; list a list.
func dict(pairs ...any) *starlark.Dict {
	d := starlark.NewDict(len(pairs) / 2)
	for i := 0; i < len(pairs); i += 2 {
		if err := d.SetKey(starlark.String(pairs[i].(string)), value(pairs[i+1])); err != nil {
			panic(err)
		}
	}
	return d
}

func list(elems ...starlark.Value) *starlark.List { return starlark.NewList(elems) }

func value(v any) starlark.Value {
	switch v := v.(type) {
	case int:
		return starlark.MakeInt(v)
	case string:
		return starlark.String(v)
	}
	return v.(starlark.Value)
}

// number is a value of an integer type, with the name where it has one.
func number(names *nl.Names, n int) starlark.Value {
	switch {
	case names == nil || names.Plain:
		return starlark.MakeInt(n)
	case names.Bits:
		return list(starlark.String(names.List[0].Name))
	}
	return starlark.String(names.List[len(names.List)-1].Name)
}

// sample is a value for a row; choice is the value of a Select's By.
func sample(a *nl.Attr, choice string) starlark.Value {
	switch a.Type {
	case nl.Nested:
		return group(a.Nest)
	case nl.Struct:
		return group(a.Nest)
	case nl.StructList, nl.Records:
		return list(group(a.Nest), group(a.Nest))
	case nl.NestedList:
		if a.Nest != nil {
			return list(group(a.Nest))
		}
		return list(plain(a.Elem, nil))
	case nl.Array:
		return starlark.Tuple{plain(a.Elem, nil), plain(a.Elem, nil)}
	case nl.Select:
		if nest := a.Cases[choice]; nest != nil {
			return group(nest)
		}
		return plain(a.Else, nil)
	}
	return plain(a.Type, a.Names)
}

// plain is a value of a type without parts.
func plain(typ nl.Type, names *nl.Names) starlark.Value {
	if v, ok := samples[typ]; ok {
		return v
	}
	return number(names, 7)
}

// group is a value for a nest or a struct: its fields, and no attributes.
func group(s *nl.Spec) *starlark.Dict {
	d := starlark.NewDict(4)
	for i := range s.Fields {
		f := &s.Fields[i]
		v := plain(f.Type, nil)
		switch {
		case f.Type == nl.Pad:
			continue
		case f.Count != "": // one more than the seven of the field that counts
			v = list(slices.Repeat([]starlark.Value{v}, 8)...)
		case f.Type == nl.Bytes && f.Size > 0:
			v = starlark.Bytes(bytes.Repeat([]byte{1}, f.Size))
		}
		must(d.SetKey(starlark.String(f.Name), v))
	}
	if len(s.Attrs) > 0 {
		must(d.SetKey(starlark.String("attrs"), list()))
	}
	return d
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// TestEveryRow encodes a value for every row of every table, decodes it again, and encodes what came out.
func TestEveryRow(t *testing.T) {
	rows := 0
	eachSpec(func(s *nl.Spec) {
		if s == nextHop {
			return // Route's rows, which it has already had
		}
		for i := range s.Attrs {
			a := &s.Attrs[i]
			choices := append(slices.Sorted(maps.Keys(a.Cases)), "")
			for _, choice := range choices {
				if a.Type == nl.Select && choice == "" && a.Else == nl.Nested {
					continue
				}
				rows++
				t.Run(s.Name+"/"+a.Name+"/"+choice, func(t *testing.T) { roundTrip(t, s, a, choice) })
			}
		}
	})
	if rows < 1000 {
		t.Errorf("only %d rows", rows)
	}
}

func roundTrip(t *testing.T, s *nl.Spec, a *nl.Attr, choice string) {
	want := sample(a, choice)
	msg := group(s)
	if _, found, _ := msg.Get(starlark.String("family")); found {
		must(msg.SetKey(starlark.String("family"), starlark.MakeInt(unix.AF_INET)))
	}
	attrs := list(starlark.Tuple{starlark.String(a.Name), want})
	if by := s.AttrByName(a.By); by != nil && choice != "" {
		chooser := value(choice)
		if n, err := strconv.Atoi(choice); err == nil {
			chooser = starlark.MakeInt(n)
		}
		must(attrs.Append(starlark.Tuple{starlark.String(a.By), chooser}))
	} else if choice != "" {
		n, err := strconv.Atoi(choice)
		must(err)
		must(msg.SetKey(starlark.String(a.By), starlark.MakeInt(n)))
	}
	must(msg.SetKey(starlark.String("attrs"), attrs))
	raw, err := s.Encode(nil, msg)
	if err != nil {
		t.Fatalf("encode %v: %v", msg, err)
	}
	m, err := parse(s, raw)
	if err != nil {
		t.Fatalf("decode % x: %v", raw, err)
	}
	if got := m.Lookup(a.Name); !same(want, got) {
		t.Errorf("%v became %v (% x)", want, got, raw)
	}
	again, err := s.Encode(nil, m)
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("% x became % x (%v)", raw, again, err)
	}
	if plainDict, ok := fresh(m).(*starlark.Dict); ok {
		again, err := s.Encode(nil, plainDict)
		if err != nil || !bytes.Equal(raw, again) {
			t.Errorf("% x became % x when encoded from %v (%v)", raw, again, plainDict, err)
		}
	}
}

// parse views a body as a message of the table.
func parse(s *nl.Spec, body []byte) (*nl.Message, error) {
	return s.Parse(append(nl.Header{Len: uint32(nl.HeaderLen + len(body))}.Append(nil), body...))
}

// same compares what a script would see; what holds more than was put in (an event, an empty list)
// is the same.
func same(want, got starlark.Value) bool {
	switch want := want.(type) {
	case *starlark.Dict:
		m, ok := got.(starlark.Mapping)
		for _, item := range want.Items() {
			if !ok {
				return false
			}
			v, found, err := m.Get(item[0])
			if err != nil || !found || !same(item[1], v) {
				return false
			}
		}
		return true
	case starlark.Sequence:
		g, ok := got.(starlark.Sequence)
		return ok && slices.EqualFunc(elements(want), elements(g), same)
	}
	eq, err := starlark.Equal(want, got)
	return err == nil && eq
}

func elements(s starlark.Iterable) []starlark.Value {
	var all []starlark.Value
	for v := range starlark.Elements(s) {
		all = append(all, v)
	}
	return all
}

// fresh rebuilds a value out of plain dicts and lists, so that nothing of the bytes it came from is left.
func fresh(v starlark.Value) starlark.Value {
	switch v := v.(type) {
	case starlark.IterableMapping:
		d := starlark.NewDict(8)
		for _, item := range v.Items() {
			if item[0] != starlark.String("header") && item[0] != starlark.String("event") {
				must(d.SetKey(item[0], fresh(item[1])))
			}
		}
		return d
	case starlark.String, starlark.Bytes:
		return v
	case starlark.Iterable:
		all := elements(v)
		for i := range all {
			all[i] = fresh(all[i])
		}
		if _, tuple := v.(*starlark.List); !tuple {
			return starlark.Tuple(all)
		}
		return list(all...)
	}
	return v
}

// TestRecordedRoundTrip decodes every recorded message and encodes it again, from the view and from dicts.
func TestRecordedRoundTrip(t *testing.T) {
	for name, raw := range recorded(t, "") {
		t.Run(name, func(t *testing.T) {
			m, err := nl.NewMessage(raw, Family)
			if err != nil {
				t.Fatal(err)
			}
			body := raw[nl.HeaderLen:m.Header().Len]
			spec := Family.Type(m.Header().Type).Spec
			for kind, v := range map[string]starlark.Value{"view": m, "dicts": fresh(m)} {
				again, err := spec.Encode(nil, v)
				if err != nil {
					t.Fatalf("%s: %v\n%v", kind, err, m)
				}
				if kind == "dicts" && explained(notByDicts, firstDifference(spec, body, again)) {
					continue
				}
				if !bytes.Equal(body, again) {
					t.Errorf("%s: differs at %s\n% x\n% x", kind, firstDifference(spec, body, again), body, again)
				}
			}
		})
	}
}

// notByDicts are the attributes whose bytes a dict does not hold in full.
var notByDicts = []gap{
	{"IFLA_VXLAN_TTL_INHERIT is a byte when the kernel sends it, and must be empty when it gets it",
		"IFLA_LINKINFO"},
	{"the kernel marks the nest of a bridge's port, and wants it marked, but not that of IPv6", "IFLA_PROTINFO"},
}

// firstDifference names the first attribute at the top in which two encodings differ.
func firstDifference(s *nl.Spec, a, b []byte) string {
	wa, wb := nl.WalkAttrs(behind(s, a)), nl.WalkAttrs(behind(s, b))
	for wa.Next() && wb.Next() {
		if wa.Num != wb.Num || !bytes.Equal(wa.Raw, wb.Raw) {
			for _, row := range s.Attrs {
				if row.Num == wa.Num {
					return row.Name
				}
			}
			return fmt.Sprint(wa.Num)
		}
	}
	return "the end"
}

// behind is what follows the fixed struct.
func behind(s *nl.Spec, b []byte) []byte {
	n := map[*nl.Spec]int{
		Link: 16, Addr: 8, Route: 12, Rule: 12, Neigh: 12, NeighTable: 4, Nexthop: 8, Netconf: 4, AddrLabel: 12,
		MDB: 8, Traffic: 20, Stats: 12, Tunnel: 8,
	}[s]
	return b[min(n, len(b)):]
}
