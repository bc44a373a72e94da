package builtins

import (
	"strings"
	"sync"
)

// Sources keeps the texts that a shell has run, so that a traceback can show their lines.
type Sources struct {
	mu    sync.Mutex
	texts map[string]string
}

// Add remembers the text of a file, of "<stdin>", of "<string>".
func (s *Sources) Add(filename string, src []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.texts == nil {
		s.texts = map[string]string{}
	}
	s.texts[filename] = string(src)
}

// Line is line number n of a file, counted from 1, without its indentation, and how many characters that
// was; "" when the line is not known.
func (s *Sources) Line(filename string, n int) (line string, indent int) {
	s.mu.Lock()
	text := s.texts[filename]
	s.mu.Unlock()
	for ; n > 1; n-- {
		end := strings.IndexByte(text, '\n')
		if end < 0 {
			return "", 0
		}
		text = text[end+1:]
	}
	line, _, _ = strings.Cut(text, "\n")
	trimmed := strings.TrimLeft(line, " \t")
	return strings.TrimRight(trimmed, " \t\r"), len(line) - len(trimmed)
}
