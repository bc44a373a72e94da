package nl

// Replies are the messages of one answer. To scripts they are a tuple of messages, each of which is made when it
// is looked at.
type Replies struct {
	family *Family
	store  store
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

// Message is message i.
func (r *Replies) Message(i int) *Message { return nil }
