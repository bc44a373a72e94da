package runtime

import (
	"maps"
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Runtime is Python's run-time of one shell.
type Runtime struct {
	shell      *builtins.State
	flow       *py.Flow
	modules    map[string]*Module // by file name: those that have been run or are being run
	files      map[string]*Module // modules of files by path, what import looks up
	living     map[*generator]struct{}
	started    int // how many generators there have been
	orphans    orphans
	functions  functionAttrs
	subclasses subclasses
	iter, own  *operand // $iter, $own
}

type runtimeKey struct{}

// Of is the run-time of a shell, begun at its first use. It is used on the script's thread alone.
func Of(shell *builtins.State) *Runtime {
	return shell.Slot(runtimeKey{}, func() any {
		rt := &Runtime{
			shell: shell, flow: new(py.Flow), modules: map[string]*Module{}, files: map[string]*Module{},
			living: map[*generator]struct{}{}, subclasses: subclasses{},
		}
		rt.iter, rt.own = &operand{"$iter", rt.loopOver}, &operand{"$own", rt.loopOverCall}
		return rt
	}).(*Runtime)
}

// New makes the run-time of a shell, which has none yet, with thread as the thread that scripts run on.
func New(shell *builtins.State, thread *Thread) *Runtime {
	rt := Of(shell)
	rt.Enter(thread)
	return rt
}

// Enter makes thread the one that runs now. The returned function goes back to the one before, and to the exceptions
// that were being handled then.
func (rt *Runtime) Enter(thread *Thread) (leave func()) {
	before := rt.flow.Thread
	rt.flow.Join(thread)
	rt.flow.Thread = thread
	t := taskOf(thread)
	handled := len(t.handled)
	return func() {
		rt.flow.Thread = before
		t.handled = t.handled[:min(handled, len(t.handled))]
	}
}

// Catch is the error of a run as what it is to a script: a *py.Error whose Value is the exception object,
// with its traceback; or as it came, when the host has stopped the script.
func (rt *Runtime) Catch(thread *Thread, err error) error {
	if err == nil {
		err = rt.flow.Take()
	}
	if err == nil {
		return nil
	}
	x, stopped := taskOf(thread).catch(err, 0)
	if stopped != nil {
		return stopped
	}
	return x.exc.raised
}

// Close ends the generators that scripts have left unfinished.
func (rt *Runtime) Close() {
	rt.orphans.take()
	left := slices.SortedFunc(maps.Keys(rt.living), func(a, b *generator) int { return a.number - b.number })
	for _, g := range left {
		g.abandon()
	}
}

// universe are the names that every module of every shell starts with. They cannot be changed through it.
var universe starlark.StringDict

func makeUniverse() starlark.StringDict {
	names := starlark.StringDict{}
	for _, c := range py.Exceptions {
		names[c.Ident] = c
	}
	names["EnvironmentError"], names["IOError"] = py.OSError, py.OSError
	for name, c := range typeNames {
		names[name] = c
	}
	for _, f := range functions {
		names[f.Name()] = f
	}
	for name, fn := range lowered {
		names[name] = function(name, fn)
	}
	for name, fn := range loweredOperators() {
		names[name] = function(name, fn)
	}
	for name, fn := range loweredKeywords {
		names[name] = keywordFunction(name, fn)
	}
	for _, typ := range []string{"int", "string", "bytes", "float"} {
		names["$"+typ] = &operand{"$" + typ, comparedWith(typ)}
	}
	names["$items"] = &operand{"$items", unpackable}
	names["$at"], names["$text"] = &subscripting{operand{name: "$at"}}, &operand{"$text", percentLeft}
	names["$break"], names["$continue"] = breakOutcome, continueOutcome
	names["NotImplemented"], names["Ellipsis"], names["__debug__"] = NotImplemented, Ellipsis, starlark.True
	return names
}

// Universe are the names that every module starts with: Python's built-in names, and the "$" names that
// lowered code calls. It is the caller's to change.
func Universe() starlark.StringDict {
	names := make(starlark.StringDict, len(universe)+8)
	for name, v := range universe {
		names[name] = v
	}
	return names
}

type plainFunc = func(thread *Thread, args Tuple) (Value, error)

// function is a built-in without keywords.
func function(name string, fn plainFunc) *starlark.Builtin {
	return starlark.NewBuiltin(name, func(thread *Thread, _ *starlark.Builtin, args Tuple,
		kwargs []Tuple) (Value, error) {
		if len(kwargs) > 0 {
			return nil, py.Errorf(py.TypeError, "%s() takes no keyword arguments", name)
		}
		return fn(thread, args)
	})
}

// keywordFunction is a built-in with keywords.
func keywordFunction(name string, fn builtins.Func) *starlark.Builtin {
	return starlark.NewBuiltin(name, func(thread *Thread, _ *starlark.Builtin, args Tuple,
		kwargs []Tuple) (Value, error) {
		return fn(thread, args, kwargs)
	})
}

// unpack takes the arguments of a built-in apart: see builtins.Unpack.
func unpack(name string, args Tuple, kwargs []Tuple, pairs ...any) error {
	return reword(starlark.UnpackArgs(name, args, kwargs, pairs...))
}

// lowered are the "$" functions that take no keywords.
var lowered = map[string]plainFunc{
	"$box": makeBox, "$let": let, "$has": has, "$delattr": delAttr, "$forget": forget, "$locals": locals,
	"$return": makeReturn, "$try": try, "$except": except, "$reraise": reraise, "$leave": leave, "$raise": raise,
	"$assert": assert, "$with": with,
	"$generator": makeGenerator, "$yield": yield, "$yieldfrom": yieldFrom,
	"$coroutine": makeCoroutine, "$await": await, "$aiter": asyncIter,
	"$annotate": annotate,
	"$attr":     loweredAttr, "$setattr": loweredSetAttr,
	"$is": is, "$mod": mod, "$pow": power, "$matmul": matmul,
	"$iop": inplace, "$fstr": joinFormatted, "$format": formatted,
	"$set": makeSetOf, "$chain": chain, "$tuple": makeTupleOf, "$dict": mergeDicts, "$pairs": pairs,
	"$kwargs": mergeKeywords, "$part": loweredPart,
	"$slice": sliceOf, "$setslice": setSlice, "$delslice": deleteSlice, "$delitem": deleteItem,
	"$unpack": unpackStarred, "$echo": echo, "$match": matchPattern,
}

// loweredKeywords are the "$" functions that take keywords.
var loweredKeywords = map[string]builtins.Func{"$class": makeClass}
