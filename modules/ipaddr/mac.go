package ipaddr

import (
	"encoding/binary"
	"encoding/hex"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// An EUI is a MAC address of 48 bits, or an EUI-64.
type EUI struct {
	value uint64
	size  int // bytes: 6 or 8
}

var eui species

// parseEUI parses hexadecimal digits, bare or in equal groups between "-", ":" or ".".
func parseEUI(s string) (EUI, bool) {
	var digits string
	for _, sep := range []string{":", "-", ".", ""} {
		if sep != "" && !strings.Contains(s, sep) {
			continue
		}
		parts := []string{s}
		if sep != "" {
			parts = strings.Split(s, sep)
		}
		size := (len(strings.Join(parts, "")) + len(parts) - 1) / len(parts)
		for _, part := range parts {
			if part == "" || len(part) > size {
				return EUI{}, false
			}
			digits += strings.Repeat("0", size-len(part)) + part
		}
		break
	}
	b, err := hex.DecodeString(digits)
	if err != nil || len(b) != 6 && len(b) != 8 {
		return EUI{}, false
	}
	return euiOfBytes(b), true
}

func euiOfBytes(b []byte) EUI {
	var full [8]byte
	copy(full[8-len(b):], b)
	return EUI{binary.BigEndian.Uint64(full[:]), len(b)}
}

func euiOf(v starlark.Value) (*EUI, error) {
	switch x := runtime.Core(v).(type) {
	case *EUI:
		return x, nil
	case starlark.String:
		if e, ok := parseEUI(string(x)); ok {
			return &e, nil
		}
	case starlark.Bytes:
		if len(x) == 6 || len(x) == 8 {
			e := euiOfBytes([]byte(x))
			return &e, nil
		}
	case starlark.Int:
		if n, ok := x.Uint64(); ok && n>>48 == 0 {
			return &EUI{n, 6}, nil
		} else if ok {
			return &EUI{n, 8}, nil
		}
	}
	return nil, py.Errorf(AddressValueError, "%s is no MAC address or EUI-64", py.Repr(v))
}

func (e *EUI) bytes() []byte {
	return binary.BigEndian.AppendUint64(nil, e.value)[8-e.size:]
}

// text are the digits in groups of so many between separators.
func (e *EUI) text(group int, sep string) string {
	digits := hex.EncodeToString(e.bytes())
	var parts []string
	for ; len(digits) > group; digits = digits[group:] {
		parts = append(parts, digits[:group])
	}
	return strings.Join(append(parts, digits), sep)
}

// wide64 is the EUI-64: that of a MAC address has ff:fe in its middle.
func (e *EUI) wide64() *EUI {
	if e.size == 8 {
		return e
	}
	return &EUI{e.value>>24<<40 | 0xfffe<<24 | e.value&0xffffff, 8}
}

// The bits of the first byte (IEEE 802).
const (
	groupBit = 1
	localBit = 2
)

func (e *EUI) first() byte { return e.bytes()[0] }

// interfaceID is the lower half of an IPv6 address: the EUI-64 with the local bit inverted (RFC 4291,
// appendix A).
func (e *EUI) interfaceID() uint64 { return e.wide64().value ^ localBit<<56 }

// PyFormat writes the notations by name: unix, cisco, hyphen, bare, pgsql, and their upper case.
func (e *EUI) PyFormat(spec string) (string, error) {
	style := strings.ToLower(spec)
	n, ok := notations[style]
	if !ok {
		return "", py.Errorf(py.ValueError, "%q: expected unix, hyphen, cisco, bare or pgsql, in capitals for upper case", spec)
	}
	text := e.text(n.group, n.sep)
	if spec != style {
		text = strings.ToUpper(text)
	}
	return text, nil
}

var notations = map[string]struct {
	group int
	sep   string
}{"": {2, ":"}, "unix": {2, ":"}, "hyphen": {2, "-"}, "cisco": {4, "."}, "bare": {16, ""}, "pgsql": {6, ":"}}

// AddrText is what requests to the kernel take.
func (e *EUI) AddrText() string { return e.PyStr() }

// PyStr implements py.Strer.
func (e *EUI) PyStr() string  { return e.text(2, ":") }
func (e *EUI) String() string { return py.Repr(e) }

// PyClass implements py.Typed.
func (e *EUI) PyClass() *py.Class { return eui.class }

// AppendRepr implements py.Reprer.
func (e *EUI) AppendRepr(b []byte) []byte { return appendRepr(b, eui.class, e.PyStr()) }

// ReprAs implements runtime.Derivable.
func (e *EUI) ReprAs(name, text string) string { return reprAs(name, text) }

// Args implements runtime.Derivable.
func (e *EUI) Args() starlark.Tuple { return starlark.Tuple{starlark.String(e.PyStr())} }

// PyInt implements int().
func (e *EUI) PyInt() (starlark.Value, error) { return starlark.MakeUint64(e.value), nil }

// CompareSameType compares by number, the shorter ones first.
func (e *EUI) CompareSameType(op syntax.Token, v starlark.Value, _ int) (bool, error) {
	f, ok := v.(*EUI)
	if !ok {
		return runtime.CompareOther(op, e, v)
	}
	return ordered(op, *e == *f, e.size < f.size || e.size == f.size && e.value < f.value), nil
}

func (e *EUI) Type() string          { return "EUI" }
func (e *EUI) Freeze()               {}
func (e *EUI) Truth() starlark.Bool  { return true }
func (e *EUI) Hash() (uint32, error) { return mix(wide{0, e.value}, uint32(e.size)), nil }

// Attr gives the attributes of the class.
func (e *EUI) Attr(name string) (starlark.Value, error) { return eui.attr(e, name) }

// AttrNames lists them.
func (e *EUI) AttrNames() []string { return eui.names }

var euiProperties = []property[*EUI]{
	{"packed", "The bytes.", func(e *EUI) (starlark.Value, error) { return starlark.Bytes(e.bytes()), nil }},
	{"oui", "The first three bytes, the maker's: '00:11:22'.", func(e *EUI) (starlark.Value, error) {
		return starlark.String(e.PyStr()[:len("00:11:22")]), nil
	}},
	{"is_multicast", "True for a group's address.", func(e *EUI) (starlark.Value, error) {
		return starlark.Bool(e.first()&groupBit != 0), nil
	}},
	{"is_local", "True for an address that is administered locally.", func(e *EUI) (starlark.Value, error) {
		return starlark.Bool(e.first()&localBit != 0), nil
	}},
	{"eui64", "The EUI-64, of a MAC address with ff:fe in the middle.", func(e *EUI) (starlark.Value, error) {
		return e.wide64(), nil
	}},
	{"interface_id", "The lower half of an IPv6 address (RFC 4291): an int.",
		func(e *EUI) (starlark.Value, error) {
			return starlark.MakeUint64(e.interfaceID()), nil
		}},
	{"link_local", "The link-local IPv6Address.", func(e *EUI) (starlark.Value, error) {
		return plain(wide{0xfe80 << 48, e.interfaceID()}, address6), nil
	}},
}

var euiMethods = []method[*EUI]{
	{signature{name: "ipv6", params: []string{"prefix"}, required: 1},
		"ipv6(prefix): the IPv6Address with this interface id in a network of at most 64 bits.",
		func(_ *starlark.Thread, e *EUI, args [maxParams]starlark.Value) (starlark.Value, error) {
			k, key, length, err := prefixKey(args[0])
			if err == nil && (k.v4() || length > 64) {
				err = py.Errorf(py.ValueError, "%s: expected an IPv6 network of at most 64 bits", py.Repr(args[0]))
			}
			if err != nil {
				return nil, err
			}
			return plain(wide{key.hi, e.interfaceID()}, address6), nil
		}},
	{signature{name: "format", params: []string{"notation"}, required: 1},
		"format(notation): 'unix' 00:1a:..., 'hyphen' 00-1a-..., 'cisco' 001a.2b3c..., 'bare', 'pgsql'; capitals for upper case.",
		func(_ *starlark.Thread, e *EUI, args [maxParams]starlark.Value) (starlark.Value, error) {
			s, err := e.PyFormat(py.Str(args[0]))
			return starlark.String(s), err
		}},
}
