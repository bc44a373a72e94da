// Package seeds runs the samples of pyroute2's own documents, word for word, against the kernel: each step of a
// sample in turn, and after each what iproute2 sees of it.
//
//	testdata/          the samples, and the other blocks of code
//	sample_test.go     a sample as steps, each with its effects
//	rtnetlink_test.go  the sample of pyroute2's README
//	iproute_test.go    the old-style sample of pyroute2 0.1.3
package seeds
