package nl

import (
	"testing"

	"go.starlark.net/starlark"
)

func TestMatcher(t *testing.T) {
	m := testMessage(t, `{"family": 2, "index": 3, "flags": 1, "dst": "10.0.0.0", "oif": 3, "color": "red",
		"address": "00:11:22:33:44:ff", "ifname": "eth0", "metrics": {"mtu": 1400}, "ip6": "fe80::1"}`)
	for filter, want := range map[string]bool{
		`{"index": 3}`:                              true,
		`{"index": 4}`:                              false,
		`{"TST_OIF": 3, "ifname": "eth0"}`:          true,
		`{"oif": 3, "ifname": "eth1"}`:              false,
		`{"dst": "10.0.0.0"}`:                       true,
		`{"address": "00:11:22:33:44:FF"}`:          true,
		`{"ip6": "fe80:0::0:1"}`:                    true,
		`{"color": "red"}`:                          true,
		`{"color": "green"}`:                        false,
		`{"mac": "00:11:22:33:44:ff"}`:              false,
		`{"mac": None}`:                             true,
		`{"oif": None}`:                             false,
		`{("metrics", "mtu"): 1400}`:                true,
		`{("metrics", "mtu"): 1500}`:                false,
		`{"ifname": lambda x: x.startswith("eth")}`: true,
		`{"mac": lambda x: True}`:                   false,
		`lambda m: m["index"] == 3`:                 true,
		`lambda m: m.get_attr("TST_OIF") > 3`:       false,
		`{"state": "up"}`:                           true,
		`{"event": "TST_NEW"}`:                      true,
		`{}`:                                        true,
		`None`:                                      true,
	} {
		match := NewMatcher(&starlark.Thread{}, testFamily, testSpec)
		if err := match.AddFilter(eval(t, filter, nil)); err != nil {
			t.Errorf("%s: %v", filter, err)
			continue
		}
		if got, err := match.Match(m.raw); got != want || err != nil {
			t.Errorf("%s: got %v, %v", filter, got, err)
		}
	}
	for _, filter := range []string{`{"ifnam": "x"}`, `{"dst": "10.0.0.300"}`, `5`, `{5: 5}`, `{"index": "x"}`} {
		if err := NewMatcher(nil, testFamily, testSpec).AddFilter(eval(t, filter, nil)); err == nil {
			t.Errorf("%s: no error", filter)
		}
	}
}
