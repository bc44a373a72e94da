package nl

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// Replies are the messages of one answer. To scripts they are a tuple of messages, each of which is made when
// it is looked at.
type Replies struct {
	family *Family
	store  store
	kept   map[int]*Message // those that a script has changed
	frozen bool
}

// A store keeps the messages of an answer as bytes: the arena that they were received into, or a list.
type store interface {
	len() int
	at(i int) []byte // message i with its header
}

// newReplies are the messages of an arena, which must not change any more.
func newReplies(f *Family, s store) *Replies { return &Replies{family: f, store: s} }

// NewReplies are the given messages, each with its header.
func NewReplies(f *Family, raws ...[]byte) *Replies { return newReplies(f, rawList(raws)) }

type rawList [][]byte

func (l rawList) len() int        { return len(l) }
func (l rawList) at(i int) []byte { return l[i] }

// Len is the number of messages.
func (r *Replies) Len() int { return r.store.len() }

// Raw is message i as bytes, with its header; the caller must not change them.
func (r *Replies) Raw(i int) []byte { return r.store.at(i) }

// Message is message i. One that is shorter than its own fixed struct shows as far as it goes.
func (r *Replies) Message(i int) *Message {
	if m := r.kept[i]; m != nil {
		return m
	}
	raw := r.store.at(i)
	spec := bare
	if t := r.family.Type(readHeader(raw).Type); t != nil && t.Spec != nil {
		spec = t.Spec
	}
	m := &Message{view: view{spec: spec, raw: raw, lead: HeaderLen}, family: r.family}
	if r.frozen {
		m.frozen = true
	} else {
		m.home, m.at = r, i
	}
	return m
}

// keep remembers a message that a script has changed.
func (r *Replies) keep(i int, m *Message) {
	if r.kept == nil {
		r.kept = map[int]*Message{}
	}
	r.kept[i] = m
}

// Index implements starlark.Indexable.
func (r *Replies) Index(i int) starlark.Value { return r.Message(i) }

// Slice implements starlark.Sliceable: a part, which shares the bytes.
func (r *Replies) Slice(start, end, step int) starlark.Value {
	part := picked{of: r}
	for i := start; step > 0 && i < end || step < 0 && i > end; i += step {
		part.at0 = append(part.at0, uint32(i))
	}
	return part.replies()
}

// picked are some messages of other Replies.
type picked struct {
	of  *Replies
	at0 []uint32
}

func (p picked) len() int        { return len(p.at0) }
func (p picked) at(i int) []byte { return p.of.store.at(int(p.at0[i])) }

// replies are the picked messages, those that a script has changed included.
func (p picked) replies() *Replies {
	part := newReplies(p.of.family, p)
	part.frozen = p.of.frozen
	for i, at := range p.at0 {
		if m := p.of.kept[int(at)]; m != nil {
			part.keep(i, m)
		}
	}
	return part
}

// Select is the messages that fit, which share the bytes.
func (r *Replies) Select(m *Matcher) (*Replies, error) {
	part := picked{of: r}
	for i := range r.Len() {
		ok, err := m.Match(r.Raw(i))
		if err != nil {
			return nil, err
		}
		if ok {
			part.at0 = append(part.at0, uint32(i))
		}
	}
	return part.replies(), nil
}

// Iterate implements starlark.Iterable.
func (r *Replies) Iterate() starlark.Iterator { return &repliesIterator{r: r} }

type repliesIterator struct {
	r *Replies
	i int
}

func (it *repliesIterator) Next(p *starlark.Value) bool {
	if it.i >= it.r.Len() {
		return false
	}
	*p = it.r.Message(it.i)
	it.i++
	return true
}

func (*repliesIterator) Done() {}

// tuple is the messages as a plain tuple.
func (r *Replies) tuple() starlark.Tuple {
	t := make(starlark.Tuple, r.Len())
	for i := range t {
		t[i] = r.Message(i)
	}
	return t
}

// Binary implements + with other replies, tuples and lists, and * with a number, which give a tuple.
func (r *Replies) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if n, ok := y.(starlark.Int); ok && op == syntax.STAR {
		return r.times(n)
	}
	items, ok := y.(starlark.Iterable)
	if op != syntax.PLUS || !ok {
		return nil, nil
	}
	switch y.(type) {
	case *Replies, starlark.Tuple, *starlark.List:
	default:
		return nil, nil
	}
	var others starlark.Tuple
	for x := range starlark.Elements(items) {
		others = append(others, x)
	}
	if side == starlark.Left {
		return append(r.tuple(), others...), nil
	}
	return append(others, r.tuple()...), nil
}

// times is the messages n times over.
func (r *Replies) times(n starlark.Int) (starlark.Value, error) {
	return starlark.Binary(syntax.STAR, r.tuple(), n)
}

// Has implements starlark.Container: whether a message is equal to y.
func (r *Replies) Has(y starlark.Value) (bool, error) {
	for i := range r.Len() {
		if same, err := starlark.Equal(r.Message(i), y); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

// CompareSameType implements == and != of tuples.
func (r *Replies) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	other, ok := y.(*Replies)
	if !ok || op != syntax.EQL && op != syntax.NEQ {
		return false, fmt.Errorf("%s %s %s not implemented", r.Type(), op, y.Type())
	}
	equal := r.Len() == other.Len()
	for i := 0; equal && i < r.Len(); i++ {
		equal = r.Message(i).equal(other.Message(i), depth-1)
	}
	return equal == (op == syntax.EQL), nil
}

// AppendRepr appends the tuple of the messages.
func (r *Replies) AppendRepr(out []byte) []byte {
	out = append(out, '(')
	for i := range r.Len() {
		if i > 0 {
			out = append(out, ", "...)
		}
		out = r.Message(i).AppendRepr(out)
	}
	if r.Len() == 1 {
		out = append(out, ',')
	}
	return append(out, ')')
}

// Freeze makes the messages immutable.
func (r *Replies) Freeze() {
	if r.frozen {
		return
	}
	r.frozen = true
	for _, m := range r.kept {
		m.Freeze()
	}
}

// PyClass is tuple.
func (r *Replies) PyClass() *py.Class { return py.Tuple }

func (r *Replies) String() string       { return string(r.AppendRepr(nil)) }
func (r *Replies) Type() string         { return "replies" }
func (r *Replies) Truth() starlark.Bool { return r.Len() > 0 }

// Hash fails where there are messages, as that of a tuple of dicts does.
func (r *Replies) Hash() (uint32, error) { return r.tuple().Hash() }
