package ipr

import (
	"net/netip"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// routeMultipath takes a list of next hops: [{'gateway': '10.0.0.2', 'oif': 3, 'hops': 1}, ...]. A hop
// takes the keywords of a route that make sense for it.
func routeMultipath(d *draft, name string, v starlark.Value) error {
	if d.filter {
		d.put(name, v)
		return nil
	}
	list, ok := v.(starlark.Indexable)
	if _, isText := v.(starlark.String); !ok || isText {
		return py.Errorf(py.TypeError, "%s=%s: expected a list of dict, not %s", name, py.Repr(v), typeName(v))
	}
	hops := starlark.NewList(nil)
	for i := range list.Len() {
		hop, err := d.nexthop(name, list.Index(i))
		if err != nil {
			return err
		}
		_ = hops.Append(hop)
	}
	if hops.Len() > 0 {
		d.put(name, hops)
	}
	return nil
}

// hopFields are the members of struct rtnexthop, which a hop has instead of the route's header.
var hopFields = map[string]bool{"flags": true, "hops": true, "oif": true}

// nexthop is the record of one next hop.
func (d *draft) nexthop(name string, v starlark.Value) (starlark.Value, error) {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s: a next hop must be a dict, not %s", name, typeName(v))
	}
	if _, raw, _ := m.Get(starlark.String("attrs")); raw {
		return v, nil
	}
	hop := d.object.draft(d.command)
	record := structOf("flags", starlark.MakeInt(0), "hops", starlark.MakeInt(0), "oif", starlark.MakeInt(0))
	for _, kv := range m.Items() {
		key, _ := kv[0].(starlark.String)
		var err error
		switch {
		case key == "hops" || key == "weight":
			err = hopCount(record, name, string(key), kv[1])
		case key == "dev" || key == "ifindex" || key == "index":
			err = hop.keyword("oif", kv[1])
		case key == "oif" || hopAttrs[string(key)]:
			err = hop.keyword(string(key), kv[1])
		case key == "flags":
			err = hop.keyword("flags", kv[1])
		default:
			known := []string{"hops", "weight", "oif", "flags"}
			for k := range hopAttrs {
				known = append(known, k)
			}
			err = py.Errorf(py.TypeError, "%s: a next hop has no %s%s", name, py.Repr(kv[0]), hint(string(key), known))
		}
		if err != nil {
			return nil, err
		}
	}
	return hop.record(record), nil
}

// hopAttrs are the attributes that a hop can have.
var hopAttrs = map[string]bool{
	"gateway": true, "via": true, "newdst": true, "encap": true, "encap_type": true, "flow": true, "realms": true,
}

// hopCount takes the kernel's number of further hops, or the weight, which is one more.
func hopCount(hop *starlark.Dict, name, key string, v starlark.Value) error {
	n, err := integer(key, v)
	if err != nil {
		return err
	}
	if key == "weight" {
		n--
	}
	if n < 0 || n > 255 {
		return py.Errorf(py.ValueError, "%s: %s=%s: out of range", name, key, py.Repr(v))
	}
	return hop.SetKey(starlark.String("hops"), starlark.MakeInt64(n))
}

// record moves what the keywords of a hop made to its record.
func (d *draft) record(hop *starlark.Dict) *starlark.Dict {
	var attrs []starlark.Value
	for _, it := range d.items {
		switch {
		case hopFields[it.slot.key]:
			_ = hop.SetKey(starlark.String(it.slot.key), it.value)
		case !it.slot.field:
			attrs = append(attrs, pair(it.slot.attr.Name, it.value))
		}
	}
	_ = hop.SetKey(starlark.String("attrs"), starlark.NewList(attrs))
	return hop
}

// familyOfHops is the family that the gateways of the hops tell; 0 when none does.
func familyOfHops(v starlark.Value) int {
	hops := v.(*starlark.List)
	for i := range hops.Len() {
		m, ok := hops.Index(i).(starlark.Mapping)
		if !ok {
			continue
		}
		attrs, _, _ := m.Get(starlark.String("attrs"))
		list, ok := attrs.(starlark.Indexable)
		for j := 0; ok && j < list.Len(); j++ {
			if family := familyOfGateway(list.Index(j)); family != 0 {
				return family
			}
		}
	}
	return 0
}

func familyOfGateway(v starlark.Value) int {
	p, ok := v.(starlark.Indexable)
	if !ok || p.Len() < 2 || py.Str(p.Index(0)) != "RTA_GATEWAY" {
		return 0
	}
	a, err := netip.ParseAddr(py.Str(p.Index(1)))
	if err != nil {
		return unix.AF_UNSPEC
	}
	return familyOf(a)
}
