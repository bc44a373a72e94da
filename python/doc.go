// Package python turns Python source text into a plain Starlark syntax tree.
//
//	source  scan.go, string.go, number.go   text -> tokens
//	        parse*.go, nodes.go             tokens -> syntax tree: Starlark's own nodes, and a few of ours
//	        scope*.go                       whose variable is each name, and how is it stored
//	        lower*.go                       our nodes -> Starlark's nodes and calls of the run-time
//	        runtime.go                      the contract between lowered code and the run-time
//	        complete.go                     is the text at the prompt a whole statement?
//
// The interpreter stays as it is: what Starlark has no node for becomes a call of a built-in function whose
// name begins with "$", which no source text can spell. Positions in the tree are those of the source.
package python
