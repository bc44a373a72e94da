package builtins_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A module is built when it is first used, once per shell, and never for a name that something else has.
func TestModulesAreLazy(t *testing.T) {
	built := map[string]int{}
	module := func(name string, globals ...string) builtins.Module {
		return builtins.Module{Name: name, Globals: globals, Members: func(*builtins.State) starlark.StringDict {
			built[name]++
			return starlark.StringDict{"x": starlark.MakeInt(1), "y": starlark.MakeInt(2)}
		}}
	}
	s := builtins.NewState(builtins.NewRegistry(module("a", "x"), module("b"), module("c", builtins.AllGlobal), module("d.e")))
	if s.Global("b") == nil || len(built) != 0 {
		t.Errorf("naming a module built %v", built)
	}
	if s.Global("x") == nil || built["a"] != 1 || built["c"] != 0 {
		t.Errorf("a listed name built %v", built)
	}
	if s.Global("y") == nil || built["c"] != 1 || built["b"] != 0 {
		t.Errorf("a name of an open module built %v", built)
	}
	if s.Global("z") != nil {
		t.Error("an unknown name has a value")
	}
	d, err := s.Import("d")
	if err != nil {
		t.Fatal(err)
	}
	e, err := d.Attr("e")
	if err != nil || e.String() != "<module 'd.e' (built-in)>" {
		t.Errorf("d.e is %v, %v", e, err)
	}
	if built["d.e"] != 0 {
		t.Error("reaching a module built it")
	}
	var raised *py.Error
	if _, err := s.Import("nope"); !errors.As(err, &raised) || raised.Class != py.ModuleNotFoundError {
		t.Errorf("an unknown module: %v", err)
	}
}

// Calls posted from elsewhere run on the script's thread while it waits.
func TestPostedCalls(t *testing.T) {
	s := builtins.NewState(builtins.NewRegistry())
	thread := s.NewThread("test")
	ready := make(chan struct{})
	go s.Post(func(got *starlark.Thread) error {
		if got != thread {
			t.Error("the call runs on another thread")
		}
		close(ready)
		return nil
	})
	if ok, err := s.Wait(thread, ready, -1); !ok || err != nil {
		t.Errorf("Wait: %v, %v", ok, err)
	}
	failure := errors.New("callback failed")
	s.Post(func(*starlark.Thread) error { return failure })
	if _, err := s.Wait(thread, nil, -1); err != failure {
		t.Errorf("Wait gives %v, want the call's error", err)
	}
	if ok, err := s.Wait(thread, nil, time.Nanosecond); ok || err != nil {
		t.Errorf("Wait after the time: %v, %v", ok, err)
	}
}

// An interrupt can be caught, and the script goes on; a kill cannot.
func TestCatch(t *testing.T) {
	s := builtins.NewState(builtins.NewRegistry())
	thread := s.NewThread("test")
	s.Interrupt()
	var raised *py.Error
	if _, err := s.Wait(thread, nil, -1); !errors.As(err, &raised) || raised.Class != py.KeyboardInterrupt {
		t.Fatalf("Wait gives %v, want KeyboardInterrupt", err)
	}
	if !s.Catch() || s.Stop() != nil || s.Context().Err() != nil {
		t.Error("the script does not go on after a caught interrupt")
	}
	s.Kill(nil)
	if s.Catch() || !errors.Is(s.Stop(), builtins.ErrKilled) {
		t.Error("a kill was caught")
	}
}

// brokenWriter is a pipe whose reader has gone.
type brokenWriter struct{ written bytes.Buffer }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.written.Len() > 0 {
		return 0, errors.New("gone")
	}
	return w.written.Write(p)
}

func TestOutputBuffers(t *testing.T) {
	var w brokenWriter
	out := builtins.NewOutput(&w)
	out.WriteString("some\ntext\n")
	if w.written.Len() != 0 {
		t.Error("written before Flush")
	}
	if err := out.Flush(); err != nil || w.written.String() != "some\ntext\n" {
		t.Errorf("Flush: %v, %q", err, w.written.String())
	}
	out.WriteString("more")
	if out.Flush() == nil || out.Err() == nil {
		t.Error("a failing write is no error")
	}
	if _, err := out.WriteString("again"); err == nil {
		t.Error("the error does not stay")
	}
}
