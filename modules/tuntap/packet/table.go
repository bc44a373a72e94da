package packet

// A kind says what the bits of a field are to a script.
type kind uint8

const (
	number kind = iota // int
	mac                // str "02:00:00:00:00:01"
	ip4                // str "10.0.0.1"
	ip6                // str "fd00::1"
)

// A field is one row of a header. All headers are in network byte order, bit by bit.
type field struct {
	name  string
	bits  int
	kind  kind
	usual uint64 // what it is when a script says nothing
	auto  bool   // build() works it out, unless a script has set it
	doc   string
}

// A header is the table of one protocol.
type header struct {
	name   string
	source string // where it is laid down
	fields []field
	next   string             // the field that says what follows
	follow map[uint64]*header // by its value
	// The field that has the header's length, in 32-bit words: what is longer than the fields are options.
	length string
	finish func(l *Layer, rest []byte, above *Layer)

	size  int            // of the fields, in bytes
	index map[string]int // of the fields
}

// compile works out what follows from the rows.
func (h *header) compile() {
	bits := 0
	h.index = make(map[string]int, len(h.fields))
	for i := range h.fields {
		h.index[h.fields[i].name] = i
		bits += h.fields[i].bits
	}
	h.size = bits / 8
}

// numberOf is the value of the next field that leads to another header.
func (h *header) numberOf(other *header) (uint64, bool) {
	for n, follows := range h.follow {
		if follows == other {
			return n, true
		}
	}
	return 0, false
}

func (h *header) names() []string {
	names := make([]string, len(h.fields))
	for i := range h.fields {
		names[i] = h.fields[i].name
	}
	return names
}
