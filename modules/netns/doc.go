// Package netns is the module pyroute2.netns: network namespaces with names, as iproute2 lays them out in
// /run/netns, and the namespace that the script itself is in.
//
//	modules.go  what scripts can import
//	names.go    create, attach, remove, listnetns, getnsfd
//	stack.go    setns, pushns, popns, dropns: where the script's sockets, files and processes open
//	visit.go    with netns.pushns(...)
//	socket.go   create_socket
//	pids.go     ns_pids, pid_to_ns: which process is where
//	sysctl.go   net.* of a namespace
//	manager*.go NetNSManager: the namespaces there are, and events when they come and go; its methods
//	watch.go    inotify behind it
//	popen.go    NSPopen: a process in a namespace
//	pipe.go     its files
//
// The script moves, the process never does: what needs a thread inside a namespace runs on one that ends with
// it.
package netns
