package netns

import (
	"os"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// What a script opens after a setns opens there; what is open, and the process, stay.
func TestMove(t *testing.T) {
	l := newLab(t)
	before, err := os.Readlink("/proc/self/ns/net")
	if err != nil {
		t.Fatal(err)
	}
	l.ip("netns", "add", "test")
	l.ip("-n", "test", "link", "add", "name", "br-there", "type", "bridge")
	l.prints(`
import socket, subprocess
def links(ip): return sorted(m.get_attr('IFLA_IFNAME') for m in ip.get_links())
here = IPRoute()
netns.setns('test')
there = IPRoute()
print(links(here), links(there))
print(sorted(name for i, name in socket.if_nameindex()))
print(sorted(os.listdir('/sys/class/net')), os.path.exists('/sys/class/net/br-there/bridge'))
print('br-there' in open('/proc/net/dev').read())
print('br-there' in subprocess.check_output(['ip', 'link']).decode())
netns.setns('/proc/self/ns/net')
print(links(IPRoute()), links(there))
here.close(); there.close()
`, `['lo'] ['br-there', 'lo']
['br-there', 'lo']
['br-there', 'lo'] True
True
True
['lo'] ['br-there', 'lo']`)
	after, err := os.Readlink("/proc/self/ns/net")
	if err != nil || after != before {
		t.Errorf("the process has moved from %s to %s, %v", before, after, err)
	}
}

// Two shells of one process do not meet.
func TestOtherScriptsStay(t *testing.T) {
	a, b := newLab(t), newLab(t)
	a.run("netns.setns('moved')")
	const where = "print(len(IPRoute().get_links()))"
	b.run(where)
	a.ip("-n", "moved", "link", "add", "name", "br0", "type", "bridge")
	a.prints(where, "2")
	b.prints(where, "1")
	a.run("netns.setns('/proc/self/ns/net')")
}

func TestStack(t *testing.T) {
	l := newLab(t)
	l.run(`
for name in ('a', 'b'):
    netns.create(name)
    with IPRoute(netns=name) as ip:
        ip.link('add', ifname='br-' + name, kind='bridge')
def where():
    with IPRoute() as ip:
        return [m.get_attr('IFLA_IFNAME') for m in ip.get_links()][-1]
`)
	l.prints(`
netns.pushns('a')
netns.pushns('b')
print(where())
netns.popns()
print(where())
netns.pushns()
netns.setns('b')
netns.dropns()
print(where())
netns.popns()
print(where())
`, "br-b\nbr-a\nbr-b\nlo")
	l.prints(`
with netns.pushns('a'):
    with netns.pushns('b'):
        print(where())
    print(where())
    try:
        with netns.pushns('b'):
            netns.pushns('a')
            raise KeyError(where())
    except KeyError as e:
        print(e, where())
    netns.popns()
    print(where())
print(where())
`, "br-b\nbr-a\n'br-a' br-a\nlo\nlo")
	l.fails("netns.popns()", "IndexError: popns(): no namespace is saved: every call needs a pushns() before it")
}

// A thread starts where the one is that starts it, and moves on its own, as in Python: setns(2) is a
// thread's.
func TestThreadsMoveAlone(t *testing.T) {
	l := newLab(t)
	l.prints(`
import threading
for name in ('a', 'b'):
    with NetNS(name) as ns:
        ns.link('add', ifname='br-' + name, kind='bridge')
def where():
    with IPRoute() as ip:
        return [m.get_attr('IFLA_IFNAME') for m in ip.get_links()][-1]
ready, go = threading.Barrier(3), threading.Barrier(3)
seen = {}
def work(name):
    before = where()
    netns.pushns(name)
    ready.wait()
    inside = where()
    go.wait()
    seen[name] = before, inside, where()
threads = [threading.Thread(target=work, args=(name,)) for name in ('a', 'b')]
for thread in threads: thread.start()
ready.wait()
print(where())
netns.setns('a')
go.wait()
for thread in threads: thread.join()
print(seen['a'], seen['b'], where())
late = []
thread = threading.Thread(target=lambda: late.append(where()))
thread.start()
thread.join()
netns.setns('/proc/self/ns/net')
print(late, where())
`, "lo\n('lo', 'br-a', 'br-a') ('lo', 'br-b', 'br-b') br-a\n['br-a'] lo")
}

// Every way to name a namespace leads to the same one.
func TestWaysToName(t *testing.T) {
	nstest.Require(t, "veth", "tun")
	l := newLab(t)
	l.prints(`
import subprocess
from pytun import TunTapDevice
netns.create('test')
with IPRoute(netns='test') as ip:
    ip.link('add', ifname='br0', kind='bridge')
netns.sysctl('test', 'net.ipv4.ip_forward', 1)
with netns.pushns('test'):
    p = subprocess.Popen(['sleep', '60'])
f = open('/run/netns/test')
fd = netns.getnsfd('test')
for way in ('test', '/run/netns/test', '/var/run/netns/test', fd, f, 'fd:%d' % fd, 'pid:%d' % p.pid, p,
            '/proc/%d/ns/net' % p.pid):
    with netns.pushns(way), IPRoute() as a, IPRoute(netns=way) as b, NetNS(way) as c:
        print([len(x.get_links()) for x in (a, b, c)])
    netns.create_socket(way).close()
    NSPopen(way, ['true']).release()
    TunTapDevice(netns=way).close()
    os.close(netns.getnsfd(way))
    if not isinstance(way, int): # which attach takes for a process
        netns.attach('again', way)
        netns.remove('again')
    with IPRoute() as ip:
        ip.link('add', ifname='v0', kind='veth', peer={'ifname': 'v1', 'net_ns_fd': way})
        ip.link('set', ifname='v0', net_ns_fd=way)
        assert ip.get_netnsid(fd=way)['nsid'] >= 0
    with IPRoute(netns=way) as ip:
        ip.link('del', ifname='v0')
    assert netns.sysctl(way, 'net.ipv4.ip_forward') == 1
os.close(fd)
f.close()
p.kill()
p.wait()
`, "[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]\n[2, 2, 2]")
}

func TestNetNS(t *testing.T) {
	nstest.Require(t, "veth")
	l := newLab(t)
	l.prints(`
ns = NetNS('test')
print(ns.netns, netns.listnetns())
with IPRoute() as ip:
    ip.link('add', ifname='v0', kind='veth', peer={'ifname': 'v1', 'net_ns_fd': 'test'})
    ip.link('add', ifname='v2', kind='veth', peer='v3')
    ip.link('set', index=ip.link_lookup(ifname='v3')[0], net_ns_fd='test')
print(sorted(m.get_attr('IFLA_IFNAME') for m in ns.get_links()))
ns.close()
print(netns.listnetns())
NetNS('test').remove()
print(netns.listnetns())
`, "test ['test']\n['lo', 'v1', 'v3']\n['test']\n[]")
	l.prints(`
class Lab(NetNS):
    def names(self):
        return [m.get_attr('IFLA_IFNAME') for m in self.get_links()]
with Lab('test') as lab:
    print(type(lab).__name__, lab.names(), lab.netns)
    lab.remove()
`, "Lab ['lo'] test")
	l.fails("NetNS('test', flags=0)", "FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/test'")
}

// A descriptor that is stale, or has become another file's, and a file that is left of a namespace, are
// errors: nothing opens in the namespace of the process instead.
func TestStale(t *testing.T) {
	l := newLab(t)
	l.prints(`
netns.create('test')
fd = netns.getnsfd('test')
os.close(fd)
def errors(way):
    said = []
    for use in (netns.setns, netns.pushns, netns.create_socket, netns.getnsfd, lambda x: IPRoute(netns=x), NetNS,
                lambda x: NSPopen(x, ['true']), lambda x: netns.sysctl(x, 'net.ipv4.ip_forward')):
        try:
            use(way)
        except OSError as e:
            said.append(str(e).split('] ', 1)[-1].replace('fd:%d' % fd, 'fd:N'))
    return len(said), sorted(set(said))
print(errors(fd))
with open('/dev/null') as other:
    os.dup2(other.fileno(), fd)
    print(errors(fd))
    os.close(fd)
open('/run/netns/left', 'w').close()
print(errors('left'))
netns.remove('left')
import subprocess
with NSPopen('test', ['true']) as p:
    pid = p.pid
print(str(errors('pid:%d' % pid)).replace(str(pid), 'PID'))
print(netns.listnetns())
`, `(8, ["Bad file descriptor: 'fd:N'"])
(8, ["Invalid argument: it is no network namespace: 'fd:N'"])
(8, ["Invalid argument: it is no network namespace: 'left'"])
(8, ["No such file or directory: '/proc/PID/ns/net'"])
['test']`)
}

// A name that is removed, or becomes another's, does not move what was opened by it.
func TestNameIsReplaced(t *testing.T) {
	l := newLab(t)
	l.prints(`
ns = NetNS('test')
ns.link('add', ifname='br0', kind='bridge')
netns.remove('test')
print(len(ns.get_links()))
netns.create('test')
print(len(ns.get_links()), len(NetNS('test').get_links()))
ns.bind()
print(len(ns.get_links()))
netns.setns('test')
netns.remove('test')
netns.create('test')
with IPRoute(netns='test') as other:
    other.link('add', ifname='br1', kind='bridge')
print(IPRoute().link_lookup(ifname='br1'))
netns.setns('/proc/self/ns/net')
ns.close()
`, "2\n2 1\n2\n[]")
}
