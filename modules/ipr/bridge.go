package ipr

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The vlan_filter method: VLANs of bridges and their ports. Man page: bridge(8).
var vlanFilters = &object{
	name: "vlan_filter",
	spec: rtnl.Link,
	commands: []command{
		{"add", unix.RTM_SETLINK, plain},
		{removal, unix.RTM_DELLINK, plain},
	},
	positional: []string{"index"},
	shortcuts:  map[string]shortcut{"index": index},
	other:      vlanPart,
	complete:   completeVlan,
}

// The parts of IFLA_AF_SPEC that vlan_filter takes.
var vlanParts = []string{"vlan_info", "vlan_tunnel_info", "vlan_flags", "mode", "flags"}

func vlanPart(d *draft, name string, v starlark.Value) error {
	for _, known := range vlanParts {
		if name == known {
			return linkOther(d, name, v)
		}
	}
	return unknown(d.object.name, name, append(d.object.known(), vlanParts...))
}

// completeVlan makes the nest of the VLANs.
func completeVlan(d *draft) error {
	d.putInt("family", unix.AF_BRIDGE)
	if !d.has("index") {
		return py.Errorf(py.TypeError, "%s() misses the keyword argument 'index'", d.object.name)
	}
	var parts []starlark.Value
	for _, it := range d.data {
		more, err := vlanAttrs(it.slot.key, it.value)
		if err != nil {
			return err
		}
		parts = append(parts, more...)
	}
	if len(parts) == 0 {
		return py.Errorf(py.TypeError, "%s() misses the keyword argument 'vlan_info'", d.object.name)
	}
	d.put("af_spec", nest(parts...))
	return nil
}

// vlanAttrs are the attributes of one keyword; a range of VLANs makes two.
func vlanAttrs(key string, v starlark.Value) ([]starlark.Value, error) {
	switch key {
	case "vlan_info":
		return vlanRange(key, v, "IFLA_BRIDGE_VLAN_INFO", vlanInfo)
	case "vlan_tunnel_info":
		return vlanRange(key, v, "IFLA_BRIDGE_VLAN_TUNNEL_INFO", vlanTunnel)
	case "vlan_flags", "flags":
		n, err := bridgeFlagWords.bits(key, v)
		return []starlark.Value{pair("IFLA_BRIDGE_FLAGS", n)}, err
	}
	n, err := integer(key, v)
	return []starlark.Value{pair("IFLA_BRIDGE_MODE", starlark.MakeInt64(n))}, err
}

// The marks at the ends of a range of VLANs.
const (
	rangeBegin = 0x8  // BRIDGE_VLAN_INFO_RANGE_BEGIN
	rangeEnd   = 0x10 // BRIDGE_VLAN_INFO_RANGE_END
	pvid       = 0x2  // BRIDGE_VLAN_INFO_PVID
	maxVlan    = 4094
)

// vlanRange takes {'vid': 20} or {'vid': '100-199'}, or a list of such.
func vlanRange(key string, v starlark.Value, attr string,
	entry func(key string, m starlark.IterableMapping, at, mark int) (starlark.Value, error)) ([]starlark.Value, error) {
	if list, ok := v.(starlark.Indexable); ok {
		var all []starlark.Value
		for i := range list.Len() {
			some, err := vlanRange(key, list.Index(i), attr, entry)
			if err != nil {
				return nil, err
			}
			all = append(all, some...)
		}
		return all, nil
	}
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s=%s: expected {'vid': number}, not %s", key, py.Repr(v), typeName(v))
	}
	vid, found, _ := m.Get(starlark.String("vid"))
	if !found {
		return nil, py.Errorf(py.ValueError, "%s=%s: 'vid' is missing", key, py.Repr(v))
	}
	first, last, err := ends(key+": vid", vid, maxVlan)
	if err != nil {
		return nil, err
	}
	if first == last {
		one, err := entry(key, m, 0, 0)
		return []starlark.Value{pair(attr, one)}, err
	}
	low, err := entry(key, m, 0, rangeBegin)
	if err != nil {
		return nil, err
	}
	high, err := entry(key, m, 1, rangeEnd)
	return []starlark.Value{pair(attr, low), pair(attr, high)}, err
}

// ends takes 20, "20", "100-199".
func ends(name string, v starlark.Value, most uint64) (first, last uint64, err error) {
	s, isText := v.(starlark.String)
	if !isText {
		s = starlark.String(py.Repr(v))
	}
	low, high, two := strings.Cut(string(s), "-")
	if !two {
		high = low
	}
	first, err1 := strconv.ParseUint(low, 10, 32)
	last, err2 := strconv.ParseUint(high, 10, 32)
	if err1 != nil || err2 != nil || first > last || last > most {
		return 0, 0, py.Errorf(py.ValueError, "%s=%s: expected a number or 'first-last', at most %d",
			name, py.Repr(v), most)
	}
	return first, last, nil
}

// vlanInfo is struct bridge_vlan_info of the first (0) or last (1) VLAN.
func vlanInfo(key string, m starlark.IterableMapping, at, mark int) (starlark.Value, error) {
	flags := mark
	var vid uint64
	for _, kv := range m.Items() {
		switch name, _ := kv[0].(starlark.String); name {
		case "vid":
			first, last, err := ends(key+": vid", kv[1], maxVlan)
			if err != nil {
				return nil, err
			}
			vid = []uint64{first, last}[at]
		case "flags":
			n, err := vlanInfoWords.bits(key+": flags", kv[1])
			if err != nil {
				return nil, err
			}
			i, _ := n.(starlark.Int).Int64()
			flags |= int(i)
		case "pvid":
			if kv[1].Truth() {
				flags |= pvid
			}
		case "untagged":
			if kv[1].Truth() {
				flags |= 0x4
			}
		default:
			return nil, py.Errorf(py.ValueError, "%s has no %s; it has vid, flags, pvid, untagged", key, py.Repr(kv[0]))
		}
	}
	return structOf("flags", starlark.MakeInt(flags), "vid", starlark.MakeUint64(vid)), nil
}

// vlanTunnel is the nest that maps a VLAN to a tunnel.
func vlanTunnel(key string, m starlark.IterableMapping, at, mark int) (starlark.Value, error) {
	attrs := []starlark.Value{}
	for _, kv := range m.Items() {
		name, _ := kv[0].(starlark.String)
		most := map[starlark.String]uint64{"vid": maxVlan, "id": 1<<24 - 1}[name]
		if most == 0 {
			return nil, py.Errorf(py.ValueError, "%s has no %s; it has vid, id", key, py.Repr(kv[0]))
		}
		first, last, err := ends(key+": "+string(name), kv[1], most)
		if err != nil {
			return nil, err
		}
		attrs = append(attrs, pair("IFLA_BRIDGE_VLAN_TUNNEL_"+strings.ToUpper(string(name)),
			starlark.MakeUint64([]uint64{first, last}[at])))
	}
	if mark != 0 {
		attrs = append(attrs, pair("IFLA_BRIDGE_VLAN_TUNNEL_FLAGS", number(mark)))
	}
	return nest(attrs...), nil
}

// brport shows and sets what a bridge keeps of its ports.
func brport(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var word starlark.Value
	if len(args) > 0 {
		word, args = args[0], args[1:]
	}
	kwargs, err := withPositional("brport", []string{"index"}, args, kwargs)
	if err != nil {
		return nil, err
	}
	switch word {
	case starlark.String("set"):
		return ip.perform(thread, links, starlark.Tuple{word},
			append(kwargs[:len(kwargs):len(kwargs)], pair("kind", starlark.String("bridge"+slaveSuffix))))
	case starlark.String("dump"), starlark.String("show"):
		return ip.ports(thread, kwargs)
	}
	return nil, py.Errorf(py.KeyError, "brport: unknown command %s; known are dump, set, show", repr(word))
}

func repr(v starlark.Value) string {
	if v == nil {
		return "''"
	}
	return py.Repr(v)
}

// ports lists ports; keywords filter by what the bridge keeps of them.
func (ip *IPRoute) ports(thread *starlark.Thread, kwargs []starlark.Tuple) (starlark.Value, error) {
	spec := rtnl.SlaveKinds["bridge"]
	filter := starlark.NewDict(len(kwargs))
	for _, kv := range kwargs {
		name := string(kv[0].(starlark.String))
		var key starlark.Value = kv[0]
		switch {
		case name == "match":
			return ip.listing(thread, links, []starlark.Tuple{pair("family", number(unix.AF_BRIDGE)), kv})
		case spec.AttrByName(name) != nil:
			key = starlark.Tuple{starlark.String("protinfo"), kv[0]}
		case name != "index" && name != "ifname" && name != "master":
			return nil, unknown("brport", name, append(shortNames(spec), "index", "ifname", "master"))
		}
		if err := filter.SetKey(key, kv[1]); err != nil {
			return nil, err
		}
	}
	return ip.listing(thread, links, []starlark.Tuple{pair("family", number(unix.AF_BRIDGE)), pair("match", filter)})
}
