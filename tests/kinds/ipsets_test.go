package kinds

import (
	"strings"
	"testing"
)

// set is a row for a type of set.
func set(spec string) row {
	kind, _, _ := strings.Cut(spec, " ")
	return row{name: spec, create: "ipset create x0 " + spec, show: "ipset list -t",
		want: "Name: x0\nType: " + kind + "\n", remove: "ipset destroy x0"}
}

var ipsets = []row{
	set("bitmap:ip range 10.0.0.0/24"),
	set("bitmap:ip,mac range 10.0.0.0/24"),
	set("bitmap:port range 0-1024"),
	set("hash:ip"),
	set("hash:ip family inet6"),
	set("hash:ip timeout 9 counters comment skbinfo"),
	set("hash:mac"),
	set("hash:ip,mac"),
	set("hash:ip,mark"),
	set("hash:ip,port"),
	set("hash:ip,port,ip"),
	set("hash:ip,port,net"),
	set("hash:net"),
	set("hash:net,net"),
	set("hash:net,port"),
	set("hash:net,port,net"),
	set("hash:net,iface"),
	set("list:set"),
}

func TestIPSets(t *testing.T) { tryRows(t, ipsets) }
