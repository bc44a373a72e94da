package pyio

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/nlsh/nlsh/builtins/runtime"
)

// A coding is how the bytes of a file are text.
type coding struct {
	encoding, errors string
	name             string  // the encoding as the script has named it
	newline          *string // the argument of open; nil for None
}

// decode is text that was read, its ends of lines as the script wants them.
func (c *coding) decode(data []byte) (string, error) {
	text, err := runtime.Decode(data, c.encoding, c.errors)
	if err == nil && c.universal() {
		text = lineFeeds.Replace(text)
	}
	return text, err
}

var lineFeeds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// encode is text to be written.
func (c *coding) encode(text string) ([]byte, error) {
	if c.newline != nil && *c.newline != "" && *c.newline != "\n" {
		text = strings.ReplaceAll(text, "\n", *c.newline)
	}
	return runtime.Encode(text, c.encoding, c.errors)
}

// universal says whether every kind of line end is read as a line feed.
func (c *coding) universal() bool { return c.newline == nil }

// ends finds the end of the first line.
func (c *coding) ends(unread []byte, last bool) int {
	switch {
	case c.newline != nil && *c.newline != "":
		return found(bytes.Index(unread, []byte(*c.newline)), len(*c.newline))
	case c.encoding == "":
		return newline(unread, last)
	}
	i := bytes.IndexAny(unread, "\r\n")
	if i < 0 || unread[i] == '\n' {
		return found(i, 1)
	}
	if i+1 == len(unread) && !last {
		return -1 // a line feed may follow
	}
	if i+1 < len(unread) && unread[i+1] == '\n' {
		return i + 2
	}
	return i + 1
}

// characters is how many bytes the first n characters are; done is false when more bytes are needed to know.
func (c *coding) characters(unread []byte, n int, last bool) (size int, done bool) {
	for ; n > 0 && size < len(unread); n-- {
		rest := unread[size:]
		switch {
		case c.universal() && rest[0] == '\r':
			if len(rest) == 1 && !last {
				return size, false
			}
			if len(rest) > 1 && rest[1] == '\n' {
				size++
			}
			size++
		case c.encoding == "utf-8":
			if !utf8.FullRune(rest) && !last {
				return size, false
			}
			_, width := utf8.DecodeRune(rest)
			size += width
		default:
			size++
		}
	}
	return size, n == 0 || last
}
