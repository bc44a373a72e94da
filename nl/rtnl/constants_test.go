package rtnl

import (
	"encoding/json"
	"os/exec"
	"testing"
)

// TestOneValuePerName holds that no two tables give one name two values, so that Constants can merge them.
func TestOneValuePerName(t *testing.T) {
	seen := map[string]uint64{}
	for _, m := range Modules {
		for _, table := range m.Tables {
			for _, row := range table {
				if value, ok := seen[row.Name]; ok && value != row.Value {
					t.Errorf("%s: %s is %d and %d", m.Name, row.Name, value, row.Value)
				}
				seen[row.Name] = row.Value
			}
		}
	}
	for name, want := range map[string]int64{
		"RTM_NEWLINK": 16, "RTMGRP_DEFAULTS": 67372509, "RTNLGRP_NEXTHOP": 32, "NLM_F_DUMP": 0x300, "IFF_UP": 1,
		"BRIDGE_VLAN_INFO_PVID": 2, "RTNH_F_ONLINK": 4, "NUD_PERMANENT": 0x80, "AF_MPLS": 28,
		"TC_H_ROOT": 1<<32 - 1,
	} {
		if got, ok := Constants()[name]; !ok || got != want {
			t.Errorf("%s is %d (%v), expected %d", name, got, ok, want)
		}
	}
}

// constantsOf prints the integer constants of the modules named on the command line.
const constantsOf = `
import importlib, json, sys
print(json.dumps({name: {k: v for k, v in vars(importlib.import_module(name)).items()
                         if k.isupper() and type(v) is int} for name in sys.argv[1:]}))
`

// pyroute2Only are constants of pyroute2 0.7.2 that no script here needs.
var pyroute2Only = []gap{
	{"the protocol between pyroute2's own processes", "IPRCMD_* AF_PIPE DEFAULT_RCVBUF"},
	{"limits of pyroute2's parser", "NLMSG_MIN_TYPE NLMSG_MAX_LEN"},
}

// TestConstantsAsPyroute2 holds what scripts can import from pyroute2 0.7.2 against what they can here.
func TestConstantsAsPyroute2(t *testing.T) {
	args := []string{"-c", constantsOf}
	for _, m := range Modules {
		args = append(args, m.Name)
	}
	out, err := exec.Command(python, args...).Output()
	if err != nil {
		t.Skipf("%s with pyroute2 is not installed: %v", python, err)
	}
	var theirs map[string]map[string]int64
	if err := json.Unmarshal(out, &theirs); err != nil {
		t.Fatal(err)
	}
	for i := range Modules {
		m := &Modules[i]
		ours := m.Constants()
		for name, want := range theirs[m.Name] {
			if got, ok := ours[name]; !ok && Constants()[name] == want && imported(m.Name, name) {
				continue
			} else if (!ok || got != want) && !explained(pyroute2Only, name) {
				t.Errorf("%s: %s is %d (%v), pyroute2 says %d", m.Name, name, got, ok, want)
			}
		}
	}
}

// imported tells whether pyroute2's module only has the name because it uses it.
func imported(module, name string) bool {
	return explained([]gap{{"", "NLA_F_NESTED RTM_NEWLINK RTM_DELLINK"}}, name) &&
		module == "pyroute2.netlink.rtnl.ifinfmsg"
}
