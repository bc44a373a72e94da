package packet

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes packet.
func Module() builtins.Module {
	return builtins.Module{
		Name: "packet",
		Doc:  "The headers of packets: parse and build Ethernet, VLAN, ARP, IPv4, IPv6, ICMP, ICMPv6, UDP, TCP.",
		Members: func(*builtins.State) starlark.StringDict {
			functions := []*builtins.Function{parseFunction(), buildFunction(), checksumFunction()}
			for _, h := range headers {
				functions = append(functions, constructor(h))
			}
			members := builtins.Members(functions, nil)
			members["Responder"] = responderClass
			return members
		},
	}
}

var responderClass = newResponderClass()

func newResponderClass() *py.Class {
	c := py.NewClass("Responder", nil)
	c.Module = "packet"
	c.Doc = "Answers as a host would: Responder(addresses=None, hwaddr='" + usualHardware + "').\n\n" +
		"It answers to ping, ARP and neighbour discovery for the addresses in a list; None for all. hwaddr is what it\n" +
		"has on a TAP device. Give it to TunTapDevice.reply(), or call it: responder(data, frames=False) gives bytes, or\n" +
		"None for what it does not answer; frames=True for Ethernet frames. RFC 792, RFC 826, RFC 4443, RFC 4861."
	c.Make = makeResponder
	return c
}

// constructor is the function that makes a layer: packet.udp(sport=53, dport=1024).
func constructor(h *header) *builtins.Function {
	var rows strings.Builder
	for i := range h.fields {
		f := &h.fields[i]
		fmt.Fprintf(&rows, "\n  %-9s %3d bits  %s", f.name, f.bits, f.doc)
		if f.auto {
			rows.WriteString(" (worked out by build)")
		}
	}
	doc := fmt.Sprintf("%s(**fields) -> layer: a header (%s). Its fields are keywords, attributes and items:\n%s",
		h.name, h.source, rows.String())
	return builtins.Builtin(h.name, doc,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) > 0 {
				return nil, py.Errorf(py.TypeError, "%s() takes keyword arguments only", h.name)
			}
			l := newLayer(h)
			for _, kv := range kwargs {
				name := string(kv[0].(starlark.String))
				if err := l.SetField(name, kv[1]); err != nil {
					return nil, keywordError(l, name, err)
				}
			}
			return l, nil
		})
}

// keywordError is the error of a keyword that is no field.
func keywordError(l *Layer, name string, err error) error {
	names := l.AttrNames()
	for _, known := range names {
		if known == name {
			return err
		}
	}
	text := fmt.Sprintf("%s() got an unexpected keyword argument '%s'", l.header.name, name)
	if near := py.Nearest(name, names); near != "" {
		text += fmt.Sprintf("; did you mean '%s'?", near)
	}
	return py.Errorf(py.TypeError, "%s", text)
}

func parseFunction() *builtins.Function {
	return builtins.Builtin("parse", `parse(data, first=None) -> Packet

Reads the headers of a packet. first is the name of the first: 'ethernet' for what a TAP device gives, 'ip' or 'ip6'; None
for the IP of the version that the data says. Each header is an attribute (p.ip.src, p.udp.dport; None where there is no
such header), p.layers are all of them, p.payload is what follows. Headers that are cut short, or that the module does not
know, are payload. p.build() makes bytes again.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var data, first starlark.Value
			if err := builtins.Unpack("parse", args, kwargs, "data", &data, "first??", &first); err != nil {
				return nil, err
			}
			b, err := bytesOf(data)
			if err != nil {
				return nil, err
			}
			if first == nil || first == starlark.None {
				return parse(ipHeader(b), b), nil
			}
			h := headerNamed(textOf(first))
			if h == nil {
				return nil, py.Errorf(py.ValueError, "first=%s: unknown header; known are %s", py.Repr(first),
					strings.Join(headerNames(), ", "))
			}
			return parse(h, b), nil
		})
}

// ipHeader is the header of the IP version that a packet begins with; nil for none.
func ipHeader(b []byte) *header {
	if len(b) > 0 {
		switch b[0] >> 4 {
		case 4:
			return ipv4
		case 6:
			return ipv6
		}
	}
	return nil
}

func headerNamed(name string) *header {
	for _, h := range headers {
		if h.name == name {
			return h
		}
	}
	return nil
}

func headerNames() []string {
	names := make([]string, len(headers))
	for i, h := range headers {
		names[i] = h.name
	}
	return names
}

func buildFunction() *builtins.Function {
	return builtins.Builtin("build", `build(*layers) -> bytes

Makes a packet of headers, and of bytes at the end: build(ip(src=a, dst=b), udp(sport=1, dport=2), b'hello'). Lengths,
protocols and checksums are worked out, but for those that were set.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(kwargs) > 0 {
				return nil, py.Errorf(py.TypeError, "build() takes layers and bytes, no keywords")
			}
			p := &Packet{}
			for i, v := range args {
				if l, ok := v.(*Layer); ok {
					p.layers = append(p.layers, l.copy())
					continue
				}
				b, err := bytesOf(v)
				if err != nil || i != len(args)-1 {
					return nil, py.Errorf(py.TypeError, "build(): argument %d is %s; expected layers, then bytes",
						i+1, builtins.TypeName(v))
				}
				p.payload = b
			}
			return starlark.Bytes(p.Build()), nil
		})
}

// copy lets build() fill in what is missing without changing the script's layer.
func (l *Layer) copy() *Layer {
	c := *l
	c.values = append([]starlark.Value(nil), l.values...)
	return &c
}

func checksumFunction() *builtins.Function {
	return builtins.Builtin("checksum", "checksum(data) -> int: the Internet checksum (RFC 1071), 16 bits.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var data starlark.Value
			if err := builtins.Unpack("checksum", args, kwargs, "data", &data); err != nil {
				return nil, err
			}
			b, err := bytesOf(data)
			return starlark.MakeUint64(checksum(sum(b, 0))), err
		})
}

var packetMethods = builtins.Methods[*Packet]{
	"build": {Doc: "build() -> bytes: the packet, with lengths, protocols and checksums worked out anew.",
		Fn: func(_ *starlark.Thread, p *Packet, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bytes(p.Build()), builtins.Unpack("build", args, kwargs)
		}},
}

func bytesOf(v starlark.Value) ([]byte, error) { return runtime.BytesLike(v) }

// textOf is a str, "" for any other value.
func textOf(v starlark.Value) string {
	s, _ := starlark.AsString(v)
	return s
}
