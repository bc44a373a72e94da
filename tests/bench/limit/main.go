// Command limit does the benchmarks' jobs with as little as a process can do between it and the kernel: raw system
// calls, one buffer, nothing decoded. What it needs is the limit that others are compared with.
//
//	main.go     the jobs
//	dump.go     dumps of routes: dropped, kept, printed
//	add.go      routes added and deleted, one by one or in batches
//	links.go    the list of links
//	measure.go  time and memory of another program
//	socket.go   the socket
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fail("usage: limit dump|add|del|links|measure ...")
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	table := flags.Int("table", 0, "dump: the only table wanted, which the kernel is asked to filter by")
	keep := flags.Bool("keep", false, "dump: keep all bytes")
	show := flags.Bool("print", false, "dump: print destination, gateway and interface of each route")
	count := flags.Int("n", 1000, "add, del: how many routes")
	batch := flags.Int("batch", 1, "add, del: messages in one send; the last is acknowledged")
	device := flags.Int("dev", 1, "add: index of the interface")
	name, args := os.Args[1], os.Args[2:]
	if name == "measure" {
		measure(args)
		return
	}
	flags.Parse(args)
	switch name {
	case "dump":
		d := dumper{keep: *keep, print: *show}
		d.run(*table)
		fmt.Fprintln(os.Stderr, d.count)
	case "add":
		change(newRoute, *count, *batch, *device)
	case "del":
		change(delRoute, *count, *batch, *device)
	case "links":
		printLinks()
	default:
		fail("limit: unknown job", name)
	}
}

// fail ends the process.
func fail(what ...any) {
	fmt.Fprintln(os.Stderr, what...)
	os.Exit(1)
}
