package tuntap

import (
	"errors"
	"net/netip"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/modules/tuntap/packet"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// netlink is the connection to rtnetlink in the device's namespace.
func (d *Device) netlink() (*nl.Conn, error) {
	if d.conn == nil {
		conn, err := nl.Dial(d.state.Context(), unix.NETLINK_ROUTE, nl.Speaks(rtnl.Family), nl.In(d.ns))
		if err != nil {
			return nil, failed(err, "", "")
		}
		d.conn = conn
	}
	return d.conn, nil
}

// do carries out a request of rtnetlink about the device.
func (d *Device) do(req *nl.Request) (*nl.Replies, error) {
	conn, err := d.netlink()
	if err != nil {
		return nil, err
	}
	answer, err := conn.Do(d.state.Context(), req)
	return answer, raised(err)
}

// raised is a refusal of the kernel as pytun.Error.
func raised(err error) error {
	var refusal *nl.Error
	if errors.As(err, &refusal) {
		return failed(unix.Errno(refusal.Code), "", refusal.Words)
	}
	return failed(err, "", "")
}

// index is the device's number.
func (d *Device) index() (uint64, error) {
	ifr, err := d.ask(unix.SIOCGIFINDEX, nil)
	if err != nil {
		return 0, err
	}
	return uint64(ifr.Uint32()), nil
}

// link is a request about the device's link.
func (d *Device) link(typ, flags uint16) (*nl.Request, error) {
	index, err := d.index()
	if err != nil {
		return nil, err
	}
	req := nl.NewRequest(rtnl.Link, typ, flags)
	return req, req.SetUint("index", index)
}

const change = unix.NLM_F_REQUEST | unix.NLM_F_ACK

// set changes one attribute of the link.
func (d *Device) set(attr string, v starlark.Value) error {
	req, err := d.link(unix.RTM_NEWLINK, change)
	if err == nil {
		err = req.SetAttr(attr, v)
	}
	if err != nil {
		return err
	}
	_, err = d.do(req)
	return err
}

func (d *Device) rename(name string) error { return d.set("IFLA_IFNAME", starlark.String(name)) }

// message is what rtnetlink says of the link.
func (d *Device) message() (*nl.Message, error) {
	req, err := d.link(unix.RTM_GETLINK, unix.NLM_F_REQUEST)
	if err != nil {
		return nil, err
	}
	answer, err := d.do(req)
	if err != nil {
		return nil, err
	}
	if answer.Len() == 0 {
		return nil, failed(unix.ENODEV, "", "")
	}
	return answer.Message(0), nil
}

// getHardware is the MAC address as six bytes.
func getHardware(d *Device) (starlark.Value, error) {
	m, err := d.message()
	if err != nil {
		return nil, err
	}
	b, ok := m.Payload(unix.IFLA_ADDRESS)
	if !ok || len(b) != 6 {
		return nil, failed(unix.EINVAL, "", "a TUN device has no MAC address")
	}
	return starlark.Bytes(b), nil
}

// setHardware takes six bytes, as bytes or as a str of characters below 256, or the usual text.
func setHardware(d *Device, v starlark.Value) error {
	mac, ok := packet.MAC(v)
	if !ok {
		return refused("Bad MAC address: %s; expected 6 bytes, or a str like '02:00:00:00:00:01'", py.Repr(v))
	}
	return d.set("IFLA_ADDRESS", starlark.String(mac))
}

func getOwner(attr string) func(d *Device) (starlark.Value, error) {
	return func(d *Device) (starlark.Value, error) {
		m, err := d.message()
		if err != nil {
			return nil, err
		}
		if id, ok := m.Lookup("IFLA_LINKINFO", "IFLA_INFO_DATA", attr).(starlark.Int); ok {
			return id, nil
		}
		return starlark.None, nil
	}
}

func setOwner(argument string, request uint, byName func(string) (string, error)) func(*Device, starlark.Value) error {
	return func(d *Device, v starlark.Value) error {
		id, err := ownerOf(argument, v, byName)
		if err == nil && id == unchanged {
			err = py.Errorf(py.ValueError, "%s=None: an owner cannot be taken away again, only changed", argument)
		}
		if err != nil {
			return err
		}
		return failed(unix.IoctlSetInt(d.fd, request, id), "", "")
	}
}

// getAddress6 is the first IPv6 address that is not of the link alone, else the one that is: 'fd00::1/64'.
func getAddress6(d *Device) (starlark.Value, error) {
	index, err := d.index()
	if err != nil {
		return nil, err
	}
	conn, err := d.netlink()
	if err != nil {
		return nil, err
	}
	req := nl.NewRequest(rtnl.Addr, unix.RTM_GETADDR, unix.NLM_F_REQUEST|unix.NLM_F_DUMP)
	if err := req.SetUint("family", unix.AF_INET6); err != nil {
		return nil, err
	}
	all, err := conn.Dump(d.state.Context(), req, nil)
	if err != nil {
		return nil, raised(err)
	}
	var best netip.Prefix
	for i := range all.Len() {
		m := all.Message(i)
		if at, _ := m.Field("index"); at != index {
			continue
		}
		b, _ := m.Payload(unix.IFA_ADDRESS)
		bits, _ := m.Field("prefixlen")
		a, ok := netip.AddrFromSlice(b)
		if ok && (!best.IsValid() || best.Addr().IsLinkLocalUnicast() && !a.IsLinkLocalUnicast()) {
			best = netip.PrefixFrom(a, int(bits))
		}
	}
	if !best.IsValid() {
		return nil, failed(unix.EADDRNOTAVAIL, "", "")
	}
	return starlark.String(best.String()), nil
}

// setAddress6 adds an IPv6 address, '/128' where no length is given.
func setAddress6(d *Device, v starlark.Value) error {
	text, _ := starlark.AsString(v)
	prefix, err := netip.ParsePrefix(text)
	if err != nil {
		a, aerr := netip.ParseAddr(text)
		prefix, err = netip.PrefixFrom(a, a.BitLen()), aerr
	}
	if err != nil || !prefix.Addr().Is6() || prefix.Addr().Zone() != "" {
		return refused("Bad IP address: addr6=%s; expected one like 'fd00::1/64'", py.Repr(v))
	}
	index, err := d.index()
	if err != nil {
		return err
	}
	req := nl.NewRequest(rtnl.Addr, unix.RTM_NEWADDR, change|unix.NLM_F_CREATE|unix.NLM_F_REPLACE)
	for name, n := range map[string]uint64{
		"family": unix.AF_INET6, "index": index, "prefixlen": uint64(prefix.Bits()), "flags": unix.IFA_F_NODAD,
	} {
		if err := req.SetUint(name, n); err != nil {
			return err
		}
	}
	if err := req.SetAttr("IFA_LOCAL", starlark.String(prefix.Addr().String())); err != nil {
		return err
	}
	_, err = d.do(req)
	return err
}

var _ starlark.HasSetField = (*Device)(nil)
