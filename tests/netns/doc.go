// Package netns tests the module pyroute2.netns against the kernel, iproute2 and pyroute2.
//
//	lab_test.go      a shell, iproute2
//	names_test.go    create, remove, attach and their errors; iproute2 sees what nlsh makes, and the other way round
//	stack_test.go    setns, pushns, popns: what moves with the script and what stays
//	rootless_test.go  names in user namespaces
//	socket_test.go   create_socket
//	leak_test.go     threads, descriptors and goroutines after thousands of visits
//	events_test.go   NetNSManager
//	process_test.go  NSPopen
//	oracle_test.go   the same scripts in pyroute2
package netns
