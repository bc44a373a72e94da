// Package ipaddr tests the modules ipaddress, ipaddr and prefixes as scripts see them.
//
//	differential_test.go  random operations against CPython's ipaddress
//	seed_test.go          the examples of PEP 3144
//	kernel_test.go        addresses as arguments of IPRoute
//	prefixes_test.go      the module prefixes
//	bench_test.go         bulk and single operations against net/netip and CPython
package ipaddr
