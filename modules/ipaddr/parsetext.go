package ipaddr

import (
	"net/netip"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A parser makes a list of the addresses and networks that texts mean.
type parser struct {
	list     []starlark.Value
	addrs    slab[Address]
	networks slab[Network]
}

// newParser is one that expects so many texts.
func newParser(n int) *parser {
	n = max(0, n)
	return &parser{list: make([]starlark.Value, 0, n), addrs: bulk[Address](n), networks: bulk[Network](n)}
}

// items adds what the texts of an iterable mean.
func (p *parser) items(thread *starlark.Thread, v starlark.Value) error {
	list, ok := v.(*starlark.List)
	if !ok {
		return runtime.Each(thread, v, p.item)
	}
	for i := 0; i < list.Len(); i++ { // the texts of objects are made by scripts, which may change the list
		if err := p.item(list.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// item adds what the text of an item of a list means.
func (p *parser) item(v starlark.Value) error {
	if s, ok := v.(starlark.String); ok {
		return p.word(string(s))
	}
	return p.word(py.Str(v))
}

// word adds the address that a text means, or the network; with host bits it is an interface.
func (p *parser) word(s string) error {
	if a, ok := parse4(s); ok {
		p.address(a, size4, address4)
		return nil
	}
	if a, ok := parse6(s); ok {
		p.address(a, size6, address6)
		return nil
	}
	head, mask, given := strings.Cut(s, "/")
	a, ok := parseAny(head)
	if !ok || !given {
		return py.Errorf(py.ValueError, "%s is no address or network", quote(s))
	}
	bits, err := prefixLength(mask, a.BitLen())
	if err != nil {
		return err
	}
	if masked(a, bits) != a {
		p.address(a, bits, interface4+kindOfAddr(a))
		return nil
	}
	n := p.networks.next()
	*n = Network{a, bits, network4 + kindOfAddr(a)}
	p.list = append(p.list, n)
	return nil
}

func (p *parser) address(a netip.Addr, bits uint8, k kind) {
	x := p.addrs.next()
	*x = Address{a, bits, k}
	p.list = append(p.list, x)
}

// parseText parses the words of a text, one after the other; "#" begins a comment.
func parseText(text string) (starlark.Value, error) {
	p := newParser(strings.Count(text, "\n") + 1)
	for n := 1; text != ""; n++ {
		line := text
		if end := strings.IndexByte(text, '\n'); end >= 0 {
			line, text = text[:end], text[end+1:]
		} else {
			text = ""
		}
		if err := p.line(line); err != nil {
			return nil, py.Errorf(py.ValueError, "line %d: %s", n, err.(*py.Error).Text())
		}
	}
	return starlark.NewList(p.list), nil
}

// line parses the words of one line.
func (p *parser) line(line string) error {
	start := -1 // of the word
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ' ', '\t', '\r', ',', ';', '#':
			if start >= 0 {
				if err := p.word(line[start:i]); err != nil {
					return err
				}
				start = -1
			}
			if line[i] == '#' {
				return nil
			}
		default:
			if start < 0 {
				start = i
			}
		}
	}
	if start < 0 {
		return nil
	}
	return p.word(line[start:])
}
