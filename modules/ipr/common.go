package ipr

import (
	"crypto/rand"
	"encoding/hex"
	"net/netip"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// commonExtras are the functions of pyroute2.common that scripts use.
func commonExtras(starlark.StringDict) starlark.StringDict {
	return starlark.StringDict{
		"AF_PIPE":    starlark.MakeInt(255),
		"basestring": starlark.Tuple{},
		"uifname": builtins.Builtin("uifname",
			"uifname(): a name for an interface that nobody has, 15 characters.", uifname),
		"uuid32": builtins.Builtin("uuid32", "uuid32(): a random number of 32 bits.", uuid32),
		"hexdump": builtins.Builtin("hexdump",
			"hexdump(payload, length=0): bytes as hexadecimal pairs, '00:1a:ff'; all of them when length is 0.", hexdump),
		"hexload": builtins.Builtin("hexload", "hexload(data): the bytes of hexadecimal pairs, '00:1a:ff'.", hexload),
		"dqn2int": builtins.Builtin("dqn2int",
			"dqn2int(mask, family=AF_INET): the prefix length of a netmask, '255.255.255.0' gives 24.", dqn2int),
		"getbroadcast": builtins.Builtin("getbroadcast",
			"getbroadcast(addr, mask, family=AF_INET): the last address of the network of addr with prefix length mask.",
			getbroadcast),
		"get_address_family": builtins.Builtin("get_address_family",
			"get_address_family(address): AF_INET6 where there is a colon in it, AF_INET otherwise.", addressFamily),
	}
}

func uifname(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("uifname", args, kwargs); err != nil {
		return nil, err
	}
	b := make([]byte, 6)
	if _, err := rand.Read(b); err != nil {
		return nil, py.FromOS(err, "")
	}
	return starlark.String("pr" + hex.EncodeToString(b)), nil
}

func uuid32(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("uuid32", args, kwargs); err != nil {
		return nil, err
	}
	b := make([]byte, 4)
	if _, err := rand.Read(b); err != nil {
		return nil, py.FromOS(err, "")
	}
	return starlark.MakeInt(int(b[0])<<24 | int(b[1])<<16 | int(b[2])<<8 | int(b[3])), nil
}

func hexdump(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var payload starlark.Value
	length := 0
	if err := builtins.Unpack("hexdump", args, kwargs, "payload", &payload, "length?", &length); err != nil {
		return nil, err
	}
	b, err := bytesOf("payload", payload)
	if err != nil {
		return nil, err
	}
	if length > 0 && length < len(b) {
		b = b[:length]
	}
	pairs := make([]string, len(b))
	for i := range b {
		pairs[i] = hex.EncodeToString(b[i : i+1])
	}
	return starlark.String(strings.Join(pairs, ":")), nil
}

func hexload(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data string
	if err := builtins.Unpack("hexload", args, kwargs, "data", &data); err != nil {
		return nil, err
	}
	var out []byte
	for _, part := range strings.Split(data, ":") {
		if len(part) == 1 {
			part = "0" + part
		}
		b, err := hex.DecodeString(part)
		if err != nil || len(b) != 1 {
			return nil, py.Errorf(py.ValueError, "hexload: %s is no hexadecimal pair", quoted(part))
		}
		out = append(out, b...)
	}
	return starlark.Bytes(out), nil
}

func dqn2int(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var mask string
	family := unix.AF_INET
	if err := builtins.Unpack("dqn2int", args, kwargs, "mask", &mask, "family?", &family); err != nil {
		return nil, err
	}
	n, err := maskLength("mask", mask, mask, widthOf(family))
	return starlark.MakeInt(n), err
}

func getbroadcast(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var addr string
	mask, family := 0, unix.AF_INET
	err := builtins.Unpack("getbroadcast", args, kwargs, "addr", &addr, "mask", &mask, "family?", &family)
	if err != nil {
		return nil, err
	}
	a, err := address("addr", addr)
	if err != nil {
		return nil, err
	}
	if mask < 0 || mask > a.BitLen() {
		return nil, py.Errorf(py.ValueError, "mask=%d: prefix length must be 0 to %d", mask, a.BitLen())
	}
	return starlark.String(lastAddress(a, mask).String()), nil
}

func addressFamily(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var s string
	if err := builtins.Unpack("get_address_family", args, kwargs, "address", &s); err != nil {
		return nil, err
	}
	if strings.Contains(s, ":") {
		return starlark.MakeInt(unix.AF_INET6), nil
	}
	return starlark.MakeInt(unix.AF_INET), nil
}

// lastAddress is the last address of the network of a.
func lastAddress(a netip.Addr, length int) netip.Addr {
	b := a.AsSlice()
	for i := length; i < 8*len(b); i++ {
		b[i/8] |= 0x80 >> (i % 8)
	}
	last, _ := netip.AddrFromSlice(b)
	return last
}
