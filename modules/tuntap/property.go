package tuntap

import (
	"net/netip"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A property is an attribute of a device.
type property struct {
	name, doc string
	get       func(d *Device) (starlark.Value, error)
	set       func(d *Device, v starlark.Value) error // nil: read-only
}

var properties map[string]*property

func init() {
	rows := []property{
		{"name", "The device's name, at most 15 bytes. Setting it renames the device.", getName, setName},
		address("addr", "The IPv4 address, '10.8.0.1'.", unix.SIOCGIFADDR, unix.SIOCSIFADDR),
		address("dstaddr", "The IPv4 address at the other end, '10.8.0.2'.", unix.SIOCGIFDSTADDR, unix.SIOCSIFDSTADDR),
		address("netmask", "The IPv4 netmask, '255.255.255.0'.", unix.SIOCGIFNETMASK, unix.SIOCSIFNETMASK),
		{"mtu", "The longest packet in bytes, an int.", getMTU, setMTU},
		{"flags", "The IFF_* that the device was opened with, an int. Read-only.", getFlags, nil},
		{"hwaddr", "The MAC address of a TAP, 6 bytes; '02:00:00:00:00:01' sets it, too.", getHardware, setHardware},
		{"addr6", "The first IPv6 address with its prefix, 'fd00::1/64'. Setting it adds one.", getAddress6, setAddress6},
		{"owner", "The user who may open the device when it is persistent: a number, or None. A name sets it, too.",
			getOwner("IFLA_TUN_OWNER"), setOwner("owner", unix.TUNSETOWNER, userID)},
		{"group", "The group that may open the device when it is persistent: a number, or None. A name sets it, too.",
			getOwner("IFLA_TUN_GROUP"), setOwner("group", unix.TUNSETGROUP, groupID)},
	}
	properties = map[string]*property{}
	for i := range rows {
		properties[rows[i].name] = &rows[i]
		Class.Dict[rows[i].name] = &rows[i]
	}
}

// Get implements py.Descriptor: the class has the property itself.
func (p *property) Get(obj starlark.Value, _ *py.Class) (starlark.Value, error) {
	d, ok := py.Native(obj).(*Device)
	if !ok {
		return p, nil
	}
	if err := d.usable(); err != nil {
		return nil, err
	}
	return p.get(d)
}

// Set implements py.Setter, for an object of a derived class.
func (p *property) Set(obj, v starlark.Value) error {
	d, ok := py.Native(obj).(*Device)
	if !ok {
		return py.Errorf(py.TypeError, "'%s' doesn't apply to a '%s' object", p.name, builtins.TypeName(obj))
	}
	return d.SetField(p.name, v)
}

// Doc is the doc string.
func (p *property) Doc() string { return p.doc }

func (p *property) String() string        { return "<property '" + p.name + "'>" }
func (p *property) Type() string          { return "property" }
func (p *property) Freeze()               {}
func (p *property) Truth() starlark.Bool  { return true }
func (p *property) Hash() (uint32, error) { return starlark.String(p.name).Hash() }

func getFlags(d *Device) (starlark.Value, error) { return starlark.MakeInt(int(d.flags)), nil }

// name is what the device is called now: others may rename it.
func (d *Device) name() (string, error) {
	ifr, err := unix.NewIfreq("")
	if err != nil {
		return "", err
	}
	if err := unix.IoctlIfreq(d.fd, unix.TUNGETIFF, ifr); err != nil {
		return "", failed(err, "", "")
	}
	return ifr.Name(), nil
}

// ask sends a request of netdevice(7) about the device.
func (d *Device) ask(request uint, fill func(*unix.Ifreq) error) (*unix.Ifreq, error) {
	name, err := d.name()
	if err != nil {
		return nil, err
	}
	ifr, err := unix.NewIfreq(name)
	if err == nil && fill != nil {
		err = fill(ifr)
	}
	if err != nil {
		return nil, err
	}
	raw, err := d.opened.control.SyscallConn()
	if err != nil {
		return nil, err
	}
	cerr := raw.Control(func(fd uintptr) { err = unix.IoctlIfreq(int(fd), request, ifr) })
	if cerr != nil {
		return nil, cerr
	}
	return ifr, failed(err, name, "")
}

func getName(d *Device) (starlark.Value, error) {
	name, err := d.name()
	return starlark.String(name), err
}

// setName renames the device.
func setName(d *Device, v starlark.Value) error {
	name, ok := starlark.AsString(v)
	if !ok || name == "" {
		return py.Errorf(py.TypeError, "name=%s: expected a str", py.Repr(v))
	}
	if len(name) >= unix.IFNAMSIZ {
		return refused("Interface name too long: '%s' has %d bytes, more than 15", name, len(name))
	}
	return d.rename(name)
}

// address is the property of one of the three addresses of IPv4.
func address(name, doc string, get, set uint) property {
	return property{
		name: name, doc: doc,
		get: func(d *Device) (starlark.Value, error) {
			ifr, err := d.ask(get, nil)
			if err != nil {
				return nil, err
			}
			four, err := ifr.Inet4Addr()
			if err != nil {
				return nil, failed(unix.EADDRNOTAVAIL, "", "")
			}
			a, _ := netip.AddrFromSlice(four)
			return starlark.String(a.String()), nil
		},
		set: func(d *Device, v starlark.Value) error {
			text, _ := starlark.AsString(v)
			a, err := netip.ParseAddr(text)
			if err != nil || !a.Is4() {
				return refused("Bad IP address: %s=%s; expected one like '10.8.0.1'", name, py.Repr(v))
			}
			_, err = d.ask(set, func(ifr *unix.Ifreq) error { return ifr.SetInet4Addr(a.AsSlice()) })
			return err
		},
	}
}

func getMTU(d *Device) (starlark.Value, error) {
	ifr, err := d.ask(unix.SIOCGIFMTU, nil)
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(int(ifr.Uint32())), nil
}

func setMTU(d *Device, v starlark.Value) error {
	n, err := starlark.AsInt32(v)
	if err != nil || n <= 0 {
		return refused("Bad MTU: %s; expected a number of bytes", py.Repr(v))
	}
	_, err = d.ask(unix.SIOCSIFMTU, func(ifr *unix.Ifreq) error {
		ifr.SetUint32(uint32(n))
		return nil
	})
	return err
}

// setUp sets or clears IFF_UP.
func (d *Device) setUp(up bool) error {
	now, err := d.ask(unix.SIOCGIFFLAGS, nil)
	if err != nil {
		return err
	}
	flags := now.Uint16() &^ unix.IFF_UP
	if up {
		flags |= unix.IFF_UP
	}
	_, err = d.ask(unix.SIOCSIFFLAGS, func(ifr *unix.Ifreq) error {
		ifr.SetUint16(flags)
		return nil
	})
	return err
}

// persist lets the device outlive its queues, or ends that.
func (d *Device) persist(on bool) error {
	value := 0
	if on {
		value = 1
	}
	return failed(unix.IoctlSetInt(d.fd, unix.TUNSETPERSIST, value), "", "")
}

// queue turns the queue on or off.
func (d *Device) queue(on bool) error {
	ifr, err := unix.NewIfreq("")
	if err != nil {
		return err
	}
	ifr.SetUint16(unix.IFF_DETACH_QUEUE)
	if on {
		ifr.SetUint16(unix.IFF_ATTACH_QUEUE)
	}
	return failed(unix.IoctlIfreq(d.fd, unix.TUNSETQUEUE, ifr), "",
		"a queue can be turned on when it is off, and off when it is on, of a device with IFF_MULTI_QUEUE")
}
