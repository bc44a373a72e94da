package runtime

import (
	"runtime"
	"sync"
	"weak"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// functionAttrs keeps the attributes that scripts give to functions, which the interpreter's functions have
// no room for, for as long as the functions live.
type functionAttrs struct {
	mu    sync.Mutex // the garbage collector takes entries out
	table map[weak.Pointer[starlark.Function]]*starlark.Dict
}

// of are the attributes of fn; with make they are begun when there are none.
func (a *functionAttrs) of(fn *starlark.Function, make bool) *starlark.Dict {
	a.mu.Lock()
	defer a.mu.Unlock()
	key := weak.Make(fn)
	d := a.table[key]
	if d == nil && make {
		if a.table == nil {
			a.table = map[weak.Pointer[starlark.Function]]*starlark.Dict{}
		}
		d = new(starlark.Dict)
		a.table[key] = d
		runtime.AddCleanup(fn, a.forget, key)
	}
	return d
}

func (a *functionAttrs) forget(key weak.Pointer[starlark.Function]) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.table, key)
}

// functionAttr is an attribute of a function of a script: one that the script has set, or one that all have.
func functionAttr(thread *Thread, fn *starlark.Function, name string) Value {
	if v := givenAttr(thread, fn, name); v != nil {
		return v
	}
	if name == "__dict__" && thread != nil {
		return taskOf(thread).rt.functions.of(fn, true)
	}
	return commonFunctionAttr(fn, name)
}

// givenAttr is an attribute that the script has given to a function; nil when it has not.
func givenAttr(thread *Thread, fn *starlark.Function, name string) Value {
	if thread == nil {
		return nil
	}
	d := taskOf(thread).rt.functions.of(fn, false)
	if d == nil {
		return nil
	}
	if v, found, err := d.Get(starlark.String(name)); found && err == nil {
		return v
	}
	return nil
}

// setFunctionAttr assigns an attribute of a function; a nil value deletes it.
func setFunctionAttr(thread *Thread, fn *starlark.Function, name string, v Value) error {
	d := taskOf(thread).rt.functions.of(fn, true)
	if v != nil {
		return d.SetKey(starlark.String(name), v)
	}
	_, found, err := d.Delete(starlark.String(name))
	if err == nil && !found {
		err = py.NoAttribute("function", name, nil)
	}
	return err
}
