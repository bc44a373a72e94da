// Package packet is the module packet: the headers of packets as tables, and one codec that reads and writes
// them.
//
//	table.go      what a row is: a field of so many bits
//	headers.go    the rows: Ethernet, VLAN, ARP, IPv4, IPv6, ICMP, ICMPv6, UDP, TCP
//	codec.go      bits to values and back
//	layer.go      a header as a script's value
//	packet.go     several headers and what follows them: parse, build
//	finish.go     lengths, protocols and checksums that follow from the rest
//	checksum.go   the Internet checksum
//	responder.go  answers to ARP, ping and neighbour discovery, without the interpreter
//	module.go     what scripts can import
package packet
