// Command reference makes docs/reference from the doc strings of the modules that a shell knows: a page for each
// top-level module, with those below it, and an index. Run it in the project's folder:
//
//	go run ./tests/docs/reference
//
//	survey.go   the modules of a shell and what is in them
//	doctext.go  doc strings: signature and text; signatures of functions written in Python
//	page.go     pages as Markdown
//	missing.go  what has no doc string
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// folder is where the pages are, from the project's folder.
const folder = "docs/reference"

func main() {
	if err := write(folder); err != nil {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

// write makes the pages anew; pages of modules that are no more go away.
func write(folder string) error {
	modules, broken := survey() // the pages of the others are made all the same
	pages := render(modules)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "*.md"))
	if err != nil {
		return err
	}
	for _, path := range old {
		if _, known := pages[filepath.Base(path)]; !known {
			if err := os.Remove(path); err != nil {
				return err
			}
		}
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return broken
}
