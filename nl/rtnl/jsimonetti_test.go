package rtnl

import (
	"encoding"
	"fmt"
	"net"
	"strings"
	"testing"

	"github.com/jsimonetti/rtnetlink/v2"
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/nl"
)

// message is what the other library has for each family.
type message interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// facts are what the other library knows of a message: by our name of it, as text; "" for what is not there.
type facts map[string]string

// text is one fact; the nothings of the library are no fact.
func text(v any) string {
	switch v := v.(type) {
	case net.IP:
		if len(v) == 0 {
			return ""
		}
		return v.String()
	case net.HardwareAddr:
		return v.String()
	case *uint8:
		return deref(v)
	case *uint16:
		return deref(v)
	case *uint32:
		return deref(v)
	case *string:
		return deref(v)
	case *net.IP:
		if v == nil {
			return ""
		}
		return v.String()
	}
	return fmt.Sprint(v)
}

func deref[T any](p *T) string {
	if p == nil {
		return ""
	}
	return fmt.Sprint(*p)
}

// others are the families that the other library knows: our recordings, its message, and what it says of one.
var others = []struct {
	files string
	spec  *nl.Spec
	empty func() message
	facts func(message) facts
}{
	{"link", Link, func() message { return &rtnetlink.LinkMessage{} }, linkFacts},
	{"addr.", Addr, func() message { return &rtnetlink.AddressMessage{} }, addrFacts},
	{"route", Route, func() message { return &rtnetlink.RouteMessage{} }, routeFacts},
	{"rule.", Rule, func() message { return &rtnetlink.RuleMessage{} }, ruleFacts},
	{"neigh.", Neigh, func() message { return &rtnetlink.NeighMessage{} }, neighFacts},
}

func linkFacts(m message) facts {
	l := m.(*rtnetlink.LinkMessage)
	f := facts{
		"index": text(l.Index), "flags": text(l.Flags), "change": text(l.Change), "ifi_type": text(l.Type),
	}
	a := l.Attributes
	if a == nil {
		return f
	}
	f["IFLA_IFNAME"], f["IFLA_MTU"] = a.Name, text(a.MTU)
	f["IFLA_ADDRESS"], f["IFLA_BROADCAST"] = text(a.Address), text(a.Broadcast)
	f["IFLA_MASTER"], f["IFLA_IFALIAS"] = text(a.Master), text(a.Alias)
	f["IFLA_TXQLEN"], f["IFLA_LINKMODE"] = text(a.TxQueueLen), text(a.LinkMode)
	f["IFLA_CARRIER"], f["IFLA_CARRIER_CHANGES"] = text(a.Carrier), text(a.CarrierChanges)
	f["IFLA_GROUP"] = text(a.NetDevGroup)
	if a.Info != nil {
		f["IFLA_LINKINFO IFLA_INFO_KIND"] = a.Info.Kind
	}
	if s := a.Stats64; s != nil {
		f["IFLA_STATS64 rx_packets"], f["IFLA_STATS64 tx_bytes"] = text(s.RXPackets), text(s.TXBytes)
	}
	return f
}

func addrFacts(m message) facts {
	a := m.(*rtnetlink.AddressMessage)
	f := facts{
		"family": text(a.Family), "prefixlen": text(a.PrefixLength), "flags": text(a.Flags), "scope": text(a.Scope),
		"index": text(a.Index),
	}
	if a.Attributes == nil {
		return f
	}
	f["IFA_ADDRESS"], f["IFA_LOCAL"] = text(a.Attributes.Address), text(a.Attributes.Local)
	f["IFA_LABEL"], f["IFA_BROADCAST"] = a.Attributes.Label, text(a.Attributes.Broadcast)
	f["IFA_FLAGS"] = text(a.Attributes.Flags)
	if c := a.Attributes.CacheInfo; c != (rtnetlink.CacheInfo{}) {
		f["IFA_CACHEINFO ifa_valid"], f["IFA_CACHEINFO ifa_preferred"] = text(c.Valid), text(c.Preferred)
	}
	return f
}

func routeFacts(m message) facts {
	r := m.(*rtnetlink.RouteMessage)
	a := &r.Attributes
	f := facts{
		"family": text(r.Family), "dst_len": text(r.DstLength), "src_len": text(r.SrcLength), "tos": text(r.Tos),
		"table": text(r.Table), "proto": text(r.Protocol), "scope": text(r.Scope), "type": text(r.Type),
		"flags": text(r.Flags), "RTA_DST": text(a.Dst), "RTA_PREFSRC": text(a.Src), "RTA_GATEWAY": text(a.Gateway),
		"RTA_PREF": text(a.Pref),
	}
	numbers := map[string]uint32{"RTA_OIF": a.OutIface, "RTA_PRIORITY": a.Priority, "RTA_TABLE": a.Table}
	for name, n := range numbers {
		if n != 0 {
			f[name] = text(n)
		}
	}
	if a.Metrics != nil {
		f["RTA_METRICS RTAX_MTU"], f["RTA_METRICS RTAX_ADVMSS"] = text(a.Metrics.MTU), text(a.Metrics.AdvMSS)
	}
	for i, hop := range a.Multipath {
		at := fmt.Sprintf("RTA_MULTIPATH %d ", i)
		f[at+"hops"], f[at+"oif"] = text(hop.Hop.Hops), text(hop.Hop.IfIndex)
		f[at+"RTA_GATEWAY"] = text(hop.Gateway)
	}
	return f
}

func ruleFacts(m message) facts {
	r := m.(*rtnetlink.RuleMessage)
	f := facts{
		"family": text(r.Family), "dst_len": text(r.DstLength), "src_len": text(r.SrcLength), "tos": text(r.TOS),
		"table": text(r.Table), "action": text(r.Action), "flags": text(r.Flags),
	}
	a := r.Attributes
	if a == nil {
		return f
	}
	f["FRA_SRC"], f["FRA_DST"] = text(a.Src), text(a.Dst)
	f["FRA_IIFNAME"], f["FRA_OIFNAME"] = text(a.IIFName), text(a.OIFName)
	f["FRA_PRIORITY"], f["FRA_TABLE"], f["FRA_GOTO"] = text(a.Priority), text(a.Table), text(a.Goto)
	f["FRA_FWMARK"], f["FRA_FWMASK"], f["FRA_PROTOCOL"] = text(a.FwMark), text(a.FwMask), text(a.Protocol)
	f["FRA_IP_PROTO"], f["FRA_SUPPRESS_PREFIXLEN"] = text(a.IPProto), text(a.SuppressPrefixLen)
	if a.UIDRange != nil {
		f["FRA_UID_RANGE"] = fmt.Sprintf("%d:%d", a.UIDRange.Start, a.UIDRange.End)
	}
	if a.DPortRange != nil {
		f["FRA_DPORT_RANGE"] = fmt.Sprintf("%d:%d", a.DPortRange.Start, a.DPortRange.End)
	}
	return f
}

func neighFacts(m message) facts {
	n := m.(*rtnetlink.NeighMessage)
	f := facts{
		"family": text(n.Family), "ifindex": text(n.Index), "state": text(n.State), "flags": text(n.Flags),
		"ndm_type": text(n.Type),
	}
	if a := n.Attributes; a != nil {
		f["NDA_DST"], f["NDA_LLADDR"] = text(a.Address), text(a.LLAddress)
	}
	return f
}

// fact is what we say of a message at a path of names and indices.
func fact(t *testing.T, m *nl.Message, path string) string {
	t.Helper()
	var at starlark.Value = m
	for _, name := range strings.Fields(path) {
		switch v := at.(type) {
		case *nl.Message:
			if strings.ToLower(name) == name { // a field, whatever attribute has that for a short name
				at, _, _ = v.Get(starlark.String(name))
			} else {
				at = v.Lookup(name)
			}
		case starlark.Indexable:
			at = v.Index(int(name[0] - '0'))
		case starlark.Mapping:
			at, _, _ = v.Get(starlark.String(name))
		}
		if at == nil || at == starlark.None {
			return ""
		}
	}
	if s, ok := starlark.AsString(at); ok {
		return s
	}
	return at.String()
}

func compare(t *testing.T, name string, m *nl.Message, theirs facts) {
	t.Helper()
	for path, want := range theirs {
		if got := fact(t, m, path); got != want && (want != "" || strings.HasPrefix(got, "0")) {
			t.Errorf("%s: %s is %q, the other library says %q", name, path, got, want)
		}
	}
}

// TestOtherLibrary holds what we and jsimonetti/rtnetlink say of the same bytes against each other:
// those of the kernel, those that we encode, and those that the other library encodes.
func TestOtherLibrary(t *testing.T) {
	for _, o := range others {
		for name, raw := range recorded(t, o.files) {
			ours, err := nl.NewMessage(raw, Family)
			if err != nil {
				t.Fatal(err)
			}
			theirs := o.empty()
			if err := theirs.UnmarshalBinary(raw[nl.HeaderLen:]); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			compare(t, name, ours, o.facts(theirs))

			encoded, err := o.spec.Encode(nil, fresh(ours))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			theirs = o.empty()
			if err := theirs.UnmarshalBinary(encoded); err != nil {
				t.Fatalf("%s: what we encoded is not read: %v", name, err)
			}
			compare(t, name+" by us", ours, o.facts(theirs))

			encoded, err = theirs.MarshalBinary()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			ours, err = parse(o.spec, encoded)
			if err != nil {
				t.Fatalf("%s: what they encoded is not read: %v", name, err)
			}
			again := o.empty()
			if err := again.UnmarshalBinary(encoded); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			theyWrote := o.facts(again)
			delete(theyWrote, "FRA_UID_RANGE") // written with 2 bytes for each end, where the kernel has 4
			compare(t, name+" by them", ours, theyWrote)
		}
	}
}
