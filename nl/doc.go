// Package nl is nlsh's netlink: the tables' format and the one codec that serves them all, messages as lazy
// views of the kernel's bytes, and the sockets through which they travel.
//
//	Spec, Attr, Type       a message family as a table
//	Message, Request       bytes to a script's value, a script's value to bytes
//	Matcher, Replies       filters that compare bytes; the messages of an answer
//	Transport, Socket      the one interface through which bytes pass, and the kernel behind it
//	Conn, Batch, Monitor   transactions, many at once, and events
//	NetNS                  a network namespace as an open file; its name, if it has one
//	Error                  what the kernel refused, and where
package nl
