package runtime

// Native implements py.Derived.
func (x *Instance) Native() Value { return x.core }
