// Package pyre is Python's module re: Perl's regular expressions with Python's syntax, results and errors.
//
//	node.go      the parts of a parsed pattern; parse.go: from text to nodes; parse_group.go: what stands in ( )
//	escape.go    backslash sequences; set.go: character classes
//	compile.go   from nodes to a program of simple instructions
//	match.go     running a program: leftmost, first alternative first, with backtracking on a stack of its own
//	place.go     anchors and backreferences
//	scan.go      where to look for a match: search, and one match after another
//	pattern.go   Pattern; found.go: Match; template.go: what replaces a match
//	module.go    the functions of the module
//
// A long search watches the script's context, so a pattern that would run for ages ends with the script. Positions
// count as indexes of str do: in bytes of UTF-8.
package pyre
