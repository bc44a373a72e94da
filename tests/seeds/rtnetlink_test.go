package seeds

import (
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/tests/lab/need"
)

// Steps of the sample that make the same network reachable in another way: what the last made has to go.
const (
	forgetRoute = "ip route del 172.16.0.0/24"
	forgetSeg6  = "ip -6 route flush 2001:0:0:10::2"
)

// TestRtnetlink is the "rtnetlink sample" of pyroute2's README.
func TestRtnetlink(t *testing.T) {
	nstest.Require(t, "veth")
	nstest.Named(t, "test")
	newSample(t, "").run(t, "testdata/rtnetlink.py", map[string]step{
		"from socket import AF_INET":           {},
		"get access to the netlink socket":     {},
		"no monitoring here -- thus no bind()": {},
		"print interfaces": {prints: []string{
			"'index': 1", "('IFLA_IFNAME', 'lo')", "'event': 'RTM_NEWLINK'"}},
		"create VETH pair and move v0p1 to netns 'test'": {effects: []effect{
			{"-d link show v0p0", `"info_kind":"veth"`},
			{"-n test link show v0p1", `"ifname":"v0p1"`},
			{"link", `"ifname":"v0p0","flags":["BROADCAST","MULTICAST"]`},
		}},
		"bring v0p0 up and add an address": {effects: []effect{
			{"link show up dev v0p0", `"ifname":"v0p0"`},
			{"addr show v0p0", `"local":"10.0.0.1","prefixlen":24,"broadcast":"10.0.0.255"`},
		}},
		"create a route with metrics": {effects: []effect{
			{"route show 172.16.0.0/24", `"gateway":"10.0.0.10","dev":"v0p0","protocol":"static"`},
			{"route show 172.16.0.0/24", `"metrics":[{"mtu":1400,"hoplimit":16}]`},
		}},
		"create MPLS lwtunnel": {
			needs:  []*need.Feature{need.MPLS},
			before: forgetRoute,
			effects: []effect{
				{"route show 172.16.0.0/24", `"encap":"mpls","dst":"200/300"`},
			},
		},
		"create MPLS route: push label": {
			needs:  []*need.Feature{need.MPLS},
			before: "echo 1024 > /proc/sys/net/mpls/platform_labels",
			effects: []effect{
				{"-f mpls route", `"dst":"512"`},
				{"-f mpls route", `"to":"512/768"`},
				{"-f mpls route", `"dev":"v0p0"`},
			},
		},
		"create SEG6 tunnel encap mode": {
			needs: []*need.Feature{need.SEG6},
			effects: []effect{
				{"-6 route show 2001:0:0:10::2", `"encap":"seg6","mode":"encap","segs":["2000::5","2000::6"]`},
			},
		},
		"create SEG6 tunnel inline mode": {
			needs:  []*need.Feature{need.SEG6},
			before: forgetSeg6,
			effects: []effect{
				{"-6 route show 2001:0:0:10::2", `"encap":"seg6","mode":"inline","segs":["2000::5","2000::6","::"]`},
			},
		},
		"create SEG6 tunnel inline mode with hmac": {
			needs: []*need.Feature{need.SEG6},
			effects: []effect{
				{"-6 route show 2001:0:0:22::2", `"segs":["2000::5","2000::6","2000::7","2000::8","::"],"hmac":"0xf"`},
			},
		},
		"release Netlink socket": {},
	})
}
