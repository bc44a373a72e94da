package netns

import (
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// infoScript runs the same in pyroute2 and here: what there is to know of namespaces, apart from their
// inodes.
const infoScript = `
import os
from pyroute2 import netns, IPRoute
ip = IPRoute()
for name in ('a', 'b', 'c'):
    netns.create(name)
for ours, theirs, name in (('v0', 'v1', 'a'), ('v2', 'v3', 'a'), ('v4', 'v5', 'b')):
    ip.link('add', ifname=ours, kind='veth', peer={'ifname': theirs, 'net_ns_fd': name})
def numbers(names):
    return [ip.get_links(ip.link_lookup(ifname=name)[0])[0].get_attr('IFLA_LINK_NETNSID') for name in names]
def told(m):
    path, peers = m.get_attr('NSINFO_PATH'), sorted(m.get_attrs('NSINFO_PEER'))
    return (path if path.startswith('/var') else '/proc', m['event'], m['inode'] == os.stat(path).st_ino,
            peers, set(numbers(peers) or [0xffffffff]) == {m['netnsid']})
found = ip.get_netns_info()
print(type(next(found)).__name__, len(list(found)))
for line in sorted(told(m) for m in ip.get_netns_info()):
    print(line)
everything = [m for m in ip.get_netns_info(list_proc=True)]
print(len(set(m['inode'] for m in everything)) == len(everything), '/proc' in [told(m)[0] for m in everything])
print(ip.netns_path)
ip.netns_path = ['/no/such/directory']
print(list(ip.get_netns_info()))
ip.netns_path = ['/var/run/netns']
ip.netns_path.append('/tmp')
print(len([m for m in ip.get_netns_info() if m.get_attr('NSINFO_PATH').startswith('/var')]))
for name in ('v0', 'v2', 'v4'):
    ip.link('del', ifname=name)
ip.close()
for name in ('a', 'b', 'c'):
    netns.remove(name)
`

func TestInfo(t *testing.T) {
	nstest.Require(t, "veth")
	l := newLab(t)
	l.asPyroute2(infoScript)
	l.fails("IPRoute().get_netns_info(1, 2)",
		"TypeError: get_netns_info(): got 2 arguments, want at most 1")
}
