package ipr

import (
	"errors"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// flusher makes a method that lists, deletes what it has listed, and returns it. What has gone meanwhile,
// and what the kernel itself keeps, is no error.
func flusher(list methodFunc, o *object, typ uint16) methodFunc {
	return func(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		found, err := list(thread, ip, args, kwargs)
		if err != nil {
			return nil, err
		}
		return ip.deleteAll(o, typ, found.(*nl.Replies))
	}
}

// deleteAll sends every message back as its own deletion, many in one send.
func (ip *IPRoute) deleteAll(o *object, typ uint16, found *nl.Replies) (starlark.Value, error) {
	batch := ip.conn.NewBatch()
	for i := range found.Len() {
		req := nl.NewRequest(o.spec, typ, unix.NLM_F_REQUEST)
		if err := req.Load(found.Message(i)); err != nil {
			return nil, err
		}
		if err := batch.Add(req); err != nil {
			return nil, err
		}
	}
	refused, err := batch.Send(ip.state.Context())
	gone := map[int]bool{}
	for _, e := range refused {
		if !spared(e) {
			return nil, ip.raised(e)
		}
		gone[e.Index] = true
	}
	if err != nil && len(refused) == 0 {
		return nil, ip.raised(err)
	}
	var deleted [][]byte
	for i := range found.Len() {
		if !gone[i] {
			deleted = append(deleted, found.Raw(i))
		}
	}
	return nl.NewReplies(rtnl.Family, deleted...), nil
}

// spared are the refusals that a flush passes over: it is gone already, with its interface or by another's
// hand.
func spared(e *nl.Error) bool {
	for _, errno := range []error{unix.ESRCH, unix.ENOENT, unix.ENODEV, unix.EADDRNOTAVAIL, unix.ENXIO} {
		if errors.Is(e, errno) {
			return true
		}
	}
	return false
}

// notFound is whether an exception says that there is no such object.
func notFound(err error) bool {
	var e *nl.Error
	return errors.As(err, &e) && spared(e)
}
