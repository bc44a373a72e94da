package nl

import (
	"bytes"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// FuzzMessage reads any bytes as a message: everything in it is decoded, shown, and encoded again. The
// attributes come back as they were.
func FuzzMessage(f *testing.F) {
	f.Add(testMessage(f, routeDict).raw)
	f.Add(testMessage(f, `{"multipath": [{"oif": 3, "attrs": [("TST_DST", "10.0.0.2")]}], "nests": [{"mtu": 1}],
		"encap_type": 5, "encap": {"last": 1, "segs": ["fc00::1", "fc00::2"]}}`).raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := NewMessage(raw, testFamily)
		if err != nil {
			return
		}
		shown := py.Repr(m)
		plain(m)
		for _, x := range m.pairs {
			py.Repr(x)
		}
		if !m.equal(m.Copied(), starlark.CompareLimit) {
			t.Errorf("%s is not equal to its copy", shown)
		}
		chain := bytes.Clone(m.chain())
		m.thaw()
		if got := py.Repr(m); got != shown && len(shown) < 1000 {
			t.Errorf("from values: %s\nfrom bytes:  %s", got, shown)
		}
		b, err := m.spec.Encode(nil, m)
		if err != nil {
			t.Errorf("%s: %v", shown, err)
			return
		}
		again := view{spec: m.spec, raw: b}
		w, v := WalkAttrs(chain), WalkAttrs(again.chain())
		for w.Next() {
			if !v.Next() || !bytes.Equal(w.Raw, v.Raw) {
				t.Fatalf("attribute %x came back as %x", w.Raw, v.Raw)
			}
		}
	})
}
