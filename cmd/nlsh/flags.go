package main

import (
	"fmt"
	"strings"
)

const usageHint = "Try 'nlsh --help'.\n"

const help = `usage: nlsh [options] [FILE | -c CODE | -] [ARGS...]

Runs a script with the network at hand: from FILE, from CODE, from standard input (-, or when that is no
terminal). Without any of them: the prompt.

  -c CODE      run CODE; what follows are its arguments
  -i           the prompt after the script, with all that it defined
  --isolated   run in fresh user, network and mount namespaces, with lo up: nothing outside is seen or changed
  --version    print the version
  --help, -h   print this

Environment:
  NLSH_PATH     directories (separated by :) searched for modules after the script's own
  NLSH_HISTORY  the file of the prompt's history

Exit status: 0, or that of sys.exit(); 1 for an error of the script; 2 for a wrong command line.
`

// A command is what the command line asks for.
type command struct {
	code                           string   // after -c
	argv                           []string // sys.argv: "", "-", "-c" or the file, then the arguments
	hasCode, interactive, isolated bool
	help, version                  bool
}

// parseArgs reads the command line. Options end where the script begins: what follows belongs to the script.
func parseArgs(args []string) (*command, error) {
	c := &command{}
	for len(args) > 0 {
		arg := args[0]
		switch {
		case arg == "-c" && len(args) == 1:
			return nil, fmt.Errorf("argument expected for the -c option")
		case arg == "-c":
			c.code, c.hasCode = args[1], true
			c.argv = append([]string{"-c"}, args[2:]...)
			return c, nil
		case arg == "-i":
			c.interactive = true
		case arg == "--isolated":
			c.isolated = true
		case arg == "--version" || arg == "-V":
			c.version = true
		case arg == "--help" || arg == "-h":
			c.help = true
		case arg == "--" && len(args) > 1:
			c.argv = args[1:]
			return c, nil
		case arg != "-" && arg != "--" && strings.HasPrefix(arg, "-"):
			return nil, fmt.Errorf("unknown option %s", arg)
		case arg != "--":
			c.argv = args
			return c, nil
		}
		args = args[1:]
	}
	c.argv = []string{""}
	return c, nil
}
