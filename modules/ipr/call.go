package ipr

import (
	"errors"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// A call is a method with a command: ip.link('set', ...).
type call struct {
	owner  *IPRoute // keeps the call for the next one
	ip     *IPRoute // answers it
	thread *starlark.Thread
	draft  draft
	match  starlark.Value // match= of a dump
	raw    starlark.Value // attrs=: attributes as the kernel names them
}

// perform carries out a method with a command.
func (ip *IPRoute) perform(thread *starlark.Thread, o *object, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := ip.usable(); err != nil {
		return nil, err
	}
	c, err := ip.call(thread, o, args, kwargs)
	if c != nil {
		defer c.end()
	}
	if err != nil {
		return nil, err
	}
	if c.draft.command.asks() && ip.parent != nil {
		c.ip = ip.parent // a batch only carries changes: questions are answered at once
	}
	if c.draft.filter {
		return c.dump()
	}
	return c.do()
}

// call understands the arguments of a method with a command.
func (ip *IPRoute) call(thread *starlark.Thread, o *object, args starlark.Tuple, kwargs []starlark.Tuple) (
	*call, error) {
	var word starlark.Value
	if len(args) > 0 {
		word, args = args[0], args[1:]
	} else if word, kwargs = keyword("command", kwargs); word == nil {
		return nil, py.Errorf(py.TypeError, "%s() missing 1 required positional argument: 'command'", o.name)
	}
	cmd, err := o.command(word)
	if err != nil {
		return nil, err
	}
	c := ip.begin(thread)
	c.draft.begin(o, cmd)
	c.draft.thread = thread
	return c, c.arguments(args, kwargs)
}

// begin is an empty call. Its memory is that of the last one, unless that still runs: an argument can be a
// value whose str() is a function of the script, which uses this very object.
func (ip *IPRoute) begin(thread *starlark.Thread) *call {
	c := ip.spare
	if c == nil {
		c = &call{owner: ip}
	}
	ip.spare = nil
	c.ip, c.thread = ip, thread
	return c
}

// end forgets the arguments, and keeps the memory for the next call.
func (c *call) end() {
	c.draft.release()
	*c = call{owner: c.owner}
	c.owner.spare = c
}

// keyword takes one argument out of the keywords of a call.
func keyword(name string, kwargs []starlark.Tuple) (starlark.Value, []starlark.Tuple) {
	for i, kv := range kwargs {
		if string(kv[0].(starlark.String)) == name {
			rest := append(append([]starlark.Tuple(nil), kwargs[:i]...), kwargs[i+1:]...)
			return kv[1], rest
		}
	}
	return nil, kwargs
}

// arguments takes what follows the command.
func (c *call) arguments(args starlark.Tuple, kwargs []starlark.Tuple) error {
	o := c.draft.object
	if len(args) > len(o.positional) {
		return py.Errorf(py.TypeError, "%s() takes at most %d arguments without keyword after the command (%d given)",
			o.name, len(o.positional), len(args))
	}
	for i, v := range args {
		if err := c.draft.keyword(o.positional[i], v); err != nil {
			return err
		}
	}
	for _, kv := range sortFirst(kwargs, o.first) {
		if err := c.argument(string(kv[0].(starlark.String)), kv[1]); err != nil {
			return err
		}
	}
	if o.complete == nil {
		return nil
	}
	return o.complete(&c.draft)
}

// sortFirst puts the keyword first that decides what others mean.
func sortFirst(kwargs []starlark.Tuple, first string) []starlark.Tuple {
	if first == "" {
		return kwargs
	}
	for i, kv := range kwargs {
		if i > 0 && kv[0] == starlark.String(first) {
			_, rest := keyword(first, kwargs)
			return append([]starlark.Tuple{kv}, rest...)
		}
	}
	return kwargs
}

func (c *call) argument(name string, v starlark.Value) error {
	switch {
	case (name == "match" || name == "dump_filter") && c.draft.filter:
		return c.setMatch(v)
	case name == "attrs":
		c.raw = v
		return nil
	case name == "timeout" || name == "callback" || name == "request_filter":
		return py.Errorf(py.TypeError, "%s() has no %s=: %s", c.draft.object.name, name, instead[name])
	}
	return c.draft.keyword(name, v)
}

// instead says what to use for keywords that pyroute2 has and that make no sense here.
var instead = map[string]string{
	"timeout":        "use poll() to wait for a state",
	"callback":       "use register_callback() for events, match= for a function of each message",
	"request_filter": "requests are checked as they are; use put() to send one made by hand",
}

// setMatch takes match=: a function of a message, a dict of what the keywords would say, or for links a name.
func (c *call) setMatch(v starlark.Value) error {
	switch v := v.(type) {
	case starlark.String:
		return c.draft.keyword("ifname", v)
	case starlark.IterableMapping:
		for _, kv := range v.Items() {
			if err := c.condition(kv[0], kv[1]); err != nil {
				return err
			}
		}
		return nil
	case starlark.NoneType:
		return nil
	case starlark.Callable:
		c.match = v
		return nil
	}
	return py.Errorf(py.TypeError, "match=%s: expected a function or a dict, not %s", py.Repr(v), typeName(v))
}

// condition takes one key of match={...}: a keyword, or the path of a value in a nest.
func (c *call) condition(key, want starlark.Value) error {
	if name, ok := key.(starlark.String); ok {
		return c.draft.keyword(string(name), want)
	}
	path, ok := key.(starlark.Tuple)
	if !ok || len(path) == 0 {
		return py.Errorf(py.TypeError, "match: a key must be a str or a tuple of str, not %s", typeName(key))
	}
	dotted := ""
	for i, part := range path {
		s, err := text("match", part)
		if err != nil {
			return err
		}
		if i > 0 {
			dotted += "."
		}
		dotted += s
	}
	c.draft.set(&slot{key: dotted}, want)
	return nil
}

// dump asks for all there is of the object, and keeps what fits.
func (c *call) dump() (starlark.Value, error) {
	if err := c.ip.connected(); err != nil {
		return nil, err
	}
	req, err := c.draft.question(c.ip.conn.Strict())
	if err != nil {
		return nil, err
	}
	m, scripted, err := c.draft.matcher(c.thread, c.match)
	if err != nil {
		return nil, err
	}
	return c.ip.dump(req, m, scripted)
}

// dump reads all messages that fit. The functions of a script may use this very object, so they run when the
// dump is over.
func (ip *IPRoute) dump(req *nl.Request, m *nl.Matcher, scripted bool) (*nl.Replies, error) {
	early := m
	if scripted {
		early = nil
	}
	found, err := ip.conn.Dump(ip.state.Context(), req, early)
	if errors.Is(err, unix.ENOENT) {
		return nl.NewReplies(rtnl.Family), nil // the routing table that the request names does not exist
	}
	if err != nil {
		return nil, ip.raised(err)
	}
	if !scripted {
		return found, nil
	}
	return sieve(found, m)
}

// sieve keeps the messages that fit.
func sieve(found *nl.Replies, m *nl.Matcher) (*nl.Replies, error) {
	var kept [][]byte
	for i := range found.Len() {
		fits, err := m.Match(found.Raw(i))
		if err != nil {
			return nil, err
		}
		if fits {
			kept = append(kept, found.Raw(i))
		}
	}
	return nl.NewReplies(rtnl.Family, kept...), nil
}

// do carries out a change, or asks for one object.
func (c *call) do() (starlark.Value, error) {
	req, err := c.draft.request(c.ip)
	if err == nil && c.raw != nil {
		err = addRaw(req, c.raw)
	}
	if err != nil {
		return nil, err
	}
	if c.ip.batch != nil {
		return c.ip.queue(req)
	}
	return c.ip.do(req)
}

// do carries out one request.
func (ip *IPRoute) do(req *nl.Request) (starlark.Value, error) {
	asks := req.Flags&unix.NLM_F_ACK == 0
	if ip.options.echo && !asks {
		req.Flags |= unix.NLM_F_ECHO
	}
	answer, err := ip.conn.Do(ip.state.Context(), req)
	if err != nil {
		return nil, ip.raised(err)
	}
	if answer.Len() == 0 && !asks {
		return nl.NewReplies(rtnl.Family, acknowledgement(ip.conn.Sent())), nil
	}
	return answer, nil
}

// acknowledgement is what a change without an echo answers: an error message that says 0.
func acknowledgement(seq, port uint32) []byte {
	const size = nl.HeaderLen + 4 + nl.HeaderLen // the errno, and the header of the request
	h := nl.Header{Len: size, Type: nl.MsgError, Flags: unix.NLM_F_CAPPED, Seq: seq, Pid: port}
	return h.Append(make([]byte, 0, size))[:size]
}

// addRaw adds attributes that a script gives by kernel name: attrs=[('RTA_OIF', 2)].
func addRaw(req *nl.Request, v starlark.Value) error {
	list, ok := v.(starlark.Indexable)
	if !ok {
		return py.Errorf(py.TypeError, "attrs=%s: expected a list of (name, value)", py.Repr(v))
	}
	for i := range list.Len() {
		p, ok := list.Index(i).(starlark.Indexable)
		if !ok || p.Len() < 2 {
			return py.Errorf(py.TypeError, "attrs: expected (name, value), not %s", py.Repr(list.Index(i)))
		}
		name, err := text("attrs", p.Index(0))
		if err == nil {
			err = req.AddAttr(name, p.Index(1))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
