package ipr

import (
	"errors"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A pause is how long to repeat something, and how often.
type pause struct{ timeout, interval time.Duration }

// pauseOf takes timeout= and interval= (seconds) out of the keywords of a call.
func pauseOf(kwargs []starlark.Tuple) (pause, []starlark.Tuple, error) {
	p := pause{10 * time.Second, 200 * time.Millisecond}
	for _, part := range []struct {
		name string
		to   *time.Duration
	}{{"timeout", &p.timeout}, {"interval", &p.interval}} {
		v, rest := keyword(part.name, kwargs)
		kwargs = rest
		if v == nil || v == starlark.None {
			continue
		}
		seconds, ok := starlark.AsFloat(v)
		if !ok || seconds < 0 || seconds > 1e9 {
			return p, nil, py.Errorf(py.ValueError, "%s=%s: expected seconds, 0 or more", part.name, py.Repr(v))
		}
		*part.to = time.Duration(seconds * float64(time.Second))
	}
	return p, kwargs, nil
}

// repeat calls try until it is done. Where time runs out it raises TimeoutError.
func (ip *IPRoute) repeat(thread *starlark.Thread, p pause, try func() (done bool, err error)) error {
	end := time.Now().Add(p.timeout)
	for {
		done, err := try()
		if done || err != nil {
			return err
		}
		left := time.Until(end)
		if left <= 0 {
			return py.Errorf(py.TimeoutError, "timed out after %s", p.timeout)
		}
		if _, err := ip.state.Wait(thread, nil, min(p.interval, left)); err != nil {
			return err
		}
	}
}

// poll calls method(command, **spec) until it returns something: poll(ip.link, 'dump', ifname='br0').
func poll(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	p, kwargs, err := pauseOf(kwargs)
	if err != nil {
		return nil, err
	}
	present, kwargs := keyword("present", kwargs)
	wanted := present == nil || bool(present.Truth())
	fn, args, kwargs, err := methodArgument("poll", args, kwargs)
	if err != nil {
		return nil, err
	}
	var found starlark.Value
	err = ip.repeat(thread, p, func() (bool, error) {
		found, err = starlark.Call(thread, fn, args, kwargs)
		if err != nil {
			return false, err
		}
		return bool(found.Truth()) == wanted, nil
	})
	return found, err
}

// methodArgument takes the method that poll and ensure repeat.
func methodArgument(name string, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Callable, starlark.Tuple, []starlark.Tuple, error) {
	var v starlark.Value
	if len(args) > 0 {
		v, args = args[0], args[1:]
	} else {
		v, kwargs = keyword("method", kwargs)
	}
	fn, ok := v.(starlark.Callable)
	if !ok {
		return nil, nil, nil, py.Errorf(py.TypeError, "%s(): the first argument must be a method such as ip.link", name)
	}
	if word, rest := keyword("command", kwargs); word != nil {
		args, kwargs = append(starlark.Tuple{word}, args...), rest
	}
	return fn, args, kwargs, nil
}

// ensure makes an object be there, or not: ensure(ip.addr, present=True, index=2, address='10.0.0.1/24').
func ensure(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	p, kwargs, err := pauseOf(kwargs)
	if err != nil {
		return nil, err
	}
	present, kwargs := keyword("present", kwargs)
	wanted := present == nil || bool(present.Truth())
	fn, args, kwargs, err := methodArgument("ensure", args, kwargs)
	if err != nil {
		return nil, err
	}
	if len(args) > 0 {
		return nil, py.Errorf(py.TypeError, "ensure() takes the method, and keywords")
	}
	var found starlark.Value
	changed := false
	err = ip.repeat(thread, p, func() (bool, error) {
		found, err = starlark.Call(thread, fn, starlark.Tuple{starlark.String("dump")}, kwargs)
		if err != nil || bool(found.Truth()) == wanted {
			return err == nil, err
		}
		if changed {
			return false, nil
		}
		changed = true
		return false, settle(thread, fn, wanted, kwargs)
	})
	return found, err
}

// settle adds or deletes; what another has done meanwhile is no error.
func settle(thread *starlark.Thread, fn starlark.Callable, wanted bool, kwargs []starlark.Tuple) error {
	word := "del"
	if wanted {
		word = "add"
	}
	_, err := starlark.Call(thread, fn, starlark.Tuple{starlark.String(word)}, kwargs)
	var refused *py.Error
	if !errors.As(err, &refused) || !refused.Class.Is(nl.NetlinkErrorClass) {
		return err
	}
	code, _ := numberOf(refused.Attrs["code"])
	switch unix.Errno(code) {
	case unix.EEXIST:
		if wanted {
			return nil
		}
	case unix.ENODEV, unix.ENOENT, unix.ENONET, unix.EADDRNOTAVAIL, unix.ESRCH:
		if !wanted {
			return nil
		}
	}
	return err
}

// counted are the objects that count knows.
var counted = map[string]*object{
	"link": links, "addr": addrs, "route": routes, "rule": rules, "neigh": neighbours, "fdb": forwarding,
}

// count is the number of objects that fit: count('route', table=254). Nothing is kept in memory.
func count(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := ip.connected(); err != nil {
		return nil, err
	}
	if len(args) != 1 {
		return nil, py.Errorf(py.TypeError, "count() takes what to count, and keywords")
	}
	name, err := text("count", args[0])
	if err != nil {
		return nil, err
	}
	o := counted[name]
	if o == nil {
		return nil, py.Errorf(py.ValueError, "count: unknown %s; known are addr, fdb, link, neigh, route, rule", quoted(name))
	}
	c, err := ip.call(thread, o, starlark.Tuple{starlark.String("dump")}, kwargs)
	if err != nil {
		return nil, err
	}
	req, err := c.draft.question(ip.conn.Strict())
	if err != nil {
		return nil, err
	}
	m, scripted, err := c.draft.matcher(thread, c.match)
	if err != nil {
		return nil, err
	}
	if scripted {
		found, err := ip.dump(req, m, scripted)
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(found.Len()), nil
	}
	n, err := ip.conn.Count(ip.state.Context(), req, m)
	if errors.Is(err, unix.ENOENT) {
		return starlark.MakeInt(0), nil
	}
	return starlark.MakeInt(n), ip.raised(err)
}
