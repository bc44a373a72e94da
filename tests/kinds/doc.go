// Package kinds proves, through the tools that everybody knows, that a kernel of the lab makes and removes what the
// modules of this project talk about: what fails in a module's test then is the module, not the kernel.
//
//	kinds_test.go   the one loop over the tables
//	links_test.go   kinds of links, through ip
//	qdiscs_test.go  queueing disciplines, through tc
//	ipsets_test.go  types of sets, through ipset
package kinds
