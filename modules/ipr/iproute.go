package ipr

import (
	"errors"
	"fmt"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// IPRoute is the value behind ip = IPRoute(): a connection to rtnetlink for requests and their answers,
// and, once the script subscribes or sends by itself, a second socket for what comes without being asked.
type IPRoute struct {
	class   *py.Class
	state   *builtins.State
	thread  *starlark.Thread // for what the interpreter calls without one
	options *options
	ns      *nl.NetNS // where the sockets open; nil for the namespace of the process
	conn    *nl.Conn
	socket  *eventSocket
	batch   *nl.Batch // of an IPBatch, and of the object that batch() gives: requests wait here
	parent  *IPRoute  // whose batch() gave this object
	attrs   starlark.StringDict
	closed  bool

	// What is used again: a script that adds routes calls nothing else.
	requests map[*nl.Spec]*nl.Request
	spare    *call
	bound    *py.Bound // the method that was looked up last
}

// Class is the class IPRoute.
var Class = newClass("IPRoute", nil, "A connection to rtnetlink: "+
	"IPRoute(netns=None, flags=os.O_CREAT, groups=RTMGRP_DEFAULTS, rcvbuf=1048576, nlm_echo=False, strict_check=True).\n\n"+
	"Its methods are named after what they are about (link, addr, route, rule, neigh, ...) and take a command\n"+
	"('add', 'set', 'del', 'get', 'dump') and keywords. They return a tuple of messages, or raise NetlinkError.\n"+
	"netns is a network namespace: a name, an absolute path, 'pid:N', a descriptor, or what has fileno() or pid;\n"+
	"without it the script's own. flags=0 refuses a name that is missing, os.O_CREAT makes it. It is a context\n"+
	"manager.\n"+
	"Kernel: include/uapi/linux/rtnetlink.h; man page: rtnetlink(7).")

// RawClass is the class RawIPRoute, the same under pyroute2's other name.
var RawClass = newClass("RawIPRoute", Class, "The same as IPRoute.")

func newClass(name string, base *py.Class, doc string) *py.Class {
	c := py.NewClass(name, base)
	c.Module, c.Doc = "pyroute2.iproute.linux", doc
	c.Make = open
	return c
}

func init() { addMethods(Class, methods) }

// open is the constructor.
func open(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	o, err := newOptions(class.Ident, args, kwargs)
	if err != nil {
		return nil, err
	}
	return Open(thread, class, o)
}

// Open opens the connection.
func Open(thread *starlark.Thread, class *py.Class, o *options) (*IPRoute, error) {
	ip := &IPRoute{class: class, state: builtins.StateOf(thread), thread: thread, options: o}
	ns, err := o.namespace(thread)
	if err != nil {
		return nil, err
	}
	ip.ns = ns
	if ip.conn, err = nl.Dial(ip.state.Context(), unix.NETLINK_ROUTE, ip.dialOptions()...); err != nil {
		ip.closeNS()
		return nil, ip.raised(err)
	}
	return ip, nil
}

func (ip *IPRoute) dialOptions() []nl.Option {
	opts := []nl.Option{nl.Speaks(rtnl.Family), nl.In(ip.ns), nl.ReadBuffer(ip.options.rcvbuf)}
	if ip.options.strict {
		opts = append(opts, nl.Strict())
	}
	return opts
}

func (ip *IPRoute) closeNS() {
	if ip.ns != nil {
		ip.ns.Close()
	}
}

// Close closes the sockets. A second call does nothing.
func (ip *IPRoute) Close() {
	if ip.closed {
		return
	}
	ip.closed = true
	if ip.conn != nil && ip.parent == nil {
		ip.conn.Close()
	}
	if ip.socket != nil {
		ip.socket.close()
	}
	ip.closeNS()
}

// Conn is the connection, for Go code that works with what a script has opened.
func (ip *IPRoute) Conn() *nl.Conn { return ip.conn }

// raised is an error of the package nl as the exception that a script gets.
func (ip *IPRoute) raised(err error) error {
	var raised *py.Error
	var denied *nl.NetNSError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &denied):
		return builtins.NetNSRaised("netns", denied.Path, err)
	case errors.As(err, &raised):
		return err
	case errors.Is(err, nl.ErrClosed):
		return closedError(ip.class.Ident)
	}
	if stop := ip.state.Stop(); stop != nil {
		return stop
	}
	if os := py.FromOS(err, ""); os != err {
		return os
	}
	return py.Errorf(py.OSError, "%s", err)
}

// closedError is any use of a closed object.
func closedError(class string) error {
	e := py.OSErrno(unix.EBADF, "")
	e.Args[1] = starlark.String("this " + class + " is closed")
	e.Attrs["strerror"] = e.Args[1]
	return e
}

// usable is the error of a closed object.
func (ip *IPRoute) usable() error {
	if ip.closed {
		return closedError(ip.class.Ident)
	}
	return nil
}

// connected is the error of an object that has no connection to ask.
func (ip *IPRoute) connected() error {
	if ip.conn == nil {
		return py.Errorf(py.TypeError, "an %s only collects requests: it cannot ask the kernel", ip.class.Ident)
	}
	return ip.usable()
}

// PyClass implements py.Typed.
func (ip *IPRoute) PyClass() *py.Class { return ip.class }

// Attr gives methods, and what describes the object's state.
func (ip *IPRoute) Attr(name string) (starlark.Value, error) {
	if v, ok := ip.attrs[name]; ok {
		return v, nil
	}
	if name == "batch" && ip.collects() {
		return ip.bytes(), nil
	}
	if v, ok := ip.class.Lookup(name); ok {
		if m, ok := v.(*py.Method); ok {
			return ip.bind(m), nil
		}
		if d, ok := v.(py.Descriptor); ok {
			return d.Get(ip, ip.class)
		}
		return v, nil
	}
	if p := properties[name]; p != nil {
		return p(ip)
	}
	return nil, py.NoAttribute(ip.class.Ident, name, ip.AttrNames())
}

// bind is a method as an attribute of the object.
func (ip *IPRoute) bind(m *py.Method) *py.Bound {
	if ip.bound == nil || ip.bound.Fn != m {
		ip.bound = &py.Bound{Fn: m, Self: ip}
	}
	return ip.bound
}

// AttrNames lists what Attr gives.
func (ip *IPRoute) AttrNames() []string {
	names := ip.class.AttrNames()
	for name := range properties {
		names = append(names, name)
	}
	for name := range ip.attrs {
		names = append(names, name)
	}
	return names
}

// SetField lets a script keep attributes of its own on the object.
func (ip *IPRoute) SetField(name string, v starlark.Value) error {
	if ip.attrs == nil {
		ip.attrs = starlark.StringDict{}
	}
	if v == nil {
		delete(ip.attrs, name)
		return nil
	}
	ip.attrs[name] = v
	return nil
}

// AppendRepr implements py.Reprer.
func (ip *IPRoute) AppendRepr(b []byte) []byte {
	return fmt.Appendf(b, "<%s object at %p>", ip.class.FullName(), ip)
}

func (ip *IPRoute) String() string        { return py.Repr(ip) }
func (ip *IPRoute) Type() string          { return ip.class.Ident }
func (ip *IPRoute) Freeze()               {}
func (ip *IPRoute) Truth() starlark.Bool  { return true }
func (ip *IPRoute) Hash() (uint32, error) { return starlark.String(fmt.Sprintf("%p", ip)).Hash() }

// properties are the attributes that are no methods.
var properties = map[string]func(ip *IPRoute) (starlark.Value, error){
	"closed": func(ip *IPRoute) (starlark.Value, error) { return starlark.Bool(ip.closed), nil },
	"target": func(ip *IPRoute) (starlark.Value, error) {
		if ip.options.target == "" {
			return starlark.String("localhost"), nil
		}
		return starlark.String(ip.options.target), nil
	},
	"netns": func(ip *IPRoute) (starlark.Value, error) {
		if ip.options.netns == nil {
			return starlark.None, nil
		}
		return ip.options.netns, nil
	},
	"groups":       groupsProperty,
	"pid":          pidProperty,
	"epid":         pidProperty,
	"port":         func(*IPRoute) (starlark.Value, error) { return starlark.MakeInt(0), nil },
	"nlm_echo":     func(ip *IPRoute) (starlark.Value, error) { return starlark.Bool(ip.options.echo), nil },
	"strict_check": func(ip *IPRoute) (starlark.Value, error) { return starlark.Bool(ip.options.strict), nil },
}

func groupsProperty(ip *IPRoute) (starlark.Value, error) {
	var mask uint64
	if ip.socket != nil {
		for _, g := range ip.socket.groups {
			mask |= 1 << (g - 1) & 0xffffffff
		}
	}
	return starlark.MakeUint64(mask), nil
}

func pidProperty(ip *IPRoute) (starlark.Value, error) {
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	return starlark.MakeUint64(uint64(s.socket.Pid())), nil
}

func init() { properties["status"] = statusProperty }

func statusProperty(ip *IPRoute) (starlark.Value, error) {
	d := starlark.NewDict(8)
	for _, name := range []string{"target", "netns", "groups", "closed", "nlm_echo", "strict_check"} {
		v, err := properties[name](ip)
		if err != nil {
			return nil, err
		}
		_ = d.SetKey(starlark.String(name), v)
	}
	return d, nil
}
