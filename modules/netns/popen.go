package netns

import (
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A process is subprocess.Popen of a process that was started in a namespace. It is a Popen in all but its
// end: after release() it is no more.
type process struct {
	popen    starlark.HasAttrs
	files    map[string]*pipe // stdin, stdout, stderr
	nsname   starlark.Value   // as it was given
	flags    int
	released bool
}

// PopenClass is the class NSPopen.
var PopenClass = popenClass()

func popenClass() *py.Class {
	c := py.NewClass("NSPopen", nil)
	c.Module = "pyroute2.nslink.nspopen"
	c.Doc = "A process in a network namespace: NSPopen(nsname, *args, flags=0, **kwargs).\n\n" +
		"nsname is a namespace as netns.setns() takes it; flags=os.O_CREAT makes a name that is missing, and\n" +
		"os.O_CREAT | os.O_EXCL insists on it; 0 raises FileNotFoundError. All else is as in subprocess.Popen. The\n" +
		"files stdin, stdout and stderr also have fcntl(), ioctl(), flock() and lockf(). release() waits for the end of\n" +
		"the process and gives everything back; what is asked of the object after it is a RuntimeError, but for nsname,\n" +
		"flags and released. With \"with\" that is done at the end."
	c.Make = startProcess
	return c
}

// startProcess starts the process: the script is in the namespace for as long as that takes.
func startProcess(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if len(args) == 0 {
		return nil, py.Errorf(py.TypeError, "NSPopen() missing 1 required positional argument: 'nsname'")
	}
	flags := 0
	var rest []starlark.Tuple
	for _, kv := range kwargs {
		switch kv[0].(starlark.String) {
		case "flags":
			n, err := starlark.AsInt32(kv[1])
			if err != nil {
				return nil, py.Errorf(py.TypeError, "flags=%s: expected an int", py.Repr(kv[1]))
			}
			flags = n
		case "libc":
		default:
			rest = append(rest, kv)
		}
	}
	s := builtins.StateOf(thread)
	subprocess, err := runtime.Library(thread, "subprocess")
	if err != nil {
		return nil, err
	}
	popen, err := subprocess.Attr("Popen")
	if err != nil {
		return nil, err
	}
	ns, err := enterable(thread, args[0], flags)
	if err != nil {
		return nil, err
	}
	v, err := inside(s, ns, func() (starlark.Value, error) {
		return starlark.Call(thread, popen, args[1:], rest)
	})
	if err != nil {
		return nil, err
	}
	return &process{popen: v.(starlark.HasAttrs), files: map[string]*pipe{}, nsname: args[0], flags: flags}, nil
}

var processMethods = builtins.Methods[*process]{
	"release":   {Doc: "release(): closes stdin, waits for the end of the process, closes the other pipes.", Fn: release},
	"__enter__": {Doc: "__enter__(): the object itself.", Fn: processEnter},
	"__exit__":  {Doc: "__exit__(...): releases.", Fn: processExit},
}

func init() { processMethods.Into(PopenClass) }

// Attr gives what Popen has, and release().
func (p *process) Attr(name string) (starlark.Value, error) {
	if v, err := processMethods.Attr(p, name); v != nil {
		return v, err
	}
	switch name {
	case "nsname":
		return p.nsname, nil
	case "flags":
		return starlark.MakeInt(p.flags), nil
	case "released":
		return starlark.Bool(p.released), nil
	}
	if p.released {
		return nil, py.Errorf(py.RuntimeError, "the object is released")
	}
	v, err := p.popen.Attr(name)
	if err != nil || v == nil || v == starlark.None {
		return v, err
	}
	switch name {
	case "stdin", "stdout", "stderr":
		file, ok := v.(starlark.HasAttrs)
		if !ok {
			return v, nil
		}
		if p.files[name] == nil {
			p.files[name] = &pipe{file: file}
		}
		return p.files[name], nil
	}
	return v, nil
}

// AttrNames lists what Attr gives.
func (p *process) AttrNames() []string {
	return processMethods.Names(append(p.popen.AttrNames(), "flags", "nsname", "released")...)
}

func release(thread *starlark.Thread, p *process, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := builtins.Unpack("release", args, kwargs); err != nil || p.released {
		return starlark.None, err
	}
	p.released = true
	var failed error
	for _, step := range []func() error{
		func() error { return closeFile(thread, p.popen, "stdin") },
		func() error { return reap(thread, p.popen) },
		func() error { return closeFile(thread, p.popen, "stdout") },
		func() error { return closeFile(thread, p.popen, "stderr") },
	} {
		if err := step(); err != nil && failed == nil {
			failed = err
		}
	}
	return starlark.None, failed
}

// closeFile closes one of the pipes of a process, if there is one.
func closeFile(thread *starlark.Thread, popen starlark.HasAttrs, name string) error {
	file, err := popen.Attr(name)
	if err != nil || file == nil || file == starlark.None {
		return err
	}
	object, ok := file.(starlark.HasAttrs)
	if !ok {
		return nil
	}
	closer, err := object.Attr("close")
	if err != nil || closer == nil {
		return err
	}
	_, err = starlark.Call(thread, closer, nil, nil)
	return err
}

// reap waits for the end of a process, and takes its status, so that the system forgets it.
func reap(thread *starlark.Thread, popen starlark.HasAttrs) error {
	wait, err := popen.Attr("wait")
	if err != nil || wait == nil {
		return err
	}
	_, err = starlark.Call(thread, wait, nil, nil)
	return err
}

func processEnter(_ *starlark.Thread, p *process, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return p, builtins.Unpack("__enter__", args, kwargs)
}

func processExit(thread *starlark.Thread, p *process, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	_, err := release(thread, p, nil, nil)
	return starlark.False, err
}

// PyClass implements py.Typed.
func (p *process) PyClass() *py.Class { return PopenClass }

// AppendRepr implements py.Reprer.
func (p *process) AppendRepr(b []byte) []byte {
	return fmt.Appendf(b, "<%s object at %p>", PopenClass.FullName(), p)
}

func (p *process) String() string        { return py.Repr(p) }
func (p *process) Type() string          { return PopenClass.Ident }
func (p *process) Freeze()               {}
func (p *process) Truth() starlark.Bool  { return true }
func (p *process) Hash() (uint32, error) { return starlark.String(fmt.Sprintf("%p", p)).Hash() }
