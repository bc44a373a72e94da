package nl

import (
	"bytes"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Matcher is a compiled filter of messages: field, attribute (short or full name) and path equality, and
// functions. All of its conditions must hold. A nil Matcher matches everything.
type Matcher struct {
	thread *starlark.Thread
	family *Family
	spec   *Spec
	conds  []condition
}

// A condition is one keyword of a filter.
type condition struct {
	path []string
	want starlark.Value
	call starlark.Callable // of the value, or of the message where there is no path

	// Where the path is one name: what to compare without decoding.
	attr  *Attr
	bytes []byte // the payload that fits; nil where values must be compared
	field *fieldAt
	num   []byte // the field's bytes that fit
}

// NewMatcher begins a filter of messages of the given family and table, without conditions; functions among
// the conditions run on thread.
func NewMatcher(thread *starlark.Thread, f *Family, spec *Spec) *Matcher {
	return &Matcher{thread: thread, family: f, spec: spec}
}

// Len is the number of conditions.
func (m *Matcher) Len() int {
	if m == nil {
		return 0
	}
	return len(m.conds)
}

// Add adds a condition: key is a str or a tuple of them, want the wanted value or a function of the value.
// None wants messages without it.
func (m *Matcher) Add(key, want starlark.Value) error {
	path, err := pathOf(key)
	if err != nil {
		return err
	}
	if len(path) == 0 {
		return py.Errorf(py.ValueError, "filter: an empty path")
	}
	c := condition{path: path, want: want, attr: m.spec.AttrByName(path[0]), field: m.spec.field(path[0])}
	if c.attr == nil && c.field == nil && m.spec.computed(path[0]) == nil && path[0] != string(eventKey) {
		return m.spec.unknown(path[0])
	}
	if fn, ok := want.(starlark.Callable); ok {
		c.call = fn
	} else if err := c.compile(m.spec); err != nil {
		return err
	}
	m.conds = append(m.conds, c)
	return nil
}

// AddFilter adds what a script gave as match=: None, a function of the message, or a dict of conditions.
func (m *Matcher) AddFilter(filter starlark.Value) error {
	switch filter := filter.(type) {
	case starlark.NoneType:
		return nil
	case starlark.Callable:
		m.conds = append(m.conds, condition{call: filter})
		return nil
	case starlark.IterableMapping:
		for _, item := range filter.Items() {
			if err := m.Add(item[0], item[1]); err != nil {
				return err
			}
		}
		return nil
	}
	return py.Errorf(py.TypeError, "filter: %s, expected a function or a dict", shorten(py.Repr(filter)))
}

// byteTypes have one encoding for a value, so that bytes can be compared for it.
var byteTypes = [Coded + 1]bool{
	U8: true, U16: true, U32: true, U64: true, S8: true, S16: true, S32: true, S64: true,
	BE16: true, BE32: true, BE64: true, String: true,
	IP: true, IP4: true, IP6: true, MAC: true, LLAddr: true, Target: true,
}

// compile prepares the comparison of bytes; a value that the table cannot take is an error.
func (c *condition) compile(spec *Spec) error {
	if len(c.path) > 1 || c.want == starlark.None {
		return nil
	}
	var err error
	if c.attr != nil && byteTypes[c.attr.Type] {
		c.bytes, err = c.attr.wanted(c.want)
	}
	if c.attr != nil && !byteTypes[c.attr.Type] {
		return nil
	}
	if c.field != nil && byteTypes[c.field.Type] && c.field.Count == "" && err == nil {
		var num []byte
		num, err = c.field.attr.wanted(c.want)
		if err != nil && c.bytes != nil {
			err = nil // a table above 255: only the attribute can hold it
		} else if err == nil {
			c.num = num
		}
	}
	return err
}

// wanted is the payload that a message must have to fit; nil where values must be compared.
func (a *Attr) wanted(v starlark.Value) ([]byte, error) {
	if _, list := v.(*starlark.List); list && a.Names == nil {
		return nil, nil
	}
	e := encoders.Get().(*encoder)
	defer e.release()
	e.frames = append(e.frames, frame{spec: bare})
	b, err := a.encode(e, nil, v)
	if err == nil && a.Type == String {
		b = cString(b)
	}
	if b == nil && err == nil {
		b = []byte{}
	}
	return b, err
}

// Match says whether the message raw (with its header) fits. It keeps no part of raw.
func (m *Matcher) Match(raw []byte) (bool, error) {
	if m == nil {
		return true, nil
	}
	if t := m.family.Type(readHeader(raw).Type); t != nil && t.Spec != m.spec {
		return false, nil
	}
	v := view{spec: m.spec, raw: raw, lead: HeaderLen}
	for i := range m.conds {
		if ok, err := m.fits(&m.conds[i], &v); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// fits decides by bytes where it can.
func (m *Matcher) fits(c *condition, v *view) (bool, error) {
	if c.call == nil && (c.bytes != nil || c.num != nil) {
		if c.attr != nil {
			if p, ok := v.find(c.attr.Num); ok {
				return c.bytes != nil && c.same(p), nil
			}
		}
		if c.field != nil {
			b, ok := v.bytesOf(c.field)
			return ok && c.num != nil && bytes.Equal(b, c.num), nil
		}
		return false, nil
	}
	return m.compare(c, v.raw)
}

func (c *condition) same(p []byte) bool {
	if c.attr.Type == String {
		p = cString(p)
	} else if size := codecs[c.attr.Type].size; size > 0 && len(p) > size {
		p = p[:size]
	}
	return bytes.Equal(p, c.bytes)
}

// compare decodes: functions get a message on bytes of its own, which they may keep.
func (m *Matcher) compare(c *condition, raw []byte) (bool, error) {
	if c.call != nil {
		raw = append([]byte(nil), raw...)
	}
	msg := &Message{view: view{spec: m.spec, raw: raw, lead: HeaderLen}, family: m.family}
	if len(c.path) == 0 {
		return m.ask(c.call, msg)
	}
	got := msg.Lookup(c.path...)
	switch {
	case c.call == nil:
		return c.equal(msg, got), nil
	case got == starlark.None:
		return false, nil
	}
	return m.ask(c.call, got)
}

// ask calls a script's function.
func (m *Matcher) ask(fn starlark.Callable, arg starlark.Value) (bool, error) {
	v, err := starlark.Call(m.thread, fn, starlark.Tuple{arg}, nil)
	if err != nil {
		return false, err
	}
	return bool(v.Truth()), nil
}

// equal compares values; an address also where it is written in another way.
func (c *condition) equal(msg *Message, got starlark.Value) bool {
	if same, err := starlark.Equal(got, c.want); err == nil && same {
		return true
	}
	in := msg
	for _, name := range c.path[:len(c.path)-1] {
		next, ok := child(in, name).(*Message)
		if !ok {
			return false
		}
		in = next
	}
	a := in.spec.AttrByName(c.path[len(c.path)-1])
	if a == nil || !byteTypes[a.Type] || c.want == starlark.None {
		return false
	}
	p, ok := in.find(a.Num)
	want, err := a.wanted(c.want)
	if !ok || err != nil {
		return false
	}
	last := condition{attr: a, bytes: want}
	return last.same(p)
}
