package ipaddr

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// PyFormat implements format(address, spec): "s" and nothing for the text; "b", "x", "X", "n" for all its
// digits, with "#" for the prefix of the base and "_" between groups of four.
func (x *Address) PyFormat(spec string) (string, error) {
	if spec == "" || strings.HasSuffix(spec, "s") {
		return runtime.Format(starlark.String(x.PyStr()), spec)
	}
	flags, letter := spec[:len(spec)-1], spec[len(spec)-1]
	if flags != "" && flags != "#" && flags != "_" && flags != "#_" || strings.IndexByte("xbnX", letter) < 0 {
		return "", noFormat(x.PyClass())
	}
	if letter == 'n' {
		letter = 'b'
		if !x.kind.v4() {
			letter = 'x'
		}
	}
	return string(x.digits(letter, strings.Contains(flags, "#"), strings.Contains(flags, "_"))), nil
}

// digits are all digits of the address, of base 2 for the letter b, else 16; with the prefix of the base, and in
// groups of four.
func (x *Address) digits(letter byte, prefixed, grouped bool) []byte {
	bitsEach, alphabet := 4, hexDigits
	switch letter {
	case 'b':
		bitsEach = 1
	case 'X':
		alphabet = "0123456789ABCDEF"
	}
	w, size := align(wideOf(x.addr), x.kind.size()), x.kind.size()
	b := make([]byte, 0, len("0b")+size/bitsEach+size/bitsEach/4)
	if prefixed {
		b = append(b, '0', letter)
	}
	for i := range size / bitsEach {
		if grouped && i > 0 && i%4 == 0 {
			b = append(b, '_')
		}
		b = append(b, alphabet[w.hi>>(64-bitsEach)])
		w = w.shift(bitsEach)
	}
	return b
}

// PyFormat implements format(network, spec), which takes no spec.
func (n *Network) PyFormat(string) (string, error) { return "", noFormat(n.PyClass()) }

func noFormat(class *py.Class) error {
	return py.Errorf(py.TypeError, "unsupported format string passed to %s.__format__", class.Ident)
}
