package ipaddr

import (
	"math/big"
	"net/netip"
	"strings"
	"testing"

	"go.starlark.net/starlark"
)

func seeds(f *testing.F, texts ...string) {
	for _, s := range texts {
		f.Add(s)
	}
}

// FuzzAddress: what is parsed is what Go's library parses, and its text gives it back; what is not has a
// reason.
func FuzzAddress(f *testing.F) {
	seeds(f, "", "192.0.2.1", "1.2.3", "01.2.3.4", "::", "1::2:3:4:5:6:7:8", "::ffff:1.2.3.4", "fe80::1%eth0", ":::", "1:2:3:4:5:6:7::")
	f.Fuzz(func(t *testing.T, s string) {
		for _, size := range []int{size4, size6} {
			a, ok := parse(s, size)
			if !ok {
				if badAddress(s, size) == nil {
					t.Errorf("%q has no reason", s)
				}
				continue
			}
			if want, err := netip.ParseAddr(s); err != nil || want != a {
				t.Errorf("%q is %v, netip says %v, %v", s, a, want, err)
			}
			if again, ok := parse(addrText(a), size); !ok || again != a {
				t.Errorf("%q gives %q, which is %v", s, addrText(a), again)
			}
		}
	})
}

// FuzzPrefixLength: a netmask and its hostmask mean the same length.
func FuzzPrefixLength(f *testing.F) {
	seeds(f, "24", "255.255.255.0", "0.0.0.255", "255.0.255.0", "-1", "99999999999999999999", "")
	f.Fuzz(func(t *testing.T, s string) {
		for _, size := range []int{size4, size6} {
			n, err := prefixLength(s, size)
			if err != nil {
				continue
			}
			if int(n) > size {
				t.Fatalf("%q is %d bits of %d", s, n, size)
			}
			mask := addrText(netmask(int(n), size).addr(size))
			if again, err := prefixLength(mask, size); size == size4 && (err != nil || again != n) {
				t.Errorf("%q is %d, its mask %s is %d, %v", s, n, mask, again, err)
			}
		}
	})
}

// FuzzSpan: a range or glob lies in its version, its networks make it up, and its globs give it back.
func FuzzSpan(f *testing.F) {
	seeds(f, "10.0.0.0/8", "10.0.0.1-10.0.0.9", "10.0.0.1-9", "10.0-3.*.*", "*.*.*.*", "::1-::5", "10.*.1.*", "1-2.3.4.5")
	f.Fuzz(func(t *testing.T, s string) {
		r, k, ok := spanOfText(s)
		if !ok {
			return
		}
		if r.last.less(r.first) || ones(k.size()).less(r.last) {
			t.Fatalf("%q is %v", s, r)
		}
		list := summarized([]span{r}, network4+k)
		next := r.first
		for _, n := range list {
			if n.first() != next {
				t.Fatalf("%q: %v begins at the wrong place", s, n)
			}
			next = n.last().next()
		}
		if next != r.last.next() {
			t.Errorf("%q ends at %v", s, next)
		}
		if !k.v4() {
			return
		}
		var back []span
		for _, glob := range r.globs() {
			g, _, ok := spanOfGlob(glob)
			if !ok {
				t.Fatalf("%q makes the glob %q", s, glob)
			}
			back = append(back, g)
		}
		if back = merge(back); len(back) != 1 || back[0] != r {
			t.Errorf("%q: its globs %v are %v", s, r.globs(), back)
		}
	})
}

// FuzzEUI: every notation gives the address back.
func FuzzEUI(f *testing.F) {
	seeds(f, "00:11:22:33:44:55", "0011.2233.4455", "00-11-22-33-44-55", "001122334455", "0:1:2:3:4:5", "0011223344556677", ":", "")
	f.Fuzz(func(t *testing.T, s string) {
		e, ok := parseEUI(s)
		if !ok {
			return
		}
		for name := range notations {
			if name == "pgsql" {
				name = "unix"
			}
			text, err := e.PyFormat(name)
			if again, ok := parseEUI(text); err != nil || !ok || again != e {
				t.Errorf("%q as %s is %q, which is %v", s, name, text, again)
			}
		}
	})
}

// FuzzText: a list of addresses never panics, and its items are texts that parse again.
func FuzzText(f *testing.F) {
	seeds(f, "10.0.0.1 ::1, 10.0.0.0/8 # x\n10.0.0.1/8", "x", "fe80::1%a/64")
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := parseText(s); err == nil {
			return
		} else if !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v names no line", s, err)
		}
	})
}

// FuzzNetwork: a network's and an interface's text gives it back, and a strict one has no host bits.
func FuzzNetwork(f *testing.F) {
	seeds(f, "10.0.0.0/8", "10.0.0.1/255.0.0.0", "10.0.0.1/0.255.255.255", "::/0", "fe80::1%a/64", "1.2.3.4/", "/", "1::/129")
	f.Fuzz(func(t *testing.T, s string) {
		for _, k := range []kind{network4, network6, ipaddr4, ipaddr6} {
			n, err := networkOf(starlark.String(s), k, false)
			if err != nil {
				continue
			}
			if again, err := networkOf(starlark.String(n.PyStr()), k, false); err != nil || *again != *n {
				t.Errorf("%q is %s, which is %v, %v", s, n.PyStr(), again, err)
			}
			if _, err := networkOf(starlark.String(s), k, true); (err == nil) != (masked(n.addr, n.bits) == n.addr) && k.withHostBits() {
				t.Errorf("%q is %s, strictly %v", s, n.PyStr(), err)
			}
			if a, bits, err := prefixOf(starlark.String(s), k.size()); err != nil || masked(a, bits) != n.base() {
				t.Errorf("%q is %s as a network, %v/%d as an interface, %v", s, n.PyStr(), a, bits, err)
			}
		}
	})
}

// FuzzFormat: what a format specification gives is the number of the address, in any base.
func FuzzFormat(f *testing.F) {
	seeds(f, "", "s", ">40s", "x", "#x", "_X", "#_b", "n", "d", "08x", "é", "_#x")
	addresses := []*Address{plain(wide{0, 0xc0000201}, address4), plain(wide{0x20010db8 << 32, 1}, address6)}
	f.Fuzz(func(t *testing.T, spec string) {
		if strings.ContainsAny(spec, "0123456789") {
			return // a width: as much text as memory can hold
		}
		for _, a := range addresses {
			text, err := a.PyFormat(spec)
			if err != nil || spec == "" || strings.HasSuffix(spec, "s") {
				continue
			}
			base := 16
			if strings.HasSuffix(spec, "b") || strings.HasSuffix(spec, "n") && a.kind.v4() {
				base = 2
			}
			digits := strings.ReplaceAll(text, "_", "")
			if strings.Contains(spec, "#") {
				digits = digits[len("0x"):]
			}
			if n, ok := new(big.Int).SetString(digits, base); !ok || n.Cmp(wideOf(a.addr).int().BigInt()) != 0 {
				t.Errorf("%s as %q is %q", a.PyStr(), spec, text)
			}
		}
	})
}
