package ipr

import (
	"encoding/binary"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// put sends one message that the script made, on the socket whose messages get() returns.
func put(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var msg, addr, pid starlark.Value
	typ, flags, seq := 0, unix.NLM_F_REQUEST, 0
	err := builtins.Unpack("put", args, kwargs, "msg", &msg, "msg_type", &typ, "msg_flags?", &flags,
		"addr?", &addr, "msg_seq?", &seq, "msg_pid?", &pid)
	if err != nil {
		return nil, err
	}
	req, err := raw(msg, typ, flags)
	if err != nil {
		return nil, err
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	b, err := req.Append(nil, uint32(seq), s.socket.Pid())
	if err != nil {
		return nil, err
	}
	return starlark.None, ip.raised(s.socket.Send(ip.state.Context(), b))
}

// raw is the request of a message that a script made: a dict, an nlmsg, or None for an empty one.
func raw(msg starlark.Value, typ, flags int) (*nl.Request, error) {
	kind := rtnl.Family.Type(uint16(typ))
	if typ < 0 || typ > 0xffff || kind == nil {
		return nil, py.Errorf(py.ValueError, "msg_type=%d: rtnetlink has no such message", typ)
	}
	if flags < 0 || flags > 0xffff {
		return nil, py.Errorf(py.ValueError, "msg_flags=%d: expected NLM_F_*, 16 bits", flags)
	}
	req := nl.NewRequest(kind.Spec, uint16(typ), uint16(flags))
	if msg == nil || msg == starlark.None {
		return req, nil
	}
	return req, req.Load(msg)
}

// request sends one message that the script made, and returns all of the answer.
func request(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var msg, terminate, callback starlark.Value
	typ, flags := 0, dump
	err := builtins.Unpack("nlm_request", args, kwargs, "msg", &msg, "msg_type", &typ, "msg_flags?", &flags,
		"terminate?", &terminate, "callback?", &callback)
	if err == nil {
		err = ip.connected()
	}
	if err != nil {
		return nil, err
	}
	req, err := raw(msg, typ, flags)
	if err != nil {
		return nil, err
	}
	if req.Flags&unix.NLM_F_DUMP == unix.NLM_F_DUMP {
		return ip.dump(req, nil, false)
	}
	return ip.do(req)
}

// requestBatch sends messages that the script made, [(msg, msg_type, msg_flags), ...], in few sends.
func requestBatch(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var msgs starlark.Iterable
	noraise := false
	err := builtins.Unpack("nlm_request_batch", args, kwargs, "msgs", &msgs, "noraise?", &noraise)
	if err == nil {
		err = ip.connected()
	}
	if err != nil {
		return nil, err
	}
	batch := ip.conn.NewBatch()
	iter := msgs.Iterate()
	defer iter.Done()
	var v starlark.Value
	for iter.Next(&v) {
		t, ok := v.(starlark.Tuple)
		if !ok || len(t) != 3 {
			return nil, py.Errorf(py.TypeError, "nlm_request_batch: expected (msg, msg_type, msg_flags), not %s", py.Repr(v))
		}
		typ, err1 := integer("msg_type", t[1])
		flags, err2 := integer("msg_flags", t[2])
		if err := firstOf(err1, err2); err != nil {
			return nil, err
		}
		req, err := raw(t[0], int(typ), int(flags))
		if err == nil {
			err = batch.Add(req)
		}
		if err != nil {
			return nil, err
		}
	}
	refused, err := batch.Send(ip.state.Context())
	if err != nil && (!noraise || len(refused) == 0) {
		return nil, ip.raised(err)
	}
	return starlark.Tuple{}, nil
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// sendPart bounds one send of many messages: the kernel takes no more than the socket's send buffer.
const sendPart = 64 << 10

// sendto sends bytes, such as an IPBatch collects, in parts that the kernel takes.
func sendto(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data, addr starlark.Value
	if err := builtins.Unpack("sendto", args, kwargs, "data", &data, "addr?", &addr); err != nil {
		return nil, err
	}
	b, err := bytesOf("data", data)
	if err != nil {
		return nil, err
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	ctx := ip.state.Context()
	for rest := b; len(rest) > 0; {
		n := partOf(rest)
		if err := s.socket.Send(ctx, rest[:n]); err != nil {
			return nil, ip.raised(err)
		}
		rest = rest[n:]
	}
	return starlark.MakeInt(len(b)), nil
}

// partOf is how many bytes of whole messages the next send has.
func partOf(b []byte) int {
	end := 0
	for end+nl.HeaderLen <= len(b) {
		n := nl.Align(int(binary.NativeEndian.Uint32(b[end:])))
		if n < nl.HeaderLen || end+n > len(b) || end > 0 && end+n > sendPart {
			break
		}
		end += n
	}
	if end == 0 {
		return len(b)
	}
	return end
}

// bytesOf takes bytes, a bytearray, or a str of characters below 256.
func bytesOf(name string, v starlark.Value) ([]byte, error) {
	switch v := v.(type) {
	case starlark.Bytes:
		return []byte(v), nil
	case interface{ Bytes() []byte }:
		return v.Bytes(), nil
	}
	return nil, py.Errorf(py.TypeError, "%s=%s: expected bytes, not %s", name, py.Repr(v), typeName(v))
}

// recv receives one datagram as bytes.
func recv(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	size, flags := datagram, 0
	if err := builtins.Unpack("recv", args, kwargs, "bufsize?", &size, "flags?", &flags); err != nil {
		return nil, err
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	found, err := ip.next(thread, s)
	if err != nil {
		return nil, err
	}
	var b []byte
	for i := range found.Len() {
		b = append(b, found.Raw(i)...)
		b = append(b, make([]byte, nl.Align(len(b))-len(b))...)
	}
	return starlark.Bytes(b[:min(len(b), max(size, 0))]), nil
}

// parse turns bytes that were received into messages.
func parse(_ *starlark.Thread, _ *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value
	if err := builtins.Unpack("parse", args, kwargs, "data", &data); err != nil {
		return nil, err
	}
	b, err := bytesOf("data", data)
	if err != nil {
		return nil, err
	}
	raws, err := cut(b)
	return nl.NewReplies(rtnl.Family, raws...), err
}

// fileno is the descriptor to wait on with select and poll.
func fileno(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("fileno", args, kwargs); err != nil {
		return nil, err
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(s.socket.Fd()), nil
}

// membership makes add_membership and drop_membership.
func membership(method string, change func(s *eventSocket, group uint32) error) methodFunc {
	return func(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var group starlark.Value
		if err := builtins.Unpack(method, args, kwargs, "group", &group); err != nil {
			return nil, err
		}
		numbers, err := groupList("group", starlark.Tuple{group})
		if err != nil {
			return nil, err
		}
		s, err := ip.events()
		if err != nil {
			return nil, err
		}
		return starlark.None, ip.raised(change(s, numbers[0]))
	}
}

func join(s *eventSocket, group uint32) error { return s.subscribe([]uint32{group}) }

func leave(s *eventSocket, group uint32) error {
	for i, g := range s.groups {
		if g == group {
			s.groups = append(s.groups[:i], s.groups[i+1:]...)
			break
		}
	}
	return s.socket.LeaveGroup(group)
}

// registerCallback and unregisterCallback keep the functions that get() runs for messages.
func registerCallback(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var fn starlark.Callable
	var predicate, more starlark.Value
	err := builtins.Unpack("register_callback", args, kwargs, "callback", &fn, "predicate??", &predicate, "args??", &more)
	if err != nil {
		return nil, err
	}
	cb := callback{fn: fn}
	if predicate != nil && predicate != starlark.None {
		call, ok := predicate.(starlark.Callable)
		if !ok {
			return nil, py.Errorf(py.TypeError, "predicate=%s: expected a function", py.Repr(predicate))
		}
		cb.predicate = call
	}
	if list, ok := more.(starlark.Indexable); ok {
		for i := range list.Len() {
			cb.args = append(cb.args, list.Index(i))
		}
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	s.callbacks = append(s.callbacks, cb)
	return starlark.None, nil
}

func unregisterCallback(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var fn starlark.Callable
	if err := builtins.Unpack("unregister_callback", args, kwargs, "callback", &fn); err != nil {
		return nil, err
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	for i := range s.callbacks {
		if s.callbacks[i].fn == fn {
			s.callbacks = append(s.callbacks[:i], s.callbacks[i+1:]...)
			return starlark.None, nil
		}
	}
	return nil, py.Errorf(py.KeyError, "unregister_callback: %s is not registered", py.Repr(fn))
}
