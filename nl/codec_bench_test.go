package nl

import (
	"testing"

	"go.starlark.net/starlark"
)

func benchMessage(b *testing.B) *Message {
	return testMessage(b, `{"family": 2, "len": 24, "attrs": [("TST_OIF", 254), ("TST_DST", "10.1.2.0"),
		("TST_S32", 5), ("TST_U8", 3)]}`)
}

func BenchmarkPayload(b *testing.B) {
	m := benchMessage(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := m.Payload(1); !ok {
			b.Fatal("no attribute")
		}
	}
}

func BenchmarkGetAttr(b *testing.B) {
	m := benchMessage(b)
	b.ReportAllocs()
	for b.Loop() {
		if v, _ := m.first("TST_DST"); v == nil {
			b.Fatal("no attribute")
		}
	}
}

func BenchmarkRepr(b *testing.B) {
	m := benchMessage(b)
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = m.AppendRepr(buf[:0])
	}
}

func BenchmarkEncodeRequest(b *testing.B) {
	r := NewRequest(testSpec, 24, 5)
	dst, one := starlark.Value(starlark.String("10.1.2.0")), starlark.Value(starlark.MakeInt(3))
	_ = r.SetField("family", starlark.MakeInt(2))
	_ = r.SetAttr("TST_DST", dst)
	_ = r.SetAttr("TST_OIF", one)
	_ = r.SetAttr("TST_S32", one)
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if buf, err = r.Append(buf[:0], 1, 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuildAndEncodeRequest(b *testing.B) {
	r := NewRequest(testSpec, 24, 5)
	dst, one := starlark.Value(starlark.String("10.1.2.0")), starlark.Value(starlark.MakeInt(3))
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		r.Reset(24, 5)
		_ = r.SetField("family", one)
		_ = r.SetAttr("TST_DST", dst)
		_ = r.SetAttr("TST_OIF", one)
		var err error
		if buf, err = r.Append(buf[:0], 1, 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	m := benchMessage(b)
	match := NewMatcher(nil, testFamily, testSpec)
	_ = match.Add(starlark.String("dst"), starlark.String("10.1.2.0"))
	b.ReportAllocs()
	for b.Loop() {
		if ok, _ := match.Match(m.raw); !ok {
			b.Fatal("no match")
		}
	}
}
