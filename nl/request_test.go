package nl

import (
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func TestRequest(t *testing.T) {
	r := NewRequest(testSpec, 24, 4)
	for _, err := range []error{
		r.SetAttr("dst", starlark.String("10.0.0.1")),
		r.SetField("family", starlark.MakeInt(2)),
		r.Set("flags", starlark.String("up")),
		r.Set("oif", starlark.MakeInt(1)),
		r.Set("oif", starlark.MakeInt(2)),
		r.AddAttr("TST_OIF", starlark.MakeInt(3)),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b, err := r.Append([]byte("xx"), 5, 6)
	if err != nil {
		t.Fatal(err)
	}
	m, err := NewMessage(b[2:], testFamily)
	if err != nil {
		t.Fatal(err)
	}
	if h := m.Header(); h != (Header{Len: uint32(len(b) - 2), Type: 24, Flags: 5, Seq: 5, Pid: 6}) {
		t.Errorf("header %+v", h)
	}
	want := `[('TST_DST', '10.0.0.1'), ('TST_OIF', 2), ('TST_OIF', 3)]`
	if got := py.Repr(m.Lookup("attrs")); got != want || py.Repr(m.Lookup("flags")) != "1" {
		t.Errorf("got %s, want %s", got, want)
	}
	if v, _ := r.Value("oif"); py.Repr(v) != "2" {
		t.Errorf("Value: %v", v)
	}
	if r.Set("nope", starlark.None) == nil || r.SetField("index", starlark.String("x")) == nil {
		t.Error("a wrong name or value was taken")
	}
	_ = r.Set("u8", starlark.MakeInt(300))
	if b, err := r.Append([]byte("xx"), 5, 6); err == nil || string(b) != "xx" {
		t.Errorf("got %q, %v", b, err)
	}
	loaded := NewRequest(testSpec, 24, 4)
	if err := loaded.Load(m); err != nil {
		t.Fatal(err)
	}
	again, err := loaded.Append(nil, 5, 6)
	if err != nil || string(again) != string(m.Raw()) {
		t.Errorf("loaded from a message: %x, want %x (%v)", again, m.Raw(), err)
	}
}
