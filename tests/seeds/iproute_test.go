package seeds

import (
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// TestIproute is the sample of pyroute2 0.1.3: lower-case iproute, the interface without its keyword, mask.
func TestIproute(t *testing.T) {
	nstest.Require(t, "tun")
	s := newSample(t, "ip tuntap add dev tap0 mode tap && ip link set tap0 up")
	s.run(t, "testdata/iproute.py", map[string]step{
		"from pyroute2 import iproute": {},
		"lookup interface by name":     {},
		"bring it down": {effects: []effect{
			{"link show tap0", `"flags":["BROADCAST","MULTICAST"]`},
		}},
		"change interface MAC address and rename it": {effects: []effect{
			{"link show vpn", `"address":"00:11:22:33:44:55"`},
		}},
		"add primary IP address": {effects: []effect{
			{"addr show dev vpn primary", `"local":"10.0.0.1","prefixlen":24`},
		}},
		"add secondary IP address": {effects: []effect{
			{"addr show dev vpn secondary", `"local":"10.0.0.2","prefixlen":24`},
		}},
		"bring it up": {effects: []effect{
			{"link show up dev vpn", `"ifname":"vpn"`},
		}},
	})
}
