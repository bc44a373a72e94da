package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// kindValues are the keywords of kinds whose argument is more than the attribute's own value.
var kindValues = map[string]func(name string, v starlark.Value) (starlark.Value, error){
	"IFLA_VLAN_FLAGS":       vlanFlags,
	"IFLA_VLAN_EGRESS_QOS":  qosMap("IFLA_VLAN_QOS_MAPPING"),
	"IFLA_VLAN_INGRESS_QOS": qosMap("IFLA_VLAN_QOS_MAPPING"),
	"IFLA_VXLAN_LINK":       indexOf,
	"IFLA_GRE_LINK":         indexOf,
	"IFLA_IPTUN_LINK":       indexOf,
	"IFLA_SIT_LINK":         indexOf,
	"IFLA_IP6TNL_LINK":      indexOf,
	"IFLA_VTI_LINK":         indexOf,
	"IFLA_XFRM_LINK":        indexOf,
	"IFLA_HSR_SLAVE1":       indexOf,
	"IFLA_HSR_SLAVE2":       indexOf,
	"IFLA_VRF_TABLE":        tableOf,
	"IFLA_MACVLAN_MACADDR":  hardware,
	"IFLA_BR_GROUP_ADDR":    hardware,
}

// kindValue is the value of a kind's attribute.
func (d *draft) kindValue(name string, a *nl.Attr, v starlark.Value) (starlark.Value, error) {
	if convert := kindValues[a.Name]; convert != nil {
		return convert(name, v)
	}
	if peerAttrs[a.Name] {
		return d.peer(name, v)
	}
	if b, ok := v.(starlark.Bool); ok && a.Type != nl.Flag {
		n, err := integer(name, b)
		return starlark.MakeInt64(n), err
	}
	return v, nil
}

func tableOf(name string, v starlark.Value) (starlark.Value, error) {
	return tableWords.number(name, v)
}

// vlanFlags takes an int, a name, several names, (flags, mask), or the struct.
func vlanFlags(name string, v starlark.Value) (starlark.Value, error) {
	if _, ok := v.(starlark.Mapping); ok {
		return v, nil
	}
	if t, ok := v.(starlark.Indexable); ok && t.Len() == 2 {
		flags, isInt := t.Index(0).(starlark.Int)
		mask, both := t.Index(1).(starlark.Int)
		if isInt && both {
			return structOf("flags", flags, "mask", mask), nil
		}
	}
	n, err := vlanFlagWords.bits(name, v)
	if err != nil {
		return nil, err
	}
	return structOf("flags", n, "mask", n), nil
}

// qosMap takes {'from': 1, 'to': 2}, {1: 2, 3: 4}, several of them, or the attributes themselves.
func qosMap(attr string) func(name string, v starlark.Value) (starlark.Value, error) {
	return func(name string, v starlark.Value) (starlark.Value, error) {
		maps := []starlark.Value{v}
		if m, ok := v.(starlark.Mapping); ok {
			if _, raw, _ := m.Get(starlark.String("attrs")); raw {
				return v, nil
			}
		} else if items, ok := v.(starlark.Iterable); ok {
			maps = nil
			iter := items.Iterate()
			defer iter.Done()
			var one starlark.Value
			for iter.Next(&one) {
				maps = append(maps, one)
			}
		}
		var attrs []starlark.Value
		for _, one := range maps {
			entries, err := qosEntries(name, attr, one)
			if err != nil {
				return nil, err
			}
			attrs = append(attrs, entries...)
		}
		return nest(attrs...), nil
	}
}

func qosEntries(name, attr string, v starlark.Value) ([]starlark.Value, error) {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s=%s: expected {'from': n, 'to': n}, not %s", name, py.Repr(v), typeName(v))
	}
	from, hasFrom, _ := m.Get(starlark.String("from"))
	to, hasTo, _ := m.Get(starlark.String("to"))
	if hasFrom && hasTo {
		return []starlark.Value{pair(attr, structOf("from", from, "to", to))}, nil
	}
	var entries []starlark.Value
	for _, kv := range m.Items() {
		for _, end := range kv {
			if _, err := integer(name, end); err != nil {
				return nil, err
			}
		}
		entries = append(entries, pair(attr, structOf("from", kv[0], "to", kv[1])))
	}
	return entries, nil
}
