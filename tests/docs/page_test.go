package docs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// root is where the project's files are.
const root = "../.."

// An example is a block of code on a page, with the blocks of output that follow it.
type example struct {
	page    string
	line    int    // of its first line of code
	section string // the ## heading above it
	lang    string // python, pycon, console, go, ...
	src     string
	output  *string // the block of output, if there is one
	cpython *string // CPython's, where it differs
}

// A block is a fenced block of a page.
type block struct {
	info, text string
	line       int
	section    string
}

// examples are the blocks of code of a page.
func examples(t *testing.T, page string) []example {
	t.Helper()
	var found []example
	for _, b := range blocks(t, page) {
		text := b.text
		switch {
		case b.info == "text" && len(found) > 0:
			found[len(found)-1].output = &text
		case b.info == "text python3" && len(found) > 0:
			found[len(found)-1].cpython = &text
		case strings.HasPrefix(b.info, "text"):
			t.Fatalf("%s:%d: output without an example", page, b.line)
		default:
			found = append(found, example{page: page, line: b.line, section: b.section, lang: b.info, src: text})
		}
	}
	return found
}

// blocks are the fenced blocks of a page.
func blocks(t *testing.T, page string) []block {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		t.Fatal(err)
	}
	var found []block
	var open *block
	section := ""
	for i, line := range strings.Split(string(text), "\n") {
		info, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open != nil:
			found, open = append(found, *open), nil
		case fence:
			open = &block{info: info, line: i + 2, section: section}
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, "## "):
			section = line[3:]
		}
	}
	if open != nil {
		t.Fatalf("%s:%d: a block without an end", page, open.line)
	}
	return found
}

// bySection groups examples, in the order of the page.
func bySection(all []example) [][]example {
	var groups [][]example
	for i, e := range all {
		if i == 0 || e.section != all[i-1].section {
			groups = append(groups, nil)
		}
		last := len(groups) - 1
		groups[last] = append(groups[last], e)
	}
	return groups
}
