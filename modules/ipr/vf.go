package ipr

import (
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// linkVF takes the settings of one virtual function, or of several: {'vf': 0, 'mac': ..., 'vlan': 100,
// 'rate': {'min_tx_rate': 0, 'max_tx_rate': 1000}, 'spoofchk': 1, ...}.
func linkVF(d *draft, name string, v starlark.Value) error {
	functions := []starlark.Value{v}
	if items, ok := v.(starlark.Indexable); ok {
		functions = nil
		for i := range items.Len() {
			functions = append(functions, items.Index(i))
		}
	}
	var attrs []starlark.Value
	for _, f := range functions {
		one, err := virtualFunction(name, f)
		if err != nil {
			return err
		}
		attrs = append(attrs, pair("IFLA_VF_INFO", one))
	}
	d.put("vfinfo_list", nest(attrs...))
	return nil
}

// vfSpec is the table of one virtual function.
func vfSpec() *nl.Spec { return rowOf(rowOf(rtnl.Link, "IFLA_VFINFO_LIST").Nest, "IFLA_VF_INFO").Nest }

// virtualFunction is the nest of one virtual function. Each of its attributes names the function again.
func virtualFunction(name string, v starlark.Value) (starlark.Value, error) {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s=%s: expected a dict, not %s", name, py.Repr(v), typeName(v))
	}
	number, found, _ := m.Get(starlark.String("vf"))
	if !found {
		return nil, py.Errorf(py.ValueError, "%s=%s: the number of the function is missing ('vf')", name, py.Repr(v))
	}
	spec := vfSpec()
	var attrs []starlark.Value
	for _, kv := range m.Items() {
		key, _ := kv[0].(starlark.String)
		if key == "vf" || kv[1] == starlark.None {
			continue
		}
		if list, ok := kv[1].(starlark.Indexable); ok && key == "vlan" {
			vlans, err := vfVlans(number, list)
			if err != nil {
				return nil, err
			}
			attrs = append(attrs, pair("IFLA_VF_VLAN_LIST", vlans))
			continue
		}
		row := spec.AttrByName(string(key))
		if row == nil || row.Type != nl.Struct {
			return nil, py.Errorf(py.ValueError, "%s: a virtual function has no %s%s; known are %s",
				name, py.Repr(kv[0]), suggestion(kv[0], structNames(spec)), strings.Join(structNames(spec), ", "))
		}
		attrs = append(attrs, pair(row.Name, vfStruct(number, string(key), kv[1])))
	}
	return nest(attrs...), nil
}

// vfStruct is the struct of one setting: what the call gave as a dict, or its one value, and the function's
// number.
func vfStruct(number starlark.Value, key string, v starlark.Value) *starlark.Dict {
	out := structOf("vf", number)
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		if b, isBool := v.(starlark.Bool); isBool {
			n, _ := integer(key, b)
			v = starlark.MakeInt64(n)
		}
		_ = out.SetKey(starlark.String(key), v)
		return out
	}
	for _, kv := range m.Items() {
		_ = out.SetKey(kv[0], kv[1])
	}
	return out
}

func vfVlans(number starlark.Value, list starlark.Indexable) (starlark.Value, error) {
	var attrs []starlark.Value
	for i := range list.Len() {
		if _, ok := list.Index(i).(starlark.IterableMapping); !ok {
			return nil, py.Errorf(py.TypeError, "vlan=%s: expected a list of dict", py.Repr(list.(starlark.Value)))
		}
		vlan := vfStruct(number, "vlan", list.Index(i))
		if _, given, _ := vlan.Get(starlark.String("proto")); !given {
			_ = vlan.SetKey(starlark.String("proto"), starlark.MakeInt(unix.ETH_P_8021Q))
		}
		attrs = append(attrs, pair("IFLA_VF_VLAN_INFO", vlan))
	}
	return nest(attrs...), nil
}

// structNames are the settings of a virtual function that a request can change.
func structNames(spec *nl.Spec) []string {
	var names []string
	for i := range spec.Attrs {
		if spec.Attrs[i].Type == nl.Struct {
			names = append(names, strings.ToLower(strings.TrimPrefix(spec.Attrs[i].Name, spec.Prefix)))
		}
	}
	return names
}
