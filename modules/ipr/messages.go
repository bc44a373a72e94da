package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// filterMessages picks from messages that the script already has, by the filter that a dump takes as match=.
func filterMessages(thread *starlark.Thread, _ *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var filter starlark.Value
	var messages starlark.Iterable
	err := builtins.Unpack("filter_messages", args, kwargs, "dump_filter", &filter, "msgs", &messages)
	if err != nil {
		return nil, err
	}
	picked := starlark.Tuple{}
	matchers := map[*nl.Spec]*nl.Matcher{}
	for v := range starlark.Elements(messages) {
		m, ok := v.(*nl.Message)
		if !ok {
			return nil, py.Errorf(py.TypeError, "msgs: expected messages, not %s", typeName(v))
		}
		match := matchers[m.Spec()]
		if match == nil {
			match = nl.NewMatcher(thread, rtnl.Family, m.Spec())
			if err := match.AddFilter(filter); err != nil {
				return nil, err
			}
			matchers[m.Spec()] = match
		}
		fits, err := match.Match(m.Raw())
		if err != nil {
			return nil, err
		}
		if fits {
			picked = append(picked, m)
		}
	}
	return picked, nil
}
