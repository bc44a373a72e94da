package nl

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// show is the value for a script: the name of n, or the names of its bits; what has no name stays a number.
func (s *Names) show(n uint64, signed bool) starlark.Value {
	if s.Bits {
		return starlark.NewList(s.bitNames(n))
	}
	for i := range s.List {
		if s.List[i].Value == n {
			if s.List[i].Name == "" {
				return starlark.None
			}
			return starlark.String(s.List[i].Name)
		}
	}
	return makeInt(n, signed)
}

func (s *Names) bitNames(n uint64) []starlark.Value {
	var names []starlark.Value
	for _, row := range s.List {
		if row.Value != 0 && n&row.Value == row.Value {
			names = append(names, starlark.String(row.Name))
			n &^= row.Value
		}
	}
	if n != 0 {
		names = append(names, starlark.MakeUint64(n))
	}
	return names
}

// number turns names into the number that they stand for; nil where v is no name, and is encoded as it is.
func (s *Names) number(v starlark.Value) (starlark.Value, error) {
	switch v := v.(type) {
	case starlark.NoneType:
		if n, ok := s.byName(""); ok {
			return starlark.MakeUint64(n), nil
		}
	case starlark.String:
		n, _, err := s.parse(string(v))
		return starlark.MakeUint64(n), err
	case starlark.Iterable:
		if s.Bits {
			n, _, err := s.mask(v)
			return starlark.MakeUint64(n), err
		}
	}
	return nil, nil
}

// mask is the bits that a list of names and numbers sets, and those that it speaks of: '!name' clears one.
func (s *Names) mask(items starlark.Iterable) (set, all uint64, err error) {
	iter := items.Iterate()
	defer iter.Done()
	var item starlark.Value
	for iter.Next(&item) {
		var n, spoken uint64
		switch item := item.(type) {
		case starlark.String:
			n, spoken, err = s.parse(string(item))
		case starlark.Int:
			var ok bool
			if n, ok = item.Uint64(); !ok {
				err = s.unknown()
			}
			spoken = n
		default:
			err = s.unknown()
		}
		if err != nil {
			return 0, 0, err
		}
		set, all = set|n, all|spoken
	}
	return set, all, nil
}

// parse reads one name; of a mask also several, with commas or bars between.
func (s *Names) parse(text string) (set, all uint64, err error) {
	if !s.Bits {
		n, ok := s.byName(text)
		if !ok {
			return 0, 0, s.unknown()
		}
		return n, n, nil
	}
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '|' }) {
		name, not := strings.CutPrefix(strings.TrimSpace(name), "!")
		n, ok := s.byName(name)
		if !ok {
			return 0, 0, s.unknown()
		}
		all |= n
		if !not {
			set |= n
		}
	}
	return set, all, nil
}

// byName finds a name, in any case.
func (s *Names) byName(name string) (uint64, bool) {
	for i := range s.List {
		if strings.EqualFold(s.List[i].Name, name) {
			return s.List[i].Value, true
		}
	}
	return 0, false
}

func (s *Names) unknown() error {
	return &expected{py.ValueError, "a number" + s.hint()}
}

// hint lists the names for an error text.
func (s *Names) hint() string {
	if s == nil {
		return ""
	}
	var names []string
	for _, row := range s.List {
		if row.Name != "" {
			names = append(names, row.Name)
		}
	}
	return " or one of " + strings.Join(names, ", ")
}
