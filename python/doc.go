// Package python turns Python source text into a plain Starlark syntax tree.
//
//	scan.go, string.go, fstring.go, number.go, token.go    text -> tokens
//	parse*.go, nodes.go                                    tokens -> a tree of Starlark's own nodes and a few of ours
//	declare.go, resolve*.go, scope.go, storage.go          whose variable is each name, and how is it stored
//	lower*.go                                              our nodes -> Starlark's, and calls of the run-time
//	bool*.go, bind.go                                      what may be a bool; the run-time's values as variables
//	runtime.go                                             the contract between lowered code and the run-time
//	compile.go, complete.go, error.go                      what callers see
//
// The interpreter stays as it is: what Starlark has no node for becomes a call of a built-in function whose
// name begins with "$", which no source text can spell. Positions in the tree are those of the source.
package python
