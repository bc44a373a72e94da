package ipr

import (
	"net/netip"
	"strings"
	"testing"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

var objects = []*object{links, addrs, routes, rules, neighbours, forwarding, vlanFilters, netnsIDs, linkStats}

// TestTables checks that every keyword of the tables leads somewhere, and that no command has two meanings.
func TestTables(t *testing.T) {
	for _, o := range objects {
		seen := map[string]bool{}
		for _, word := range o.words() {
			if seen[word] {
				t.Errorf("%s: two commands are called %s", o.name, word)
			}
			seen[word] = true
		}
		for name, to := range o.aliases {
			if _, ok := o.slot(to); !ok && o.shortcuts[to] == nil {
				t.Errorf("%s: the alias %s leads to %s, which is nothing", o.name, name, to)
			}
			if _, ok := o.slot(name); ok && o.slotKey(name) != o.slotKey(to) {
				t.Errorf("%s: the alias %s hides the attribute of that name", o.name, name)
			}
		}
		for _, name := range o.positional {
			if _, ok := o.slot(name); !ok && o.shortcuts[name] == nil {
				t.Errorf("%s: the positional argument %s is nothing", o.name, name)
			}
		}
	}
}

// slotKey is the key of what a name leads to.
func (o *object) slotKey(name string) string {
	s, _ := o.slot(name)
	if s == nil {
		return name
	}
	return s.key
}

func TestCommands(t *testing.T) {
	for _, test := range []struct {
		object *object
		word   starlark.Value
		typ    uint16
		flags  uint16
	}{
		{links, starlark.String("add"), unix.RTM_NEWLINK, 0x605},
		{links, starlark.String("set"), unix.RTM_NEWLINK, 0x5},
		{links, starlark.String("update"), unix.RTM_SETLINK, 0x605},
		{links, starlark.String("remove"), unix.RTM_DELLINK, 0x5},
		{links, starlark.String("property_add"), unix.RTM_NEWLINKPROP, 0xc05},
		{links, starlark.MakeInt(unix.RTM_GETLINK), unix.RTM_GETLINK, 0x1},
		{addrs, starlark.String("replace"), unix.RTM_NEWADDR, 0x505},
		{routes, starlark.String("set"), unix.RTM_NEWROUTE, 0x505},
		{routes, starlark.String("change"), unix.RTM_NEWROUTE, 0x105},
		{routes, starlark.String("append"), unix.RTM_NEWROUTE, 0xc05},
		{routes, starlark.String("show"), unix.RTM_GETROUTE, 0x301},
		{neighbours, starlark.String("delete"), unix.RTM_DELNEIGH, 0x5},
		{rules, starlark.Tuple{starlark.MakeInt(32), starlark.MakeInt(5)}, unix.RTM_NEWRULE, 0x5},
	} {
		c, err := test.object.command(test.word)
		if err != nil || c.typ != test.typ || c.flags != test.flags {
			t.Errorf("%s(%s) = %+v, %v, want type %d, flags %#x", test.object.name, test.word, c, err, test.typ, test.flags)
		}
	}
}

func TestPrefixes(t *testing.T) {
	for text, want := range map[string]string{
		"10.0.0.0/24": "10.0.0.0/24 true", "10.0.0.0/255.255.0.0": "10.0.0.0/16 true", "10.0.0.1": "10.0.0.1/32 false",
		"::1": "::1/128 false", "2001:DB8::/32": "2001:db8::/32 true", "2001:db8::/ffff:ffff::": "2001:db8::/32 true",
		"0.0.0.0/0": "0.0.0.0/0 true", "10.0.0.0/0.0.0.0": "10.0.0.0/0 true", "1.2.3.4/255.255.255.255": "1.2.3.4/32 true",
	} {
		p, err := parsePrefix("dst", text)
		got := netip.PrefixFrom(p.addr, p.length).String() + " " + map[bool]string{true: "true", false: "false"}[p.given]
		if err != nil || got != want {
			t.Errorf("parsePrefix(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "/", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/33", "10.0.0.0/255.0.255.0", "::/129",
		"10.0.0.0/ffff::", "fe80::1%eth0", "10.0.0", "10.0.0.0/0x8", "10.0.0.0/ 8", "::/255.255.255.0"} {
		if p, err := parsePrefix("dst", text); err == nil {
			t.Errorf("parsePrefix(%q) = %v, want an error", text, p)
		}
	}
}

func TestLabels(t *testing.T) {
	for text, want := range map[string]string{
		"300":     `[{"label": 300, "tc": 0, "bos": 1, "ttl": 0}]`,
		"200/300": `[{"label": 200, "tc": 0, "bos": 0, "ttl": 0}, {"label": 300, "tc": 0, "bos": 1, "ttl": 0}]`,
	} {
		stack, ok, err := labelStack("dst", starlark.String(text))
		if !ok || err != nil || stack.String() != want {
			t.Errorf("labelStack(%q) = %v, %v, %v, want %s", text, stack, ok, err, want)
		}
	}
	if _, ok, _ := labelStack("dst", starlark.String("10.0.0.0/24")); ok {
		t.Error("a network was taken for labels")
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct {
		words *words
		text  string
		want  uint64
	}{
		{scopeWords, "link", 253}, {scopeWords, "RT_SCOPE_HOST", 254}, {scopeWords, "global", 0}, {scopeWords, "17", 17},
		{routeTypeWords, "RTN_BLACKHOLE", 6}, {actionWords, "FR_ACT_TO_TBL", 1}, {actionWords, "to_tbl", 1},
		{protoWords, "static", 4}, {tableWords, "main", 254}, {nudWords, "Permanent", 0x80}, {encapWords, "seg6local", 7},
		{tableWords, "0x10", 16}, {linkFlagWords, "up", 1}, {linkFlagWords, "IFF_NOARP", 0x80},
	} {
		if n, ok := test.words.lookup(test.text); !ok || n != test.want {
			t.Errorf("%s%s is %d, %v, want %d", test.words.prefix, test.text, n, ok, test.want)
		}
	}
}

// TestDocs checks that every method says what it does, beginning with its own name.
func TestDocs(t *testing.T) {
	for _, row := range methods {
		name := strings.Fields(row.names)[0]
		if !strings.HasPrefix(row.doc, name+"(") {
			t.Errorf("the doc string of %s begins with %.20q", name, row.doc)
		}
	}
}

// BenchmarkRouteRequest is a route from keywords to bytes, without the kernel.
func BenchmarkRouteRequest(b *testing.B) {
	kwargs := []starlark.Tuple{
		{starlark.String("dst"), starlark.String("10.1.2.0/24")},
		{starlark.String("gateway"), starlark.String("10.0.0.1")},
		{starlark.String("oif"), starlark.MakeInt(2)},
	}
	ip := &IPRoute{class: Class}
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		c, err := ip.call(nil, routes, starlark.Tuple{starlark.String("add")}, kwargs)
		if err != nil {
			b.Fatal(err)
		}
		req, err := c.draft.request(ip)
		if err != nil {
			b.Fatal(err)
		}
		if out, err = req.Append(out[:0], 1, 0); err != nil {
			b.Fatal(err)
		}
	}
}
