package python

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// cpython is the interpreter that some tests compare with.
const cpython = "/usr/bin/python3"

// oracle runs a script of testdata with CPython and reads the JSON that it writes.
func oracle(t *testing.T, result any, script string, args ...string) {
	t.Helper()
	if _, err := os.Stat(cpython); err != nil {
		t.Skip("no CPython: ", err)
	}
	out, err := exec.Command(cpython, append([]string{"testdata/" + script}, args...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, result); err != nil {
		t.Fatal(err)
	}
}

// TestErrorsLikeCPython compares kind, message and place of syntax errors.
func TestErrorsLikeCPython(t *testing.T) {
	var cases [][5]any
	oracle(t, &cases, "errors_oracle.py", "testdata/errors.txt")
	for _, c := range cases {
		src, kind, msg := c[0].(string), c[1].(string), c[2].(string)
		_, err := Compile("x.py", []byte(src), Options{})
		var e *Error
		if !errors.As(err, &e) {
			e = &Error{}
		}
		if e.Kind != kind || e.Msg != msg {
			t.Errorf("%q:\n got %s: %s (%d:%d)\nwant %s: %s (%v:%v)",
				src, e.Kind, e.Msg, e.Line, e.Col, kind, msg, c[3], c[4])
			continue
		}
		vague := strings.Contains(msg, "indent") || strings.Contains(msg, "f-string") // of the column
		if float64(e.Line) != c[3] || float64(e.Col) != c[4] && !vague {
			t.Errorf("%q: %s\n got %d:%d\nwant %v:%v", src, msg, e.Line, e.Col, c[3], c[4])
		}
	}
}
