package packet

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Packet is several headers, and what follows the last.
type Packet struct {
	layers  []*Layer
	payload []byte
}

// parse reads headers, beginning with first, as far as the table knows them. What is cut short is payload.
func parse(first *header, b []byte) *Packet {
	p := &Packet{}
	whole := true
	for h := first; h != nil; {
		l, rest, ok := parseLayer(h, b)
		if !ok {
			break
		}
		switch {
		case !whole:
			l.keep("length", "checksum") // of all fragments together
		case h == udp && l.number("checksum") == 0:
			l.keep("checksum") // there is none
		}
		p.layers = append(p.layers, l)
		b = l.trim(rest)
		if h.next == "" || l.isRest() {
			break
		}
		whole = whole && !l.isBeginning()
		h = h.follow[l.number(h.next)]
	}
	p.payload = append([]byte(nil), b...)
	return p
}

// trim takes off what fills a short frame up, where the header says how long the packet is.
func (l *Layer) trim(rest []byte) []byte {
	var length int
	switch l.header {
	case ipv4:
		length = int(l.number("length")) - l.size()
	case ipv6:
		length = int(l.number("length"))
	default:
		return rest
	}
	if length > 0 && length < len(rest) {
		return rest[:length]
	}
	return rest
}

// moreFragments is the flag of all fragments but the last (RFC 791, 3.1).
const moreFragments = 1

// isBeginning says whether what follows is the first fragment of something.
func (l *Layer) isBeginning() bool { return l.header == ipv4 && l.number("flags")&moreFragments != 0 }

// isRest says whether what follows is a later fragment of something.
func (l *Layer) isRest() bool { return l.header == ipv4 && l.number("offset") != 0 }

// keep has build() leave fields as they are.
func (l *Layer) keep(fields ...string) {
	for _, name := range fields {
		if i, ok := l.header.index[name]; ok {
			l.set[i] = true
		}
	}
}

// Build is the packet as bytes. Lengths, protocols and checksums are worked out, but for those that a script
// has set.
func (p *Packet) Build() []byte {
	for i, l := range p.layers[:max(len(p.layers)-1, 0)] {
		if n, ok := l.header.numberOf(p.layers[i+1].header); ok && l.header.next != "" {
			l.derive(l.header.next, n)
		}
	}
	rest := p.payload
	for i := len(p.layers) - 1; i >= 0; i-- {
		l := p.layers[i]
		if l.header.finish != nil {
			var above *Layer
			if i > 0 {
				above = p.layers[i-1]
			}
			l.header.finish(l, rest, above)
		}
		rest = append(l.append(make([]byte, 0, l.size()+len(rest))), rest...)
	}
	return rest
}

// layer is the first layer of a name.
func (p *Packet) layer(name string) *Layer {
	for _, l := range p.layers {
		if l.header.name == name {
			return l
		}
	}
	return nil
}

// Attr gives a layer by its name (None where the packet has none such), layers, payload, build().
func (p *Packet) Attr(name string) (starlark.Value, error) {
	switch name {
	case "payload":
		return starlark.Bytes(p.payload), nil
	case "layers":
		layers := make(starlark.Tuple, len(p.layers))
		for i, l := range p.layers {
			layers[i] = l
		}
		return layers, nil
	}
	if v, err := packetMethods.Attr(p, name); v != nil {
		return v, err
	}
	for _, h := range headers {
		if h.name == name {
			if l := p.layer(name); l != nil {
				return l, nil
			}
			return starlark.None, nil
		}
	}
	return nil, py.NoAttribute("Packet", name, p.AttrNames())
}

// SetField sets the payload.
func (p *Packet) SetField(name string, v starlark.Value) error {
	if name != "payload" || v == nil {
		return py.Errorf(py.AttributeError, "only the payload of a packet can be set, not '%s'", name)
	}
	b, err := bytesOf(v)
	if err == nil {
		p.payload = append([]byte(nil), b...)
	}
	return err
}

// AttrNames lists what Attr gives.
func (p *Packet) AttrNames() []string {
	names := []string{"layers", "payload"}
	for _, h := range headers {
		names = append(names, h.name)
	}
	return packetMethods.Names(names...)
}

// AppendRepr implements py.Reprer.
func (p *Packet) AppendRepr(b []byte) []byte {
	b = append(b, "<Packet "...)
	for _, l := range p.layers {
		b = append(py.AppendRepr(b, l), " / "...)
	}
	return append(py.AppendRepr(b, starlark.Bytes(p.payload)), '>')
}

func (p *Packet) String() string       { return py.Repr(p) }
func (p *Packet) Type() string         { return "Packet" }
func (p *Packet) Freeze()              {}
func (p *Packet) Truth() starlark.Bool { return true }

// Hash is an error: a packet can change.
func (p *Packet) Hash() (uint32, error) {
	return 0, py.Errorf(py.TypeError, "unhashable type: 'Packet'")
}

var _ starlark.HasSetField = (*Packet)(nil)
