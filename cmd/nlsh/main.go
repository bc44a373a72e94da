// Command nlsh runs scripts that see and change the network.
//
//	main.go      from the command line to an exit status
//	flags.go     the command line
//	session.go   the shell of a process: script, how errors are shown
//	prompt.go    the prompt of a session
//	isolated.go  --isolated: the same command in namespaces of its own
package main

import (
	"fmt"
	"os"
	"runtime/debug"
)

// Exit statuses.
const (
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130 // 128 + SIGINT, as shells count
	exitBrokenPipe  = 141 // 128 + SIGPIPE
)

// collectAt is the heap growth that starts a garbage collection: scripts allocate much and live shortly.
const collectAt = 400

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	c, err := parseArgs(args)
	switch {
	case err != nil:
		fmt.Fprintf(os.Stderr, "nlsh: %v\n%s", err, usageHint)
		return exitUsage
	case c.help:
		fmt.Print(help)
		return 0
	case c.version:
		fmt.Println("nlsh " + version())
		return 0
	case c.isolated && !inside():
		return isolate(args)
	}
	if c.isolated {
		if err := settle(); err != nil {
			fmt.Fprintln(os.Stderr, "nlsh: --isolated:", err)
			return exitFailed
		}
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	return newSession(c).run()
}

// version is that of the module this binary was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown version)"
	}
	return info.Main.Version
}
