package ipaddr

import (
	"encoding/binary"
	"math/big"
	"math/bits"
	"net/netip"

	"go.starlark.net/starlark"
)

// A wide is an address as a number of up to 128 bits; those of IPv4 take the lowest 32.
type wide struct{ hi, lo uint64 }

// wideOf is the number of an address; its zone is lost.
func wideOf(a netip.Addr) wide {
	if a.Is4() {
		b := a.As4()
		return wide{0, uint64(binary.BigEndian.Uint32(b[:]))}
	}
	b := a.As16()
	return wide{binary.BigEndian.Uint64(b[:8]), binary.BigEndian.Uint64(b[8:])}
}

// addr is the address of a number, of a version that has size bits.
func (w wide) addr(size int) netip.Addr {
	if size == size4 {
		var b [4]byte
		binary.BigEndian.PutUint32(b[:], uint32(w.lo))
		return netip.AddrFrom4(b)
	}
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], w.hi)
	binary.BigEndian.PutUint64(b[8:], w.lo)
	return netip.AddrFrom16(b)
}

// The sizes of the versions.
const (
	size4 = 32
	size6 = 128
)

func (w wide) and(v wide) wide { return wide{w.hi & v.hi, w.lo & v.lo} }
func (w wide) or(v wide) wide  { return wide{w.hi | v.hi, w.lo | v.lo} }
func (w wide) xor(v wide) wide { return wide{w.hi ^ v.hi, w.lo ^ v.lo} }
func (w wide) zero() bool      { return w.hi|w.lo == 0 }

func (w wide) add(v wide) wide {
	lo, carry := bits.Add64(w.lo, v.lo, 0)
	hi, _ := bits.Add64(w.hi, v.hi, carry)
	return wide{hi, lo}
}

func (w wide) sub(v wide) wide {
	lo, borrow := bits.Sub64(w.lo, v.lo, 0)
	hi, _ := bits.Sub64(w.hi, v.hi, borrow)
	return wide{hi, lo}
}

func (w wide) next() wide { return w.add(wide{0, 1}) }
func (w wide) prev() wide { return w.sub(wide{0, 1}) }

func (w wide) less(v wide) bool { return w.hi < v.hi || w.hi == v.hi && w.lo < v.lo }

func (w wide) compare(v wide) int {
	switch {
	case w.less(v):
		return -1
	case w == v:
		return 0
	}
	return 1
}

// clipped is the number, or limit where it is larger.
func (w wide) clipped(limit int) int {
	if w.hi != 0 || w.lo > uint64(limit) {
		return limit
	}
	return int(w.lo)
}

// shift is the number moved up by n bits; what leaves 128 bits is lost.
func (w wide) shift(n int) wide {
	if n >= 64 {
		return wide{w.lo << (n - 64), 0}
	}
	return wide{w.hi<<n | w.lo>>(64-n), w.lo << n}
}

// down is the number moved down by n bits.
func (w wide) down(n int) wide {
	if n >= 64 {
		return wide{0, w.hi >> (n - 64)}
	}
	return wide{w.hi >> n, w.lo>>n | w.hi<<(64-n)}
}

// bit is the bit at a position that is counted from the highest of 128.
func (w wide) bit(n int) uint64 {
	if n < 64 {
		return w.hi >> (63 - n) & 1
	}
	return w.lo >> (127 - n) & 1
}

// trailing is the number of zero bits at the low end, at most size.
func (w wide) trailing(size int) int {
	if w.lo != 0 {
		return bits.TrailingZeros64(w.lo)
	}
	return min(64+bits.TrailingZeros64(w.hi), size)
}

// length is the number of bits without leading zeros.
func (w wide) length() int {
	if w.hi != 0 {
		return 64 + bits.Len64(w.hi)
	}
	return bits.Len64(w.lo)
}

// ones is the number with n one bits at its low end.
func ones(n int) wide {
	if n >= 64 {
		return wide{1<<(n-64) - 1, ^uint64(0)}
	}
	return wide{0, 1<<n - 1}
}

// netmask has the highest prefix of size bits set.
func netmask(prefix, size int) wide { return ones(size).xor(ones(size - prefix)) }

// int is the number as scripts see it.
func (w wide) int() starlark.Int {
	if w.hi == 0 {
		return starlark.MakeUint64(w.lo)
	}
	var words [size6 / bits.UintSize]big.Word // the lowest first
	for i := range words {
		words[i] = big.Word(w.down(bits.UintSize * i).lo)
	}
	var n big.Int
	return starlark.MakeBigInt(n.SetBits(words[:])) // a copy
}

// wideOfInt is n as a number of up to size bits; ok is false where it does not fit.
func wideOfInt(n starlark.Int, size int) (w wide, ok bool) {
	if u, small := n.Uint64(); small {
		return wide{0, u}, size >= 64 || u>>size == 0
	}
	if n.Sign() < 0 {
		return wide{}, false
	}
	b := n.BigInt()
	if b.BitLen() > size {
		return wide{}, false
	}
	for i, word := range b.Bits() { // the lowest first
		w = w.or(wide{0, uint64(word)}.shift(bits.UintSize * i))
	}
	return w, true
}
