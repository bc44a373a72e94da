package repl

import (
	"bytes"
	"io"
	"strings"
	"sync"
)

// Bracketed paste: the terminal marks the begin and the end of what is pasted.
const (
	pasteOn    = "\x1b[?2004h"
	pasteOff   = "\x1b[?2004l"
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// pasteMark is the character that stands for a pasted text on its way through the line editor.
const pasteMark = '\ue000'

// newlineGlyph is how a newline inside a line looks.
const newlineGlyph = '⏎'

// A pasteFilter takes pasted texts out of a terminal's input and puts a mark in place of each, so that
// neither their newlines end the line nor their tabs ask for completion.
type pasteFilter struct {
	in      io.ReadCloser
	pending []byte // read and not handed out yet
	inside  bool   // between begin and end of a paste
	text    []byte // what of it has come

	mu    sync.Mutex
	texts []string // pastes whose mark has been handed out
}

// Read hands out input, with a mark for each paste.
func (p *pasteFilter) Read(b []byte) (int, error) {
	for {
		if out := p.next(); len(out) > 0 {
			n := copy(b, out)
			p.pending = append(out[n:len(out):len(out)], p.pending...)
			return n, nil
		}
		chunk := make([]byte, 4096)
		n, err := p.in.Read(chunk)
		if n == 0 && err != nil {
			return 0, err
		}
		p.pending = append(p.pending, chunk[:n]...)
	}
}

// next is what can be handed out of pending; it moves pasted bytes to text.
func (p *pasteFilter) next() []byte {
	marker := pasteBegin
	if p.inside {
		marker = pasteEnd
	}
	at := bytes.Index(p.pending, []byte(marker))
	whole := at >= 0
	if !whole {
		at = len(p.pending) - partial(p.pending, marker)
	}
	before := p.pending[:at:at]
	p.pending = p.pending[at:]
	if whole {
		p.pending = p.pending[len(marker):]
	}
	if !p.inside {
		p.inside = whole
		if len(before) == 0 && whole {
			return p.next()
		}
		return before
	}
	p.text = append(p.text, before...)
	if !whole {
		return nil
	}
	p.inside = false
	return p.finish()
}

// partial is how many bytes at the end of b may be the begin of marker. A lone escape is a key.
func partial(b []byte, marker string) int {
	for n := min(len(b), len(marker)-1); n > 1; n-- {
		if bytes.HasSuffix(b, []byte(marker[:n])) {
			return n
		}
	}
	return 0
}

// finish keeps the pasted text for take and gives its mark.
func (p *pasteFilter) finish() []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.texts = append(p.texts, string(p.text))
	p.text = nil
	return []byte(string(pasteMark))
}

// take is the text of the oldest mark that is not taken yet, as one line.
func (p *pasteFilter) take() []rune {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.texts) == 0 {
		return nil
	}
	text := p.texts[0]
	p.texts = p.texts[1:]
	return []rune(toLine(text))
}

// Close closes the terminal's input.
func (p *pasteFilter) Close() error { return p.in.Close() }

// lineForm and blockForm turn a block of lines into one editable line, and back.
var (
	lineForm  = strings.NewReplacer("\r\n", string(newlineGlyph), "\r", string(newlineGlyph), "\n", string(newlineGlyph), "\t", "        ")
	blockForm = strings.NewReplacer(string(newlineGlyph), "\n")
)

func toLine(text string) string  { return lineForm.Replace(text) }
func toBlock(line string) string { return blockForm.Replace(line) }
