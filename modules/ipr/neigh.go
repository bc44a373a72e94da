package ipr

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl/rtnl"
)

// The neigh method. Kernel: include/uapi/linux/neighbour.h; man page: ip-neighbour(8).
var neighbours = &object{
	name:      "neigh",
	spec:      rtnl.Neigh,
	commands:  neighCommands,
	request:   []string{"family"},
	aliases:   map[string]string{"index": "ifindex", "nud": "state", "dev": "ifindex"},
	shortcuts: neighShortcuts,
	kernel:    neighFilters,
	complete:  completeNeigh,
}

// The fdb method: the same messages, about the forwarding tables of bridges and of VXLAN. Man page:
// bridge(8).
var forwarding = &object{
	name:      "fdb",
	spec:      rtnl.Neigh,
	commands:  neighCommands,
	aliases:   neighbours.aliases,
	shortcuts: neighShortcuts,
	family:    unix.AF_BRIDGE,
	kernel:    neighFilters,
	complete:  completeForwarding,
}

var neighFilters = kernelFilters(
	kernelFilter{key: "ifindex", attr: "NDA_IFINDEX"},
	kernelFilter{key: "master", attr: "NDA_MASTER"},
)

var neighShortcuts = map[string]shortcut{
	"ifindex": index, "master": index,
	"dst":      neighTarget,
	"lladdr":   neighHardware,
	"state":    flagged(nudWords),
	"flags":    flagged(neighFlagWords),
	"protocol": named(protoWords),
	"family":   routeFamily,
}

// neighTarget takes the neighbour's address, and tells its family by it.
func neighTarget(d *draft, name string, v starlark.Value) error {
	s, err := text(name, v)
	if err != nil || s == "" {
		return err
	}
	a, err := address(name, s)
	if err != nil {
		return err
	}
	d.putAddress(name, v, s, a)
	return nil
}

func neighHardware(d *draft, name string, v starlark.Value) error {
	low, err := hardware(name, v)
	if err == nil {
		d.put(name, low)
	}
	return err
}

func completeNeigh(d *draft) error {
	if d.filter {
		return nil
	}
	a, err := d.address("dst")
	if err != nil {
		return err
	}
	if a.IsValid() {
		d.otherwise("family", familyOf(a))
	}
	d.otherwise("family", unix.AF_INET)
	if !d.command.asks() {
		d.otherwise("state", unix.NUD_PERMANENT)
	}
	return nil
}

// completeForwarding gives an entry the state and the flags that say: of this device itself, for good.
func completeForwarding(d *draft) error {
	if d.filter {
		return nil
	}
	d.putInt("family", unix.AF_BRIDGE)
	if d.command.asks() {
		return nil
	}
	state := d.number("state", 0)
	if state&unix.NUD_NOARP == 0 {
		state |= unix.NUD_NOARP
		if state&(unix.NUD_PERMANENT|unix.NUD_REACHABLE) == 0 {
			state |= unix.NUD_PERMANENT
		}
		d.putInt("state", state)
	}
	if flags := d.number("flags", 0); flags&(unix.NTF_SELF|unix.NTF_MASTER) == 0 {
		d.putInt("flags", flags|unix.NTF_SELF)
	}
	return nil
}
