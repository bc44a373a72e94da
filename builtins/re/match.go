package pyre

import (
	"unicode/utf8"

	"github.com/nlsh/nlsh/internal/py"
)

// How a match may end.
type ending int

const (
	anywhere  ending = iota
	atTextEnd        // fullmatch
)

// A matcher runs a program over a text.
type matcher struct {
	*program
	text     string // up to endpos
	limit    func() error
	steps    int
	regs     []int // starts and ends of groups, -1 for none
	last     int   // the group that ended last, 0 for none
	counts   []int // of each counter
	places   []int // where the latest round of each counter began
	trail    []mark
	ending   ending
	notEmpty int // a match that begins here must not be empty; -1 for none
	start    int // where the match that is tried begins
	err      error
}

// A mark is a way back: another place to go on from, or the former value of something.
type mark struct {
	kind    markKind
	pc, pos int
	low     int // of chars: where the run ends at the least; of a register: its number
	left    int // of lazy chars: how many more there may be
}

type markKind byte

const (
	toBranch markKind = iota
	toShorter
	toLonger
	toRound
	toRegister
	toLast
	toCount
	toPlace
)

// stepsPerLook is how many steps pass between two looks at the script's context.
const stepsPerLook = 1 << 14

// maxTrail ends a search that would need too much memory.
const maxTrail = 1 << 25

var errTooMuch = py.Errorf(py.RecursionError, "the regular expression needs too much memory for this text")

func newMatcher(p *program, text string, limit func() error) *matcher {
	m := &matcher{program: p, text: text, limit: limit, notEmpty: -1}
	m.regs = make([]int, 2*(p.groups+1))
	m.counts, m.places = make([]int, p.counters), make([]int, p.counters)
	return m
}

// at says whether the program matches at pos; the registers then hold its groups.
func (m *matcher) at(pos int) bool {
	for i := range m.regs {
		m.regs[i] = -1
	}
	m.last, m.start, m.trail = 0, pos, m.trail[:0]
	end, ok := m.run(0, pos, true)
	if ok {
		m.regs[0], m.regs[1] = pos, end
	}
	return ok
}

// run runs the program from pc; outer is false inside of a look. What it leaves on the trail are the ways back
// into it.
func (m *matcher) run(pc, pos int, outer bool) (end int, ok bool) {
	base := len(m.trail)
	for m.err == nil {
		if m.steps++; m.steps%stepsPerLook == 0 {
			m.err = m.limit()
		}
		in := &m.code[pc]
		switch in.op {
		case opMatch:
			if !outer || (m.ending == anywhere || pos == len(m.text)) && !(pos == m.start && pos == m.notEmpty) {
				return pos, true
			}
			pc = -1
		case opChar, opSet:
			if n := m.step(in, pos); n > 0 {
				pos += n
				pc++
			} else {
				pc = -1
			}
		case opChars, opCharsLazy:
			pc, pos = m.chars(pc, pos)
		case opLook, opNotLook, opAtomic:
			pc, pos = m.inner(pc, pos)
		case opLoop, opLoopLazy:
			pc = m.loop(pc, pos)
		default:
			pc, pos = m.simple(pc, pos)
		}
		if pc < 0 {
			if pc, pos = m.back(base); pc < 0 {
				return 0, false
			}
		}
	}
	return 0, false
}

// simple does the instructions that take no character by themselves. The next place is -1 when it fails.
func (m *matcher) simple(pc, pos int) (int, int) {
	in := &m.code[pc]
	switch in.op {
	case opJump:
		return in.x, pos
	case opSplit:
		m.push(mark{kind: toBranch, pc: in.y, pos: pos})
		return in.x, pos
	case opSave:
		m.push(mark{kind: toRegister, low: in.x, pos: m.regs[in.x]})
		m.regs[in.x] = pos
	case opClose:
		m.push(mark{kind: toLast, pos: m.last})
		m.last = in.x
	case opAnchor:
		if !m.place(anchor(in.x), pos) {
			return -1, pos
		}
	case opBackref:
		n := m.again(in, pos)
		if n < 0 {
			return -1, pos
		}
		return pc + 1, pos + n
	case opConditional:
		if m.regs[2*in.n+1] < 0 {
			return in.y, pos
		}
		return in.x, pos
	case opCount:
		m.setCount(in.n, 0)
		m.setPlace(in.n, -1)
	}
	return pc + 1, pos
}

func (m *matcher) push(k mark) {
	if len(m.trail) >= maxTrail {
		m.err = errTooMuch
		return
	}
	m.trail = append(m.trail, k)
}

func (m *matcher) setCount(n, v int) {
	m.push(mark{kind: toCount, low: n, pos: m.counts[n]})
	m.counts[n] = v
}

func (m *matcher) setPlace(n, v int) {
	m.push(mark{kind: toPlace, low: n, pos: m.places[n]})
	m.places[n] = v
}

// back undoes what was done since the latest way back, and takes it.
func (m *matcher) back(base int) (pc, pos int) {
	for len(m.trail) > base {
		k := &m.trail[len(m.trail)-1]
		if k.kind == toShorter && k.pos > k.low {
			k.pos -= m.before(k.pos)
			return k.pc, k.pos
		}
		if k.kind == toLonger {
			if n := m.step(&m.code[k.low], k.pos); n > 0 && k.left > 0 {
				k.pos += n
				k.left--
				return k.pc, k.pos
			}
		}
		way := *k
		m.undo()
		switch way.kind {
		case toBranch:
			return way.pc, way.pos
		case toRound:
			return m.round(&m.code[way.pc], way.pos), way.pos
		}
	}
	return -1, 0
}

// undo takes the top of the trail away and restores what it remembers.
func (m *matcher) undo() {
	k := m.trail[len(m.trail)-1]
	m.trail = m.trail[:len(m.trail)-1]
	switch k.kind {
	case toRegister:
		m.regs[k.low] = k.pos
	case toLast:
		m.last = k.pos
	case toCount:
		m.counts[k.low] = k.pos
	case toPlace:
		m.places[k.low] = k.pos
	}
}

// step is the length of the character at pos if it is one that the instruction takes, else 0.
func (m *matcher) step(in *instruction, pos int) int {
	if pos >= len(m.text) {
		return 0
	}
	r, n := rune(m.text[pos]), 1
	if r >= utf8.RuneSelf && !m.bytes {
		r, n = utf8.DecodeRuneInString(m.text[pos:])
	}
	if in.op == opChar && r == in.r || in.op == opSet && in.set.has(r) {
		return n
	}
	return 0
}

// before is the length of the character before pos.
func (m *matcher) before(pos int) int {
	if m.bytes || m.text[pos-1] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeLastRuneInString(m.text[:pos])
	return n
}

// chars repeats an instruction that takes one character.
func (m *matcher) chars(pc, pos int) (int, int) {
	in, one := &m.code[pc], &m.code[pc+1]
	most := in.max
	if in.op == opCharsLazy {
		most = in.min
	}
	low, count := pos, 0
	for count < most {
		n := m.step(one, pos)
		if n == 0 {
			break
		}
		pos += n
		if count++; count == in.min {
			low = pos
		}
	}
	m.steps += count / 64
	switch {
	case count < in.min:
		return -1, pos
	case in.op == opCharsLazy:
		m.push(mark{kind: toLonger, pc: in.y, pos: pos, low: pc + 1, left: in.max - count})
	case pos > low:
		m.push(mark{kind: toShorter, pc: in.y, pos: pos, low: low})
	}
	return in.y, pos
}

// loop begins another round of a repeat, or leaves it. A round that took nothing is the last.
func (m *matcher) loop(pc, pos int) int {
	in := &m.code[pc]
	count := m.counts[in.n]
	if count < in.min {
		m.setCount(in.n, count+1)
		return in.x
	}
	more := count < in.max && pos != m.places[in.n]
	if !more {
		return in.y
	}
	if in.op == opLoopLazy {
		m.push(mark{kind: toRound, pc: pc, pos: pos})
		return in.y
	}
	m.push(mark{kind: toBranch, pc: in.y, pos: pos})
	return m.round(in, pos)
}

// round begins a round of a repeat that need not be.
func (m *matcher) round(in *instruction, pos int) int {
	m.setCount(in.n, m.counts[in.n]+1)
	m.setPlace(in.n, pos)
	return in.x
}

// inner runs the body of a look or of an atomic group.
func (m *matcher) inner(pc, pos int) (int, int) {
	in := &m.code[pc]
	begin := pos
	for n := in.n; n > 0; n-- {
		if begin == 0 {
			begin = -1
			break
		}
		begin -= m.before(begin)
	}
	base := len(m.trail)
	end, ok := 0, false
	if begin >= 0 {
		end, ok = m.run(pc+1, begin, false)
	}
	if in.op == opNotLook {
		for len(m.trail) > base {
			m.undo()
		}
		if ok {
			return -1, pos
		}
		return in.y, pos
	}
	if !ok {
		return -1, pos
	}
	m.seal(base)
	if in.op == opAtomic {
		pos = end
	}
	return in.y, pos
}

// seal takes the ways back from the trail, from base on; what it remembers of registers stays.
func (m *matcher) seal(base int) {
	kept := m.trail[:base]
	for _, k := range m.trail[base:] {
		if k.kind > toRound {
			kept = append(kept, k)
		}
	}
	m.trail = kept
}
