package builtins

import "go.starlark.net/starlark"

// Loaded is sys.modules: the modules that have been imported, by name. The script may change it.
type Loaded struct {
	Dict  *starlark.Dict
	known map[string]starlark.Value // what imports have put there
}

func newLoaded() *Loaded {
	return &Loaded{Dict: new(starlark.Dict), known: map[string]starlark.Value{}}
}

// get is an entry of the dict, nil when there is none.
func (l *Loaded) get(name string) starlark.Value {
	if v, found, _ := l.Dict.Get(starlark.String(name)); found { // no error: a str can be hashed
		return v
	}
	return nil
}

// Replaced is what the script itself has put in the place of a module; nil when there is nothing of the kind.
func (l *Loaded) Replaced(name string) starlark.Value {
	if v := l.get(name); v != l.known[name] {
		return v
	}
	return nil
}

// Deleted says whether the script has taken a module out that an import had put there.
func (l *Loaded) Deleted(name string) bool { return l.known[name] != nil && l.get(name) == nil }

// Set notes that an import has led to v. RuntimeError while the script goes through the dict.
func (l *Loaded) Set(name string, v starlark.Value) error {
	if l.known[name] == v && l.get(name) == v {
		return nil
	}
	l.known[name] = v
	return l.Dict.SetKey(starlark.String(name), v)
}

// Delete forgets a module whose import has failed.
func (l *Loaded) Delete(name string) {
	delete(l.known, name)
	_, _, _ = l.Dict.Delete(starlark.String(name)) // it fails only while the script goes through the dict
}
