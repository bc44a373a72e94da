package pyjson

import (
	"slices"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// The modules written in Python that hold the classes.
const (
	encoderModule = "json.encoder"
	decoderModule = "json.decoder"
)

// classes are the members of json that those modules have.
var classes = map[string]string{"JSONEncoder": encoderModule, "JSONDecoder": decoderModule,
	"JSONDecodeError": decoderModule}

// members are those of json.
func members(s *builtins.State) starlark.StringDict {
	all := builtins.Members([]*builtins.Function{dumps(), dump(), loads(), load()}, nil)
	for name, module := range classes {
		class, err := member(s.Thread(), module, name)
		if err != nil {
			s.Err.WriteString("module json: " + err.Error() + "\n") // the script is being stopped
			continue
		}
		all[name] = class
	}
	return all
}

// member is a member of a module written in Python.
func member(thread *starlark.Thread, module, name string) (starlark.Value, error) {
	m, err := runtime.Library(thread, module)
	if err != nil {
		return nil, err
	}
	return m.Attr(name)
}

// Base describes _json, on which json.encoder and json.decoder are written.
func Base() builtins.Module {
	return builtins.Module{
		Name: "_json",
		Doc:  "JSON: what the classes of json are written upon.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{dumps(), scan()}, nil)
		},
	}
}

// withoutClass takes the argument cls out of the keywords; nil when there is none.
func withoutClass(kwargs []starlark.Tuple) (class starlark.Value, rest []starlark.Tuple) {
	i := slices.IndexFunc(kwargs, func(kv starlark.Tuple) bool { return kv[0] == starlark.String("cls") })
	if i < 0 {
		return nil, kwargs
	}
	if class = kwargs[i][1]; class == starlark.None {
		class = nil
	}
	return class, slices.Delete(slices.Clone(kwargs), i, i+1)
}

// split takes those keywords apart that pairs name.
func split(kwargs []starlark.Tuple, pairs []any) (own, rest []starlark.Tuple) {
	for _, kv := range kwargs {
		name, _ := starlark.AsString(kv[0])
		if slices.Contains(pairs, any(name)) {
			own = append(own, kv)
		} else {
			rest = append(rest, kv)
		}
	}
	return own, rest
}

// byClass has an object of a class of the script do the work.
func byClass(thread *starlark.Thread, class starlark.Value, method string, arg starlark.Value,
	options []starlark.Tuple) (starlark.Value, error) {
	object, err := starlark.Call(thread, class, nil, options)
	if err != nil {
		return nil, err
	}
	return builtins.CallMethod(thread, object, method, arg)
}

// newDecoder reads the options of a call.
func newDecoder(name string, thread *starlark.Thread, text string, kwargs []starlark.Tuple) (*decoder, error) {
	d := &decoder{text: text, thread: thread, hooks: hooks{strict: true}}
	if len(kwargs) == 0 {
		return d, nil
	}
	h := &d.hooks
	return d, builtins.Unpack(name, nil, kwargs, "object_hook??", &h.object, "object_pairs_hook??", &h.pairs,
		"parse_float??", &h.float, "parse_int??", &h.integer, "parse_constant??", &h.constant, "strict?", &h.strict)
}

func scan() *builtins.Function {
	return builtins.Builtin("scan",
		"scan(s, at, **options) -> (value, end): the value that begins at a character of a text.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var text string
			var at int
			if err := builtins.Unpack("scan", args, nil, "s", &text, "at", &at); err != nil {
				return nil, err
			}
			d, err := newDecoder("scan", thread, text, kwargs)
			if err != nil {
				return nil, err
			}
			for ; at > 0 && d.pos < len(text); at-- {
				_, size := utf8.DecodeRuneInString(text[d.pos:])
				d.pos += size
			}
			v, err := d.value()
			return starlark.Tuple{v, starlark.MakeInt(utf8.RuneCountInString(text[:d.pos]))}, err
		})
}
