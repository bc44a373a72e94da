package pyre

// Flags of a pattern, with Python's values.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiLine  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256
)

// unlimited is the upper bound of a repeat without one.
const unlimited = 1<<31 - 1

// A node is a part of a parsed pattern.
type node interface{}

type (
	// literal is one character.
	literal struct {
		r           rune
		fold, ascii bool // in any case; of ASCII only
	}
	// class is one character of a set.
	class struct{ set *set }
	// sequence is its parts one after the other.
	sequence []node
	// choice is one of its parts, the first that fits.
	choice []node
	// group keeps what its body matches under a number.
	group struct {
		num  int
		body node
	}
	// repeat is its body min to max times.
	repeat struct {
		body             node
		min, max         int
		lazy, possessive bool
	}
	// anchor is a place: see the anchor constants.
	anchor int
	// backref is the text of a group again.
	backref struct {
		num   int
		fold  bool
		ascii bool
	}
	// look is a lookahead (width < 0) or a lookbehind of a width in characters.
	look struct {
		body   node
		negate bool
		width  int
	}
	// atomic is its body without ways back into it.
	atomic struct{ body node }
	// conditional is yes when a group has matched, else no.
	conditional struct {
		num     int
		yes, no node
	}
)

// The anchors.
const (
	atBeginning anchor = iota // \A
	atLine                    // ^ of MULTILINE
	atEnd                     // $: the end, or before a newline at the end
	atLineEnd                 // $ of MULTILINE
	atVeryEnd                 // \Z
	atBoundary                // \b
	notBoundary               // \B
	atBoundaryASCII
	notBoundaryASCII
)

// span is the least and greatest number of characters that a node matches.
func span(n node) (least, most int) {
	switch n := n.(type) {
	case literal, class:
		return 1, 1
	case sequence:
		for _, part := range n {
			a, b := span(part)
			least, most = add(least, a), add(most, b)
		}
		return least, most
	case choice:
		least = unlimited
		for _, part := range n {
			a, b := span(part)
			least, most = min(least, a), max(most, b)
		}
		return least, most
	case group:
		return span(n.body)
	case atomic:
		return span(n.body)
	case repeat:
		a, b := span(n.body)
		return times(a, n.min), times(b, n.max)
	case conditional:
		return span(choice{n.yes, n.no})
	case backref:
		return 0, unlimited
	}
	return 0, 0
}

func add(a, b int) int { return min(a+b, unlimited) }

func times(a, n int) int {
	if a != 0 && n > unlimited/a {
		return unlimited
	}
	return a * n
}
