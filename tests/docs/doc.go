// Package docs holds the pages of docs and README.md to what they say: their examples run, and print what the
// pages show.
//
//	page_test.go     a page as a list of examples
//	expect_test.go   what an example says that it prints; comparison
//	shell_test.go    running an example: in a shell, at a prompt, on a command line
//	guide_test.go    the examples of the guide and of README.md, by section
//	language_test.go the examples of the language page, in nlsh and in CPython
//	embed_test.go    the Go code of the embedding page
//	links_test.go    links between pages
//
// What is shown and what is run:
//
//	```python   a script. A comment after print(...) is what it prints; instead, a ```text block may follow with
//	            all of its output. Without either it prints nothing. The scripts of a section go on from each other.
//	```pycon    a session at the prompt
//	```console  commands after $, and their output
//	```text     the output of the block before; ... stands for what differs from machine to machine
//
// On the language page, "Python: x" in a comment, or a block ```text python3, is what CPython prints instead.
//
// The program in reference makes docs/reference.
package docs
