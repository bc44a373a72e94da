package ipaddr

import (
	"math/rand/v2"
	"testing"

	"go.starlark.net/syntax"
)

func init() { makeClasses() }

// TestRadix holds the tree against a list of prefixes that is searched from end to end.
func TestRadix(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	type prefix struct {
		key    wide
		length int
	}
	for round := range 50 {
		var tree radix[int]
		list := map[prefix]int{}
		narrow := func() wide { return wide{random.Uint64() & 0xf0f0000000000003, random.Uint64() & 0xc000000000000001} }
		for i := range 300 {
			length := random.IntN(129)
			p := prefix{narrow().and(netmask(length, size6)), length}
			if random.IntN(4) == 0 {
				if _, had := list[p]; tree.remove(p.key, p.length) != had {
					t.Fatalf("round %d: remove(%v): the list says %v", round, p, had)
				}
				delete(list, p)
				continue
			}
			tree.set(p.key, p.length, i)
			list[p] = i
		}
		if tree.count != len(list) {
			t.Fatalf("%d prefixes, the list has %d", tree.count, len(list))
		}
		for range 300 {
			key, best := narrow(), -1
			var want int
			for p, v := range list {
				if p.length > best && key.and(netmask(p.length, size6)) == p.key {
					best, want = p.length, v
				}
			}
			n := tree.longest(key, size6)
			if (n == nil) != (best < 0) || n != nil && tree.values[n.value-1] != want {
				t.Fatalf("round %d: %v: got %v, want %d", round, key, n, want)
			}
		}
		for p, v := range list {
			if at := tree.find(p.key, p.length); at < 0 || tree.values[tree.nodes[at].value-1] != v {
				t.Fatalf("round %d: %v is not found", round, p)
			}
		}
	}
}

// TestSetOperations holds the algebra of spans against sets of single numbers.
func TestSetOperations(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	base := ones(size4).lo - 63 // the last addresses there are
	make := func() (*PrefixSet, [64]bool) {
		s, all := &PrefixSet{}, [64]bool{}
		for range random.IntN(6) {
			first := random.IntN(64)
			last := first + random.IntN(64-first)
			s.spans[0] = append(s.spans[0], span{wide{0, base + uint64(first)}, wide{0, base + uint64(last)}})
			for i := first; i <= last; i++ {
				all[i] = true
			}
		}
		return s.normal(), all
	}
	operations := map[syntax.Token]func(a, b bool) bool{
		syntax.PIPE:       func(a, b bool) bool { return a || b },
		syntax.AMP:        func(a, b bool) bool { return a && b },
		syntax.MINUS:      func(a, b bool) bool { return a && !b },
		syntax.CIRCUMFLEX: func(a, b bool) bool { return a != b },
	}
	for range 2000 {
		a, inA := make()
		b, inB := make()
		for op, want := range operations {
			got := a.combine(b, op)
			for i := range inA {
				w := wide{0, base + uint64(i)}
				if holds(got.spans[0], span{w, w}) != want(inA[i], inB[i]) {
					t.Fatalf("%v %s %v is %v", a, op, b, got)
				}
			}
		}
	}
}
