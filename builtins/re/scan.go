package pyre

import "strings"

// search finds the first match that begins at pos or later.
func (m *matcher) search(pos int) bool {
	for pos <= len(m.text) {
		if m.prefix != "" {
			n := strings.Index(m.text[pos:], m.prefix)
			if n < 0 {
				return false
			}
			pos += n
		}
		if m.at(pos) {
			return true
		}
		if m.err != nil || m.anchored || pos == len(m.text) {
			return false
		}
		pos += m.width(pos)
	}
	return false
}

// width is the length of the character at pos.
func (m *matcher) width(pos int) int {
	_, n := decode(m.text[pos:], m.bytes)
	return n
}

// each calls fn with the registers at each match from pos on, at most max times (0: no limit). A match that is
// empty is never followed by another empty one at the same place.
func (m *matcher) each(pos, max int, fn func() error) error {
	for n := 0; max == 0 || n < max; n++ {
		if !m.next(&pos) {
			break
		}
		if err := fn(); err != nil {
			return err
		}
	}
	return m.err
}

// next finds the next match from *pos on, and moves *pos behind it.
func (m *matcher) next(pos *int) bool {
	if *pos > len(m.text) || m.err != nil || !m.search(*pos) {
		return false
	}
	m.notEmpty = -1
	if m.regs[0] == m.regs[1] {
		m.notEmpty = m.regs[1]
	}
	*pos = m.regs[1]
	return true
}
