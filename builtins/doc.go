// Package builtins is Python's surroundings of a script: the shell's state, the modules that it can
// import, and what leads from a Go error to a Python traceback.
//
//	state.go      State: everything that belongs to one shell; StateOf(thread)
//	stop.go       Ctrl-C, deadline, kill, step limit: how a running script is ended
//	wait.go       waiting in a builtin, and the calls that run on the script's thread meanwhile
//	netns.go      the script's network namespace; arguments that name one
//	netfile.go    files that show the namespace of whoever looks: /proc/net, /sys
//	output.go     buffered standard output and errors
//	builtin.go    Function: a Go function with a doc string; Unpack: its arguments
//	registry.go   Registry and Module: what can be imported, and what needs no import
//	module.go     the module object that a script sees, built when it is first used
//	load.go       modules from files: where they are looked for, cycles
//	loaded.go     sys.modules
//	explain.go    Go and interpreter errors as Python exceptions
//	traceback.go  the text of an uncaught error
//	print.go      print
//	help.go       dir and help
//
// Each standard-library shaped module is a package of its own below this one (os, sys, socket, errno,
// time, pprint, json, ...), whose function Module describes it to a Registry.
package builtins
