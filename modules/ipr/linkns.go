package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
)

// linkNamespace takes a namespace in all the ways that a script can name one. A descriptor goes to the kernel
// as it is; what is opened here stays open until the request has been answered.
func linkNamespace(d *draft, name string, v starlark.Value) error {
	if _, isInt := v.(starlark.Int); isInt {
		n, err := integer(name, v)
		if err == nil {
			d.put(name, starlark.MakeInt64(n))
		}
		return err
	}
	return d.openNetNS(name, name, v)
}

// openNetNS opens the namespace of an argument and puts its descriptor under a key.
func (d *draft) openNetNS(key, argument string, v starlark.Value) error {
	ns, err := builtins.OpenNetNS(d.thread, argument, v, 0)
	if err != nil {
		return err
	}
	d.open = append(d.open, ns)
	d.putInt(key, int(ns.File().Fd()))
	return nil
}

// release closes what the draft opened.
func (d *draft) release() {
	for _, ns := range d.open {
		ns.Close()
	}
	d.open = nil
}
