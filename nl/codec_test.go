package nl

import (
	"bytes"
	"strings"
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// The tables of these tests: a route-like message with every type in it.
var (
	testMetrics = &Spec{Name: "metrics", Prefix: "TSTX_", Attrs: []Attr{
		{Num: 1, Name: "TSTX_LOCK", Type: U32}, {Num: 2, Name: "TSTX_MTU", Type: U32}}}
	testCache = &Spec{Name: "cacheinfo", Fields: []Field{{Name: "valid", Type: U32}, {Name: "kind", Type: U16}}}
	testMode  = &Spec{Name: "moded", Fields: []Field{{Name: "m", Type: U8}}, Computed: []Computed{
		{Name: "mode", Field: "m", Value: func(n uint64) string { return "mode" + string(rune('0'+n)) }}}}
	testLabel = &Spec{Name: "labelled", Prefix: "LAB_", Attrs: []Attr{{Num: 1, Name: "LAB_STACK", Type: Labels}}}
	testSegs  = &Spec{Name: "segs", Fields: []Field{
		{Name: "last", Type: U8}, {Name: "__pad", Type: Pad, Size: 3}, {Name: "segs", Type: IP6, Count: "last"}}}
	testColors = &Names{List: []Name{{0, ""}, {1, "red"}, {2, "green"}}}
	testBits   = &Names{Bits: true, List: []Name{{1, "up"}, {4, "loud"}}}
	testHop    = &Spec{Name: "hop", Prefix: "TST_", Fields: []Field{
		{Name: "flags", Type: U8}, {Name: "hops", Type: U8}, {Name: "oif", Type: S32}}}
	testSpec = &Spec{Name: "tstmsg", Prefix: "TST_",
		Fields: []Field{
			{Name: "family", Type: U8}, {Name: "len", Type: U8}, {Name: "__align", Type: Pad, Size: 1},
			{Type: Pad, Size: 1}, {Name: "index", Type: S32}, {Name: "flags", Type: U32, Names: testBits}},
		Computed: []Computed{{Name: "state", Field: "flags", Value: func(n uint64) string {
			return map[bool]string{true: "up", false: "down"}[n&1 != 0]
		}}},
	}
	testFamily = &Family{Name: "test", Protocol: 0, Types: []MessageType{{Num: 24, Name: "TST_NEW", Spec: testSpec}}}
)

func init() {
	testSpec.Attrs = []Attr{
		{Num: 1, Name: "TST_DST", Type: Target},
		{Num: 2, Name: "TST_OIF", Type: U32},
		{Num: 3, Name: "TST_IFNAME", Type: String},
		{Num: 4, Name: "TST_ADDRESS", Type: LLAddr},
		{Num: 5, Name: "TST_METRICS", Type: Nested, Nest: testMetrics},
		{Num: 6, Name: "TST_CACHEINFO", Type: Struct, Nest: testCache},
		{Num: 7, Name: "TST_MULTIPATH", Type: Records, Nest: testHop},
		{Num: 8, Name: "TST_ENCAP", Type: Select, By: "TST_ENCAP_TYPE",
			Cases: map[string]*Spec{"1": testLabel, "5": testSegs}, Else: Hex},
		{Num: 9, Name: "TST_ENCAP_TYPE", Type: U16},
		{Num: 10, Name: "TST_COLOR", Type: U8, Names: testColors},
		{Num: 11, Name: "TST_MASK", Type: U32, Names: testBits},
		{Num: 12, Name: "TST_FLAG", Type: Flag},
		{Num: 13, Name: "TST_VIA", Type: Via},
		{Num: 14, Name: "TST_PORTS", Type: RangeU16},
		{Num: 15, Name: "TST_TARGETS", Type: NestedList, Elem: IP4},
		{Num: 16, Name: "TST_ARRAY", Type: Array, Elem: U16},
		{Num: 17, Name: "TST_STRUCTS", Type: StructList, Nest: testCache},
		{Num: 18, Name: "TST_BE", Type: BE32},
		{Num: 19, Name: "TST_NESTS", Type: NestedList, Nest: testMetrics},
		{Num: 20, Name: "TST_FORCED", Type: Nested, Nest: testMetrics, Flags: NestBit},
		{Num: 21, Name: "TST_HEX", Type: Hex},
		{Num: 22, Name: "TST_S32", Type: S32},
		{Num: 23, Name: "TST_UINT", Type: UInt},
		{Num: 24, Name: "TST_U8", Type: U8},
		{Num: 25, Name: "TST_MAC", Type: MAC},
		{Num: 26, Name: "TST_IP6", Type: IP6},
		{Num: 27, Name: "TST_U64", Type: U64},
		{Num: 28, Name: "TST_MODE", Type: Nested, Nest: testMode},
		{Num: 29, Name: "TST_MODE_STRUCT", Type: Struct, Nest: testMode},
	}
	testHop.Attrs = testSpec.Attrs
}

// eval is the value of a Starlark expression.
func eval(t testing.TB, src string, env starlark.StringDict) starlark.Value {
	t.Helper()
	v, err := starlark.EvalOptions(&syntax.FileOptions{}, &starlark.Thread{}, "test", src, env)
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return v
}

// message is what the kernel would have sent for a dict.
func testMessage(t testing.TB, src string) *Message {
	t.Helper()
	req := Header{Type: 24, Flags: 2, Seq: 7, Pid: 9}.Append(nil)
	raw, err := testSpec.Encode(req, eval(t, src, nil))
	if err != nil {
		t.Fatal(err)
	}
	putLength(raw, HeaderLen)
	m, err := NewMessage(raw, testFamily)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestValuesGoAndComeBack(t *testing.T) {
	for _, row := range []struct{ name, give, show string }{
		{"dst", `"10.0.0.1"`, `'10.0.0.1'`},
		{"oif", `7`, `7`},
		{"oif", `7.9`, `7`},
		{"ifname", `"eth0"`, `'eth0'`},
		{"ifname", `"it's"`, `"it's"`},
		{"address", `"00:11:22:33:44:FF"`, `'00:11:22:33:44:ff'`},
		{"address", `"10.0.0.1"`, `'10.0.0.1'`},
		{"address", `"fe80::1"`, `'fe80::1'`},
		{"address", `""`, `''`},
		{"metrics", `{"mtu": 1400}`, `{'attrs': [('TSTX_MTU', 1400)]}`},
		{"metrics", `[("TSTX_MTU", 1), ["lock", 2]]`, `{'attrs': [('TSTX_MTU', 1), ('TSTX_LOCK', 2)]}`},
		{"metrics", `{"attrs": [("mtu", 1)]}`, `{'attrs': [('TSTX_MTU', 1)]}`},
		{"cacheinfo", `{"kind": 3}`, `{'valid': 0, 'kind': 3}`},
		{"multipath", `[{"oif": 3, "hops": 1, "attrs": [("TST_DST", "10.0.0.2")]}, {"dst": "10.0.0.3"}]`,
			`[{'flags': 0, 'hops': 1, 'oif': 3, 'attrs': [('TST_DST', '10.0.0.2')]}, ` +
				`{'flags': 0, 'hops': 0, 'oif': 0, 'attrs': [('TST_DST', '10.0.0.3')]}]`},
		{"color", `"green"`, `'green'`},
		{"color", `1`, `'red'`},
		{"color", `9`, `9`},
		{"color", `None`, `None`},
		{"mask", `"up,loud"`, `['up', 'loud']`},
		{"mask", `["loud", 8]`, `['loud', 8]`},
		{"flag", `True`, `True`},
		{"via", `{"family": 10, "addr": "fe80::1"}`, `{'family': 10, 'addr': 'fe80::1'}`},
		{"via", `"10.1.1.1"`, `{'family': 2, 'addr': '10.1.1.1'}`},
		{"ports", `"80:120"`, `'80:120'`},
		{"ports", `(80, 120)`, `'80:120'`},
		{"ports", `80`, `'80:80'`},
		{"targets", `["10.0.0.1", "10.0.0.2"]`, `['10.0.0.1', '10.0.0.2']`},
		{"array", `[1, 2, 65535]`, `(1, 2, 65535)`},
		{"structs", `[{"valid": 1, "kind": 2}, {}]`, `[{'valid': 1, 'kind': 2}, {'valid': 0, 'kind': 0}]`},
		{"be", `1`, `1`},
		{"nests", `[{"mtu": 1}, {}]`, `[{'attrs': [('TSTX_MTU', 1)]}, {'attrs': []}]`},
		{"hex", `"0a:00:01"`, `'0a:00:01'`},
		{"hex", `b"\x01\x02"`, `'01:02'`},
		{"s32", `-1`, `-1`},
		{"uint", `1 << 40`, `1099511627776`},
		{"mac", `"00-11-22-33-44-55"`, `'00:11:22:33:44:55'`},
		{"ip6", `"::1.2.3.4"`, `'::1.2.3.4'`},
		{"ip6", `"::ffff:1.2.3.4"`, `'::ffff:1.2.3.4'`},
		{"ip6", `"::1"`, `'::1'`},
		{"mode", `{"m": 1}`, `{'m': 1, 'mode': 'mode1'}`},
		{"mode_struct", `{"m": 2, "mode": "ignored"}`, `{'m': 2, 'mode': 'mode2'}`},
		{"u64", `0xffffffffffffffff`, `18446744073709551615`},
	} {
		m := testMessage(t, `{"family": 2, "`+row.name+`": `+row.give+`}`)
		if got := py.Repr(m.Lookup(row.name)); got != row.show {
			t.Errorf("%s=%s: got %s, want %s", row.name, row.give, got, row.show)
		}
		a := testSpec.AttrByName(row.name)
		p, ok := m.Payload(a.Num)
		if !ok {
			t.Errorf("%s=%s: no such attribute in the message", row.name, row.give)
		} else if got := string(a.appendRepr(nil, &m.view, p)); got != row.show {
			t.Errorf("%s=%s: the repr from bytes is %s, want %s", row.name, row.give, got, row.show)
		}
	}
}

func TestSelectByAttributeBeforeAndBehind(t *testing.T) {
	want := `{'attrs': [('LAB_STACK', [{'label': 20, 'tc': 0, 'bos': 0, 'ttl': 0}, ` +
		`{'label': 30, 'tc': 0, 'bos': 1, 'ttl': 0}])]}`
	for _, attrs := range []string{
		`[("TST_ENCAP_TYPE", 1), ("TST_ENCAP", {"stack": "20/30"})]`,
		`[("TST_ENCAP", {"stack": [20, {"label": 30}]}), ("TST_ENCAP_TYPE", 1)]`,
	} {
		m := testMessage(t, `{"attrs": `+attrs+`}`)
		if got := py.Repr(m.Lookup("encap")); got != want {
			t.Errorf("%s: got %s, want %s", attrs, got, want)
		}
	}
	m := testMessage(t, `{"encap_type": 5, "encap": {"last": 1, "segs": ["fc00::1", "fc00::2"]}}`)
	if got, want := py.Repr(m.Lookup("encap")), `{'last': 1, '__pad': (), 'segs': ['fc00::1', 'fc00::2']}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	m = testMessage(t, `{"encap_type": 9, "encap": b"\x01\x02"}`)
	if got := py.Repr(m.Lookup("encap")); got != `'01:02'` {
		t.Errorf("no case fits: got %s, want the Else type", got)
	}
}

func TestTargetFollowsTheFamily(t *testing.T) {
	m := testMessage(t, `{"dst": "20/30", "family": 28}`)
	want := `[{'label': 20, 'tc': 0, 'bos': 0, 'ttl': 0}, {'label': 30, 'tc': 0, 'bos': 1, 'ttl': 0}]`
	if got := py.Repr(m.Lookup("dst")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if _, err := testSpec.Encode(nil, eval(t, `{"family": 2, "dst": "::1"}`, nil)); err == nil {
		t.Error("an IPv6 address in an IPv4 message was taken")
	}
}

type hostAddr struct{ starlark.Value }

func (hostAddr) AddrText() string { return "10.9.8.7" }

func TestAddressObjects(t *testing.T) {
	d := starlark.NewDict(1)
	_ = d.SetKey(starlark.String("dst"), hostAddr{starlark.None})
	b, err := testSpec.Encode(nil, d)
	if err != nil || !bytes.Contains(b, []byte{10, 9, 8, 7}) {
		t.Errorf("got %x, %v", b, err)
	}
}

func TestBadValuesAreNamed(t *testing.T) {
	for _, row := range []struct {
		give  string
		class *py.Class
		text  string
	}{
		{`{"oif": "x"}`, py.TypeError, `TST_OIF: 'x', expected an int from 0 to 4294967295`},
		{`{"oif": -1}`, py.OverflowError, `TST_OIF: -1, expected an int from 0 to 4294967295`},
		{`{"u8": 256}`, py.OverflowError, `TST_U8: 256, expected an int from 0 to 255`},
		{`{"s32": 1 << 31}`, py.OverflowError, `TST_S32: 2147483648, expected an int from -2147483648 to 2147483647`},
		{`{"index": 1 << 31}`, py.OverflowError, `index: 2147483648, expected an int from -2147483648 to 2147483647`},
		{`{"dst": "10.0.0.256"}`, py.ValueError, `TST_DST: '10.0.0.256', expected an IPv4 or IPv6 address`},
		{`{"dst": 5}`, py.TypeError, `TST_DST: 5, expected an IPv4 or IPv6 address`},
		{`{"ifname": 5}`, py.TypeError, `TST_IFNAME: 5, expected a str`},
		{`{"ifname": "a\x00b"}`, py.ValueError, `expected a str without NUL`},
		{`{"mac": "00:11"}`, py.ValueError, `TST_MAC: '00:11', expected a MAC address`},
		{`{"color": "blue"}`, py.ValueError, `TST_COLOR: 'blue', expected a number or one of red, green`},
		{`{"mask": ["up", "blue"]}`, py.ValueError, `TST_MASK: ['up', 'blue'], expected a number or one of up, loud`},
		{`{"metrics": {"mtu": "x"}}`, py.TypeError, `TSTX_MTU: 'x', expected an int`},
		{`{"metrics": 5}`, py.TypeError, `TST_METRICS: 5, expected a dict, or a list of (name, value)`},
		{`{"ifnam": 5}`, py.TypeError, `tstmsg has no attribute or field 'ifnam'; did you mean 'ifname'?`},
		{`{"attrs": [5]}`, py.TypeError, `tstmsg: attribute 5, expected (name, value)`},
		{`{"ports": "120:80"}`, py.ValueError, `TST_PORTS: '120:80', expected a range`},
		{`{"via": {"family": 2, "addr": "::1"}}`, py.ValueError, `expected the family of the address`},
		{`{"multipath": {"oif": 3}}`, py.TypeError, `TST_MULTIPATH: {'oif': 3}, expected a list of dicts`},
		{`{5: 5}`, py.TypeError, `tstmsg: key 5, expected a str`},
		{`5`, py.TypeError, `tstmsg: 5, expected a dict`},
	} {
		before := []byte("before")
		b, err := testSpec.Encode(before, eval(t, row.give, nil))
		e, ok := err.(*py.Error)
		if !ok || e.Class != row.class || !strings.Contains(e.Text(), row.text) {
			t.Errorf("%s: got %v, want %s: %s", row.give, err, row.class.Name(), row.text)
		}
		if string(b) != "before" {
			t.Errorf("%s: something half done: %q", row.give, b)
		}
	}
}

func TestSelfContainingListEnds(t *testing.T) {
	list := starlark.NewList(nil)
	_ = list.Append(starlark.Tuple{starlark.String("x"), list})
	spec := &Spec{Name: "loop"}
	spec.Attrs = []Attr{{Num: 1, Name: "x", Type: Nested, Nest: spec}}
	if _, err := spec.Encode(nil, list); err == nil {
		t.Error("a list that contains itself was encoded")
	}
}
