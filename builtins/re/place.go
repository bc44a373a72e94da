package pyre

import "unicode/utf8"

// again is the length of the text of a group if it comes next, else -1.
func (m *matcher) again(in *instruction, pos int) int {
	from, to := m.regs[2*in.x], m.regs[2*in.x+1]
	if from < 0 || to < 0 {
		return -1
	}
	want := m.text[from:to]
	if in.n == 0 {
		if len(m.text)-pos < len(want) || m.text[pos:pos+len(want)] != want {
			return -1
		}
		return len(want)
	}
	at := pos
	for want != "" {
		if at >= len(m.text) {
			return -1
		}
		a, n := decode(want, m.bytes)
		b, k := decode(m.text[at:], m.bytes)
		if !sameFold(a, b, in.n == 2) {
			return -1
		}
		want, at = want[n:], at+k
	}
	return at - pos
}

func decode(s string, isBytes bool) (rune, int) {
	if isBytes {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// place says whether pos is what an anchor asks for.
func (m *matcher) place(a anchor, pos int) bool {
	end := len(m.text)
	switch a {
	case atBeginning:
		return pos == 0
	case atLine:
		return pos == 0 || m.text[pos-1] == '\n'
	case atEnd:
		return pos == end || pos == end-1 && m.text[pos] == '\n'
	case atLineEnd:
		return pos == end || m.text[pos] == '\n'
	case atVeryEnd:
		return pos == end
	case atBoundary, atBoundaryASCII:
		return m.wordBefore(pos, a == atBoundaryASCII) != m.wordAfter(pos, a == atBoundaryASCII)
	}
	// Python finds no \B in an empty text.
	return end > 0 && m.wordBefore(pos, a == notBoundaryASCII) == m.wordAfter(pos, a == notBoundaryASCII)
}

func (m *matcher) wordBefore(pos int, ascii bool) bool {
	if pos == 0 {
		return false
	}
	r, _ := decode(m.text[pos-m.before(pos):], m.bytes)
	return kind{letter: 'w'}.holds(r, ascii)
}

func (m *matcher) wordAfter(pos int, ascii bool) bool {
	if pos >= len(m.text) {
		return false
	}
	r, _ := decode(m.text[pos:], m.bytes)
	return kind{letter: 'w'}.holds(r, ascii)
}
