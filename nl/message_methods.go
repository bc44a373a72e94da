package nl

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A method of messages: what a script calls, with the arguments unpacked by pyroute2's names.
type method struct {
	doc string
	fn  func(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)
}

var messageMethods map[string]method

func init() {
	messageMethods = map[string]method{
		"get_attr": {"get_attr(name, default=None): the value of the first attribute of that name, " +
			"'IFLA_MTU' or 'mtu'.", methodGetAttr},
		"get_attrs":  {"get_attrs(name): the values of all attributes of that name, a list.", methodGetAttrs},
		"get_nested": {"get_nested(*names): descend through nests; None where a name is missing.", methodGetNested},
		"get": {"get(key, default=None): an attribute (short name or full), else a field; a tuple is a path.",
			methodGet},
		"get_encoded": {"get_encoded(name, default=None): as get_attr().", methodGetAttr},
		"keys":        {"keys(): the names of fields, and 'attrs', 'header', 'event'.", methodKeys},
		"items":       {"items(): (key, value) of each key.", methodItems},
		"values":      {"values(): the value of each key.", methodValues},
		"pop":         {"pop(key[, default]): remove a key and return its value.", methodPop},
		"update":      {"update(dict): set keys.", methodUpdate},
		"setdefault": {"setdefault(key, default=None): the value of a key, set first where it is missing.",
			methodSetDefault},
		"setvalue":    {"setvalue(dict): set keys; returns the message.", methodLoad},
		"load":        {"load(dict): set what dump() gave; returns the message.", methodLoad},
		"strip":       {"strip(names): remove the first attribute of that name, or of each of a list.", methodStrip},
		"dump":        {"dump(): the message as plain dict, nests included.", methodDump},
		"copy":        {"copy(): a message on bytes of its own.", methodCopy},
		"encode":      {"encode(): write the bytes, msg.data.", methodEncode},
		"decode":      {"decode(): read msg.data; done already where the message was received.", methodDecode},
		"reset":       {"reset(buf=None): forget the bytes, or view others.", methodReset},
		"getvalue":    {"getvalue(): the message itself, as pyroute2's complex attributes do.", methodGetValue},
		"nla2name":    {"nla2name('IFLA_MTU'): 'mtu'.", onSpec(specNLA2Name)},
		"name2nla":    {"name2nla('mtu'): 'IFLA_MTU'.", onSpec(specName2NLA)},
		"valid_nla":   {"valid_nla(name): whether the table has that attribute.", onSpec(specValidNLA)},
		"flags2names": {"flags2names(flags, mask=0xffffffff): the names of the bits.", onSpec(specFlags2Names)},
		"names2flags": {"names2flags(names): the bits; (bits, mask) where the message has a change mask.",
			onSpec(specNames2Flags)},
	}
}

// MethodDocs are the doc strings of the methods of messages, by name.
func MethodDocs() map[string]string {
	docs := make(map[string]string, len(messageMethods))
	for name, row := range messageMethods {
		docs[name] = row.doc
	}
	return docs
}

// Attr implements starlark.HasAttrs.
func (m *Message) Attr(name string) (starlark.Value, error) {
	if row, ok := messageMethods[name]; ok {
		return starlark.NewBuiltin(name, func(_ *starlark.Thread, b *starlark.Builtin,
			args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return row.fn(m, b, args, kwargs)
		}), nil
	}
	switch name {
	case "data":
		return starlark.Bytes(m.raw), nil
	case "length":
		return starlark.MakeInt(len(m.raw)), nil
	case "offset":
		return starlark.MakeInt(0), nil
	case "value":
		return m, nil
	case "chain":
		return starlark.NewList([]starlark.Value{m}), nil
	}
	if v, ok := m.spec.Class().Dict[name]; ok {
		return v, nil
	}
	return nil, nil
}

// AttrNames implements starlark.HasAttrs.
func (m *Message) AttrNames() []string {
	names := []string{"chain", "data", "length", "offset", "value"}
	for name := range messageMethods {
		names = append(names, name)
	}
	for name := range m.spec.Class().Dict {
		if _, twice := messageMethods[name]; !twice {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

func methodGetAttr(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var name string
	var otherwise starlark.Value = starlark.None
	if len(args) == 1 && len(kwargs) == 0 {
		if s, ok := args[0].(starlark.String); ok {
			return orElse(m.first(string(s)))(otherwise)
		}
	}
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "attr", &name, "default?", &otherwise); err != nil {
		return nil, err
	}
	return orElse(m.first(name))(otherwise)
}

// orElse puts a default in the place of what was not found.
func orElse(v starlark.Value, err error) func(starlark.Value) (starlark.Value, error) {
	return func(otherwise starlark.Value) (starlark.Value, error) {
		if err != nil {
			return nil, err
		}
		if v == nil {
			return otherwise, nil
		}
		return v, nil
	}
}

func methodGetAttrs(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var name string
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "attr", &name); err != nil {
		return nil, err
	}
	return starlark.NewList(m.listed(name)), nil
}

func methodGetNested(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "%s() takes no keyword arguments", b.Name())
	}
	path, err := pathOf(args)
	if err != nil {
		return nil, err
	}
	return m.Lookup(path...), nil
}

func methodGet(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var key starlark.Value
	var otherwise starlark.Value = starlark.None
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "key", &key, "default?", &otherwise); err != nil {
		return nil, err
	}
	path, err := pathOf(key)
	if err != nil {
		return nil, err
	}
	if v := m.Lookup(path...); v != starlark.None {
		return v, nil
	}
	return otherwise, nil
}

// pathOf reads a name, or a list of names.
func pathOf(key starlark.Value) ([]string, error) {
	if s, ok := key.(starlark.String); ok {
		return []string{string(s)}, nil
	}
	items, ok := key.(starlark.Iterable)
	if !ok {
		return nil, py.Errorf(py.TypeError, "key %s, expected a str or a tuple of them", py.Repr(key))
	}
	var path []string
	for x := range starlark.Elements(items) {
		s, ok := x.(starlark.String)
		if !ok {
			return nil, py.Errorf(py.TypeError, "key %s, expected a str or a tuple of them", py.Repr(key))
		}
		path = append(path, string(s))
	}
	return path, nil
}

func methodDump(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return m.dump(), starlark.UnpackArgs(b.Name(), args, kwargs)
}

func methodCopy(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := starlark.UnpackArgs(b.Name(), args, kwargs); err != nil {
		return nil, err
	}
	raw, err := m.encoded()
	if err != nil {
		return nil, err
	}
	return &Message{view: view{spec: m.spec, raw: append([]byte(nil), raw...), lead: m.lead, up: m.up},
		family: m.family}, nil
}

func methodEncode(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := starlark.UnpackArgs(b.Name(), args, kwargs); err != nil {
		return nil, err
	}
	if m.frozen {
		return starlark.None, nil
	}
	return starlark.None, m.encode()
}

func methodDecode(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return starlark.None, starlark.UnpackArgs(b.Name(), args, kwargs)
}

func methodReset(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var buf starlark.Value = starlark.None
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "buf?", &buf); err != nil {
		return nil, err
	}
	m.thaw()
	m.raw = nil
	return starlark.None, nil
}

func methodGetValue(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return m, starlark.UnpackArgs(b.Name(), args, kwargs)
}
