package ipr

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The rule method. Kernel: include/uapi/linux/fib_rules.h; man page: ip-rule(8).
var rules = &object{
	name:       "rule",
	spec:       rtnl.Rule,
	commands:   ruleCommands,
	positional: []string{"table", "priority"},
	request:    []string{"family"},
	aliases: map[string]string{
		"iif": "iifname", "oif": "oifname", "pref": "priority", "prio": "priority",
		"ipproto": "ip_proto", "sport": "sport_range", "dport": "dport_range", "lookup": "table",
	},
	shortcuts: map[string]shortcut{
		"dst": routeTarget, "src": routeTarget,
		"dst_len": prefixLength, "src_len": prefixLength,
		"table":     routeTable,
		"action":    named(actionWords),
		"protocol":  named(protoWords),
		"ip_proto":  named(ipProtoWords),
		"tos":       named(tosWords),
		"flow":      named(realmWords),
		"family":    routeFamily,
		"uid_range": ruleRange, "sport_range": ruleRange, "dport_range": ruleRange,
		"l3mdev": ruleFlag,
	},
	complete: completeRule,
}

// defaultRulePriority is what a rule gets when the call gives none.
const defaultRulePriority = 32000

// ruleRange takes "80:120", "80", 80, or (80, 120).
func ruleRange(d *draft, name string, v starlark.Value) error {
	first, last := v, v
	switch x := v.(type) {
	case starlark.String:
		return d.rangeOf(name, string(x))
	case starlark.Tuple:
		if len(x) != 2 {
			return py.Errorf(py.ValueError, "%s=%s: expected 'first:last'", name, py.Repr(v))
		}
		first, last = x[0], x[1]
	}
	for _, end := range []starlark.Value{first, last} {
		if _, err := integer(name, end); err != nil {
			return err
		}
	}
	return d.rangeOf(name, py.Str(first)+":"+py.Str(last))
}

// rangeOf puts a range after both ends have proved to be numbers that the attribute has room for.
func (d *draft) rangeOf(name, s string) error {
	first, last, two := strings.Cut(s, ":")
	if !two {
		last = first
	}
	width := 16
	if name == "uid_range" {
		width = 32
	}
	a, errA := strconv.ParseUint(first, 10, width)
	b, errB := strconv.ParseUint(last, 10, width)
	if errA != nil || errB != nil || a > b {
		return py.Errorf(py.ValueError, "%s=%s: expected 'first:last', two ascending numbers of at most %d",
			name, quoted(s), uint64(1)<<width-1)
	}
	d.putText(name, first+":"+last)
	return nil
}

// ruleFlag takes a bool for what the kernel keeps in a byte.
func ruleFlag(d *draft, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err == nil {
		d.put(name, starlark.MakeInt64(n))
	}
	return err
}

func completeRule(d *draft) error {
	if d.filter {
		return nil
	}
	d.otherwise("family", unix.AF_INET)
	family := d.number("family", unix.AF_INET)
	if err := checkLengths(d, family); err != nil {
		return err
	}
	d.otherwise("priority", defaultRulePriority)
	table := d.number("table", 0)
	if d.has("table") {
		d.otherwise("action", unix.FR_ACT_TO_TBL)
	}
	if table > 255 {
		d.putInt("table", compatTable)
		d.putInt("FRA_TABLE", table)
	}
	return nil
}
