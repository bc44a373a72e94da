package tuntap

import (
	"fmt"
	"os/user"
	"strconv"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A Device is the value behind tun = TunTapDevice(): one queue of a TUN or TAP device.
type Device struct {
	state   *builtins.State
	thread  *starlark.Thread // for what the interpreter calls without one
	opened  *opened
	fd      int       // of the queue; -1 once it is closed
	ns      *nl.NetNS // the device's namespace; nil for that of the process
	conn    *nl.Conn  // rtnetlink in it, once it is needed
	flags   uint16
	timeout time.Duration // of read and write; negative waits for ever
	buf     []byte        // packets are read into it
	bound   map[string]*py.Bound
}

// Class is the class TunTapDevice.
var Class = deviceClass()

func deviceClass() *py.Class {
	c := py.NewClass("TunTapDevice", nil)
	c.Module = "pytun"
	c.Doc = "A TUN or TAP device: TunTapDevice(name='', flags=IFF_TUN, dev='/dev/net/tun', netns=None, owner=None,\n" +
		"group=None).\n\n" +
		"The device is made if there is none of that name; '' lets the kernel choose. flags is IFF_TUN (IP packets) or\n" +
		"IFF_TAP (Ethernet frames), with IFF_NO_PI (no 4 bytes of flags and protocol before each packet),\n" +
		"IFF_MULTI_QUEUE (open the same name again for the next queue), IFF_VNET_HDR, IFF_TUN_EXCL. netns opens it in a\n" +
		"namespace, as netns.setns() takes it; without it that is where the script is. owner and group, a number or a\n" +
		"name, are who may open a persistent device.\n\n" +
		"It works with select and poll, with \"with\", and gives packets in a for loop.\n" +
		"Kernel: Documentation/networking/tuntap.rst."
	c.Make = makeDevice
	return c
}

// knownFlags are those that a script may give.
const knownFlags = unix.IFF_TUN | unix.IFF_TAP | unix.IFF_NO_PI | unix.IFF_ONE_QUEUE | unix.IFF_VNET_HDR |
	unix.IFF_TUN_EXCL | unix.IFF_MULTI_QUEUE | unix.IFF_NAPI | unix.IFF_NAPI_FRAGS

func makeDevice(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	r := request{dev: "/dev/net/tun"}
	flags := unix.IFF_TUN
	var netns, owner, group starlark.Value
	err := builtins.Unpack("TunTapDevice", args, kwargs, "name?", &r.name, "flags?", &flags, "dev?", &r.dev,
		"netns??", &netns, "owner??", &owner, "group??", &group)
	if err != nil {
		return nil, err
	}
	if kind := flags & (unix.IFF_TUN | unix.IFF_TAP); kind != unix.IFF_TUN && kind != unix.IFF_TAP {
		return nil, refused("Bad flags: either IFF_TUN or IFF_TAP must be set, not %#x", flags)
	}
	if unknown := flags &^ knownFlags; unknown != 0 {
		return nil, refused("Bad flags: %#x is none of the IFF_* of this module", unknown)
	}
	r.flags = uint16(flags)
	if r.owner, err = ownerOf("owner", owner, userID); err != nil {
		return nil, err
	}
	if r.group, err = ownerOf("group", group, groupID); err != nil {
		return nil, err
	}
	if r.ns, err = namespace(thread, netns); err != nil {
		return nil, err
	}
	d := &Device{state: builtins.StateOf(thread), thread: thread, ns: r.ns, flags: r.flags, timeout: -1}
	if d.opened, err = open(r); err != nil {
		d.closeNS()
		return nil, err
	}
	d.fd = d.opened.fd
	return d, nil
}

func namespace(thread *starlark.Thread, netns starlark.Value) (*nl.NetNS, error) {
	if netns == nil || netns == starlark.None {
		return builtins.StateOf(thread).ScriptNetNS()
	}
	return builtins.OpenNetNS(thread, "netns", netns, 0)
}

// ownerOf reads a user or a group, its number or its name; None leaves it unchanged.
func ownerOf(argument string, v starlark.Value, byName func(string) (string, error)) (int, error) {
	switch v := v.(type) {
	case nil, starlark.NoneType:
		return unchanged, nil
	case starlark.Int:
		if n, ok := v.Int64(); ok && n >= 0 && n < 1<<32-1 {
			return int(n), nil
		}
	case starlark.String:
		id, err := byName(string(v))
		if err == nil {
			return strconv.Atoi(id)
		}
		return 0, py.Errorf(py.ValueError, "%s=%s: %s", argument, py.Repr(v), err)
	}
	return 0, py.Errorf(py.ValueError, "%s=%s: expected a number or a name", argument, py.Repr(v))
}

func userID(name string) (string, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return "", err
	}
	return u.Uid, nil
}

func groupID(name string) (string, error) {
	g, err := user.LookupGroup(name)
	if err != nil {
		return "", err
	}
	return g.Gid, nil
}

// Close closes the queue. A device that is not persistent ends with its last queue. A second call does
// nothing.
func (d *Device) Close() {
	if d.fd < 0 {
		return
	}
	d.fd = -1
	d.opened.close()
	if d.conn != nil {
		d.conn.Close()
	}
	d.closeNS()
}

func (d *Device) closeNS() {
	if d.ns != nil {
		d.ns.Close()
	}
}

// usable is the error of a closed device.
func (d *Device) usable() error {
	if d.fd < 0 {
		return failed(unix.EBADF, "", "this TunTapDevice is closed")
	}
	return nil
}

// PyClass implements py.Typed.
func (d *Device) PyClass() *py.Class { return Class }

// AppendRepr implements py.Reprer.
func (d *Device) AppendRepr(b []byte) []byte {
	if d.fd < 0 {
		return append(b, "<pytun.TunTapDevice closed>"...)
	}
	name, err := d.name()
	if err != nil {
		return fmt.Appendf(b, "<pytun.TunTapDevice fd=%d>", d.fd)
	}
	return fmt.Appendf(b, "<pytun.TunTapDevice %s>", name)
}

func (d *Device) String() string        { return py.Repr(d) }
func (d *Device) Type() string          { return Class.Ident }
func (d *Device) Freeze()               {}
func (d *Device) Truth() starlark.Bool  { return true }
func (d *Device) Hash() (uint32, error) { return starlark.String(fmt.Sprintf("%p", d)).Hash() }

// Attr gives methods and attributes.
func (d *Device) Attr(name string) (starlark.Value, error) {
	if p, ok := properties[name]; ok {
		return p.Get(d, Class)
	}
	return d.method(name), nil
}

// method is a method bound to the device, the same one each time: loops ask for it once a packet. nil where there is
// none of that name.
func (d *Device) method(name string) starlark.Value {
	if b, ok := d.bound[name]; ok {
		return b
	}
	m, ok := Class.Dict[name].(*py.Method)
	if !ok {
		return nil
	}
	if d.bound == nil {
		d.bound = map[string]*py.Bound{}
	}
	b := &py.Bound{Fn: m, Self: d}
	d.bound[name] = b
	return b
}

// AttrNames lists what Attr gives.
func (d *Device) AttrNames() []string {
	var names []string
	for name := range properties {
		names = append(names, name)
	}
	return methods.Names(names...)
}

// SetField sets an attribute.
func (d *Device) SetField(name string, v starlark.Value) error {
	p, ok := properties[name]
	switch {
	case !ok:
		return py.NoAttribute(Class.Ident, name, d.AttrNames())
	case v == nil:
		return py.Errorf(py.TypeError, "attribute '%s' of a TunTapDevice cannot be deleted", name)
	case p.set == nil:
		return py.Errorf(py.AttributeError, "attribute '%s' of a TunTapDevice is read-only", name)
	}
	if err := d.usable(); err != nil {
		return err
	}
	return p.set(d, v)
}
