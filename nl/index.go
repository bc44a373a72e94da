package nl

import (
	"strings"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// specIndex is what a Spec's rows are looked up by; it is made once, when the table is first used.
type specIndex struct {
	once   sync.Once
	fields []fieldAt
	size   int              // of the fixed struct, without the padding behind it
	byNum  []*Attr          // where the numbers are small, nearly always
	far    map[uint16]*Attr // the others
	byName map[string]*Attr // by kernel name, and by that and the short one in lower case
	named  map[string]int   // index of a field
	family *fieldAt         // the field that tells the address family; nil where there is none

	classOnce sync.Once
	class     *py.Class
}

// fieldAt is a field and where it stands.
type fieldAt struct {
	*Field
	off, size int
	key       starlark.Value // the name
	label     string         // the name as the repr of a message shows it, "'index': "
	attr      *Attr          // the same as a row of attributes: fields and attributes share their codecs
}

// nearNum ends the attribute numbers that are looked up without hashing.
const nearNum = 1024

func (s *Spec) compiled() *specIndex {
	s.index.once.Do(s.compile)
	return &s.index
}

func (s *Spec) compile() {
	x := &s.index
	x.named = make(map[string]int, len(s.Fields))
	for i := range s.Fields {
		f := &s.Fields[i]
		size := f.Size
		if size == 0 {
			size = codecs[f.Type].size
		}
		if size == Rest {
			size = 0
		}
		label := "'" + f.Name + "': "
		x.fields = append(x.fields, fieldAt{f, x.size, size, starlark.String(f.Name), label, f.row()})
		if f.Count == "" {
			x.size += size
		}
		if f.Name != "" {
			x.named[f.Name] = i
		}
	}
	if i, ok := x.named[familyField]; ok {
		x.family = &x.fields[i]
	}
	x.byName = make(map[string]*Attr, 3*len(s.Attrs))
	for i := range s.Attrs {
		x.addAttr(s.Prefix, &s.Attrs[i])
	}
}

// row is the field as a row of attributes.
func (f *Field) row() *Attr {
	names := f.Names
	if names != nil && !names.Plain {
		plain := *names
		plain.Plain = true
		names = &plain
	}
	return &Attr{Name: f.Name, Type: f.Type, Names: names}
}

func (x *specIndex) addAttr(prefix string, a *Attr) {
	if a.Num < nearNum {
		for len(x.byNum) <= int(a.Num) {
			x.byNum = append(x.byNum, nil)
		}
		if x.byNum[a.Num] == nil {
			x.byNum[a.Num] = a
		}
	} else {
		if x.far == nil {
			x.far = map[uint16]*Attr{}
		}
		x.far[a.Num] = a
	}
	for _, name := range []string{a.Name, strings.ToLower(a.Name), shortName(prefix, a.Name)} {
		if _, taken := x.byName[name]; !taken {
			x.byName[name] = a
		}
	}
}

// shortName is the name that scripts may use: without the prefix, in lower case.
func shortName(prefix, name string) string {
	return strings.ToLower(strings.TrimPrefix(name, prefix))
}

// pad rounds the end of the fixed struct up to where the attributes begin.
func (s *Spec) pad(n int) int {
	if s.Align > 1 {
		return (n + s.Align - 1) / s.Align * s.Align
	}
	return Align(n)
}

// attr finds a row by number.
func (s *Spec) attr(num uint16) *Attr {
	x := s.compiled()
	if int(num) < len(x.byNum) {
		return x.byNum[num]
	}
	return x.far[num]
}

// AttrByName finds a row by the kernel's name or by the short one, in any case; nil when there is none.
func (s *Spec) AttrByName(name string) *Attr {
	x := s.compiled()
	if a := x.byName[name]; a != nil {
		return a
	}
	return x.byName[strings.ToLower(name)]
}

// field finds a field of the fixed struct.
func (s *Spec) field(name string) *fieldAt {
	x := s.compiled()
	if i, ok := x.named[name]; ok {
		return &x.fields[i]
	}
	return nil
}
