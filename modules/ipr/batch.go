package ipr

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// BatchClass is the class IPBatch: the methods of IPRoute, which collect requests as bytes and send nothing.
var BatchClass = newBatchClass("IPBatch", "Requests as bytes: the methods of IPRoute, which collect and send nothing.\n\n"+
	"batch is what was collected, for IPRoute().sendto(ipb.batch, (0, 0)); reset() empties it.")

// pipelineClass is the class of what IPRoute.batch() returns.
var pipelineClass = newBatchClass("Batch", "Requests that travel together: the methods of IPRoute, which collect.\n\n"+
	"At the end of the with block they are sent, in few sends; commit() does so before. An error is that of the\n"+
	"first request that the kernel refused; errors is the list of (number of the request, error).")

func newBatchClass(name, doc string) *py.Class {
	c := py.NewClass(name, Class)
	c.Module, c.Doc = "pyroute2.iproute.linux", doc
	c.Make = makeBatch
	return c
}

func init() {
	more := []method{
		{"reset", "reset(): forgets the requests that were collected.", reset},
		{"commit", "commit(): sends the requests that were collected, and forgets them. Raises the NetlinkError of the\n" +
			"first that the kernel refused; the others are carried out all the same, and errors tells of each.", commit},
		{"__len__", "__len__(): the number of requests that were collected.", length},
	}
	addMethods(BatchClass, more)
	addMethods(pipelineClass, more)
}

// makeBatch is the constructor of IPBatch. There is no connection behind it.
func makeBatch(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	o, err := newOptions(class.Ident, args, kwargs)
	if err != nil {
		return nil, err
	}
	ip := &IPRoute{class: class, state: builtins.StateOf(thread), thread: thread, options: o}
	ip.batch = nl.NewConn(nil, rtnl.Family).NewBatch()
	return ip, nil
}

// newBatch is ip.batch(): it shares the connection, and leaves it open.
func newBatch(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := builtins.Unpack("batch", args, kwargs); err != nil {
		return nil, err
	}
	if err := ip.usable(); err != nil {
		return nil, err
	}
	return &IPRoute{class: pipelineClass, state: ip.state, thread: thread, options: ip.options,
		conn: ip.conn, parent: ip, batch: ip.conn.NewBatch()}, nil
}

// collects says whether the object keeps requests instead of sending them.
func (ip *IPRoute) collects() bool { return ip.batch != nil }

// queue keeps a request. Its acknowledgement is not needed: the kernel answers a refused one without being
// asked.
func (ip *IPRoute) queue(req *nl.Request) (starlark.Value, error) {
	if ip.parent != nil {
		req.Flags &^= unix.NLM_F_ACK
	}
	return nothing, ip.batch.Add(req)
}

// nothing is the answer that a request of a batch has: one value, so that none is made for each.
var nothing starlark.Value = starlark.Tuple{}

// finish ends a with block.
func (ip *IPRoute) finish(send bool) error {
	defer func() { ip.closed = true }()
	if !send || ip.parent == nil {
		return nil
	}
	return ip.send()
}

// send carries out what was collected.
func (ip *IPRoute) send() error {
	if ip.parent == nil {
		return py.Errorf(py.TypeError, "%s sends nothing itself: use IPRoute().sendto(batch.batch, (0, 0))", ip.class.Ident)
	}
	if err := ip.parent.usable(); err != nil {
		return err
	}
	refused, err := ip.batch.Send(ip.state.Context())
	ip.batch.Reset()
	errs := starlark.NewList(nil)
	for _, e := range refused {
		_ = errs.Append(starlark.Tuple{starlark.MakeInt(e.Index), starlark.String(e.Message())})
	}
	_ = ip.SetField("errors", errs)
	return ip.raised(err)
}

func commit(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("commit", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.None, ip.send()
}

func reset(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("reset", args, kwargs); err != nil {
		return nil, err
	}
	ip.batch.Reset()
	return starlark.None, nil
}

func length(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.MakeInt(ip.batch.Len()), builtins.Unpack("__len__", args, kwargs)
}

// bytes is what a batch has collected.
func (ip *IPRoute) bytes() starlark.Bytes {
	var b []byte
	for i := range ip.batch.Len() {
		b = append(b, ip.batch.Raw(i)...)
	}
	return starlark.Bytes(b)
}
