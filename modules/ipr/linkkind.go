package ipr

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// linkKind takes the kind of a device. Keywords of the kind may stand before it in the call, so they wait in
// the draft until all of it is known.
func linkKind(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	if err == nil && s == "" {
		err = py.Errorf(py.ValueError, "%s='': expected the kind of a device, such as 'bridge' or 'veth'", name)
	}
	d.kind = s
	return err
}

// portKeyword says whether a keyword is a setting of a port: "cost" and "state" mean another thing to links.
func portKeyword(d *draft, name string) bool {
	return strings.HasSuffix(d.kind, slaveSuffix) && kindAttr(kindSpec(d.kind), name) != nil
}

// linkOther keeps a keyword for the kind of device, which decides what it means.
func linkOther(d *draft, name string, v starlark.Value) error {
	d.data = append(d.data, item{&slot{key: name}, v})
	return nil
}

// completeLink gives the keywords of the device's kind their place, which is a nest in IFLA_LINKINFO.
func completeLink(d *draft) error {
	if d.kind == "" {
		if len(d.data) > 0 {
			return unknown(d.object.name, d.data[0].slot.key, append(d.object.known(), kindKeywords("")...))
		}
		return nil
	}
	data, err := kindData(d)
	if err != nil {
		return err
	}
	if d.filter {
		filterKind(d, data)
		return nil
	}
	kind, kindKey, dataKey := d.kind, "IFLA_INFO_KIND", "IFLA_INFO_DATA"
	if port, ok := strings.CutSuffix(kind, slaveSuffix); ok {
		kind, kindKey, dataKey = port, "IFLA_INFO_SLAVE_KIND", "IFLA_INFO_SLAVE_DATA"
	}
	parts := []starlark.Value{pair(kindKey, starlark.String(kind))}
	if len(data) > 0 {
		parts = append(parts, pair(dataKey, nest(data...)))
	}
	d.put("linkinfo", nest(parts...))
	return nil
}

func pair(name string, v starlark.Value) starlark.Tuple {
	return starlark.Tuple{starlark.String(name), v}
}

// kindData are the attributes that the kind's keywords make.
func kindData(d *draft) ([]starlark.Value, error) {
	spec := kindSpec(d.kind)
	var data []starlark.Value
	for _, it := range d.data {
		attr := kindAttr(spec, it.slot.key)
		if attr == nil {
			return nil, unknown(d.object.name, it.slot.key, append(d.object.known(), kindKeywords(d.kind)...))
		}
		v, err := d.kindValue(it.slot.key, attr, it.value)
		if err != nil {
			return nil, err
		}
		data = append(data, pair(attr.Name, v))
	}
	return data, nil
}

// filterKind turns the kind and its data into paths of the message.
func filterKind(d *draft, data []starlark.Value) {
	d.set(&slot{key: "linkinfo.kind"}, starlark.String(d.kind))
	for _, part := range data {
		p := part.(starlark.Tuple)
		d.set(&slot{key: "linkinfo.data." + string(p[0].(starlark.String))}, p[1])
	}
}

// kindSpec is the table of a kind's data, nil where the kind has none.
func kindSpec(kind string) *nl.Spec {
	if port, ok := strings.CutSuffix(kind, slaveSuffix); ok {
		return rtnl.SlaveKinds[port]
	}
	return rtnl.Kinds[kind]
}

// slaveSuffix makes the kind of a bridge's port of "bridge": its keywords are those of the port.
const slaveSuffix = "_slave"

// rowOf is the row of a kernel name in a table.
func rowOf(spec *nl.Spec, name string) *nl.Attr {
	for i := range spec.Attrs {
		if spec.Attrs[i].Name == name {
			return &spec.Attrs[i]
		}
	}
	return nil
}

// kindAttr finds what a keyword means for a kind: by kernel name, by that name without IFLA_, by it without
// the table's own prefix; and "mode" is the mode of any kind, "peer" the other end of any pair.
func kindAttr(spec *nl.Spec, key string) *nl.Attr {
	if spec == nil {
		return nil
	}
	for i := range spec.Attrs {
		for _, name := range kindNames(&spec.Attrs[i], spec) {
			if name == key {
				return &spec.Attrs[i]
			}
		}
	}
	suffix := map[string]string{"mode": "_MODE", "peer": "_PEER_INFO"}[key]
	for i := range spec.Attrs {
		if suffix != "" && strings.HasSuffix(spec.Attrs[i].Name, suffix) {
			return &spec.Attrs[i]
		}
	}
	return nil
}

// kindNames are the keywords of an attribute.
func kindNames(a *nl.Attr, spec *nl.Spec) []string {
	names := []string{a.Name, strings.ToLower(strings.TrimPrefix(a.Name, "IFLA_"))}
	if short, ok := strings.CutPrefix(a.Name, spec.Prefix); ok && spec.Prefix != "" {
		names = append(names, strings.ToLower(short))
	}
	return names
}

// kindKeywords are the keywords of a kind, or of all of them.
func kindKeywords(kind string) []string {
	var names []string
	collect := func(spec *nl.Spec) {
		for i := range spec.Attrs {
			names = append(names, kindNames(&spec.Attrs[i], spec)[1:]...)
		}
	}
	if kind != "" {
		if spec := kindSpec(kind); spec != nil {
			collect(spec)
		}
		return names
	}
	for _, spec := range rtnl.Kinds {
		collect(spec)
	}
	for _, spec := range rtnl.SlaveKinds {
		collect(spec)
	}
	sort.Strings(names)
	return names
}

// peerAttrs are the attributes that describe the other end of a pair of devices.
var peerAttrs = map[string]bool{"VETH_INFO_PEER": true, "VXCAN_INFO_PEER": true, "IFLA_NETKIT_PEER_INFO": true}

// peer describes the other end of a pair of devices: by its name, or by what the link method takes.
func (d *draft) peer(name string, v starlark.Value) (starlark.Value, error) {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		s, err := text(name, v)
		if err == nil {
			err = checkName(name, s, unix.IFNAMSIZ-1)
		}
		if err != nil {
			return nil, err
		}
		return nest(pair("IFLA_IFNAME", starlark.String(s))), nil
	}
	end := d.object.draft(d.command)
	end.thread = d.thread
	for _, kv := range m.Items() {
		key, ok := kv[0].(starlark.String)
		if !ok {
			return nil, py.Errorf(py.TypeError, "%s: a key must be a str, not %s", name, typeName(kv[0]))
		}
		if err := end.keyword(string(key), kv[1]); err != nil {
			return nil, err
		}
	}
	if err := completeLink(end); err != nil {
		return nil, err
	}
	return end.dict(), nil
}

// dict is the draft as the value of a nest that is itself a message.
func (d *draft) dict() *starlark.Dict {
	out := starlark.NewDict(len(d.items) + 1)
	var attrs []starlark.Value
	for _, it := range d.items {
		if it.slot.field {
			_ = out.SetKey(starlark.String(it.slot.key), it.value)
		} else {
			attrs = append(attrs, pair(it.slot.attr.Name, it.value))
		}
	}
	_ = out.SetKey(starlark.String("attrs"), starlark.NewList(attrs))
	return out
}
