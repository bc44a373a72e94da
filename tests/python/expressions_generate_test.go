package python

import (
	"fmt"
	"math/rand"
	"regexp"
)

// An expressions writes random expressions: literals of every type, operators, subscripts, calls of built-in
// functions and methods. Most make sense, for their operands are of types that go together.
type expressions struct{ *rand.Rand }

func (g expressions) pick(list ...string) string { return list[g.Intn(len(list))] }

var placeholder = regexp.MustCompile("<[NISYLDBTX]>")

// fill replaces the placeholders of one of the templates: <I> by an integer, <S> by a string ...
func (g expressions) fill(depth int, templates ...string) string {
	kinds := map[byte]func(int) string{
		'N': g.number, 'I': g.integer, 'S': g.text, 'Y': g.bytes, 'L': g.list, 'D': g.dict, 'B': g.boolean, 'T': g.set,
		'X': g.any,
	}
	return placeholder.ReplaceAllStringFunc(g.pick(templates...), func(p string) string {
		return kinds[p[1]](depth + 1)
	})
}

func (g expressions) any(depth int) string {
	kinds := []func(int) string{g.number, g.integer, g.text, g.bytes, g.list, g.dict, g.boolean,
		func(depth int) string { return "sorted(" + g.set(depth) + ")" }} // sets keep the order of insertion here
	return kinds[g.Intn(len(kinds))](depth)
}

const deepest = 3

func (g expressions) integer(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("0", "1", "2", "3", "7", "-1", "-5", "10", "255", "65536", "2**64", "-2**70", "0x7f")
	}
	return g.fill(depth, "(<I> + <I>)", "(<I> - <I>)", "(<I> * <I>)", "(<I> // <I>)", "(<I> % <I>)", "(<I> & <I>)",
		"(<I> | <I>)", "(<I> ^ <I>)", "(~<I>)", "(-<I>)", "len(<S>)", "len(<L>)", "<Y>[0]", "<Y>[-1]", "sum(<L>)",
		"int(<B>)", "abs(<I>)", "<S>.find(<S>)", "<S>.count(<S>)", "<Y>.find(<Y>)", "(<B> + <I>)", "(<I> - <B>)",
		"ord(<S>)", "hash(<I> % 1000)", "(<B> * <I>)", "(<I> << 3)", "(<I> >> 2)", "(2 ** (<I> % 9))", "max(<L>)",
		"min(<I>, <I>)", "int(<S>)", "<I>.bit_length()", "divmod(<I>, <I>)[0]", "int.from_bytes(<Y>, 'big')", "(-<B>)")
}

func (g expressions) number(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("0.0", "1.5", "-2.25", "1e10", "1e-7", "3.0", "0.1", "1e22", "1e16", "123456.789", "5", "-3")
	}
	return g.fill(depth, "(<N> + <N>)", "(<N> - <I>)", "(<N> * <N>)", "(<N> / <I>)", "(<N> // <N>)", "(<N> % <N>)",
		"round(<N>, 1)", "round(<N>)", "abs(<N>)", "float(<I>)", "float(<S>)", "(-<N>)", "(<B> / 2)", "sum(<L>, 0.5)",
		"divmod(<N>, <N>)", "int(<N>)", "(<N> ** 2)", "min(<N>, <I>)")
}

func (g expressions) text(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("''", "'a'", "'abc'", "'Eth0'", "'é€'", "' x y '", "'12'", "'1.5'", "'a,b,c'", "'%d'", "'{}'")
	}
	return g.fill(depth, "(<S> + <S>)", "(<S> * 2)", "<S>[0]", "<S>[-1]", "<S>[1:]", "<S>[:-1]", "<S>[::-1]", "<S>[0:2]",
		"<S>.upper()", "<S>.strip()", "<S>.replace(<S>, <S>)", "<S>.ljust(6)", "<S>.zfill(5)", "<S>.center(7, '*')",
		"str(<X>)", "repr(<X>)", "'{0}-{1}'.format(<I>, <N>)", "'%d|%s' % (<I>, <N>)", "'%s' % (<X>,)", "'%5.1f' % <N>", "hex(<I>)",
		"bin(<I>)", "','.join(<S>)", "<S>.join(['a', 'b'])", "chr(<I>)", "'{} {}'.format(<N>, <I>)", "<S>.title()",
		"<Y>.decode()", "<Y>.hex()", "(<S> if <B> else <S>)", "max(<S>)", "<S>.partition('b')[2]", "<S>.swapcase()")
}

func (g expressions) bytes(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "bytes(3)", "bytes([1, 2, 3])", "bytearray(b'xyz')")
	}
	return g.fill(depth, "(<Y> + <Y>)", "(<Y> * 2)", "<Y>[1:]", "<Y>[:2]", "<Y>[::-1]", "<S>.encode()", "bytes(<L>)",
		"<Y>.replace(b'a', <Y>)", "<Y>.strip()", "b'-'.join([<Y>, <Y>])", "<Y>.upper()", "(<I> % 256).to_bytes(2, 'big')")
}

func (g expressions) list(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("[]", "[1, 2, 3]", "(1, 2)", "()", "[3, 1, 2]", "['a', 'b']", "[True, 2]", "range(4)", "[1.5, 2]")
	}
	return g.fill(depth, "[<X>, <X>]", "(<X>, <I>)", "sorted(<L>)", "list(<L>)", "tuple(<L>)", "<L>[1:]", "<L>[::-1]",
		"[x for x in <L>]", "[c for c in <S>]", "list(<Y>)", "<S>.split()", "<S>.split(',')", "list(zip(<L>, <L>))",
		"list(enumerate(<S>))", "[*<L>, <I>]", "list(map(str, <L>))", "list(<D>)", "list(<D>.items())", "sorted(<T>)",
		"[x > 1 for x in <L>]", "list(reversed(<L>))", "[i * 2 for i in range(<I> % 5)]", "(<L> * 2)", "[<L>[<B>]]")
}

func (g expressions) dict(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1]}", "dict(a=1, b=2)")
	}
	return g.fill(depth, "{'a': <X>}", "{**<D>, 'z': <I>}", "{<I>: <I>, 5: 6}", "{c: 1 for c in <S>}", "(<D> | <D>)",
		"dict(enumerate(<S>))", "dict.fromkeys(<S>, <I>)", "dict(<D>, q=<B>)")
}

func (g expressions) set(depth int) string {
	if depth >= deepest || g.Intn(3) == 0 {
		return g.pick("{1}", "{2}", "set()", "{1, 2}", "{3}", "{0}", "set()", "{4}", "{1, 3}", "{5}", "{2, 3}",
			"{0, 1}", "{9}", "{7}", "frozenset({3})")
	}
	return g.fill(depth, "{<I>}", "(<T> & {1, 2})", "(<T> - {1})", "(<T> | <T>)", "(<T> ^ <T>)")
}

func (g expressions) boolean(depth int) string {
	if depth >= deepest || g.Intn(4) == 0 {
		return g.pick("True", "False", "None", "1 == 1", "not 0")
	}
	return g.fill(depth, "(<N> < <I>)", "(<X> == <X>)", "(<I> != <N>)", "(<I> in <L>)", "(<S> in <S>)", "(not <X>)",
		"(<X> is None)", "bool(<X>)", "(<S> <= <S>)", "(<L> == <L>)", "isinstance(<X>, int)", "<S>.startswith(<S>)",
		"any(<L>)", "all(<L>)", "(0 < <I> < 9)", "(<B> and <B>)", "(<B> or <X>)", "<S>.isdigit()", "(<B> == <I>)",
		"(<I> in <Y>)", "(<B> < 2)", "(<B> & <B>)", "(<B> | <B>)", "(<L> < <L>)", "(<T> <= <T>)", "('a' in <D>)",
		"(<Y> == <Y>)", "callable(<X>)", "<S>.isalpha()", "(<D> == <D>)")
}

// spec is a random use of a format specification; most are valid.
func (g expressions) spec() string {
	fill := g.pick("", "", "", "<", ">", "^", "=", "*<", "0>", "é^")
	spec := fill + g.pick("", "", "+", " ", "-") + g.pick("", "", "#") + g.pick("", "", "0") + g.pick("", "3", "8", "12") +
		g.pick("", "", "", ",", "_") + g.pick("", "", ".0", ".2", ".5")
	value, kinds := "", ""
	switch g.Intn(4) {
	case 0:
		value, kinds = g.pick("0", "7", "-42", "123456789", "2**70", "True"), "dbxXocneEfFgG%s"
	case 1:
		value, kinds = g.pick("0.0", "3.14159", "-2.5", "1e20", "1e-10", "float('inf')", "float('nan')", "123456.789"),
			"eEfFgG%nd"
	case 2:
		value, kinds = g.pick("''", "'abc'", "'é€'", "'longer text'"), "ssd"
	case 3:
		percent := "%" + g.pick("", "-", "+", " ", "0", "#") + g.pick("", "5", "12") + g.pick("", ".0", ".3") +
			g.pick("d", "x", "X", "o", "f", "e", "g", "s", "r", "c", "i", "u", "a", "%", "5")
		return fmt.Sprintf("%q %% (%s,)", percent, g.pick("0", "42", "-7", "3.7", "'a'", "'é'", "True", "2**65", "None"))
	}
	kind := ""
	if g.Intn(4) > 0 {
		kind = string(kinds[g.Intn(len(kinds))])
	}
	return fmt.Sprintf("format(%s, '%s')", value, spec+kind)
}
