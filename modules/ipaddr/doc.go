// Package ipaddr is address arithmetic for scripts: Python's module ipaddress, the module ipaddr that PEP
// 3144 describes, and the module prefixes with what network engineers miss in both.
//
//	modules.go, functions.go       ipaddress; kind.go: its classes, properties and methods as tables
//	names.go, errors.go            its attributes by name; its exceptions
//	pep3144.go                     ipaddr
//	prefixesmodule.go              prefixes
//
//	wide.go                        addresses as numbers of 128 bits
//	parse.go, explain.go           texts to addresses, and why a text is none; parsetext.go: many of them
//	argument.go, signature.go      what constructors and functions take
//	address.go, addressattrs.go    IPv4Address, IPv6Address and the interfaces
//	network.go, network*.go        IPv4Network and IPv6Network; subnet.go: their parts
//	compare.go, format.go, text.go order, format(), the longer texts
//	special.go                     IANA's special-purpose blocks: is_private and the like
//	iterate.go                     iteration without lists
//	collapse.go                    ranges to networks
//
//	spans.go, prefixset*.go        sets of addresses
//	radix.go, prefixtable.go       longest-prefix match
//	notation.go                    ranges and globs
//	mac.go                         MAC addresses and EUI-64
//	split.go                       weighted parts, the next free subnet, holes
package ipaddr
