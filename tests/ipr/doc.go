// Package ipr holds the acceptance tests of IPRoute: scripts against the kernel, each in a network
// namespace of its own, whose effects iproute2 reads independently.
package ipr
