package ipaddr

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A signature is what a function takes, so that what does not fit is refused in Python's words.
type signature struct {
	name     string   // as errors show it: "ip_address", "_BaseNetwork.subnets"
	self     int      // 1 for a method, which Python counts as an argument more
	params   []string // at most maxParams
	required int
	alike    bool // the networks that the method gives are of the class of the one that it is called for
}

const maxParams = 4

// bind puts the arguments in the order of the parameters; what was not given is nil.
func (s *signature) bind(args starlark.Tuple, kwargs []starlark.Tuple) (bound [maxParams]starlark.Value, err error) {
	copy(bound[:], args[:min(len(args), len(s.params))])
	for _, kw := range kwargs {
		i := s.index(string(kw[0].(starlark.String)))
		if i < 0 {
			return bound, s.unknown(string(kw[0].(starlark.String)))
		}
		if bound[i] != nil {
			return bound, py.Errorf(py.TypeError, "%s() got multiple values for argument '%s'", s.name, s.params[i])
		}
		bound[i] = kw[1]
	}
	if len(args) > len(s.params) {
		return bound, s.tooMany(len(args))
	}
	for _, v := range bound[:s.required] {
		if v == nil {
			return bound, s.missing(bound)
		}
	}
	return bound, nil
}

func (s *signature) index(name string) int {
	for i, param := range s.params {
		if param == name {
			return i
		}
	}
	return -1
}

func (s *signature) unknown(name string) error {
	e := py.Errorf(py.TypeError, "%s() got an unexpected keyword argument '%s'", s.name, name)
	e.Suggestion = py.Nearest(name, s.params)
	return e
}

func (s *signature) tooMany(given int) error {
	takes := fmt.Sprint(len(s.params) + s.self)
	if s.required < len(s.params) {
		takes = fmt.Sprintf("from %d to %s", s.required+s.self, takes)
	}
	plural, verb := "s", "were"
	if takes == "1" {
		plural = ""
	}
	if given+s.self == 1 {
		verb = "was"
	}
	return py.Errorf(py.TypeError, "%s() takes %s positional argument%s but %d %s given", s.name, takes, plural,
		given+s.self, verb)
}

func (s *signature) missing(bound [maxParams]starlark.Value) error {
	var names []string
	for i, v := range bound[:s.required] {
		if v == nil {
			names = append(names, "'"+s.params[i]+"'")
		}
	}
	plural, list := "", names[0]
	if n := len(names); n > 1 {
		plural = "s"
		comma := ""
		if n > 2 {
			comma = ","
		}
		list = strings.Join(names[:n-1], ", ") + comma + " and " + names[n-1]
	}
	return py.Errorf(py.TypeError, "%s() missing %d required positional argument%s: %s", s.name, len(names), plural, list)
}
