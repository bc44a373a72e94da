package nl

import (
	"bytes"
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

const routeDict = `{"family": 2, "index": 3, "flags": 1, "attrs": [
	("TST_DST", "10.0.0.0"), ("TST_OIF", 3), ("TST_METRICS", {"mtu": 1400}), ("TST_FORCED", {"mtu": 9})]}`

const routeRepr = `{'family': 2, 'len': 0, '__align': (), 'index': 3, 'flags': 1, 'attrs': [` +
	`('TST_DST', '10.0.0.0'), ('TST_OIF', 3), ('TST_METRICS', {'attrs': [('TSTX_MTU', 1400)]}), ` +
	`('TST_FORCED', {'attrs': [('TSTX_MTU', 9)]}, 32768)], ` +
	`'header': {'length': 68, 'type': 24, 'flags': 2, 'sequence_number': 7, 'pid': 9, 'error': None, ` +
	`'target': 'localhost', 'stats': Stats(qsize=0, delta=0, delay=0)}, 'state': 'up', 'event': 'TST_NEW'}`

func TestReprIsPyroute2s(t *testing.T) {
	m := testMessage(t, routeDict)
	if got := py.Repr(m); got != routeRepr {
		t.Errorf("got  %s\nwant %s", got, routeRepr)
	}
	m.thaw()
	if got := py.Repr(m); got != routeRepr {
		t.Errorf("after a change: got  %s\nwant %s", got, routeRepr)
	}
}

func TestScriptsSeePyroute2sMessage(t *testing.T) {
	m := testMessage(t, routeDict)
	other := testMessage(t, `{"family": 2, "index": 4, "attrs": [("TST_DST", "10.0.0.0"), ("TST_OIF", 4)]}`)
	env := starlark.StringDict{"m": m, "same": testMessage(t, routeDict), "o": other, "cls": testSpec.Class()}
	for expr, want := range map[string]string{
		`m["index"]`:           `3`,
		`m["event"]`:           `'TST_NEW'`,
		`m["state"]`:           `'up'`,
		`m["header"]["type"]`:  `24`,
		`m["header"]["error"]`: `None`,
		`m["attrs"][0]`:        `('TST_DST', '10.0.0.0')`,
		`m["attrs"][0][0]`:     `'TST_DST'`,
		`m["attrs"][1][1]`:     `3`,
		`m["attrs"][1][0:]`:    `['TST_OIF', 3]`,
		`m["attrs"][1].value`:  `3`,
		`dict([tuple(a) for a in m["attrs"]]).keys()`: `['TST_DST', 'TST_OIF', 'TST_METRICS', 'TST_FORCED']`,
		`m.get_attr("TST_OIF")`:                       `3`,
		`m.get_attr("oif")`:                           `3`,
		`m.get_attr("TST_IFNAME")`:                    `None`,
		`m.get_attr("TST_IFNAME", "x")`:               `'x'`,
		`m.get_attr("no such", default=5)`:            `5`,
		`m.get_attrs("TST_OIF")`:                      `[3]`,
		`m.get_attrs("ifname")`:                       `[]`,
		`m.get_nested("TST_METRICS", "TSTX_MTU")`:     `1400`,
		`m.get_nested("metrics", "mtu")`:              `1400`,
		`m.get_nested("metrics", "lock", "x")`:        `None`,
		`m.get("oif")`:                                `3`,
		`m.get("index")`:                              `3`,
		`m.get(("metrics", "mtu"))`:                   `1400`,
		`m.get("nope", "D")`:                          `'D'`,
		`m.get("event")`:                              `'TST_NEW'`,
		`"index" in m`:                                `True`,
		`"mtu" in m`:                                  `False`,
		`m.keys()`:                                    `['family', 'len', '__align', 'index', 'flags', 'attrs', 'header', 'state', 'event']`,
		`[k for k in m][0]`:                           `'family'`,
		`m.values()[3]`:                               `3`,
		`m.items()[3]`:                                `('index', 3)`,
		`len(m)`:                                      `9`,
		`m == same`:                                   `True`,
		`m != same`:                                   `False`,
		`m == o`:                                      `False`,
		`(m - o).get_attr("oif")`:                     `3`,
		`(m - o)["index"]`:                            `3`,
		`(m - o).get_attr("dst")`:                     `None`,
		`(m & o).get_attr("dst")`:                     `'10.0.0.0'`,
		`(m & o).get_attr("oif")`:                     `None`,
		`m.nla2name("TST_OIF")`:                       `'oif'`,
		`m.name2nla("oif")`:                           `'TST_OIF'`,
		`cls.name2nla("TST_OIF")`:                     `'TST_OIF'`,
		`cls.prefix`:                                  `'TST_'`,
		`cls.fields[3:]`:                              `(('', 'x'), ('index', 'i'), ('flags', 'I'))`,
		`cls.nla_map[1]`:                              `(2, 'TST_OIF', 'uint32')`,
		`m.flags2names(5)`:                            `['up', 'loud']`,
		`m.names2flags(["up", "loud"])`:               `5`,
		`m.dump()["attrs"][2]`:                        `['TST_METRICS', {'attrs': [['TSTX_MTU', 1400]]}]`,
		`getattr(cls(), "load")(m.dump()) == m`:       `False`, // an event is no part of what a script builds
		`getattr(cls(), "load")(m.dump()).get_nested("metrics", "attrs")`: `[['TSTX_MTU', 1400]]`,
		`m.copy() == m`:                          `True`,
		`m.getvalue() == m`:                      `True`,
		`m.get_attr("metrics").get_attr("mtu")`:  `1400`,
		`[type(m), bool(m.get_attr("metrics"))]`: `['tstmsg', True]`,
	} {
		if got := py.Repr(eval(t, expr, env)); got != want {
			t.Errorf("%s: got %s, want %s", expr, got, want)
		}
	}
}

func TestHandMadeMessage(t *testing.T) {
	src := `
msg = cls()
msg["family"] = 2
msg["attrs"] = [["TST_DST", "10.0.0.1"], ("oif", 5)]
msg["attrs"].append(["ifname", "eth0"])
msg["header"] = {"type": 24, "flags": 5}
before = msg.get_attr("TST_OIF")
msg.encode()
data = msg.data
again = cls(data)
again.decode()
same = again.get_attr("TST_IFNAME")
again["index"] = 9
again.strip("TST_DST")
again.encode()
`
	out, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{}, "test", src, starlark.StringDict{"cls": testSpec.Class()})
	if err != nil {
		t.Fatal(err)
	}
	m, _ := NewMessage([]byte(out["data"].(starlark.Bytes)), testFamily)
	if h := m.Header(); h.Type != 24 || h.Flags != 5 || int(h.Len) != len(m.Raw()) {
		t.Errorf("header %+v", h)
	}
	if py.Repr(out["before"]) != "5" || py.Repr(out["same"]) != "'eth0'" {
		t.Errorf("before %v, again %v", out["before"], out["same"])
	}
	again := out["again"].(*Message)
	if n, _ := again.Field("index"); n != 9 || again.Lookup("dst") != starlark.None || again.Lookup("oif") == starlark.None {
		t.Errorf("changed message: %s", py.Repr(again))
	}
}

func TestUnknownAttributesSurvive(t *testing.T) {
	m := testMessage(t, `{"attrs": [("UNKNOWN", {"header": {"type": 0x8000 | 99}, "value": "01:02:03"}), ("oif", 1)]}`)
	if got := py.Repr(m.Lookup("attrs")); got != `[('UNKNOWN', {'header': {'length': 7, 'type': 32867}}), ('TST_OIF', 1)]` {
		t.Errorf("got %s", got)
	}
	for what, v := range map[string]starlark.Value{"view": m, "dump": m.dump(), "list": m.attrList()} {
		b, err := testSpec.Encode(nil, v)
		if what == "list" {
			b = append(append([]byte(nil), m.raw[HeaderLen:HeaderLen+12]...), b[12:]...)
		}
		if err != nil || !bytes.Equal(b, m.raw[HeaderLen:]) {
			t.Errorf("%s: got %x, want %x (%v)", what, b, m.raw[HeaderLen:], err)
		}
	}
}

func TestBrokenMessages(t *testing.T) {
	m := testMessage(t, routeDict)
	for n := range len(m.raw) {
		if _, err := NewMessage(m.raw[:n], testFamily); err == nil {
			t.Errorf("%d of %d bytes were taken for a message", n, len(m.raw))
		}
	}
	raw := bytes.Clone(m.raw)
	raw[HeaderLen+12] = 200 // the first attribute ends behind the message
	broken, err := NewMessage(raw, testFamily)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := broken.first("oif"); err == nil {
		t.Error("an attribute behind a broken one: no error")
	}
	if _, ok := broken.Payload(1); ok {
		t.Error("a broken attribute was found")
	}
	short := bytes.Clone(m.raw[:HeaderLen+12])
	short[0] = byte(len(short))
	short = append(short, 6, 0, 2, 0, 1, 2, 0, 0) // a u32 of two bytes
	short[0] = byte(len(short))
	m, err = NewMessage(short, testFamily)
	if err != nil || py.Repr(m.Lookup("oif")) != `b'\x01\x02'` {
		t.Errorf("a payload too short for its type: %v, %v", m, err)
	}
}

func TestChangedReplyLasts(t *testing.T) {
	raw := testMessage(t, routeDict).raw
	r := NewReplies(testFamily, raw, raw, raw)
	env := starlark.StringDict{"r": r}
	src := `
def f():
    r[1]["mine"] = 5
    return r[1]["mine"], r[0] == r[2], r[0:2][1]["mine"], [m["index"] for m in r], len(r + [1]), len(r[::2])
x = f()
`
	out, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{}, "test", src, env)
	if err != nil {
		t.Fatal(err)
	}
	if got := py.Repr(out["x"]); got != `(5, True, 5, [3, 3, 3], 4, 2)` {
		t.Errorf("got %s", got)
	}
	one := NewReplies(testFamily, raw)
	if got := py.Repr(one); got != "("+routeRepr+",)" {
		t.Errorf("got %s", got)
	}
	one.Freeze()
	if err := one.Message(0).SetKey(starlark.String("x"), starlark.None); err == nil {
		t.Error("a frozen message was changed")
	}
}
