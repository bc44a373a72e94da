package python

import (
	"os"
	"testing"
)

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func TestComplete(t *testing.T) {
	for src, want := range map[string]State{
		"":                               Whole,
		"# nothing":                      Whole,
		"x = 1":                          Whole,
		"x = 1; y = 2":                   Whole,
		"x =":                            Wrong,
		"x = (1 +":                       NeedsMore,
		"x = (1 +]":                      Wrong,
		`"""abc`:                         NeedsMore,
		`"abc`:                           Wrong,
		"x = 1 + \\":                     NeedsMore,
		"if x:":                          NeedsMore,
		"if x:\n":                        NeedsMore,
		"if x: pass":                     NeedsMore,
		"if x: pass\n":                   Whole,
		"if x:\n    pass":                NeedsMore,
		"if x:\n    pass\n":              Whole,
		"if x:\n    pass\nelse:":         NeedsMore,
		"@d":                             NeedsMore,
		"try:\n    pass\n":               NeedsMore,
		"try:\n    pass\nexcept E:":      NeedsMore,
		"def f():\n    return":           NeedsMore,
		"return":                         Wrong,
		"nonlocal x":                     Wrong,
		"def f():\n    nonlocal x\n":     Wrong,
		"a b":                            Wrong,
		"match x:\n    case 1:\n":        NeedsMore,
		"match x:\n    case 1: pass\n\n": Whole,
		"f'{":                            Wrong,
		"f'''{":                          NeedsMore,
		"  x = 1":                        Wrong,
	} {
		if got := Complete(src); got != want {
			t.Errorf("Complete(%q) = %v, want %v", src, got, want)
		}
	}
}

// TestCompleteLikeCodeop compares with CPython's own judge of what is typed at its prompt.
func TestCompleteLikeCodeop(t *testing.T) {
	var cases [][2]string
	files := []string{"testdata/corpus.py"}
	for _, name := range []string{"contextlib", "fractions", "shlex", "glob", "textwrap", "enum"} {
		if lib := "/usr/lib/python3.11/" + name + ".py"; exists(lib) {
			files = append(files, lib)
		}
	}
	oracle(t, &cases, "codeop_oracle.py", files...)
	states := map[string]State{"whole": Whole, "more": NeedsMore, "wrong": Wrong}
	bad := 0
	for _, c := range cases {
		if got := Complete(c[0]); got != states[c[1]] {
			if bad++; bad <= 20 {
				t.Errorf("Complete(%q) = %v, codeop says %s", c[0], got, c[1])
			}
		}
	}
	if len(cases) < 500 {
		t.Errorf("only %d texts compared", len(cases))
	}
	t.Logf("%d texts, %d differences", len(cases), bad)
}
