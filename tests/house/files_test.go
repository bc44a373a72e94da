package house

import (
	"bytes"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// Limits of a file.
const (
	maxLines   = 700
	maxColumns = 150
)

// leftover is work that was put off; spelled apart so that this file is not one.
var leftover = regexp.MustCompile(`\b(` + "TO" + "DO" + `|` + "FIX" + "ME" + `|` + "XX" + "X" + `)\b`)

// sources calls f with each file of the project that people write and read.
func sources(t *testing.T, f func(path string, text []byte)) {
	t.Helper()
	root := "../.."
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && path != root && (strings.ContainsAny(name[:1], "._") || name == "testdata") {
			return filepath.SkipDir
		}
		switch filepath.Ext(name) {
		case ".go", ".sh", ".star", ".py", ".md":
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			f(strings.TrimPrefix(path, root+"/"), text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFiles(t *testing.T) {
	sources(t, func(path string, text []byte) {
		lines := strings.Split(string(text), "\n")
		if len(lines) > maxLines && filepath.Ext(path) != ".md" {
			t.Errorf("%s has %d lines, more than %d: split it by subject", path, len(lines), maxLines)
		}
		// Rows of a test's table may hold a whole script.
		code := filepath.Ext(path) == ".go" && !strings.HasSuffix(path, "_test.go")
		for i, line := range lines {
			if n := utf8.RuneCountInString(line); n > maxColumns && code {
				t.Errorf("%s:%d is %d columns wide, more than %d", path, i+1, n, maxColumns)
			}
			if word := leftover.FindString(line); word != "" {
				t.Errorf("%s:%d says %s: do it, or drop it", path, i+1, word)
			}
		}
	})
}

func TestFormatted(t *testing.T) {
	sources(t, func(path string, text []byte) {
		if filepath.Ext(path) != ".go" {
			return
		}
		formatted, err := format.Source(text)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if !bytes.Equal(formatted, text) {
			t.Errorf("%s is not formatted: gofmt -w %s", path, path)
		}
	})
}

// Every package says what it is.
func TestPackageComments(t *testing.T) {
	documented, seen := map[string]bool{}, map[string]bool{}
	sources(t, func(path string, text []byte) {
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		dir := filepath.Dir(path)
		seen[dir] = true
		documented[dir] = documented[dir] || file.Doc != nil
	})
	for dir := range seen {
		if !documented[dir] {
			t.Errorf("package %s has no package comment", dir)
		}
	}
}
