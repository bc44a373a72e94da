package python

// A State says whether a text typed at the prompt is a whole statement.
type State int

// The states of a text.
const (
	Whole     State = iota // a whole statement (or several): run it
	NeedsMore              // more lines are needed
	Wrong                  // no continuation can make it right; Compile tells why
)
