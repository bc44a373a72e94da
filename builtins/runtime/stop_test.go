package runtime_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
)

// signal is a built-in that does something to the shell from outside the script.
func (s *shell) signal(do func()) starlark.StringDict {
	return starlark.StringDict{"signal": starlark.NewBuiltin("signal",
		func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			do()
			return starlark.None, nil
		})}
}

// runWith runs a program with a signal function; it gives what was printed and the error.
func (s *shell) runWith(t *testing.T, src string, do func()) (string, error) {
	t.Helper()
	_, err := s.rt.Run(s.thread, "__main__", "test.py", []byte(src), s.signal(do))
	if err := s.state.Out.Flush(); err != nil {
		t.Fatal(err)
	}
	return s.out.String(), err
}

func TestInterruptCanBeCaught(t *testing.T) {
	s := newShell(t)
	got, err := s.runWith(t, `
class C:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print('exit', t.__name__)
def body():
    with C():
        try:
            signal()
            while True: pass
        finally:
            print('finally')
try:
    body()
except Exception:
    print('wrong')
except KeyboardInterrupt as e:
    print('caught', repr(e))
print('goes on', sum(x for x in range(4)))
`, s.state.Interrupt)
	if want := "finally\nexit KeyboardInterrupt\ncaught KeyboardInterrupt()\ngoes on 6\n"; got != want ||
		err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestInterruptInGenerator(t *testing.T) {
	s := newShell(t)
	got, err := s.runWith(t, `
def g():
    try:
        yield 1
        signal()
        while True: pass
    finally: print('cleaned')
try:
    for x in g(): print(x)
except KeyboardInterrupt: print('caught')
`, s.state.Interrupt)
	if want := "1\ncleaned\ncaught\n"; got != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestKillCannotBeCaught(t *testing.T) {
	s := newShell(t)
	reason := errors.New("enough")
	got, err := s.runWith(t, `
def g():
    try: yield 1
    finally: print('wrong')
it = g()
next(it)
def forever():
    while True:
        try:
            signal()
            while True: pass
        except BaseException: print('wrong')
        finally: print('wrong')
forever()
`, func() { s.state.Kill(reason) })
	var stopped *builtins.Stopped
	if !errors.As(err, &stopped) || !errors.Is(err, reason) || got != "" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestDeadlineCannotBeCaught(t *testing.T) {
	s := newShell(t)
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	defer s.state.Begin(ctx)()
	_, err := s.runWith(t, "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
		func() {})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestStepLimitReachesGenerators(t *testing.T) {
	state := builtins.NewState(builtins.NewRegistry())
	state.MaxSteps = 200000
	s := shellOf(t, state)
	defer s.state.Begin(context.Background())()
	_, err := s.runWith(t,
		"def g():\n    while True: yield 1\ntry:\n    for x in g(): pass\nexcept BaseException: pass\n", func() {})
	if !errors.Is(err, builtins.ErrSteps) {
		t.Errorf("got %v", err)
	}
}
