package rtnl

import (
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// recordings are the kernel's answers that testdata holds, a file each: the request that brought them.
var recordings = []struct {
	file   string
	typ    uint16
	family byte
	body   []byte // behind the family, in place of zeros
}{
	{"link", unix.RTM_GETLINK, unix.AF_UNSPEC, linkRequest(1)},
	{"link6", unix.RTM_GETLINK, unix.AF_INET6, linkRequest(0)},
	{"link_bridge", unix.RTM_GETLINK, unix.AF_BRIDGE, linkRequest(2)},
	{"addr", unix.RTM_GETADDR, unix.AF_UNSPEC, make([]byte, 7)},
	{"route4", unix.RTM_GETROUTE, unix.AF_INET, make([]byte, 11)},
	{"route6", unix.RTM_GETROUTE, unix.AF_INET6, make([]byte, 11)},
	{"rule", unix.RTM_GETRULE, unix.AF_UNSPEC, make([]byte, 11)},
	{"neigh", unix.RTM_GETNEIGH, unix.AF_UNSPEC, make([]byte, 11)},
	{"fdb", unix.RTM_GETNEIGH, unix.AF_BRIDGE, make([]byte, 11)},
	{"neightbl", unix.RTM_GETNEIGHTBL, unix.AF_UNSPEC, make([]byte, 3)},
	{"nexthop", unix.RTM_GETNEXTHOP, unix.AF_UNSPEC, make([]byte, 7)},
	{"bucket", unix.RTM_GETNEXTHOPBUCKET, unix.AF_UNSPEC, make([]byte, 7)},
	{"netconf", unix.RTM_GETNETCONF, unix.AF_INET, make([]byte, 3)},
	{"addrlabel", unix.RTM_GETADDRLABEL, unix.AF_INET6, make([]byte, 11)},
	{"mdb", unix.RTM_GETMDB, unix.AF_BRIDGE, make([]byte, 7)},
	{"qdisc", unix.RTM_GETQDISC, unix.AF_UNSPEC, make([]byte, 19)},
	{"stats", unix.RTM_GETSTATS, unix.AF_UNSPEC, statsRequest(31)},
	{"tunnel", unix.RTM_GETTUNNEL, unix.AF_BRIDGE, make([]byte, 7)},
}

// linkRequest is the rest of struct ifinfomsg and IFLA_EXT_MASK.
func linkRequest(mask uint32) []byte {
	b := make([]byte, 15, 23)
	b = binary.NativeEndian.AppendUint16(b, 8)
	b = binary.NativeEndian.AppendUint16(b, unix.IFLA_EXT_MASK)
	return binary.NativeEndian.AppendUint32(b, mask)
}

// statsRequest is the rest of struct if_stats_msg.
func statsRequest(mask uint32) []byte {
	return binary.NativeEndian.AppendUint32(make([]byte, 7), mask)
}

// busy fills a fresh namespace with one of everything that a plain kernel knows.
const busy = `
ip link set lo up
ip link add v1 type veth peer name v2
ip link add br0 type bridge mcast_snooping 1 mcast_querier 1 forward_delay 400
ip link set v1 master br0
ip link property add dev v2 altname another-name
ip link set v2 alias second
ip link add mv0 link v2 type macvlan mode bridge
ip link add vx0 type vxlan id 42 dstport 4789 local 10.0.0.1 remote 10.0.0.2 dev v2 ageing 300
ip link add vx1 type vxlan id 43 dstport 4790 group ff05::43 dev v2 srcport 40000 50000 udp6zerocsumrx
ip link add vx2 type vxlan dstport 4791 external vnifilter
ip link add ifb0 type ifb
ip tuntap add tap0 mode tap
ip link set br0 up
ip link set v1 up
ip link set v2 up
ip link set mv0 up
ip link set vx0 up
ip link set vx2 up
ip link set ifb0 up
bridge vni add dev vx2 vni 100-110
bridge mdb add dev br0 port v1 grp 239.1.1.1 permanent
bridge mdb add dev br0 port v1 grp ff15::1 permanent
bridge fdb add 02:00:00:00:00:09 dev v1 master static
bridge fdb append 00:00:00:00:00:00 dev vx0 dst 10.0.0.3 port 4444 vni 7
ip addr add 10.0.0.1/24 broadcast + dev v2 label v2:a
ip addr add 10.0.1.1 peer 10.0.1.2/32 dev v2 valid_lft 3600 preferred_lft 1800
ip addr add fd00::1/64 dev v2 nodad
ip addr add fd00::2/64 dev v2 valid_lft 3600 preferred_lft 1800 home
ip route add 10.1.0.0/16 via 10.0.0.2 dev v2 metric 7 mtu 1400 advmss 1300 congctl cubic proto bird
ip route add 10.2.0.0/16 nexthop via 10.0.0.2 dev v2 weight 3 nexthop via 10.0.0.3 dev v2 weight 1
ip route add blackhole 10.3.0.0/16
ip route add 10.4.0.0/16 via inet6 fe80::9 dev v2
ip route add 10.5.0.0/16 dev v2 table 1000 src 10.0.0.1
ip route add 10.6.0.0/16 encap seg6 mode encap segs fd00::a,fd00::b dev v2
ip route add fd01::/64 via fd00::9 dev v2 expires 3600
ip route add fd02::/64 nexthop via fd00::9 dev v2 nexthop via fd00::a dev v2
ip route add fd03::/64 encap seg6 mode inline segs fd00::c dev v2
ip route add fd04::1/128 encap seg6local action End.X nh6 fd00::9 dev v2
ip route add fd05::1/128 encap seg6local action End.T table 100 dev v2
ip -6 route add unreachable fd06::/64 metric 5
ip rule add from 10.0.0.0/24 to 10.9.0.0/16 table 1000 priority 100 tos 0x10
ip rule add iif v2 fwmark 0x5/0xff blackhole priority 200
ip rule add uidrange 0-0 ipproto tcp dport 80-443 table 10 priority 300
ip rule add oif v2 goto 300 priority 250
ip -6 rule add from fd00::/64 table 77 suppress_prefixlength 0 priority 400
ip neigh add 10.0.0.4 lladdr 02:00:00:00:00:02 dev v2 nud permanent
ip neigh add fd00::9 lladdr 02:00:00:00:00:03 dev v2 nud reachable router
ip neigh add proxy 10.0.0.77 dev v2
ip nexthop add id 1 via 10.0.0.2 dev v2
ip nexthop add id 2 via fd00::9 dev v2
ip nexthop add id 3 blackhole
ip nexthop add id 4 via 10.0.0.3 dev v2
ip nexthop add id 10 group 1,3/4,5
ip nexthop add id 11 group 1/4,5 type resilient buckets 4 idle_timer 60
ip route add 10.7.0.0/16 nhid 10
ip route add fd07::/64 nhid 2
ip addrlabel add prefix fd00::/16 dev v2 label 99
tc qdisc add dev v2 root handle 1: htb default 10
tc qdisc add dev ifb0 root tbf rate 1mbit burst 10k latency 50ms
`

// TestRecord makes testdata anew from the running kernel:
//
//	unshare -Urn env NLSH_RECORD=1 go test ./nl/rtnl -run TestRecord
func TestRecord(t *testing.T) {
	if os.Getenv("NLSH_RECORD") == "" {
		t.Skip("NLSH_RECORD is not set: testdata is left as it is")
	}
	links, err := filepath.Glob("/sys/class/net/*")
	if out, _ := exec.Command("ip", "-o", "link").Output(); err != nil || strings.Count(string(out), "\n") != 1 {
		t.Fatalf("not a fresh namespace: %v", links)
	}
	for _, line := range strings.Split(busy, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if out, err := exec.Command(words[0], words[1:]...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", line, err, out)
		}
	}
	for _, r := range recordings {
		raw, err := dump(r.typ, append([]byte{r.family}, r.body...))
		if err != nil {
			t.Errorf("%s: %v", r.file, err)
			continue
		}
		if err := os.WriteFile(filepath.Join("testdata", r.file+".bin"), raw, 0o644); err != nil {
			t.Error(err)
		}
	}
}

// dump is the answer of the running kernel to one dump request, without the end of the answer.
func dump(typ uint16, body []byte) ([]byte, error) {
	fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC, unix.NETLINK_ROUTE)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	timeout := unix.NsecToTimeval(int64(30 * time.Second))
	if err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &timeout); err != nil {
		return nil, err
	}
	h := nl.Header{Len: uint32(nl.HeaderLen + len(body)), Type: typ, Flags: unix.NLM_F_REQUEST | unix.NLM_F_DUMP}
	kernel := &unix.SockaddrNetlink{Family: unix.AF_NETLINK}
	if err := unix.Sendto(fd, append(h.Append(nil), body...), 0, kernel); err != nil {
		return nil, err
	}
	var all []byte
	for buf := make([]byte, 1<<18); ; {
		n, _, err := unix.Recvfrom(fd, buf, 0)
		if err != nil {
			return nil, err
		}
		for _, m := range messages(buf[:n]) {
			switch binary.NativeEndian.Uint16(m[4:]) {
			case unix.NLMSG_DONE:
				return all, nil
			case unix.NLMSG_ERROR:
				return nil, unix.Errno(-int32(binary.NativeEndian.Uint32(m[nl.HeaderLen:])))
			}
			all = append(all, m...)
		}
	}
}

// messages cuts a buffer of messages; each part keeps its padding.
func messages(b []byte) [][]byte {
	var all [][]byte
	for len(b) >= nl.HeaderLen {
		n := min(nl.Align(int(binary.NativeEndian.Uint32(b))), len(b))
		if n < nl.HeaderLen {
			break
		}
		all = append(all, b[:n:n])
		b = b[n:]
	}
	return all
}

// recorded are all recorded messages of the files whose names begin so, each with a name of its own.
func recorded(t testing.TB, prefix string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", prefix+"*bin"))
	if err != nil || len(files) == 0 {
		t.Fatalf("testdata/%s*bin: no recordings (%v)", prefix, err)
	}
	all := map[string][]byte{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, m := range messages(raw) {
			all[fmt.Sprintf("%s#%03d", strings.TrimSuffix(filepath.Base(file), ".bin"), i)] = m
		}
	}
	return all
}
