package ipr

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// An encapsulation turns the friendly form of encap= for one type into attributes of its nest.
type encapsulation func(b *encapDraft) error

// encapsulations are the types whose friendly form is more than the short names of the attributes.
var encapsulations = map[uint64]encapsulation{
	1: encapMPLS,
	5: encapSeg6,
	6: encapBPF,
	7: encapSeg6Local,
}

// An encapDraft is the value of RTA_ENCAP in the making.
type encapDraft struct {
	spec  *nl.Spec
	given map[string]starlark.Value // what the call gave, without the type
	attrs []starlark.Value
}

// routeEncap takes {'type': 'mpls', 'labels': '200/300'} and the like, or the raw nest.
func routeEncap(d *draft, name string, v starlark.Value) error {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return py.Errorf(py.TypeError, "%s=%s: expected a dict, not %s", name, py.Repr(v), typeName(v))
	}
	kind, typed, _ := m.Get(starlark.String("type"))
	if _, raw, _ := m.Get(starlark.String("attrs")); raw || d.filter {
		d.put(name, v)
		return nil
	}
	if !typed {
		return py.Errorf(py.ValueError, "%s=%s: the type is missing ('mpls', 'seg6', ...)", name, py.Repr(v))
	}
	number, err := encapNumber(kind)
	if err != nil {
		return err
	}
	spec := rtnl.Encaps[strconv.FormatUint(number, 10)]
	if spec == nil {
		return py.Errorf(py.ValueError, "%s: no table for the type %s", name, py.Repr(kind))
	}
	b := &encapDraft{spec: spec, given: map[string]starlark.Value{}}
	for _, kv := range m.Items() {
		if key, ok := kv[0].(starlark.String); ok && key != "type" && kv[1] != starlark.None {
			b.given[string(key)] = kv[1]
		}
	}
	if build := encapsulations[number]; build != nil {
		err = build(b)
	}
	if err == nil {
		err = b.rest()
	}
	if err != nil {
		return err
	}
	d.put("encap_type", starlark.MakeUint64(number))
	d.put(name, nest(b.attrs...))
	return nil
}

// encapNumber is LWTUNNEL_ENCAP_* by name or number; AF_MPLS stands for MPLS.
func encapNumber(v starlark.Value) (uint64, error) {
	const afMPLS = 28
	n, err := encapWords.number("encap type", v)
	if err != nil {
		return 0, err
	}
	number, _ := n.(starlark.Int).Uint64()
	if number == afMPLS {
		number = 1
	}
	return number, nil
}

// take removes an argument; it is an error when it must be there and is not.
func (b *encapDraft) take(key string, needed bool) (starlark.Value, error) {
	v, ok := b.given[key]
	delete(b.given, key)
	if !ok && needed {
		return nil, py.Errorf(py.ValueError, "encap of type %s: %s is missing", b.kind(), quoted(key))
	}
	return v, nil
}

func (b *encapDraft) kind() string { return strings.TrimSuffix(b.spec.Name, "_encap_info") }

func (b *encapDraft) add(attr string, v starlark.Value) { b.attrs = append(b.attrs, pair(attr, v)) }

// rest gives the arguments that are left the attribute of their name. The options of IP tunnels are none of
// them: kernels of today can hang on them.
func (b *encapDraft) rest() error {
	for i := range b.spec.Attrs {
		row := &b.spec.Attrs[i]
		short := strings.ToLower(strings.TrimPrefix(row.Name, b.spec.Prefix))
		if v, ok := b.given[short]; ok && short != "opts" {
			b.add(row.Name, v)
			delete(b.given, short)
		}
	}
	for key := range b.given {
		return py.Errorf(py.ValueError, "encap of type %s has no %s%s",
			b.kind(), quoted(key), suggestion(starlark.String(key), shortNames(b.spec)))
	}
	return nil
}

// shortNames are the names of a table's attributes without their prefix.
func shortNames(spec *nl.Spec) []string {
	var names []string
	for i := range spec.Attrs {
		names = append(names, strings.ToLower(strings.TrimPrefix(spec.Attrs[i].Name, spec.Prefix)))
	}
	return names
}

func encapMPLS(b *encapDraft) error {
	v, err := b.take("labels", true)
	if err != nil {
		return err
	}
	labels, ok, err := labelStack("labels", v)
	if err == nil && !ok {
		err = py.Errorf(py.ValueError, "labels=%s: expected labels such as 200, '200/300', [200, 300]", py.Repr(v))
	}
	b.add("MPLS_IPTUNNEL_DST", labels)
	return err
}

func encapSeg6(b *encapDraft) error {
	mode, err := b.take("mode", true)
	if err != nil {
		return err
	}
	n, err := seg6Words.number("mode", mode)
	if err != nil {
		return err
	}
	inline := py.Repr(n) == "0"
	header, err := b.routingHeader(inline)
	if err != nil {
		return err
	}
	_ = header.SetKey(starlark.String("encapmode"), n)
	b.add("SEG6_IPTUNNEL_SRH", header)
	return nil
}

func encapBPF(b *encapDraft) error {
	for _, hook := range []string{"in", "out", "xmit"} {
		v, _ := b.take(hook, false)
		if v == nil {
			continue
		}
		program, headroom, err := bpfProgram(hook, v)
		if err != nil {
			return err
		}
		b.add("LWT_BPF_"+strings.ToUpper(hook), program)
		if headroom != nil {
			b.add("LWT_BPF_XMIT_HEADROOM", headroom)
		}
	}
	return nil
}

// bpfProgram takes {'fd': 4, 'name': 'firewall'}.
func bpfProgram(hook string, v starlark.Value) (program, headroom starlark.Value, err error) {
	m, ok := v.(starlark.Mapping)
	if !ok {
		return nil, nil, py.Errorf(py.TypeError, "%s=%s: expected {'fd': ..., 'name': ...}", hook, py.Repr(v))
	}
	fd, hasFd, _ := m.Get(starlark.String("fd"))
	name, hasName, _ := m.Get(starlark.String("name"))
	if !hasFd || !hasName {
		return nil, nil, py.Errorf(py.ValueError, "%s=%s: expected {'fd': ..., 'name': ...}", hook, py.Repr(v))
	}
	if v, given, _ := m.Get(starlark.String("headroom")); given {
		headroom = v
	}
	return nest(pair("LWT_BPF_PROG_FD", fd), pair("LWT_BPF_PROG_NAME", name)), headroom, nil
}
