package repl

import (
	"bufio"
	"errors"
	"io"
	"os"
)

// ErrInterrupt is Ctrl-C at the prompt.
var ErrInterrupt = errors.New("interrupted")

// An Editor reads what the user types.
type Editor interface {
	// ReadBlock reads lines until complete says that they are whole together. It gives them with their newlines;
	// io.EOF at the end of input, ErrInterrupt for Ctrl-C.
	ReadBlock(prompt, continuation string, complete func(string) bool) (string, error)
	// Output is where to write while ReadBlock reads: the line that is being edited is drawn anew behind it.
	Output() io.Writer
	Close() error
}

// plain reads blocks from input that is no terminal, without prompts.
type plain struct{ in *bufio.Reader }

// NewPlain makes an editor of input that is no terminal.
func NewPlain(in *bufio.Reader) Editor { return plain{in} }

// ReadBlock implements Editor. What stands at the end of the input is a block, whole or not.
func (p plain) ReadBlock(_, _ string, complete func(string) bool) (string, error) {
	block := ""
	for {
		line, err := p.in.ReadString('\n')
		block += line
		switch {
		case err == io.EOF && block != "":
			return block, nil
		case err != nil:
			return "", err
		case complete(block):
			return block, nil
		}
	}
}

// Output implements Editor.
func (plain) Output() io.Writer { return os.Stdout }

// Close implements Editor.
func (plain) Close() error { return nil }
