// Package pyrandom is Python's module random: the Mersenne Twister, with the very sequences that CPython draws from
// a seed.
//
//	twister.go  the generator of 32-bit words, and seeding it
//	draw.go     numbers of a range, shuffles, samples
//	spread.go   numbers of a distribution
//	random.go   Random, and the functions of the module
package pyrandom

import (
	"crypto/rand"
	"crypto/sha512"
	"encoding/binary"
	"math/big"
)

const (
	stateSize = 624
	shift     = 397
	upperMask = 0x80000000
	lowerMask = 0x7fffffff
)

// A twister is MT19937 (Matsumoto and Nishimura, 1998).
type twister struct {
	state [stateSize]uint32
	index int
}

func (t *twister) seedWord(seed uint32) {
	t.state[0] = seed
	for i := 1; i < stateSize; i++ {
		before := t.state[i-1]
		t.state[i] = 1812433253*(before^before>>30) + uint32(i)
	}
	t.index = stateSize
}

// seedWords begins with a key of several words.
func (t *twister) seedWords(key []uint32) {
	t.seedWord(19650218)
	i, j := 1, 0
	advance := func() {
		if i++; i >= stateSize {
			t.state[0] = t.state[stateSize-1]
			i = 1
		}
	}
	for range max(stateSize, len(key)) {
		before := t.state[i-1]
		t.state[i] = t.state[i] ^ (before^before>>30)*1664525 + key[j] + uint32(j)
		advance()
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range stateSize - 1 {
		before := t.state[i-1]
		t.state[i] = t.state[i] ^ (before^before>>30)*1566083941 - uint32(i)
		advance()
	}
	t.state[0] = 0x80000000
}

// seedInt begins with the absolute value of an integer of any size.
func (t *twister) seedInt(n *big.Int) {
	b := n.Bytes()
	for len(b)%4 != 0 || len(b) == 0 {
		b = append([]byte{0}, b...)
	}
	key := make([]uint32, 0, len(b)/4)
	for i := len(b) - 4; i >= 0; i -= 4 {
		key = append(key, binary.BigEndian.Uint32(b[i:]))
	}
	t.seedWords(key)
}

// seedText begins with text or bytes: Python's version 2 of seeding.
func (t *twister) seedText(text []byte) {
	sum := sha512.Sum512(text)
	t.seedInt(new(big.Int).SetBytes(append(append([]byte{}, text...), sum[:]...)))
}

// seedAnyhow begins with what the system gives.
func (t *twister) seedAnyhow() {
	var b [64]byte
	_, _ = rand.Read(b[:]) // never fails
	t.seedInt(new(big.Int).SetBytes(b[:]))
}

// word is the next 32 bits.
func (t *twister) word() uint32 {
	if t.index >= stateSize {
		t.twist()
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (t *twister) twist() {
	for i := range stateSize {
		y := t.state[i]&upperMask | t.state[(i+1)%stateSize]&lowerMask
		next := t.state[(i+shift)%stateSize] ^ y>>1
		if y&1 != 0 {
			next ^= 0x9908b0df
		}
		t.state[i] = next
	}
	t.index = 0
}

// float is a number from 0 to below 1 with 53 bits.
func (t *twister) float() float64 {
	a, b := t.word()>>5, t.word()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// bits is a number of k bits.
func (t *twister) bits(k int) *big.Int {
	if k == 0 {
		return new(big.Int)
	}
	words := (k + 31) / 32
	b := make([]byte, 4*words)
	for i := range words {
		w := t.word()
		if rest := k - 32*i; rest < 32 {
			w >>= 32 - uint(rest)
		}
		binary.BigEndian.PutUint32(b[4*(words-1-i):], w)
	}
	return new(big.Int).SetBytes(b)
}

// below is a number from 0 to below n, which is positive.
func (t *twister) below(n *big.Int) *big.Int {
	k := n.BitLen()
	for {
		if r := t.bits(k); r.Cmp(n) < 0 {
			return r
		}
	}
}

// position is a number from 0 to below n.
func (t *twister) position(n int) int {
	return int(t.below(big.NewInt(int64(n))).Int64())
}
