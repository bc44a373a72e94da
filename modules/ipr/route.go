package ipr

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The route method. Kernel: include/uapi/linux/rtnetlink.h; man pages: rtnetlink(7), ip-route(8).
var routes = &object{
	name:     "route",
	spec:     rtnl.Route,
	commands: routeCommands,
	request:  []string{"family"},
	aliases: map[string]string{
		"mask": "dst_len", "rtproto": "proto", "rtscope": "scope", "rtype": "type",
		"realms": "flow", "metric": "priority", "dev": "oif",
	},
	shortcuts: map[string]shortcut{
		"oif": index, "iif": index,
		"dst": routeTarget, "src": routeTarget, "newdst": routeTarget,
		"gateway": routeGateway, "via": routeVia, "prefsrc": routePrefsrc,
		"dst_len": prefixLength, "src_len": prefixLength,
		"table":      routeTable,
		"proto":      named(protoWords),
		"scope":      named(scopeWords),
		"type":       named(routeTypeWords),
		"tos":        named(tosWords),
		"flow":       named(realmWords),
		"encap_type": named(encapWords),
		"pref":       named(prefWords),
		"flags":      routeFlags,
		"metrics":    routeMetrics,
		"multipath":  routeMultipath,
		"encap":      routeEncap,
		"family":     routeFamily,
	},
	kernel: kernelFilters(
		kernelFilter{key: "table", field: "table", attr: "RTA_TABLE", limit: 255},
		kernelFilter{key: "oif", attr: "RTA_OIF"},
		kernelFilter{key: "proto", field: "proto"},
		kernelFilter{key: "type", field: "type"},
	),
	complete: completeRoute,
}

// What the kernel and the field call the tables and metrics that stand in for "not given".
const (
	mainTable      = unix.RT_TABLE_MAIN
	compatTable    = unix.RT_TABLE_COMPAT // in the header, when the number needs more than its eight bits
	ipv6UserMetric = 1024                 // what the kernel makes of an IPv6 metric of 0
	labelBits      = 20                   // of an MPLS label; the prefix length of every MPLS route
)

// routeTarget takes a network, an address, "default", or for MPLS a label or a stack of them.
func routeTarget(d *draft, name string, v starlark.Value) error {
	if labels, ok, err := labelStack(name, v); ok || err != nil {
		if err == nil {
			d.put(name, labels)
			d.otherwise("family", unix.AF_MPLS)
		}
		return err
	}
	s, err := text(name, v)
	if err != nil {
		return err
	}
	switch s {
	case "":
		return nil
	case "default", "all", "any":
		return d.everything(name, unix.AF_UNSPEC)
	case "0", "0.0.0.0", "0.0.0.0/0":
		return d.everything(name, unix.AF_INET)
	case "::", "::/0":
		return d.everything(name, unix.AF_INET6)
	}
	p, err := parsePrefix(name, s)
	if err != nil {
		return err
	}
	d.putAddress(name, v, s, p.addr)
	length, ok := d.object.slot(lengthKey(name))
	if ok && (p.given || !d.filter && !d.has(length.key)) {
		d.set(length, starlark.MakeInt(p.length))
	}
	if !d.filter {
		d.otherwise("family", familyOf(p.addr))
	}
	return nil
}

// everything is the target that no attribute stands for: length 0.
func (d *draft) everything(name string, family int) error {
	if length, ok := d.object.slot(lengthKey(name)); ok {
		d.set(length, starlark.MakeInt(0))
	}
	if family != unix.AF_UNSPEC {
		d.otherwise("family", family)
	}
	return nil
}

// lengthKey is the key of the prefix length that belongs to a target.
func lengthKey(name string) string {
	switch name {
	case "dst":
		return "dst_len"
	case "src":
		return "src_len"
	}
	return ""
}

// routeGateway takes the address of the next router, or what RTA_VIA takes.
func routeGateway(d *draft, name string, v starlark.Value) error {
	if isMapping(v) {
		return routeVia(d, "via", v)
	}
	s, err := text(name, v)
	if err != nil || s == "" {
		return err
	}
	a, err := address(name, s)
	if err == nil {
		d.putAddress(name, v, s, a)
	}
	return err
}

func routePrefsrc(d *draft, name string, v starlark.Value) error { return addrOther(d, name, v) }

// routeVia takes {'family': AF_INET6, 'addr': 'fe80::1'}, or the address alone.
func routeVia(d *draft, name string, v starlark.Value) error {
	via, err := viaOf(name, v)
	if err == nil {
		d.put(name, via)
	}
	return err
}

func viaOf(name string, v starlark.Value) (starlark.Value, error) {
	addr, family := v, starlark.Value(nil)
	if m, ok := v.(starlark.Mapping); ok && isMapping(v) {
		a, found, err := m.Get(starlark.String("addr"))
		if err != nil || !found {
			return nil, py.Errorf(py.ValueError, "%s=%s: expected {'family': ..., 'addr': ...}", name, py.Repr(v))
		}
		addr = a
		if f, found, _ := m.Get(starlark.String("family")); found {
			family = f
		}
	}
	s, err := text(name, addr)
	if err != nil {
		return nil, err
	}
	a, err := address(name, s)
	if err != nil {
		return nil, err
	}
	if family == nil {
		family = starlark.MakeInt(familyOf(a))
	}
	via := starlark.NewDict(2)
	_ = via.SetKey(starlark.String("family"), family)
	_ = via.SetKey(starlark.String("addr"), starlark.String(a.String()))
	return via, nil
}

// routeTable takes a table's number or its name in /etc/iproute2/rt_tables; complete divides it
// between the header's field and the attribute.
func routeTable(d *draft, name string, v starlark.Value) error {
	n, err := tableWords.number(name, v)
	if err == nil {
		d.put(name, n)
	}
	return err
}

func routeFlags(d *draft, name string, v starlark.Value) error {
	n, err := hopFlagWords.bits(name, v)
	if err == nil {
		d.put(name, n)
	}
	return err
}

// routeFamily takes AF_INET, AF_INET6, AF_MPLS; 255 has always meant all of them in a dump.
func routeFamily(d *draft, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err != nil {
		return err
	}
	if d.filter && n == 255 {
		n = anyFamily
	}
	d.put(name, starlark.MakeInt64(n))
	return nil
}

// routeMetrics takes {'mtu': 1400, 'hoplimit': 16}; metrics of None are left out.
func routeMetrics(d *draft, name string, v starlark.Value) error {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return py.Errorf(py.TypeError, "%s=%s: expected a dict, not %s", name, py.Repr(v), typeName(v))
	}
	kept := starlark.NewDict(4)
	for _, kv := range m.Items() {
		if kv[1] != starlark.None {
			_ = kept.SetKey(kv[0], kv[1])
		}
	}
	if err := checkMetrics(name, kept); err != nil {
		return err
	}
	if kept.Len() > 0 {
		d.put(name, kept)
	}
	return nil
}

// completeRoute derives family, lengths and the defaults of a new route.
func completeRoute(d *draft) error {
	if err := routeFamilyFrom(d); err != nil {
		return err
	}
	if d.filter {
		return nil
	}
	d.otherwise("family", unix.AF_INET)
	family := d.number("family", unix.AF_INET)
	if family == unix.AF_MPLS {
		completeLabels(d)
		return nil
	}
	for _, key := range []string{"dst", "src"} {
		switch {
		case d.has(key) && d.command.asks():
			d.putInt(lengthKey(key), widthOf(family)) // the kernel looks up one address
		case d.has(key):
			d.otherwise(lengthKey(key), widthOf(family))
		}
	}
	if family == unix.AF_INET6 && d.number("priority", -1) == 0 {
		d.putInt("priority", ipv6UserMetric)
	}
	viaOtherFamily(d, family)
	if err := checkLengths(d, family); err != nil {
		return err
	}
	defaultsOfRoute(d)
	divideTable(d)
	return nil
}

// routeFamilyFrom finds the family of a route whose destination does not tell it.
func routeFamilyFrom(d *draft) error {
	if d.filter || d.has("family") {
		return nil
	}
	a, err := d.address("prefsrc", "gateway")
	if err == nil && a.IsValid() {
		d.putInt("family", familyOf(a))
		return nil
	}
	if hops, ok := d.value("multipath"); ok {
		if family := familyOfHops(hops); family != 0 {
			d.putInt("family", family)
		}
	}
	return err
}

// viaOtherFamily turns the gateway of an IPv4 route that is an IPv6 address into what the kernel wants for
// it.
func viaOtherFamily(d *draft, family int) {
	a, err := d.address("gateway")
	if err != nil || !a.IsValid() || familyOf(a) == family || family != unix.AF_INET {
		return
	}
	via, _ := viaOf("gateway", starlark.String(a.String()))
	d.drop("gateway")
	d.put("via", via)
}

func checkLengths(d *draft, family int) error {
	for _, key := range []string{"dst_len", "src_len"} {
		if n := d.number(key, 0); n > widthOf(family) {
			return py.Errorf(py.ValueError, "%s=%d: prefix length must be 0 to %d", key, n, widthOf(family))
		}
	}
	return nil
}

// defaultsOfRoute says what a new route is when the call does not: unicast, made by an administrator. A route
// to be deleted is described by what was given, whatever its scope.
func defaultsOfRoute(d *draft) {
	switch d.command.typ {
	case unix.RTM_NEWROUTE:
		d.otherwise("proto", unix.RTPROT_STATIC)
		d.otherwise("type", unix.RTN_UNICAST)
	case unix.RTM_DELROUTE:
		d.otherwise("scope", unix.RT_SCOPE_NOWHERE)
	}
}

// divideTable keeps small table numbers in the header and moves others to the attribute, which has room for
// them.
func divideTable(d *draft) {
	if d.command.asks() && !d.has("table") {
		return
	}
	n := d.number("table", mainTable)
	if n < 256 {
		d.putInt("table", n)
		return
	}
	d.putInt("table", compatTable)
	d.putInt("RTA_TABLE", n)
}

// checkMetrics says which metric there is none of.
func checkMetrics(name string, metrics *starlark.Dict) error {
	spec := rowOf(rtnl.Route, "RTA_METRICS").Nest
	for _, key := range metrics.Keys() {
		if s, ok := key.(starlark.String); ok && (s == "attrs" || spec.AttrByName(string(s)) != nil) {
			continue
		}
		return py.Errorf(py.ValueError, "%s: a route has no metric %s%s",
			name, py.Repr(key), suggestion(key, shortNames(spec)))
	}
	return nil
}
