package rtnl

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"github.com/nlsh/nlsh/nl"
)

// btfPath is where the running kernel describes its own types.
const btfPath = "/sys/kernel/btf/vmlinux"

// readBTF is every enumerator and the size of every struct of the running kernel. The format is
// Documentation/bpf/btf.rst of the kernel.
func readBTF(t *testing.T) (values, sizes map[string]int64) {
	t.Helper()
	data, err := os.ReadFile(btfPath)
	if err != nil {
		t.Skipf("%s: the running kernel does not describe its types", btfPath)
	}
	u32 := func(off uint32) uint32 { return binary.NativeEndian.Uint32(data[off:]) }
	head := u32(4)
	at, end, strings := head+u32(8), head+u32(8)+u32(12), head+u32(16)
	name := func(off uint32) string {
		s := data[strings+off:]
		return string(s[:bytes.IndexByte(s, 0)])
	}
	values, sizes = map[string]int64{}, map[string]int64{}
	for at < end {
		about, info, size := name(u32(at)), u32(at+4), u32(at+8)
		kind, count := info>>24&0x1f, info&0xffff
		at += 12
		switch kind {
		case btfStruct:
			sizes[about] = int64(size)
		case btfEnum:
			for i := range count {
				values[name(u32(at+8*i))] = int64(int32(u32(at + 8*i + 4)))
			}
		}
		at += btfRest[kind] + count*btfEach[kind]
	}
	return values, sizes
}

// Of the kinds of types: the numbers of two, and how many bytes follow the common part, once and for each
// member.
const (
	btfStruct = 4
	btfEnum   = 6
)

var (
	btfRest = map[uint32]uint32{1: 4, 3: 12, 14: 4, 17: 4}
	btfEach = map[uint32]uint32{btfStruct: 12, 5: 12, btfEnum: 8, 13: 8, 15: 12, 19: 12}
)

// TestRowsAgainstKernel holds every row against the running kernel, which may know more than the headers.
func TestRowsAgainstKernel(t *testing.T) {
	values, _ := readBTF(t)
	checked := 0
	eachSpec(func(s *nl.Spec) {
		for _, a := range s.Attrs {
			number, known := values[kernelName(a.Name)]
			if known && number != int64(a.Num) {
				t.Errorf("%s: %s is %d, the kernel says %d", s.Name, a.Name, a.Num, number)
			}
			if known {
				checked++
			}
		}
	})
	if checked < 250 { // the rest are in modules
		t.Errorf("only %d rows were found in the kernel", checked)
	}
	for name, value := range Constants() {
		if number, known := values[name]; known && uint32(number) != uint32(value) {
			t.Errorf("%s is %d, the kernel says %d", name, value, number)
		}
	}
}

// structs are the tables that are a struct of the kernel, or begin with one.
var structs = map[string][]*nl.Spec{
	"ifinfomsg": {Link}, "ifaddrmsg": {Addr}, "rtmsg": {Route}, "fib_rule_hdr": {Rule}, "ndmsg": {Neigh},
	"nhmsg": {Nexthop}, "ndtmsg": {NeighTable}, "tcmsg": {Traffic}, "tcamsg": {Action}, "dcbmsg": {DCB},
	"if_stats_msg": {Stats, StatsRequest}, "tunnel_msg": {Tunnel}, "ifaddrlblmsg": {AddrLabel},
	"br_port_msg": {MDB, MDBSet}, "prefixmsg": {Prefix}, "nduseroptmsg": {UserOption},

	"rtnl_link_stats": {linkStats}, "rtnl_link_stats64": {linkStats64}, "rtnl_link_ifmap": {linkMap},
	"rtnl_hw_stats64": {hwStats64}, "ifla_cacheinfo": {inet6CacheInfo}, "ifa_cacheinfo": {addrCacheInfo},
	"nda_cacheinfo": {neighCacheInfo}, "ndt_config": {neighTableConfig}, "ndt_stats": {neighTableStats},
	"rta_cacheinfo": {routeCacheInfo}, "rta_mfc_stats": {mfcStats}, "nexthop_grp": {nexthopGroup},
	"prefix_cacheinfo": {prefixCacheInfo}, "ifla_vxlan_port_range": {portRange},
	"br_mdb_entry": {mdbEntry, mdbSetEntry}, "br_mcast_stats": {bridgeMcastXStats},
	"bridge_vlan_xstats": {bridgeVlanXStats}, "bridge_stp_xstats": {bridgeSTPXStats},
	"bridge_vlan_info": {bridgeVlanInfo}, "br_boolopt_multi": {bridgeBoolOpt},
	"tc_stats": {tcStats}, "gnet_stats_basic": {tcBasic}, "gnet_stats_rate_est": {tcRate},
	"gnet_stats_rate_est64": {tcRate64}, "gnet_stats_queue": {tcQueue},
	"ifla_vf_mac": {vfMAC}, "ifla_vf_vlan": {vfVlan}, "ifla_vf_tx_rate": {vfTxRate}, "ifla_vf_rate": {vfRate},
	"ifla_vf_spoofchk": {vfSpoofChk}, "ifla_vf_link_state": {vfLinkState}, "ifla_vf_trust": {vfTrust},
	"ifla_vf_rss_query_en": {vfRSSQuery}, "ifla_vf_guid": {vfNodeGUID, vfPortGUID},
	"ifla_vf_vlan_info": {vfVlanInfo}, "ioam6_trace_hdr": {ioam6Trace},
}

// growing are the structs that have grown, so that an older kernel's are shorter.
var growing = []gap{{"counters were added", "rtnl_link_stats rtnl_link_stats64 ndt_stats"}}

// TestStructsAgainstKernel holds the sizes of the fixed structs against the running kernel's. A newer kernel
// may have more, which is shown nowhere.
func TestStructsAgainstKernel(t *testing.T) {
	_, sizes := readBTF(t)
	checked := 0
	for name, specs := range structs {
		for _, s := range specs {
			raw, err := s.Encode(nil, dict())
			if err != nil {
				t.Fatalf("%s: %v", s.Name, err)
			}
			size, known := sizes[name]
			if known && int64(len(raw)) > size && !explained(growing, name) {
				t.Errorf("%s has %d bytes, the kernel's struct %s %d", s.Name, len(raw), name, size)
			}
			if known && int64(len(raw)) == size {
				checked++
			}
		}
	}
	if checked < 20 { // the rest are in modules
		t.Errorf("only %d structs are the kernel's", checked)
	}
}
