// Package nlsh is the network shell as a library: a Go program makes a Shell, runs scripts in it, and gives
// them modules of its own.
//
//	sh := nlsh.New(nlsh.WithOutput(os.Stdout), nlsh.WithTimeout(10*time.Second))
//	err := sh.RunFile(ctx, "routes.py")
//
//	nlsh.go     New, Shell and the ways to run something in it
//	options.go  what New can be told
//	compile.go  the one place where source text becomes a program
//	chunk.go    the prompt: statement by statement, results echoed
//	error.go    Error and Exit: how a script fails and ends
//	modules.go  the modules that every shell knows
//
// A Shell belongs to one goroutine at a time; Interrupt and Kill alone may come from another. Two shells
// share nothing that a script can change.
package nlsh
