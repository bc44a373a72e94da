package ipr

import (
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// request is the message that the draft describes. It is valid until the next request about the same object.
func (d *draft) request(ip *IPRoute) (*nl.Request, error) {
	req := ip.blank(d.object.spec, d.command)
	for i := range d.items {
		if err := d.items[i].add(req); err != nil {
			return nil, err
		}
	}
	return req, nil
}

// blank is an empty request of a table. Its memory is used again and again: a script that adds routes does
// nothing else.
func (ip *IPRoute) blank(spec *nl.Spec, c *command) *nl.Request {
	req := ip.requests[spec]
	if req == nil {
		if ip.requests == nil {
			ip.requests = map[*nl.Spec]*nl.Request{}
		}
		req = nl.NewRequest(spec, c.typ, c.flags)
		ip.requests[spec] = req
	}
	req.Reset(c.typ, c.flags)
	return req
}

func (it *item) add(req *nl.Request) error {
	if it.slot.field {
		return req.SetFieldAt(it.slot.at, it.value)
	}
	req.SetRow(it.slot.attr, it.value)
	return nil
}

// question is the request of a dump: the family, what the call means for the request, and what the kernel
// can filter by. Everything else is the filter's.
func (d *draft) question(strict bool) (*nl.Request, error) {
	req := nl.NewRequest(d.object.spec, d.command.typ, d.command.flags)
	for i := range d.items {
		it := &d.items[i]
		if !d.object.asked(it.slot.key) {
			continue
		}
		if err := it.add(req); err != nil {
			return nil, err
		}
	}
	if d.object.family != unix.AF_UNSPEC {
		if err := req.SetField("family", number(d.object.family)); err != nil {
			return nil, err
		}
	}
	if strict && d.object.kernel != nil {
		return req, d.object.kernel(d, req)
	}
	return req, nil
}

// asked says whether a keyword of a dump belongs to the request.
func (o *object) asked(key string) bool {
	for _, name := range o.request {
		if name == key {
			return true
		}
	}
	return false
}
