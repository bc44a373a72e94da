package ipr

import (
	"net/netip"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The addr method. Kernel: include/uapi/linux/if_addr.h; man page: rtnetlink(7), ip-address(8).
var addrs = &object{
	name:       "addr",
	spec:       rtnl.Addr,
	commands:   addrCommands,
	positional: []string{"index", "address", "prefixlen", "family", "scope"},
	request:    []string{"family"},
	aliases: map[string]string{
		"mask": "prefixlen", "preferred": "preferred_lft", "valid": "valid_lft", "prio": "rt_priority",
	},
	shortcuts: map[string]shortcut{
		"index":     index,
		"prefixlen": prefixLength,
		"address":   addrAddress,
		"local":     addrOther, "anycast": addrOther, "broadcast": addrBroadcast,
		"scope":         named(scopeWords),
		"proto":         named(addrProtoWords),
		"flags":         addrFlags,
		"preferred_lft": addrLifetime, "valid_lft": addrLifetime,
		"cacheinfo": addrCacheinfo,
	},
	kernel:   kernelFilters(kernelFilter{key: "index", field: "index"}),
	complete: completeAddr,
}

// forever is the lifetime of an address that never expires.
const forever = 1<<32 - 1

// prefixLength takes an int, "24", or "255.255.255.0".
func prefixLength(d *draft, name string, v starlark.Value) error {
	if s, ok := v.(starlark.String); ok {
		width := 128
		if a, err := netip.ParseAddr(string(s)); err == nil && a.Is4() {
			width = 32
		}
		n, err := maskLength(name, string(s), string(s), width)
		if err == nil {
			d.putInt(name, n)
		}
		return err
	}
	n, err := integer(name, v)
	if err == nil && (n < 0 || n > 128) {
		err = py.Errorf(py.ValueError, "%s=%d: prefix length must be 0 to 128", name, n)
	}
	if err == nil {
		d.putInt(name, int(n))
	}
	return err
}

// addrAddress takes "10.0.0.1" and "10.0.0.1/24".
func addrAddress(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	if err != nil || s == "" {
		return err
	}
	p, err := parsePrefix(name, s)
	if err != nil {
		return err
	}
	d.putAddress(name, v, s, p.addr)
	if p.given {
		d.putInt("prefixlen", p.length)
	}
	return nil
}

func addrOther(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	if err != nil || s == "" {
		return err
	}
	a, err := address(name, s)
	if err == nil {
		d.putAddress(name, v, s, a)
	}
	return err
}

// addrBroadcast takes an address, or True: the last address of the network, computed when all is known.
func addrBroadcast(d *draft, name string, v starlark.Value) error {
	b, ok := v.(starlark.Bool)
	if !ok {
		return addrOther(d, name, v)
	}
	if b {
		d.put(name, b)
	}
	return nil
}

// addrFlags puts the flags where all 32 bits have room; the header's field has eight.
func addrFlags(d *draft, name string, v starlark.Value) error {
	n, err := addrFlagWords.bits(name, v)
	if err != nil {
		return err
	}
	if d.filter {
		d.put(name, n)
		return nil
	}
	d.put("IFA_FLAGS", n)
	return nil
}

// addrLifetime takes the seconds that an address is preferred or valid.
func addrLifetime(d *draft, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err == nil && (n < 0 || n > forever) {
		err = py.Errorf(py.ValueError, "%s=%d: seconds must be 0 to %d", name, n, forever)
	}
	if err != nil {
		return err
	}
	info, ok := d.value("cacheinfo")
	if !ok {
		info = lifetimes(forever, forever)
		d.put("cacheinfo", info)
	}
	field := map[string]string{"preferred_lft": "ifa_preferred", "valid_lft": "ifa_valid"}[name]
	return info.(*starlark.Dict).SetKey(starlark.String(field), starlark.MakeInt64(n))
}

// lifetimes is the value of IFA_CACHEINFO.
func lifetimes(preferred, valid int64) *starlark.Dict {
	info := starlark.NewDict(2)
	_ = info.SetKey(starlark.String("ifa_preferred"), starlark.MakeInt64(preferred))
	_ = info.SetKey(starlark.String("ifa_valid"), starlark.MakeInt64(valid))
	return info
}

// addrCacheinfo takes {'preferred': seconds, 'valid': seconds}, or the names of the kernel's struct.
func addrCacheinfo(d *draft, name string, v starlark.Value) error {
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return py.Errorf(py.TypeError, "%s=%s: expected a dict, not %s", name, py.Repr(v), typeName(v))
	}
	if d.filter {
		d.put(name, v)
		return nil
	}
	for _, kv := range m.Items() {
		var err error
		switch key, _ := kv[0].(starlark.String); key {
		case "preferred", "ifa_preferred":
			err = addrLifetime(d, "preferred_lft", kv[1])
		case "valid", "ifa_valid":
			err = addrLifetime(d, "valid_lft", kv[1])
		case "cstamp", "tstamp":
		default:
			err = py.Errorf(py.ValueError, "%s: unknown key %s; known are 'preferred' and 'valid'", name, py.Repr(kv[0]))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func completeAddr(d *draft) error {
	if d.filter {
		return nil
	}
	a, err := d.address("address", "local")
	if err != nil {
		return err
	}
	if a.IsValid() {
		d.otherwise("family", familyOf(a))
	}
	width := widthOf(d.number("family", 0))
	if width == 0 {
		return py.Errorf(py.ValueError, "%s: no address given", d.object.name)
	}
	d.otherwise("prefixlen", width)
	if n := d.number("prefixlen", 0); n > width {
		return py.Errorf(py.ValueError, "prefixlen=%d: prefix length must be 0 to %d", n, width)
	}
	if address, ok := d.value("address"); ok && !d.has("local") && width == 32 {
		d.put("local", address)
	}
	if err := completeBroadcast(d, a); err != nil {
		return err
	}
	return checkLifetimes(d)
}

// completeBroadcast computes what broadcast=True asks for.
func completeBroadcast(d *draft, a netip.Addr) error {
	if v, _ := d.value("broadcast"); v != starlark.True {
		return nil
	}
	if !a.Is4() {
		return py.Errorf(py.ValueError, "broadcast=True: only IPv4 addresses have a broadcast address")
	}
	d.putText("broadcast", lastAddress(a, d.number("prefixlen", 32)).String())
	return nil
}

func checkLifetimes(d *draft) error {
	info, ok := d.value("cacheinfo")
	if !ok {
		return nil
	}
	preferred, _ := numberAt(info, "ifa_preferred")
	valid, _ := numberAt(info, "ifa_valid")
	if preferred > valid {
		return py.Errorf(py.ValueError, "preferred_lft=%d is longer than valid_lft=%d", preferred, valid)
	}
	return nil
}

// address is the first of the keys that holds an address.
func (d *draft) address(keys ...string) (netip.Addr, error) {
	for _, key := range keys {
		if v, ok := d.value(key); ok {
			if s, ok := v.(starlark.String); ok {
				return address(key, string(s))
			}
		}
	}
	return netip.Addr{}, nil
}

// numberAt is the int under a key of a mapping.
func numberAt(v starlark.Value, key string) (int64, bool) {
	m, ok := v.(starlark.Mapping)
	if !ok {
		return 0, false
	}
	inner, found, err := m.Get(starlark.String(key))
	if err != nil || !found {
		return 0, false
	}
	n, err := integer(key, inner)
	return n, err == nil
}

// anyFamily is what dumps ask for when the call names no family.
const anyFamily = unix.AF_UNSPEC
