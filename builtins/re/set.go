package pyre

import "unicode"

// A set is a set of characters: ranges and kinds, or all but those.
type set struct {
	negate bool
	fold   bool // also the other cases of what the ranges hold
	ascii  bool // kinds and cases of ASCII only
	ranges []charRange
	kinds  []kind
	table  [4]uint64 // which of the first 256 characters it holds
}

type charRange struct{ lo, hi rune }

// A kind is \d, \w or \s, or their complement.
type kind struct {
	letter byte
	negate bool
}

// seal computes the table; the set must not change any more.
func (s *set) seal() *set {
	for r := rune(0); r < 256; r++ {
		if s.find(r) {
			s.table[r>>6] |= 1 << (r & 63)
		}
	}
	return s
}

// has says whether the set holds r.
func (s *set) has(r rune) bool {
	if uint32(r) < 256 {
		return s.table[r>>6]>>(uint(r)&63)&1 == 1
	}
	return s.find(r)
}

func (s *set) find(r rune) bool { return s.holds(r) != s.negate }

func (s *set) holds(r rune) bool {
	for _, k := range s.kinds {
		if k.holds(r, s.ascii) {
			return true
		}
	}
	if s.inRanges(r) {
		return true
	}
	if !s.fold {
		return false
	}
	for other := nextCase(r, s.ascii); other != r; other = nextCase(other, s.ascii) {
		if s.inRanges(other) {
			return true
		}
	}
	return false
}

func (s *set) inRanges(r rune) bool {
	for _, part := range s.ranges {
		if part.lo <= r && r <= part.hi {
			return true
		}
	}
	return false
}

func (k kind) holds(r rune, ascii bool) bool {
	var is bool
	switch {
	case ascii && r > 127:
	case k.letter == 'd':
		is = unicode.IsDigit(r)
	case k.letter == 'w':
		is = isWord(r)
	case k.letter == 's':
		is = unicode.IsSpace(r) || !ascii && r >= 0x1c && r <= 0x1f
	}
	return is != k.negate
}

func isWord(r rune) bool {
	if r < 128 {
		return r == '_' || r|32 >= 'a' && r|32 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// nextCase walks the cases of a character round: 'k', the Kelvin sign, 'K', 'k' ...
func nextCase(r rune, ascii bool) rune {
	if !ascii {
		return unicode.SimpleFold(r)
	}
	if r|32 >= 'a' && r|32 <= 'z' && r < 128 {
		return r ^ 32
	}
	return r
}

// sameFold says whether two characters differ in case only.
func sameFold(a, b rune, ascii bool) bool {
	for other := a; ; {
		if other == b {
			return true
		}
		if other = nextCase(other, ascii); other == a {
			return false
		}
	}
}
