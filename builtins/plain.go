package builtins

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// plain are arguments as Go takes them: an int for a bool where an int is wanted, the core of an object.
func plain(args starlark.Tuple, kwargs []starlark.Tuple, pairs []any) (starlark.Tuple, []starlark.Tuple) {
	copied := false
	for i, v := range args {
		if 2*i+1 >= len(pairs) {
			break
		}
		if w := plainFor(v, pairs[2*i+1]); w != nil {
			if !copied {
				args, copied = append(starlark.Tuple(nil), args...), true
			}
			args[i] = w
		}
	}
	copied = false
	for k, kv := range kwargs {
		for i := 0; i+1 < len(pairs); i += 2 {
			if strings.TrimRight(pairs[i].(string), "?") != string(kv[0].(starlark.String)) {
				continue
			}
			if w := plainFor(kv[1], pairs[i+1]); w != nil {
				if !copied {
					kwargs, copied = append([]starlark.Tuple(nil), kwargs...), true
				}
				kwargs[k] = starlark.Tuple{kv[0], w}
			}
		}
	}
	return args, kwargs
}

// plainFor is v as the variable takes it that it goes to; nil when it stays as it is.
func plainFor(v starlark.Value, to any) starlark.Value {
	switch v := v.(type) {
	case starlark.Bool:
		switch to.(type) {
		case *int, *int8, *int16, *int32, *int64, *uint, *uint8, *uint16, *uint32, *uint64:
			return starlark.MakeInt(map[starlark.Bool]int{true: 1}[v])
		}
	case py.Derived:
		if _, any := to.(*starlark.Value); !any {
			return v.Native()
		}
	}
	return nil
}
