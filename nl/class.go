package nl

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// MessageClass is the base of all message classes, pyroute2's nlmsg.
var MessageClass = newMessageClass()

func newMessageClass() *py.Class {
	c := py.NewClass(bare.Name, nil)
	c.Module = "pyroute2.netlink"
	c.PassAs = []*py.Class{py.Dict}
	c.Doc = "A netlink message: a dict of its fields, with 'attrs', 'header' and 'event'."
	return c
}

// Class is the table as a class for scripts: ndmsg() makes an empty message, ndmsg(data) one that views
// bytes; ndmsg.fields, .nla_map and .prefix show the table.
func (s *Spec) Class() *py.Class {
	x := s.compiled()
	x.classOnce.Do(func() { x.class = s.newClass() })
	return x.class
}

func (s *Spec) newClass() *py.Class {
	c := py.NewClass(s.Name, MessageClass)
	c.Module = MessageClass.Module
	c.Doc = "The message " + s.Name + ": " + s.Name + "() is an empty one, " + s.Name + "(data) views bytes."
	c.Dict = starlark.StringDict{
		"fields":  s.fieldTuple(),
		"nla_map": s.attrTuple(),
		"prefix":  starlark.None,
		"header":  headerTuple,
	}
	if s.Prefix != "" {
		c.Dict["prefix"] = starlark.String(s.Prefix)
	}
	for name, fn := range specMethods {
		c.Dict[name] = starlark.NewBuiltin(name, func(_ *starlark.Thread, b *starlark.Builtin,
			args starlark.Tuple, kwargs []starlark.Tuple) (
			starlark.Value, error) {
			return fn(s, b, args, kwargs)
		})
	}
	c.Make = func(_ *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		return s.make(args, kwargs)
	}
	return c
}

// make is the class being called.
func (s *Spec) make(args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var data starlark.Value = starlark.None
	var offset int
	if err := starlark.UnpackArgs(s.Name, args, kwargs, "data?", &data, "offset?", &offset); err != nil {
		return nil, err
	}
	switch data := data.(type) {
	case starlark.NoneType:
		return s.NewMessage(), nil
	case starlark.Bytes:
		if offset < 0 || offset > len(data) {
			return nil, py.Errorf(py.ValueError, "%s: offset %d, expected 0 to %d", s.Name, offset, len(data))
		}
		return s.Parse([]byte(data[offset:]))
	case starlark.IterableMapping:
		m := s.NewMessage()
		return m, m.load(data)
	}
	return nil, py.Errorf(py.TypeError, "%s: data %s, expected bytes", s.Name, shorten(py.Repr(data)))
}

// PyClass is the class of the message's table.
func (m *Message) PyClass() *py.Class { return m.spec.Class() }

var headerTuple = starlark.Tuple{
	two(lengthKey, "I"), two(typeKey, "H"), two(flagsKey, "H"), two(sequenceKey, "I"), two(pidKey, "I"),
}

func two(a, b starlark.String) starlark.Value { return starlark.Tuple{a, b} }

// fieldTuple is the struct as pyroute2 shows it: names and the letters of Python's struct module.
func (s *Spec) fieldTuple() starlark.Tuple {
	var fields starlark.Tuple
	for _, f := range s.compiled().fields {
		format := structLetters[f.Type]
		if format == "" || f.Type == Pad && f.size > 1 {
			format = starlark.MakeInt(f.size).String() + strings.TrimPrefix(format, "s")
			if f.Type != Pad {
				format += "s"
			}
		}
		fields = append(fields, two(starlark.String(f.Name), starlark.String(format)))
	}
	return fields
}

var structLetters = map[Type]string{
	U8: "B", U16: "H", U32: "I", U64: "Q", S8: "b", S16: "h", S32: "i", S64: "q",
	BE16: ">H", BE32: ">I", BE64: ">Q", Pad: "x",
}

func (s *Spec) attrTuple() starlark.Tuple {
	attrs := make(starlark.Tuple, len(s.Attrs))
	for i := range s.Attrs {
		a := &s.Attrs[i]
		name := codecs[a.Type].name
		if a.Nest != nil {
			name = strings.Replace(name, "nla", a.Nest.Name, 1)
		}
		attrs[i] = starlark.Tuple{starlark.MakeUint(uint(a.Num)), starlark.String(a.Name), starlark.String(name)}
	}
	return attrs
}

type specMethod func(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error)

// specMethods are the methods that pyroute2's classes have without an instance.
var specMethods = map[string]specMethod{
	"nla2name": specNLA2Name, "name2nla": specName2NLA, "valid_nla": specValidNLA,
	"flags2names": specFlags2Names, "names2flags": specNames2Flags,
}

func onSpec(fn specMethod) func(*Message, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		return fn(m.spec, b, args, kwargs)
	}
}

func specNLA2Name(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var name string
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "name", &name); err != nil {
		return nil, err
	}
	return starlark.String(shortName(s.Prefix, name)), nil
}

func specName2NLA(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var name string
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "name", &name); err != nil {
		return nil, err
	}
	name = strings.ToUpper(name)
	if !strings.Contains(name, s.Prefix) {
		name = s.Prefix + name
	}
	return starlark.String(name), nil
}

func specValidNLA(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var name string
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "nla", &name); err != nil {
		return nil, err
	}
	a := s.AttrByName(name)
	return starlark.Bool(a != nil && a.Name == name), nil
}

// flagNames is the names of the message's flags.
func (s *Spec) flagNames() (*Names, error) {
	f := s.field(string(flagsKey))
	if f == nil || f.Names == nil {
		return nil, py.Errorf(py.AttributeError, "'%s' has no names of flags", s.Name)
	}
	return f.Names, nil
}

func specFlags2Names(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var flags uint64
	mask := ^uint64(0)
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "flags", &flags, "mask?", &mask); err != nil {
		return nil, err
	}
	names, err := s.flagNames()
	if err != nil {
		return nil, err
	}
	var list []starlark.Value
	for _, row := range names.List {
		if row.Value != 0 && flags&mask&row.Value == row.Value {
			list = append(list, starlark.String(row.Name))
		}
	}
	return starlark.NewList(list), nil
}

func specNames2Flags(s *Spec, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var given starlark.Value
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "flags", &given); err != nil {
		return nil, err
	}
	names, err := s.flagNames()
	if err != nil {
		return nil, err
	}
	if one, ok := given.(starlark.String); ok {
		given = starlark.Tuple{one}
	}
	items, ok := given.(starlark.Iterable)
	if !ok {
		return nil, py.Errorf(py.TypeError, "flags: %s, expected a list of names", py.Repr(given))
	}
	set, all, err := names.mask(items)
	if err != nil {
		return nil, s.field(string(flagsKey)).attr.wrong(err, given)
	}
	if s.field("change") != nil {
		return starlark.Tuple{starlark.MakeUint64(set), starlark.MakeUint64(all)}, nil
	}
	return starlark.MakeUint64(set), nil
}
