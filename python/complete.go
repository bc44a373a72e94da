package python

// A State says whether a text typed at the prompt is a whole statement.
type State int

// The states of Complete.
const (
	Complete State = iota // a whole statement (or several): run it
	Incomplete            // more lines are needed
	Invalid               // no continuation can make it right; Compile tells why
)

// Check says whether src is a whole statement, as the prompt must know.
func Check(src string) State {
	if _, err := parse("<stdin>", []byte(src)); err != nil {
		return Invalid
	}
	return Complete
}
