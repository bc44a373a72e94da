package runtime

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What str's methods ask of characters, in Python's meaning of Unicode's properties.

var textMethods = []coreMethod{
	{"isidentifier", "isidentifier(): is it a name?", predicate(isIdentifier)},
	{"isalpha", "isalpha(): only letters?", predicate(all(unicode.IsLetter))},
	{"isalnum", "isalnum(): only letters and numbers?", predicate(all(isAlnum))},
	{"isdecimal", "isdecimal(): only decimal digits?", predicate(all(unicode.IsDigit))},
	{"isdigit", "isdigit(): only digits, superscripts among them?", predicate(all(isDigit))},
	{"isnumeric", "isnumeric(): only numeric characters?", predicate(all(isNumeric))},
	{"isspace", "isspace(): only space?", predicate(all(isSpace))},
	{"isascii", "isascii(): only ASCII?", predicate(isASCII)},
	{"isprintable", "isprintable(): only printable characters?", predicate(isPrintable)},
}

// marks are the digits that are no decimal ones: Unicode's Numeric_Type=Digit.
var marks = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0xb2, 0xb3, 1}, {0xb9, 0xb9, 1}, {0x1369, 0x1371, 1}, {0x19da, 0x19da, 1}, {0x2070, 0x2070, 1},
		{0x2074, 0x2079, 1}, {0x2080, 0x2089, 1}, {0x2460, 0x2468, 1}, {0x2474, 0x247c, 1}, {0x2488, 0x2490, 1},
		{0x24ea, 0x24ea, 1}, {0x24f5, 0x24fd, 1}, {0x24ff, 0x24ff, 1}, {0x2776, 0x277e, 1}, {0x2780, 0x2788, 1},
		{0x278a, 0x2792, 1},
	},
	R32: []unicode.Range32{
		{0x10a40, 0x10a43, 1}, {0x10e60, 0x10e68, 1}, {0x11052, 0x1105a, 1}, {0x1f100, 0x1f10a, 1},
	},
	LatinOffset: 2,
}

// ideographs are the characters of the basic plane for numbers that are letters: Numeric_Type=Numeric.
const ideographs = "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零" +
	"\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd"

func isDigit(r rune) bool { return unicode.IsDigit(r) || unicode.Is(marks, r) }

func isNumeric(r rune) bool { return unicode.IsNumber(r) || strings.ContainsRune(ideographs, r) }

func isAlnum(r rune) bool { return unicode.IsLetter(r) || isNumeric(r) }

// isSpace is Python's idea of space: the separators of files and records are among it.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// isPrintable says whether repr shows every character as it is.
func isPrintable(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if !startsName(r) && (i == 0 || !unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc,
			unicode.Other_ID_Continue)) {
			return false
		}
	}
	return s != ""
}

func startsName(r rune) bool {
	return r == '_' || unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space)
}

// all makes a question to every character of a text that has some.
func all(fn func(rune) bool) func(string) bool {
	return func(s string) bool {
		return s != "" && strings.IndexFunc(s, func(r rune) bool { return !fn(r) }) < 0
	}
}

func isASCII(s string) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&utf8.RuneSelf != 0 {
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
