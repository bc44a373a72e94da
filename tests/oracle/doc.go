// Package oracle compares IPRoute with pyroute2 0.7.2: what both read of the same namespace, message by message,
// and what both leave behind in twin namespaces after the same calls, as iproute2 reads it. Where the two differ
// stands in a table, with the reason; a row whose difference is gone fails the tests.
//
//	testdata/peer.py     pyroute2 in a process of its own, which takes calls and answers
//	peer_test.go         the other end of it, and our side of the same
//	plain_test.go        messages as plain values, and how they differ
//	dumps_test.go        the same busy namespace read by both
//	differences_test.go  what differs in dumps, and why
//	twins_test.go        twin namespaces, and how their states are compared
//	calls_test.go        the calls
package oracle
