package packet

import (
	"net"
	"net/netip"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// The types of messages that a Responder knows (RFC 792, RFC 4443, RFC 4861).
const (
	icmpReply  = 0
	icmpEcho   = 8
	icmp6Echo  = 128
	icmp6Reply = 129
	solicit    = 135
	advertise  = 136

	arpAsks    = 1
	arpAnswers = 2

	targetLen       = 16     // of the address that a solicitation asks for
	solicitedToo    = 0x6000 // flags of an advertisement: it was solicited, and overrides
	linkLayerOption = 2
)

// A Responder answers as a host would that has some addresses: to ping, ARP, and neighbour discovery.
type Responder struct {
	addresses map[netip.Addr]bool // empty: all
	hwaddr    string
}

// usualHardware is the MAC address of a Responder that was given none: one of those that are nobody's.
const usualHardware = "02:00:00:00:00:01"

func makeResponder(_ *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var addresses, hwaddr starlark.Value
	if err := builtins.Unpack("Responder", args, kwargs, "addresses??", &addresses, "hwaddr??", &hwaddr); err != nil {
		return nil, err
	}
	r := &Responder{addresses: map[netip.Addr]bool{}, hwaddr: usualHardware}
	if hwaddr != nil && hwaddr != starlark.None {
		text, ok := MAC(hwaddr)
		if !ok {
			return nil, py.Errorf(py.ValueError, "hwaddr=%s: expected a MAC address like '%s'", py.Repr(hwaddr), usualHardware)
		}
		r.hwaddr = text
	}
	switch list := addresses.(type) {
	case nil, starlark.NoneType:
	case starlark.String:
		return r, r.add(list)
	case starlark.Iterable:
		iter := list.Iterate()
		defer iter.Done()
		var v starlark.Value
		for iter.Next(&v) {
			if err := r.add(v); err != nil {
				return nil, err
			}
		}
	default:
		return nil, py.Errorf(py.TypeError, "addresses=%s: expected a list of addresses", py.Repr(addresses))
	}
	return r, nil
}

func (r *Responder) add(v starlark.Value) error {
	a, err := netip.ParseAddr(py.Str(v))
	if err != nil {
		return py.Errorf(py.ValueError, "addresses: %s is no address", py.Repr(v))
	}
	r.addresses[a] = true
	return nil
}

// has says whether the responder answers for an address.
func (r *Responder) has(v starlark.Value) bool {
	if len(r.addresses) == 0 {
		return true
	}
	a, err := netip.ParseAddr(textOf(v))
	return err == nil && r.addresses[a]
}

// Answer appends the answer to a packet to b; nothing where there is none. frames says that packets begin
// with an Ethernet header.
func (r *Responder) Answer(b, question []byte, frames bool) []byte {
	first := ethernet
	if !frames {
		first = ipHeader(question)
	}
	p := parse(first, question)
	if !r.turn(p) {
		return b
	}
	if eth := p.layer(ethernet.name); eth != nil {
		eth.put("dst", eth.at("src"))
		eth.put("src", starlark.String(r.hwaddr))
	}
	return append(b, p.Build()...)
}

// turn makes the answer of a question, and says whether there is one.
func (r *Responder) turn(p *Packet) bool {
	if len(p.layers) == 0 {
		return false
	}
	switch last := p.layers[len(p.layers)-1]; last.header {
	case arp:
		return r.turnARP(last)
	case icmp:
		ip := p.layer(ipv4.name)
		return last.number("type") == icmpEcho && last.number("code") == 0 && r.turnEcho(ip, last, icmpReply)
	case icmp6:
		ip := p.layer(ipv6.name)
		switch last.number("type") {
		case icmp6Echo:
			return r.turnEcho(ip, last, icmp6Reply)
		case solicit:
			return r.turnSolicitation(p, ip, last)
		}
	}
	return false
}

func (r *Responder) turnARP(l *Layer) bool {
	if l.number("op") != arpAsks || !r.has(l.at("tpa")) {
		return false
	}
	asked := l.at("tpa")
	l.put("op", starlark.MakeInt(arpAnswers))
	l.put("tha", l.at("sha"))
	l.put("tpa", l.at("spa"))
	l.put("sha", starlark.String(r.hwaddr))
	l.put("spa", asked)
	return true
}

func (r *Responder) turnEcho(ip, l *Layer, reply int) bool {
	if !r.has(ip.at("dst")) {
		return false
	}
	src := ip.at("src")
	ip.put("src", ip.at("dst"))
	ip.put("dst", src)
	l.put("type", starlark.MakeInt(reply))
	return true
}

func (r *Responder) turnSolicitation(p *Packet, ip, l *Layer) bool {
	if len(p.payload) < targetLen {
		return false
	}
	target := starlark.String(netip.AddrFrom16([16]byte(p.payload)).String())
	if !r.has(target) {
		return false
	}
	hw, err := net.ParseMAC(r.hwaddr)
	if err != nil {
		return false
	}
	l.put("type", starlark.MakeInt(advertise))
	l.put("id", starlark.MakeInt(solicitedToo))
	l.put("seq", starlark.MakeInt(0))
	ip.put("dst", ip.at("src"))
	ip.put("src", target)
	p.payload = append(append(p.payload[:targetLen:targetLen], linkLayerOption, 1), hw...)
	return true
}

// at is the value of a field.
func (l *Layer) at(name string) starlark.Value { return l.values[l.header.index[name]] }

// put changes a field to a value that is known to fit.
func (l *Layer) put(name string, v starlark.Value) { l.values[l.header.index[name]] = v }

// responds is the answer to a packet for a script that calls the Responder itself.
func (r *Responder) responds(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value
	frames := false
	if err := builtins.Unpack("Responder", args, kwargs, "data", &data, "frames?", &frames); err != nil {
		return nil, err
	}
	question, err := runtime.BytesLike(data)
	if err != nil {
		return nil, err
	}
	if answer := r.Answer(nil, question, frames); len(answer) > 0 {
		return starlark.Bytes(answer), nil
	}
	return starlark.None, nil
}

// CallInternal answers one packet: responder(data, frames=False) gives bytes or None.
func (r *Responder) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return r.responds(thread, args, kwargs)
}

// PyClass implements py.Typed.
func (r *Responder) PyClass() *py.Class { return responderClass }

func (r *Responder) Name() string         { return "Responder" }
func (r *Responder) String() string       { return "<packet.Responder " + r.hwaddr + ">" }
func (r *Responder) Type() string         { return "Responder" }
func (r *Responder) Freeze()              {}
func (r *Responder) Truth() starlark.Bool { return true }

// Hash is an error: nobody needs it.
func (r *Responder) Hash() (uint32, error) {
	return 0, py.Errorf(py.TypeError, "unhashable type: 'Responder'")
}
