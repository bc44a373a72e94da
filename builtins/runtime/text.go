package runtime

import (
	"sync/atomic"
	"unicode/utf8"
	"unsafe"
)

// Where the characters of strings begin. A script that walks a long string by subscripts asks for each of them; what
// is found about the last few long strings is kept, so that this takes no time that grows with the square of their length.

const (
	longText = 256     // bytes: shorter ones are looked through as fast
	hugeText = 1 << 20 // longer ones are not kept
)

// A knownText is a string, and what starts says of it.
type knownText struct {
	text string
	at   []int
}

// knownTexts are replaced in turn.
var knownTexts struct {
	all  [4]atomic.Pointer[knownText]
	next atomic.Uint32
}

// starts are the positions of the code points of s, and its end; nil for ASCII alone, where they are those of the
// bytes. Bytes that are no UTF-8 count one each.
func starts(s string) []int {
	if len(s) < longText || len(s) > hugeText {
		return findStarts(s)
	}
	for i := range knownTexts.all {
		if known := knownTexts.all[i].Load(); known != nil && isSame(known.text, s) {
			return known.at
		}
	}
	at := findStarts(s)
	slot := knownTexts.next.Add(1) % uint32(len(knownTexts.all))
	knownTexts.all[slot].Store(&knownText{s, at})
	return at
}

// charsOf is how many characters s has, which begin at the positions at.
func charsOf(s string, at []int) int {
	if at == nil {
		return len(s)
	}
	return len(at) - 1
}

// countChars is the same where nobody asks where they begin.
func countChars(s string) int {
	if len(s) < longText || len(s) > hugeText {
		return utf8.RuneCountInString(s)
	}
	return charsOf(s, starts(s))
}

// isSame says whether two strings are one in memory: to compare long ones takes as long as to look through them.
func isSame(s, t string) bool {
	return len(s) == len(t) && unsafe.StringData(s) == unsafe.StringData(t)
}

func findStarts(s string) []int {
	if plainText(s) {
		return nil
	}
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

func plainText(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
