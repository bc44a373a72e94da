package runtime

import (
	"slices"
	"weak"

	"github.com/nlsh/nlsh/internal/py"
)

// subclasses are the classes that scripts have derived from each class, for as long as they live:
// __subclasses__().
type subclasses map[*py.Class][]weak.Pointer[py.Class]

func (s subclasses) add(class *py.Class) {
	for _, base := range class.Bases {
		if base != py.Object {
			s[base] = append(s.living(base), weak.Make(class))
		}
	}
}

// living forgets the subclasses of base that are gone.
func (s subclasses) living(base *py.Class) []weak.Pointer[py.Class] {
	return slices.DeleteFunc(s[base], func(p weak.Pointer[py.Class]) bool { return p.Value() == nil })
}

func (s subclasses) of(base *py.Class) []Value {
	var classes []Value
	for _, p := range s[base] {
		if class := p.Value(); class != nil {
			classes = append(classes, class)
		}
	}
	return classes
}
