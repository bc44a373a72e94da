// Package house holds the rules of the house that a compiler does not: who may import whom, and how files look.
//
//	imports_test.go  the table of rooms in docs/architecture.md
//	files_test.go    size, width, formatting, nothing left to do
package house
