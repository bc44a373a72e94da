package builtins

import (
	"context"
	"io"
	"os"
	"sync"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// stateKey is where a Starlark thread keeps its State.
const stateKey = "nlsh.state"

// A State is all that belongs to one shell and to nothing else in the process. Script code runs on one line at a
// time (line.go); only the methods that say so may be called from other goroutines.
type State struct {
	Argv     []string         // sys.argv
	Path     []string         // directories searched for modules after the loading script's own
	In       io.Reader        // sys.stdin
	Out      *Output          // sys.stdout
	Err      *Output          // sys.stderr
	Now      func() time.Time // the clock
	Registry *Registry        // what can be imported
	MaxSteps uint64           // steps of the interpreter that a run may take; 0 for no limit
	Source   SourceLoader     // turns the text of a module file into its globals
	Sources  *Sources         // the source texts seen so far, for tracebacks
	Loaded   *Loaded          // sys.modules
	Exit     func(status int) // ends the process at once, for os._exit; nil in a host that lives on

	mu      sync.Mutex // guards what follows: stop.go says who takes it from where
	threads map[*starlark.Thread]*account
	steps   uint64
	running bool
	nested  int // runs inside the outermost one
	depth   int // how many namespaces that one has found saved
	base    context.Context
	main    *Line              // the script itself
	current *Line              // the line that has the baton
	first   *starlark.Thread   // the first one of the main line
	lines   map[*Line]struct{} // the threads that the script has started
	started uint64             // how many lines there have been

	onInterrupt Call // instead of KeyboardInterrupt; nil for that

	idle bool   // every line waits: nobody has the baton
	row  []turn // of the lines that could run

	calls chan Call // posted from any goroutine, run on the main line

	// Used on the script's thread alone.
	modules map[string]*ModuleValue
	files   map[string]*fileModule
	slots   map[any]any
	atEnd   []func(thread *starlark.Thread) error
}

// A SourceLoader compiles and runs the text of a module file on thread and returns its globals.
type SourceLoader func(thread *starlark.Thread, filename string, src []byte) (starlark.StringDict, error)

// NewState makes the state of a shell that imports from registry, with the process's own standard files,
// clock and arguments. Change its fields before the first thread is made.
func NewState(registry *Registry) *State {
	s := &State{
		In: os.Stdin, Out: NewOutput(os.Stdout), Err: NewOutput(os.Stderr), Now: time.Now,
		Registry: registry, Sources: &Sources{}, Loaded: newLoaded(),
		threads: map[*starlark.Thread]*account{},
		lines:   map[*Line]struct{}{},
		main:    &Line{Name: "MainThread"},
		calls:   make(chan Call, 64),
		modules: map[string]*ModuleValue{},
		files:   map[string]*fileModule{},
		slots:   map[any]any{},
	}
	s.current = s.main
	s.renew(context.Background())
	return s
}

// StateOf is the state of the shell that thread belongs to. It panics for a thread that no State made.
func StateOf(thread *starlark.Thread) *State { return thread.Local(stateKey).(*State) }

// Slot is the value that a module keeps in this shell under key, made at its first use. The key is of a
// type that the module alone knows, so that modules cannot meet.
func (s *State) Slot(key any, make func() any) any {
	v, ok := s.slots[key]
	if !ok {
		v = make()
		s.slots[key] = v
	}
	return v
}

// NewThread makes a thread of the interpreter for the line that runs now: for the script itself, for a
// generator, for a loaded file. Stops reach it until Release.
func (s *State) NewThread(name string) *starlark.Thread { return s.newThread(name, s.Line()) }

func (s *State) newThread(name string, line *Line) *starlark.Thread {
	thread := &starlark.Thread{Name: name, Load: s.load}
	thread.Print = func(_ *starlark.Thread, text string) { s.Out.WriteString(text + "\n") }
	thread.SetLocal(stateKey, s)
	s.mu.Lock()
	defer s.mu.Unlock()
	own := &account{line: line}
	s.threads[thread] = own
	if s.first == nil {
		s.first = thread
	}
	s.limit(thread, own)
	if cause := context.Cause(line.ctx); cause != nil {
		thread.Cancel(cause.Error())
	}
	return thread
}

// Thread is the interpreter's thread that runs now, for what the interpreter calls without one (iteration).
func (s *State) Thread() *starlark.Thread {
	if running := py.FlowOf(s.first).Thread; running != nil {
		return running
	}
	return s.first
}

// Release takes a thread that has ended out of the state.
func (s *State) Release(thread *starlark.Thread) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.threads, thread)
}
