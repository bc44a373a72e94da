package oracle

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// plain is a value of a script as JSON has it, in the form that testdata/peer.py gives to Python's.
func plain(v starlark.Value) any {
	switch v := v.(type) {
	case starlark.NoneType:
		return nil
	case starlark.Bool:
		return bool(v)
	case starlark.String:
		return string(v)
	case starlark.Int:
		return json.Number(v.String())
	case starlark.IterableMapping:
		m := map[string]any{}
		for _, item := range v.Items() {
			m[py.Str(item[0])] = plain(item[1])
		}
		return m
	case starlark.Indexable:
		if _, isBytes := v.(starlark.Bytes); !isBytes {
			list := make([]any, v.Len())
			for i := range list {
				list[i] = plain(v.Index(i))
			}
			return list
		}
	}
	return py.Repr(v)
}

// A report is told each place at which two values were compared, and what differs there; "" where nothing does.
type report func(path, what string)

// compare goes through both values.
func (r report) compare(path string, theirs, ours any) {
	switch theirs := theirs.(type) {
	case map[string]any:
		if ours, ok := ours.(map[string]any); ok {
			r.maps(path, theirs, ours)
			return
		}
	case []any:
		if ours, ok := ours.([]any); ok {
			r.lists(path, theirs, ours)
			return
		}
	}
	if a, b := fmt.Sprint(theirs), fmt.Sprint(ours); a != b {
		r(path, fmt.Sprintf("%s there, %s here", a, b))
		return
	}
	r(path, "")
}

func (r report) maps(path string, theirs, ours map[string]any) {
	keys := maps.Clone(theirs)
	maps.Copy(keys, ours)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		there, known := theirs[key]
		here, have := ours[key]
		switch {
		case !have:
			r(path+"."+key, fmt.Sprintf("%v there, nothing here", there))
		case !known:
			r(path+"."+key, fmt.Sprintf("nothing there, %v here", here))
		case key == "attrs":
			r.attrs(path, there.([]any), here.([]any))
		default:
			r.compare(path+"."+key, there, here)
		}
	}
}

// attrs compares lists of attributes, each at the place that has its name.
func (r report) attrs(path string, theirs, ours []any) {
	if len(theirs) != len(ours) {
		r(path+".attrs", fmt.Sprintf("%d attributes there, %d here", len(theirs), len(ours)))
		return
	}
	for i := range ours {
		there, here := theirs[i].([]any), ours[i].([]any)
		place := fmt.Sprintf("%s.%v", path, here[0])
		if there[0] != here[0] {
			r(place, fmt.Sprintf("%v there", there[0]))
			continue
		}
		r.compare(place, there[1], here[1])
	}
}

func (r report) lists(path string, theirs, ours []any) {
	if len(theirs) != len(ours) {
		r(path, fmt.Sprintf("%d items there, %d here", len(theirs), len(ours)))
		return
	}
	for i := range ours {
		r.compare(path+"[]", theirs[i], ours[i])
	}
}
