package pyre

import "unicode/utf8"

// An opcode says what an instruction does.
type opcode byte

const (
	opMatch       opcode = iota // the whole pattern, or the body of a look, has matched
	opChar                      // one character: r
	opSet                       // one character of set
	opJump                      // go on at x
	opSplit                     // try x, then y
	opSave                      // the position goes into register x
	opClose                     // group x is the last that has ended
	opAnchor                    // a place: x is an anchor
	opBackref                   // the text of group x
	opLook                      // body at the next instruction, goes on at y; n is its width
	opNotLook                   // likewise, when the body does not match
	opAtomic                    // likewise, and the body's text is taken
	opConditional               // go on at x when group n has matched, else at y
	opChars                     // one-character instruction at the next place, min to max times; goes on at y
	opCharsLazy
	opCount // the counter n begins at 0
	opLoop  // the body at x again, or on at y: by the counter n, min and max
	opLoopLazy
)

// An instruction is a step of a program.
type instruction struct {
	op       opcode
	x, y, n  int
	min, max int
	r        rune
	set      *set
}

// A program is a compiled pattern.
type program struct {
	code     []instruction
	groups   int
	counters int
	bytes    bool
	prefix   string // what every match begins with
	anchored bool   // matches begin at the beginning only
}

// compile makes a program of a parsed pattern.
func compile(n node, p *parser) *program {
	c := &program{groups: p.groups, bytes: p.bytes}
	c.emit(n)
	c.add(instruction{op: opMatch})
	c.findPrefix()
	return c
}

func (c *program) add(in instruction) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *program) here() int { return len(c.code) }

func (c *program) emit(n node) {
	switch n := n.(type) {
	case literal, class:
		c.add(single(n))
	case sequence:
		for _, part := range n {
			c.emit(part)
		}
	case choice:
		c.choice(n)
	case group:
		c.add(instruction{op: opSave, x: 2 * n.num})
		c.emit(n.body)
		c.add(instruction{op: opSave, x: 2*n.num + 1})
		c.add(instruction{op: opClose, x: n.num})
	case repeat:
		c.repeat(n)
	case anchor:
		c.add(instruction{op: opAnchor, x: int(n)})
	case backref:
		in := instruction{op: opBackref, x: n.num}
		if n.fold {
			in.n = 1
		}
		if n.fold && n.ascii {
			in.n = 2
		}
		c.add(in)
	case look:
		op := opLook
		if n.negate {
			op = opNotLook
		}
		c.inner(op, n.body, n.width)
	case atomic:
		c.inner(opAtomic, n.body, -1)
	case conditional:
		c.conditional(n)
	}
}

// single is the instruction of a node that is one character.
func single(n node) instruction {
	switch n := n.(type) {
	case literal:
		if n.fold {
			cases := &set{fold: true, ascii: n.ascii, ranges: []charRange{{n.r, n.r}}}
			return instruction{op: opSet, set: cases.seal()}
		}
		return instruction{op: opChar, r: n.r}
	case class:
		return instruction{op: opSet, set: n.set}
	}
	panic("not one character")
}

func isSingle(n node) bool {
	switch n := n.(type) {
	case literal, class:
		return true
	case sequence:
		return len(n) == 1 && isSingle(n[0])
	}
	return false
}

func singleOf(n node) instruction {
	if s, ok := n.(sequence); ok {
		return singleOf(s[0])
	}
	return single(n)
}

func (c *program) choice(parts choice) {
	var ends []int
	for _, part := range parts[:len(parts)-1] {
		split := c.add(instruction{op: opSplit})
		c.code[split].x = c.here()
		c.emit(part)
		ends = append(ends, c.add(instruction{op: opJump}))
		c.code[split].y = c.here()
	}
	c.emit(parts[len(parts)-1])
	for _, end := range ends {
		c.code[end].x = c.here()
	}
}

func (c *program) repeat(n repeat) {
	if n.possessive {
		n.possessive = false
		c.inner(opAtomic, n, -1)
		return
	}
	if isSingle(n.body) {
		op := opChars
		if n.lazy {
			op = opCharsLazy
		}
		at := c.add(instruction{op: op, min: n.min, max: n.max})
		c.add(singleOf(n.body))
		c.code[at].y = c.here()
		return
	}
	op := opLoop
	if n.lazy {
		op = opLoopLazy
	}
	counter := c.counters
	c.counters++
	c.add(instruction{op: opCount, n: counter})
	at := c.add(instruction{op: op, n: counter, min: n.min, max: n.max})
	c.code[at].x = c.here()
	c.emit(n.body)
	c.add(instruction{op: opJump, x: at})
	c.code[at].y = c.here()
}

// inner puts a body, which ends like a pattern of its own, behind an instruction.
func (c *program) inner(op opcode, body node, width int) {
	at := c.add(instruction{op: op, n: width})
	c.emit(body)
	c.add(instruction{op: opMatch})
	c.code[at].y = c.here()
}

func (c *program) conditional(n conditional) {
	at := c.add(instruction{op: opConditional, n: n.num})
	c.code[at].x = c.here()
	c.emit(n.yes)
	end := c.add(instruction{op: opJump})
	c.code[at].y = c.here()
	c.emit(n.no)
	c.code[end].x = c.here()
}

// findPrefix finds the characters that every match has to begin with.
func (c *program) findPrefix() {
	first := c.code[0]
	c.anchored = first.op == opAnchor && anchor(first.x) == atBeginning
	var b []byte
	for _, in := range c.code {
		if in.op == opSave {
			continue
		}
		if in.op != opChar {
			break
		}
		if c.bytes {
			b = append(b, byte(in.r))
		} else {
			b = utf8.AppendRune(b, in.r)
		}
	}
	c.prefix = string(b)
}
