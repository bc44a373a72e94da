package python

import (
	"fmt"
	"sort"

	"github.com/nlsh/nlsh/internal/py"
)

// storage decides where every variable lives. It runs after all uses are known.
func (r *resolver) storage() *Error {
	for _, s := range r.scopes {
		for _, v := range s.order {
			switch s.kind {
			case funcScope:
				v.store()
			case classScope:
				v.storage = attribute
			}
		}
	}
	m := r.scope.module()
	var undefined []*variable
	for _, v := range m.order {
		v.storage = r.moduleStorage(v)
		if r.isUndefined(v) {
			undefined = append(undefined, v)
		}
	}
	if len(undefined) == 0 {
		return nil
	}
	sort.Slice(undefined, func(i, j int) bool {
		a, b := undefined[i].read.NamePos, undefined[j].read.NamePos
		return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
	})
	return r.undefined(undefined[0])
}

// moduleStorage is the storage of a variable of the module. Native is the default; a name that nothing
// assigns is a built-in, or missing: then it is looked up at run time.
func (r *resolver) moduleStorage(v *variable) storage {
	switch {
	case !v.assigned && !v.forced && r.opts.IsBuiltin != nil && r.opts.IsBuiltin(v.name):
		return native
	case !v.assigned, v.forced, v.early, v.handler && v.unbinds():
		return dynamic
	case r.opts.Interactive, r.stars, r.m.marks.mirror, r.isBuiltin(v.name):
		return dynamic
	}
	for _, g := range v.assigns {
		if g.real().parent != nil {
			return dynamic
		}
	}
	return native
}

func (r *resolver) isBuiltin(name string) bool {
	return moduleNames[name] || r.opts.IsBuiltin != nil && r.opts.IsBuiltin(name)
}

// moduleNames are variables that every module has.
var moduleNames = map[string]bool{
	"__name__": true, "__file__": true, "__doc__": true, "__builtins__": true, "__package__": true, "__spec__": true,
	"__path__": true, "__loader__": true, "__debug__": true, "__dict__": true, "__annotations__": true,
	"Ellipsis": true,
}

// lateNames are names of Python 2 that scripts use behind a test of the version, and built-ins that a
// run-time may lack: not worth an error before the script runs.
var lateNames = map[string]bool{
	"unicode": true, "basestring": true, "long": true, "xrange": true, "raw_input": true, "reduce": true, "file": true,
	"unichr": true, "cmp": true, "buffer": true, "execfile": true, "reload": true, "intern": true, "apply": true,
	"exec": true, "eval": true, "compile": true, "memoryview": true, "complex": true, "breakpoint": true,
	"copyright": true, "credits": true, "license": true, "help": true, "WindowsError": true, "__import__": true,
}

// isUndefined says whether a name can be nothing but a mistake.
func (r *resolver) isUndefined(v *variable) bool {
	if v.assigned || v.soft || v.guarded || v.forced || r.opts.Interactive || r.stars || r.m.marks.mirror {
		return false
	}
	return r.opts.IsBuiltin != nil && !r.isBuiltin(v.name) && !lateNames[v.name]
}

// undefined is the error about a name that is defined nowhere, with the name that may have been meant.
func (r *resolver) undefined(v *variable) *Error {
	var names []string
	for _, s := range r.scopes {
		for _, w := range s.order {
			names = append(names, w.name)
		}
	}
	for _, w := range r.scope.module().order {
		if w.assigned {
			names = append(names, w.name)
		}
	}
	if r.opts.Builtins != nil {
		names = append(names, r.opts.Builtins()...)
	}
	msg := fmt.Sprintf("name '%s' is not defined", v.name)
	if near := py.Nearest(v.name, names); near != "" && len(v.name) > 1 {
		msg += fmt.Sprintf(". Did you mean: '%s'?", near)
	}
	pos := v.read.NamePos
	err := r.m.scan.errorAt("NameError", pos.Line, pos.Col, msg)
	err.EndCol = err.Col + len(v.name)
	return err
}

// dynamics lists the variables that the predeclared dictionary holds.
func (r *resolver) dynamics() []string {
	var names []string
	for _, v := range r.scope.module().order {
		if v.storage == dynamic {
			names = append(names, v.name)
		}
	}
	sort.Strings(names)
	return names
}
