package ipr

import (
	"errors"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// linkLookup finds the indices of interfaces. What names one interface is asked of the kernel directly;
// anything else is a dump and a filter.
func linkLookup(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	kwargs, err := withPositional("link_lookup", []string{"match"}, args, kwargs)
	if err != nil {
		return nil, err
	}
	word := "dump"
	if namesOne(kwargs) {
		word = "get"
	}
	found, err := ip.perform(thread, links, starlark.Tuple{starlark.String(word)}, kwargs)
	if word == "get" && (notFound(err) || errors.Is(err, unix.ERANGE)) {
		return starlark.NewList(nil), nil
	}
	if err != nil {
		return nil, err
	}
	return indices(found.(*nl.Replies)), nil
}

// namesOne says whether the keywords name one interface, each with a plain value.
func namesOne(kwargs []starlark.Tuple) bool {
	for _, kv := range kwargs {
		switch kv[1].(type) {
		case starlark.String, starlark.Int:
		default:
			return false
		}
		switch kv[0].(starlark.String) {
		case "index", "ifname", "altname":
		default:
			return false
		}
	}
	return len(kwargs) == 1
}

// indices are the interfaces of links' messages, as a list.
func indices(found *nl.Replies) *starlark.List {
	list := make([]starlark.Value, 0, found.Len())
	for i := range found.Len() {
		if n, ok := found.Message(i).Field("index"); ok {
			list = append(list, starlark.MakeUint64(n))
		}
	}
	return starlark.NewList(list)
}
