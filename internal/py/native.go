package py

import "go.starlark.net/starlark"

// Derived is an object of a script's class, which may derive from a class made in Go.
type Derived interface {
	starlark.Value
	Native() starlark.Value // the value of that class inside the object; nil when there is none
}

// Outer is what a method gives that has worked on native, the value inside self: self where that is native
// itself.
func Outer(v, native, self starlark.Value) starlark.Value {
	if _, derived := self.(Derived); derived && v == native {
		return self
	}
	return v
}

// Native is the Go value that a method made in Go works on: v itself, or what is inside an object of a
// derived class.
func Native(v starlark.Value) starlark.Value {
	if d, ok := v.(Derived); ok {
		if native := d.Native(); native != nil {
			return native
		}
	}
	return v
}
