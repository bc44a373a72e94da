package oracle

import (
	"maps"
	"os/exec"
	"slices"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/tests/lab/need"
)

// busy is a shell script that fills a namespace with some of everything. What the kernel lacks is left out.
const busy = `
echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad
ip link set lo up
ip link add v0 index 10 address 02:00:00:00:00:10 mtu 1400 txqueuelen 500 group 7 type veth peer name v1 index 11
ip link set v0 alias 'the first'
ip link property add dev v0 altname a-name-longer-than-sixteen altname another
ip link add br0 index 12 address 02:00:00:00:00:12 type bridge stp_state 1 ageing_time 20000
ip link set br0 type bridge vlan_filtering 1 2>/dev/null || true
ip link set v1 master br0
ip link set v1 type bridge_slave cost 7 priority 9
ip link add vx0 type vxlan id 42 local 10.0.0.1 remote 10.0.0.9 dstport 4789 ttl 5
ip link add vx6 type vxlan id 43 group ff02::5 dev v0 dstport 4790
ip link add mv0 link v0 type macvlan mode bridge
ip link add ifb5 type ifb
for kind in dummy vcan nlmon; do ip link add $kind-0 type $kind 2>/dev/null || true; done
ip link add link v0 name vl5 type vlan id 5 2>/dev/null || true
ip link add vrf9 type vrf table 9 2>/dev/null || true
ip link add bo0 type bond mode active-backup 2>/dev/null || true
for i in v0 v1 br0 vx0 mv0 ifb5; do ip link set $i up; done
ip addr add 10.0.0.1/24 broadcast 10.0.0.255 dev v0
ip addr add 10.4.0.2/24 label v0:two scope link dev v0
ip addr add 10.1.0.1 peer 10.1.0.2/32 dev v0
ip addr add 10.2.0.1/16 valid_lft 9000 preferred_lft 8000 dev br0
ip addr add 2001:db8::1/64 nodad dev v0
ip addr add 2001:db8:1::1/64 nodad valid_lft 9000 preferred_lft 8000 dev br0
ip route add 172.16.0.0/24 via 10.0.0.10 metric 5 mtu 1300 hoplimit 9 dev v0
ip route add 172.17.0.0/16 src 10.0.0.1 proto 99 tos 0x10 dev v0
ip route add 172.18.0.0/16 nexthop via 10.0.0.11 weight 3 nexthop via 10.0.0.12
ip route add table 1000 default via 10.0.0.10
ip route add table 100 unreachable 10.9.0.0/16
ip route add blackhole 10.8.0.0/16
ip route add 172.19.0.0/16 via inet6 2001:db8::9 dev v0
ip -6 route add 2001:db8:5::/48 via 2001:db8::5 metric 77 mtu 1290 dev v0
ip -6 route add 2001:db8:6::/48 nexthop via 2001:db8::6 dev v0 nexthop via 2001:db8::7 dev v0 weight 2
ip -6 route add table 1000 default via 2001:db8::8 pref high
ip -6 route add 2001:db8:7::/48 encap seg6 mode encap segs 2001:db8::1,2001:db8::2 dev v0 2>/dev/null || true
ip nexthop add id 5 via 10.0.0.13 dev v0 && ip route add 172.20.0.0/16 nhid 5
ip rule add from 10.0.0.0/8 iif v0 tos 0x10 fwmark 5/0xff lookup 1000 pref 100
ip rule add to 10.9.0.0/16 unreachable pref 101
ip rule add pref 102 goto 32766
ip rule add ipproto udp sport 10-20 dport 53 uidrange 0-0 lookup 100 suppress_prefixlength 0 pref 103
ip -6 rule add from 2001:db8::/32 oif v0 lookup 1000 pref 104
ip neigh add 10.0.0.50 lladdr 02:00:00:00:00:50 dev v0
ip neigh add 10.0.0.51 lladdr 02:00:00:00:00:51 nud noarp router dev v0
ip neigh add proxy 10.0.0.52 dev v0
ip neigh add 2001:db8::50 lladdr 02:00:00:00:00:50 nud stale dev v0
bridge fdb add 02:00:00:00:00:60 dev v1 master static
bridge vlan add vid 5-7 dev v1 2>/dev/null || true
`

// noAnswer is the question that has none.
const noAnswer = "link_lookup(ifname='nothing')"

// questions are the methods whose answers are compared.
var questions = []string{
	"get_links()", "get_links(10)", "get_links(10, 11)", "link('get', index=10)", "get_links(kind='vxlan')",
	"link('dump', kind='vxlan', vxlan_id=42)", "link('dump', state='down')", "link('dump', master=12)",
	"link('dump', family=AF_BRIDGE)", "link('dump', match=lambda x: x['index'] > 11)", "get_vlans()",
	"get_addr()", "get_addr(family=AF_INET)", "get_addr(family=AF_INET6)", "get_addr(label='v0:two')",
	"get_addr(index=10)", "addr('dump', match={'prefixlen': 24})",
	"get_routes()", "get_routes(family=AF_INET)", "get_routes(family=AF_INET6)", "get_routes(table=1000)",
	"get_routes(family=AF_INET, table=254)", "get_routes(family=AF_INET, oif=10)",
	"get_routes(dst='172.16.0.0/24')", "get_routes(family=AF_INET, dst='172.16.0.7')", "route('get', dst='10.0.0.9')",
	"get_default_routes(table=1000)",
	"get_rules()", "get_rules(family=AF_INET)", "get_rules(family=AF_INET6)",
	"get_rules(match=lambda x: x.get_attr('FRA_PRIORITY') == 100)",
	"get_neighbours()", "get_neighbours(family=AF_INET)", "get_neighbours(family=AF_INET6, dst='2001:db8::50')",
	"get_neighbours(ifindex=10)", "get_neighbours(family=AF_INET, state=64)", "fdb('dump', ifindex=11)",
	"link_lookup(ifname='br0')", noAnswer, "link_lookup(kind='vxlan')",
	"link_lookup(address='02:00:00:00:00:10')", "link_lookup(operstate='UP')",
}

// looks is how often a question is asked of both again that they answer differently: the namespace still moves,
// with timers that expire and neighbours that the kernel finds. What differs each time differs.
const looks = 4

// TestDumps reads a busy namespace with pyroute2 and with ours.
func TestDumps(t *testing.T) {
	need.Need(t, need.Veth, need.Bridge, need.MACVLAN, need.VXLAN, need.IFB)
	theirs, here := newPeer(t), &ours{}
	space := nstest.New(t)
	nstest.Do(t, space, func() error {
		out, err := exec.Command("sh", "-ec", busy).CombinedOutput()
		if err != nil {
			t.Logf("%s", out)
		}
		return err
	})
	theirs.enter(t, space)
	here.enter(t, space)
	all := newTally()
	for _, question := range questions {
		look := newTally()
		for range looks {
			look = newTally()
			answer := here.ask(t, question)
			if len(answer) == 0 && question != noAnswer {
				t.Fatalf("%s answers nothing: nothing is compared", question)
			}
			report(look.report).compare(question, theirs.ask(t, question), answer)
			if len(look.unexplained) == 0 {
				break
			}
		}
		all.add(look)
		for _, path := range slices.Sorted(maps.Keys(look.unexplained)) {
			t.Errorf("%s: %s", path, look.unexplained[path])
		}
	}
	all.stale(t)
}
