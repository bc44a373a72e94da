package nl

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func methodKeys(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return starlark.NewList(m.dict().Keys()), starlark.UnpackArgs(b.Name(), args, kwargs)
}

func methodItems(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var items []starlark.Value
	for _, item := range m.Items() {
		items = append(items, item)
	}
	return starlark.NewList(items), starlark.UnpackArgs(b.Name(), args, kwargs)
}

func methodValues(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var values []starlark.Value
	for _, item := range m.Items() {
		values = append(values, item[1])
	}
	return starlark.NewList(values), starlark.UnpackArgs(b.Name(), args, kwargs)
}

func methodPop(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var key, otherwise starlark.Value
	if err := starlark.UnpackPositionalArgs(b.Name(), args, kwargs, 1, &key, &otherwise); err != nil {
		return nil, err
	}
	if m.frozen {
		return nil, py.Errorf(py.ValueError, "cannot change a frozen %s", m.spec.Name)
	}
	m.thaw()
	v, found, err := m.own.Delete(key)
	switch {
	case err != nil || found:
		return v, err
	case otherwise != nil:
		return otherwise, nil
	}
	return nil, py.NewError(py.KeyError, key)
}

func methodUpdate(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var other starlark.IterableMapping
	if err := starlark.UnpackPositionalArgs(b.Name(), args, nil, 0, &other); err != nil {
		return nil, err
	}
	if other != nil {
		if err := m.load(other); err != nil {
			return nil, err
		}
	}
	for _, item := range kwargs {
		if err := m.SetKey(item[0], item[1]); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func methodSetDefault(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var key starlark.Value
	var otherwise starlark.Value = starlark.None
	if err := starlark.UnpackPositionalArgs(b.Name(), args, kwargs, 1, &key, &otherwise); err != nil {
		return nil, err
	}
	if v, found, err := m.Get(key); err != nil || found {
		return v, err
	}
	return otherwise, m.SetKey(key, otherwise)
}

func methodLoad(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var other starlark.IterableMapping
	if err := starlark.UnpackPositionalArgs(b.Name(), args, kwargs, 1, &other); err != nil {
		return nil, err
	}
	return m, m.load(other)
}

// load sets all keys of other.
func (m *Message) load(other starlark.IterableMapping) error {
	for _, item := range other.Items() {
		if err := m.SetKey(item[0], item[1]); err != nil {
			return err
		}
	}
	return nil
}

func methodStrip(m *Message, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var names starlark.Value
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "attrs", &names); err != nil {
		return nil, err
	}
	if m.frozen {
		return nil, py.Errorf(py.ValueError, "cannot change a frozen %s", m.spec.Name)
	}
	path, err := pathOf(names)
	if err != nil {
		return nil, err
	}
	for _, name := range path {
		if err := m.strip(name); err != nil {
			return nil, err
		}
	}
	return m, nil
}
