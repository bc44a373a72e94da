// Package repl is the prompt: it reads blocks of lines, has them run, and shows how they ended.
//
//	repl.go      Loop: read, run, report, until the end of input
//	editor.go    Editor: where blocks come from; a plain one for input that is no terminal
//	terminal.go  the editor of a terminal, on github.com/chzyer/readline
//	paste.go     pasted text arrives as one piece
//	history.go   where the history file is
package repl
