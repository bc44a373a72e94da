package nl

// codec is the row of one Type.
type codec struct {
	name string // pyroute2's word for the type, which a message class's nla_map shows
	size int    // bytes, where always the same
}

var codecs [Coded + 1]codec
