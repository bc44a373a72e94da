package ipr

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// linkNamespace takes a descriptor, the name of a namespace, or a path. What it opens stays open until the
// request has been answered.
func linkNamespace(d *draft, name string, v starlark.Value) error {
	if file, ok := v.(interface{ Fd() int }); ok {
		d.putInt(name, file.Fd())
		return nil
	}
	s, ok := v.(starlark.String)
	if !ok {
		n, err := integer(name, v)
		if err == nil {
			d.put(name, starlark.MakeInt64(n))
		}
		return err
	}
	ns, err := openNetNS(name, string(s))
	if err != nil {
		return err
	}
	d.open = append(d.open, ns)
	d.putInt(name, int(ns.File().Fd()))
	return nil
}

// openNetNS opens a namespace by its name or path.
func openNetNS(name, s string) (*nl.NetNS, error) {
	ns, err := nl.OpenNetNS(s)
	if err == nil {
		return ns, nil
	}
	path := s
	if !strings.Contains(s, "/") {
		path = nl.NetNSDir + "/" + s
	}
	if raised := py.FromOS(err, path); raised != err {
		return nil, raised
	}
	return nil, py.Errorf(py.ValueError, "%s=%s: %s", name, quoted(s), err)
}

// release closes what the draft opened.
func (d *draft) release() {
	for _, ns := range d.open {
		ns.Close()
	}
	d.open = nil
}
