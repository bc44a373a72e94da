package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/chzyer/readline"
)

// A terminal is the editor of a terminal.
type terminal struct {
	rl    *readline.Instance
	paste *pasteFilter
}

// A Completer gives the names that a line may end with, and the part of them that is there.
type Completer func(line string) (names []string, part string)

// Do implements readline.AutoCompleter: what each of the names goes on with. At the beginning of a line a tab indents.
func (c Completer) Do(line []rune, pos int) (rests [][]rune, typed int) {
	text := string(line[:pos])
	if strings.TrimSpace(text) == "" {
		return [][]rune{[]rune("    ")}, 0
	}
	names, part := c(text)
	for _, name := range names {
		rests = append(rests, []rune(name[len(part):]))
	}
	return rests, len([]rune(part))
}

// NewTerminal makes the editor of the process's terminal. Blocks are kept in the history file, which may be
// "".
func NewTerminal(history string, complete Completer) (Editor, error) {
	t := &terminal{paste: &pasteFilter{in: readline.NewCancelableStdin(os.Stdin)}}
	rl, err := readline.NewEx(&readline.Config{
		Prompt:                 prompt,
		HistoryFile:            history,
		HistorySearchFold:      true,
		DisableAutoSaveHistory: true,
		InterruptPrompt:        "^C",
		Stdin:                  t.paste,
		Listener:               readline.FuncListener(t.listen),
		AutoComplete:           complete,
	})
	t.rl = rl
	return t, err
}

// listen puts a pasted text where its mark stands.
func (t *terminal) listen(line []rune, pos int, key rune) ([]rune, int, bool) {
	if key != pasteMark || pos == 0 || line[pos-1] != pasteMark {
		return nil, 0, false
	}
	text := t.paste.take()
	edited := append(append(append([]rune(nil), line[:pos-1]...), text...), line[pos:]...)
	return edited, pos - 1 + len(text), true
}

// ReadBlock implements Editor.
func (t *terminal) ReadBlock(prompt, continuation string, complete func(string) bool) (string, error) {
	// Straight to the terminal: what goes through the editor makes it draw the prompt once more.
	fmt.Fprint(os.Stdout, pasteOn)
	defer fmt.Fprint(os.Stdout, pasteOff)
	block := ""
	for t.rl.SetPrompt(prompt); ; t.rl.SetPrompt(continuation) {
		line, err := t.rl.Readline()
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			return "", ErrInterrupt
		case err == io.EOF && block != "": // Ctrl-D in a block: run what there is
		case err != nil:
			return "", err
		}
		block += toBlock(line) + "\n"
		if err == nil && !complete(block) {
			continue
		}
		if text := strings.TrimRight(block, "\n"); strings.TrimSpace(text) != "" {
			return block, t.rl.SaveHistory(toLine(text))
		}
		return block, nil
	}
}

// Output implements Editor.
func (t *terminal) Output() io.Writer { return t.rl.Stdout() }

// Close implements Editor.
func (t *terminal) Close() error { return t.rl.Close() }
