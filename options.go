package nlsh

import (
	"io"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
)

// An Option tells New what differs from the shell of the command line.
type Option func(*Shell)

// WithArgs sets sys.argv: the script's name first, then its arguments.
func WithArgs(argv ...string) Option { return func(sh *Shell) { sh.state.Argv = argv } }

// WithInput sets sys.stdin.
func WithInput(r io.Reader) Option { return func(sh *Shell) { sh.state.In = r } }

// WithOutput sets where print writes.
func WithOutput(w io.Writer) Option { return func(sh *Shell) { sh.state.Out = builtins.NewOutput(w) } }

// WithErrorOutput sets sys.stderr.
func WithErrorOutput(w io.Writer) Option {
	return func(sh *Shell) { sh.state.Err = builtins.NewOutput(w) }
}

// WithPath sets the directories where modules are looked for after the loading script's own.
func WithPath(dirs ...string) Option { return func(sh *Shell) { sh.state.Path = dirs } }

// WithClock sets the clock that scripts read.
func WithClock(now func() time.Time) Option { return func(sh *Shell) { sh.state.Now = now } }

// WithModule adds a module of the host's, known in this shell alone. One of the same name is replaced.
func WithModule(m builtins.Module) Option { return func(sh *Shell) { sh.state.Registry.Register(m) } }

// WithGlobal gives scripts a name that needs no import.
func WithGlobal(name string, v starlark.Value) Option {
	return func(sh *Shell) { sh.main.Vars()[name] = v }
}

// WithLiveGlobals lets the functions of a script see what later runs and the prompt assign to its global
// names. Each use of such a name costs some nanoseconds more.
func WithLiveGlobals() Option { return func(sh *Shell) { sh.live = true } }

// WithTimeout ends each run that takes longer: it fails with a *builtins.Stopped that is a
// context.DeadlineExceeded.
func WithTimeout(d time.Duration) Option { return func(sh *Shell) { sh.timeout = d } }

// WithMaxSteps ends each run that takes more steps of the interpreter, on all its threads together: it fails
// with a *builtins.Stopped that is builtins.ErrSteps. The limit is kept to within an eighth of it.
func WithMaxSteps(n uint64) Option { return func(sh *Shell) { sh.state.MaxSteps = n } }
