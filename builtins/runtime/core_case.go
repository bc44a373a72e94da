package runtime

import (
	"strings"
	"sync"
	"unicode"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Letters in upper, lower and title case, as Unicode's SpecialCasing.txt and Python have them: one letter may
// become several.

// wideUpper are the letters whose upper case is more than one letter, each before that upper case.
const wideUpper = `ßSS ŉʼN ǰJ̌ ΐΪ́ ΰΫ́ ևԵՒ ẖH̱ ẗT̈ ẘW̊ ẙY̊ ẚAʾ ὐΥ̓ ὒΥ̓̀ ὔΥ̓́ ὖΥ̓͂ ᾀἈΙ ᾁἉΙ
ᾂἊΙ ᾃἋΙ ᾄἌΙ ᾅἍΙ ᾆἎΙ ᾇἏΙ ᾈἈΙ ᾉἉΙ ᾊἊΙ ᾋἋΙ ᾌἌΙ ᾍἍΙ ᾎἎΙ ᾏἏΙ ᾐἨΙ ᾑἩΙ ᾒἪΙ ᾓἫΙ ᾔἬΙ ᾕἭΙ ᾖἮΙ ᾗἯΙ
ᾘἨΙ ᾙἩΙ ᾚἪΙ ᾛἫΙ ᾜἬΙ ᾝἭΙ ᾞἮΙ ᾟἯΙ ᾠὨΙ ᾡὩΙ ᾢὪΙ ᾣὫΙ ᾤὬΙ ᾥὭΙ ᾦὮΙ ᾧὯΙ ᾨὨΙ ᾩὩΙ ᾪὪΙ ᾫὫΙ ᾬὬΙ ᾭὭΙ
ᾮὮΙ ᾯὯΙ ᾲᾺΙ ᾳΑΙ ᾴΆΙ ᾶΑ͂ ᾷΑ͂Ι ᾼΑΙ ῂῊΙ ῃΗΙ ῄΉΙ ῆΗ͂ ῇΗ͂Ι ῌΗΙ ῒΪ̀ ΐΪ́ ῖΙ͂ ῗΪ͂ ῢΫ̀ ΰΫ́ ῤΡ̓ ῦΥ͂
ῧΫ͂ ῲῺΙ ῳΩΙ ῴΏΙ ῶΩ͂ ῷΩ͂Ι ῼΩΙ ﬀFF ﬁFI ﬂFL ﬃFFI ﬄFFL ﬅST ﬆST ﬓՄՆ ﬔՄԵ ﬕՄԻ ﬖՎՆ ﬗՄԽ`

var widened = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{}
	for _, word := range strings.Fields(wideUpper) {
		letters := []rune(word)
		table[letters[0]] = string(letters[1:])
	}
	return table
})

const (
	sigma      = 'Σ'
	finalSigma = 'ς'
	dottedI    = 'İ' // the one letter whose lower case is two
)

var caseMethods = []coreMethod{
	{"upper", "upper(): in upper case.", mapped(upper)},
	{"lower", "lower(): in lower case.", mapped(lower)},
	{"title", "title(): every word begins in upper case, and goes on in lower case.", mapped(title)},
	{"capitalize", "capitalize(): the first character in upper case, the rest in lower case.", mapped(capitalize)},
	{"swapcase", "swapcase(): upper and lower case exchanged.", mapped(swapCase)},
	{"casefold", "casefold(): for comparisons without case.", mapped(caseFold)},
	{"isupper", "isupper(): letters in upper case, and none in lower case?", predicate(isUpper)},
	{"islower", "islower(): letters in lower case, and none in upper case?", predicate(isLower)},
	{"istitle", "istitle(): does every word begin in upper case, and go on in lower case?", predicate(isTitle)},
}

// mapped makes a method of a function of the text alone.
func mapped(fn func(string) string) py.MethodFunc {
	return noArgs(func(s string) Value { return starlark.String(fn(s)) })
}

// predicate makes a method of a question to the text.
func predicate(fn func(string) bool) py.MethodFunc {
	return noArgs(func(s string) Value { return starlark.Bool(fn(s)) })
}

func noArgs(fn func(string) Value) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		if n := len(args) + len(kwargs); n > 0 {
			return nil, py.Errorf(py.TypeError, "expected 0 arguments, got %d", n)
		}
		return fn(s), nil
	})
}

func isCased(r rune) bool { return lowerCase(r) || upperCase(r) || unicode.IsTitle(r) }

func lowerCase(r rune) bool { return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r) }

func upperCase(r rune) bool { return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r) }

func upper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	var b strings.Builder
	for _, r := range s {
		writeUpper(&b, r)
	}
	return b.String()
}

func writeUpper(b *strings.Builder, r rune) {
	if wide, ok := widened()[r]; ok {
		b.WriteString(wide)
		return
	}
	b.WriteRune(unicode.ToUpper(r))
}

func writeTitle(b *strings.Builder, r rune) {
	first := unicode.ToTitle(r)
	wide, ok := widened()[r]
	if !ok || first != r || unicode.IsTitle(r) {
		b.WriteRune(first)
		return
	}
	begun := false
	for _, letter := range wide {
		if begun {
			letter = unicode.ToLower(letter)
		}
		b.WriteRune(letter)
		begun = begun || isCased(letter)
	}
}

func lower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for i, r := range s {
		writeLower(&b, s, i, r)
	}
	return b.String()
}

// writeLower writes the lower case of the character r at s[i:]; a sigma that ends a word has one of its own.
func writeLower(b *strings.Builder, s string, i int, r rune) {
	switch {
	case r == sigma && endsWord(s, i):
		b.WriteRune(finalSigma)
	case r == dottedI:
		b.WriteString("i\u0307")
	default:
		b.WriteRune(unicode.ToLower(r))
	}
}

// endsWord says whether the sigma at s[i:] has a letter before it and none behind it.
func endsWord(s string, i int) bool {
	letter := func(r rune) bool { return isCased(r) || !caseIgnorable(r) }
	before, after := s[:i], s[i+len(string(sigma)):]
	last := []rune(before[max(0, strings.LastIndexFunc(before, letter)):])
	if len(last) == 0 || !isCased(last[0]) {
		return false
	}
	next := strings.IndexFunc(after, letter)
	return next < 0 || !isCased([]rune(after[next:])[0])
}

// caseIgnorable says whether r may stand inside of a word without being a letter of it.
func caseIgnorable(r rune) bool {
	return strings.ContainsRune("'.:^`\u00a8\u00ad\u00b7\u00b4\u2019", r) ||
		unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

func title(s string) string {
	var b strings.Builder
	inWord := false
	for i, r := range s {
		if inWord {
			writeLower(&b, s, i, r)
		} else {
			writeTitle(&b, r)
		}
		inWord = isCased(r)
	}
	return b.String()
}

func capitalize(s string) string {
	var b strings.Builder
	for i, r := range s {
		if i == 0 {
			writeTitle(&b, r)
		} else {
			writeLower(&b, s, i, r)
		}
	}
	return b.String()
}

func swapCase(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case upperCase(r):
			writeLower(&b, s, i, r)
		case lowerCase(r):
			writeUpper(&b, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// caseFold is lower case in which those letters are equal, too, that are equal in upper case: "ß" and "ss", every
// sigma.
func caseFold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == 'ı':
			b.WriteRune(r)
		case unicode.Is(unicode.Cherokee, r):
			b.WriteRune(unicode.ToUpper(r))
		case r == dottedI:
			b.WriteString("i\u0307")
		default:
			for _, letter := range upper(string(unicode.ToLower(r))) {
				b.WriteRune(unicode.ToLower(letter))
			}
		}
	}
	return b.String()
}

// onlyCase says whether s has letters for which own holds, and none for which other does.
func onlyCase(s string, own, other func(rune) bool) bool {
	return strings.IndexFunc(s, other) < 0 && strings.IndexFunc(s, own) >= 0
}

func isUpper(s string) bool {
	return onlyCase(s, upperCase, func(r rune) bool { return lowerCase(r) || unicode.IsTitle(r) })
}

func isLower(s string) bool {
	return onlyCase(s, lowerCase, func(r rune) bool { return upperCase(r) || unicode.IsTitle(r) })
}

func isTitle(s string) bool {
	inWord, any := false, false
	for _, r := range s {
		capital := upperCase(r) || unicode.IsTitle(r)
		if capital && inWord || !inWord && lowerCase(r) {
			return false
		}
		inWord = isCased(r)
		any = any || inWord
	}
	return any
}
