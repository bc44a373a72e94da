package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// test is a package and its test program.
type test struct {
	Package string
	Dir     string
	Program string
}

// listed is what "go list" says of a package.
type listed struct {
	ImportPath, Dir           string
	TestGoFiles, XTestGoFiles []string
}

// build compiles the lab, nlsh and the test program of every package. What does not compile is a failure of its
// package, not the end of the run.
func (r *run) build(patterns []string) ([]test, error) {
	packages, err := list(patterns)
	if err != nil {
		return nil, err
	}
	for _, program := range []string{"tests/lab", "cmd/nlsh"} {
		if _, err := os.Stat(program); err != nil {
			continue
		}
		if out, err := goTool("build", "-o", filepath.Join(r.bin, filepath.Base(program)), "./"+program); err != nil {
			r.report.broken(program, out)
		}
	}
	built := make([]*test, len(packages))
	limit := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for i, p := range packages {
		if len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		wg.Go(func() {
			limit <- struct{}{}
			defer func() { <-limit }()
			t := test{p.ImportPath, p.Dir, filepath.Join(r.bin, strings.ReplaceAll(p.ImportPath, "/", "_")+".test")}
			if out, err := goTool("test", "-c", "-o", t.Program, p.ImportPath); err != nil {
				r.report.broken(p.ImportPath, out)
				return
			}
			built[i] = &t
		})
	}
	wg.Wait()
	var tests []test
	for _, t := range built {
		if t != nil {
			tests = append(tests, *t)
		}
	}
	return tests, nil
}

// list returns the packages that patterns name.
func list(patterns []string) ([]listed, error) {
	var stderr bytes.Buffer
	cmd := exec.Command("go", append([]string{"list", "-e", "-json"}, patterns...)...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, stderr.String())
	}
	var packages []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
}

// goTool runs the go command; programs are static, as the released one is.
func goTool(args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	return string(out), err
}
