package ipr

import (
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The link method. Kernel: include/uapi/linux/if_link.h; man pages: rtnetlink(7), ip-link(8).
var links = &object{
	name:       "link",
	spec:       rtnl.Link,
	commands:   linkCommands,
	positional: []string{"index"},
	request:    []string{"family", "ext_mask"},
	aliases: map[string]string{
		"mask": "change", "info_kind": "kind", "alias": "ifalias", "name": "ifname",
		"txqueuelen": "txqlen",
	},
	shortcuts: map[string]shortcut{
		"index": index,
		"link":  linkIndex, "master": linkIndex,
		"address": neighHardware, "broadcast": neighHardware, "perm_address": neighHardware,
		"ifname":          linkName,
		"altname":         linkAltname,
		"state":           linkState,
		"arp":             linkSwitch(unix.IFF_NOARP, false),
		"noarp":           linkSwitch(unix.IFF_NOARP, true),
		"promisc":         linkSwitch(unix.IFF_PROMISC, true),
		"allmulticast":    linkSwitch(unix.IFF_ALLMULTI, true),
		"multicast":       linkSwitch(unix.IFF_MULTICAST, true),
		"flags":           linkFlags,
		"group":           named(groupWords),
		"net_ns_fd":       linkNamespace,
		"xdp_fd":          linkXDP,
		"vf":              linkVF,
		"kind":            linkKind,
		"carrier":         linkOnlyShown,
		"operstate":       linkOperstate,
		"carrier_changes": linkOnlyShown,
		"info_slave_kind": linkOnlyShown,
	},
	first:    "kind",
	owned:    portKeyword,
	kernel:   linkFilters,
	other:    linkOther,
	complete: completeLink,
}

// linkIndex takes another interface: its index, what link_lookup gives, or its message.
func linkIndex(d *draft, name string, v starlark.Value) error { return index(d, name, v) }

// linkName checks what the kernel would cut or refuse without a word about why.
func linkName(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	switch {
	case err != nil:
		return err
	case d.filter:
		d.put(name, v)
		return nil
	case d.command.asks() && len(s) >= unix.IFNAMSIZ:
		d.putText("alt_ifname", s) // the kernel looks up either among all names
		return nil
	}
	err = checkName(name, s, unix.IFNAMSIZ-1)
	if err == nil {
		d.putText(name, s)
	}
	return err
}

// maxAltname is the length of the longest alternative name (ALTIFNAMSIZ - 1).
const maxAltname = 127

func checkName(name, s string, limit int) error {
	switch {
	case s == "" || s == "." || s == "..":
		return py.Errorf(py.ValueError, "%s=%s: not a name for an interface", name, quoted(s))
	case len(s) > limit:
		return py.Errorf(py.ValueError, "%s=%s: %d bytes long; at most %d fit", name, quoted(s), len(s), limit)
	case strings.ContainsAny(s, "/: \t\n\v\f\r\x00"):
		return py.Errorf(py.ValueError, "%s=%s: a name has no slash, colon or white space", name, quoted(s))
	}
	return nil
}

// linkAltname takes one alternative name, or several where the command adds or removes them.
func linkAltname(d *draft, name string, v starlark.Value) error {
	names, err := someTexts(name, v)
	if err != nil {
		return err
	}
	for _, s := range names {
		if err := checkName(name, s, maxAltname); err != nil && !d.filter {
			return err
		}
	}
	if d.filter {
		d.set(&slot{key: "prop_list.alt_ifname"}, v)
		return nil
	}
	if d.command.typ != unix.RTM_NEWLINKPROP && d.command.typ != unix.RTM_DELLINKPROP {
		if len(names) != 1 {
			return py.Errorf(py.ValueError, "%s=%s: expected one name", name, py.Repr(v))
		}
		d.putText("alt_ifname", names[0])
		return nil
	}
	var attrs []starlark.Value
	for _, s := range names {
		attrs = append(attrs, starlark.Tuple{starlark.String("IFLA_ALT_IFNAME"), starlark.String(s)})
	}
	d.put("prop_list", nest(attrs...))
	return nil
}

// someTexts are the str of an argument that takes one or a list.
func someTexts(name string, v starlark.Value) ([]string, error) {
	switch v := v.(type) {
	case *starlark.List, starlark.Tuple, *starlark.Set:
		return texts(name, v.(starlark.Iterable))
	}
	s, err := text(name, v)
	return []string{s}, err
}

// linkState takes 'up' or 'down': a flag in a request, a key of the message in a filter.
func linkState(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	if err != nil {
		return err
	}
	if s != "up" && s != "down" {
		return py.Errorf(py.ValueError, "%s=%s: expected 'up' or 'down'", name, quoted(s))
	}
	if d.filter {
		d.set(&slot{key: name, field: true}, v)
		return nil
	}
	d.flag(unix.IFF_UP, s == "up")
	return nil
}

// linkSwitch makes the shortcut of a bool that sets or clears a flag of the interface.
func linkSwitch(bit int, on bool) shortcut {
	return func(d *draft, name string, v starlark.Value) error {
		n, err := integer(name, v)
		if err == nil {
			d.flag(bit, (n != 0) == on)
		}
		return err
	}
}

// flag changes one flag of the interface and leaves the others as they are.
func (d *draft) flag(bit int, on bool) {
	flags := d.number("flags", 0) &^ bit
	if on {
		flags |= bit
	}
	d.putInt("flags", flags)
	d.putInt("change", d.number("change", 0)|bit)
}

// linkFlags takes an int, or names of which '!' means to clear: ['IFF_UP', '!IFF_NOARP'].
func linkFlags(d *draft, name string, v starlark.Value) error {
	if _, isInt := v.(starlark.Int); isInt || d.filter {
		n, err := linkFlagWords.bits(name, v)
		if err == nil {
			d.put(name, n)
		}
		return err
	}
	names, err := someTexts(name, v)
	if err != nil {
		return err
	}
	for _, s := range names {
		bit, ok := linkFlagWords.lookup(strings.TrimPrefix(s, "!"))
		if !ok {
			return linkFlagWords.unknown(name, s)
		}
		d.flag(int(bit), !strings.HasPrefix(s, "!"))
	}
	return nil
}

// linkOnlyShown drops what messages show but requests cannot set, so that a message's keys can be given back.
func linkOnlyShown(d *draft, name string, v starlark.Value) error {
	if d.filter {
		d.put(name, v)
	}
	return nil
}

// linkOperstate takes the state's name, as messages show it.
func linkOperstate(d *draft, name string, v starlark.Value) error {
	if s, ok := v.(starlark.String); ok {
		v = starlark.String(strings.ToUpper(string(s)))
	}
	d.put(name, v)
	return nil
}

// linkXDP attaches the XDP program behind a descriptor; -1 detaches.
func linkXDP(d *draft, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err == nil {
		d.put("xdp", nest(starlark.Tuple{starlark.String("IFLA_XDP_FD"), starlark.MakeInt64(n)}))
	}
	return err
}

// nest is the value of a nested attribute: {'attrs': [(name, value), ...]}.
func nest(attrs ...starlark.Value) *starlark.Dict {
	d := starlark.NewDict(1)
	_ = d.SetKey(starlark.String("attrs"), starlark.NewList(attrs))
	return d
}

// structOf is the value of a struct: the fields given as pairs of name and value.
func structOf(pairs ...any) *starlark.Dict {
	d := starlark.NewDict(len(pairs) / 2)
	for i := 0; i < len(pairs); i += 2 {
		_ = d.SetKey(starlark.String(pairs[i].(string)), pairs[i+1].(starlark.Value))
	}
	return d
}
