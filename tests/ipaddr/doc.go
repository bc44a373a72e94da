// Package ipaddr tests the modules ipaddress, ipaddr and prefixes as scripts see them.
//
//	differential_test.go  random operations against CPython's ipaddress
//	seed_test.go          the examples of PEP 3144
//	kernel_test.go        addresses as arguments of IPRoute
//	prefixes_test.go      the module prefixes
//	subclass_test.go      classes of scripts that derive from those of ipaddress
//	bench_test.go         bulk operations against CPython and bare net/netip (bare_test.go); single ones: single_test.go
package ipaddr
