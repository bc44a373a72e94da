package netns

import (
	"os/exec"
	"strings"
	"testing"
)

// oracleScript runs the same in pyroute2 and here.
const oracleScript = `
import os
from pyroute2 import netns, IPRoute, NetNS
def error(fn, *args, **kwargs):
    try:
        fn(*args, **kwargs)
    except OSError as e:
        return type(e).__name__, e.errno
print(netns.listnetns())
netns.create('a')
netns.create('b')
print(sorted(netns.listnetns()))
print(error(netns.create, 'a'), error(netns.remove, 'x'), error(netns.setns, 'x', flags=0),
      error(netns.setns, 'a', flags=os.O_CREAT | os.O_EXCL))
ip = IPRoute()
ip.link('add', ifname='v0', kind='veth', peer={'ifname': 'v1', 'net_ns_fd': 'a'})
ns = NetNS('a')
print(sorted(m.get_attr('IFLA_IFNAME') for m in ns.get_links()))
m = ns.get_links(ifname='v1')[0]
print(m['index'], m['event'], m.get_attr('IFLA_LINKINFO').get_attr('IFLA_INFO_KIND'), m.get_attr('IFLA_MTU'))
ns.close()
netns.pushns('b')
inside = IPRoute()
print([m.get_attr('IFLA_IFNAME') for m in inside.get_links()])
inside.close()
netns.popns()
print(len(ip.get_links()), netns.ns_pids(), netns.pid_to_ns(os.getpid()))
netns.setns('c')
netns.setns('/proc/self/ns/net')
print(sorted(netns.listnetns()))
for name in ('a', 'b', 'c'):
    netns.remove(name)
print(netns.listnetns())
while ip.link_lookup(ifname='v0'): # it goes with its peer, whose namespace ends in its own time
    pass
ip.close()
`

func TestOracle(t *testing.T) {
	l := newLab(t)
	l.asPyroute2(oracleScript)
	l.run("netns.setns('/proc/self/ns/net')")
}

// asPyroute2 runs a script, which cleans up behind itself, here and in pyroute2, and compares what they
// print.
func (l *lab) asPyroute2(script string) {
	l.t.Helper()
	python, err := exec.LookPath("/usr/bin/python3")
	if err != nil || exec.Command(python, "-c", "import pyroute2").Run() != nil {
		l.t.Skip("needs pyroute2")
	}
	ours := l.run(script)
	out, err := exec.Command(python, "-c", script).CombinedOutput()
	if err != nil {
		l.t.Fatalf("%v\n%s", err, out)
	}
	if want := strings.TrimSpace(string(out)); ours != want {
		l.t.Errorf("printed\n%s\npyroute2 prints\n%s", ours, want)
	}
}
