package netns

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// The README's sample, and what is left of it.
func TestSample(t *testing.T) {
	l := newLab(t)
	l.prints(`
from pyroute2 import netns
# create netns
netns.create('test')
# list
print(netns.listnetns())
# remove netns
netns.remove('test')
print(netns.listnetns())
`, "['test']\n[]")
}

func TestNamesBothWays(t *testing.T) {
	l := newLab(t)
	l.run("netns.create('ours')")
	if got := l.ip("netns", "list"); got != "ours" {
		t.Errorf("ip netns list: %q", got)
	}
	l.ip("netns", "exec", "ours", "true")
	l.ip("netns", "add", "theirs")
	l.prints("print(netns.listnetns())", "['ours', 'theirs']")
	l.prints(`
with IPRoute(netns='theirs', flags=0) as ip:
    print([m.get_attr('IFLA_IFNAME') for m in ip.get_links()])
`, "['lo']")
	l.run("netns.remove('theirs')")
	l.ip("netns", "del", "ours")
	l.prints("print(netns.listnetns())", "[]")
}

func TestNameErrors(t *testing.T) {
	l := newLab(t)
	l.run("netns.create('there')")
	const bad = "ValueError: netns="
	for _, row := range []struct{ call, want string }{
		{"netns.create('there')", "FileExistsError: [Errno 17] File exists: '/run/netns/there'"},
		{"netns.remove('gone')", "FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/gone'"},
		{"netns.create('a/b')", bad + `'a/b': bad name of a network namespace: "a/b" has a slash; ` +
			"expected a name or an absolute path"},
		{"netns.create('..')", bad + `'..': bad name of a network namespace: ".." has a part ".."`},
		{"netns.remove('/run/netns/../x')",
			bad + `'/run/netns/../x': bad name of a network namespace: "/run/netns/../x" has a part ".."`},
		{"netns.create('')", bad + `'': bad name of a network namespace: ""`},
		{"netns.setns('gone', flags=0)", "FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/gone'"},
		{"netns.setns('there', os.O_CREAT | os.O_EXCL)", "FileExistsError: [Errno 17] File exists: '/run/netns/there'"},
		{"NetNS('gone', flags=0)", "FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/gone'"},
		{"netns.setns('/proc/0/ns/net')", "FileNotFoundError: [Errno 2] No such file or directory: '/proc/0/ns/net'"},
		{"netns.setns(9999)", "OSError: [Errno 9] Bad file descriptor: 'fd:9999'"},
		{"netns.setns(-1)", "ValueError: a file descriptor cannot be -1"},
		{"netns.setns([])", "TypeError: netns=[]: expected the name, path or descriptor of a namespace, not list"},
		{"netns.popns()", "IndexError: popns(): no namespace is saved: every call needs a pushns() before it"},
		{"netns.attach('x', 0)", "ValueError: pid=0: expected the number of a process"},
		{"netns.sysctl('there', 'kernel.hostname')",
			"ValueError: name='kernel.hostname': only net.* belongs to a network namespace"},
	} {
		l.fails(row.call, row.want)
	}
	l.prints("print(netns.listnetns())", "['there']")
}

// A file that is no namespace is never removed.
func TestRemovesNamespacesOnly(t *testing.T) {
	l := newLab(t)
	file := t.TempDir() + "/precious"
	if err := os.WriteFile(file, []byte("data"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.try("netns.remove('" + file + "')"); err == nil {
		t.Error("a file was removed as a namespace")
	}
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

// Another user may make no names, and hears what is missing. The test runs itself as that user.
func TestNoPermission(t *testing.T) {
	if os.Getenv(asNobody) != "" {
		l := shellOf(t)
		l.fails("import pyroute2; pyroute2.netns.create('mine')", "PermissionError: [Errno 1] Operation not permitted: "+
			"a name of a network namespace is a mount in /run/netns, which needs CAP_SYS_ADMIN over the mount namespace: "+
			"run as root, or under unshare -Urnm with a /run of its own: '/run/netns/mine'")
		l.fails("import pyroute2; pyroute2.netns.remove('theirs')", "PermissionError: [Errno 1] Operation not permitted: "+
			"a name of a network namespace is a mount in /run/netns, which needs CAP_SYS_ADMIN over the mount namespace: "+
			"run as root, or under unshare -Urnm with a /run of its own: '/run/netns/theirs'")
		for _, call := range []string{"netns.pushns('theirs')", "netns.setns('theirs')", "netns.create_socket('theirs')",
			"netns.sysctl('theirs', 'net.ipv4.ip_forward')", "NetNS('theirs')", "IPRoute(netns='theirs')",
			"NSPopen('theirs', ['true'])", "TunTapDevice(netns='theirs')", "NetNS('theirs', flags=0)"} {
			l.fails("from pyroute2 import *; from pytun import *; "+call, "PermissionError: [Errno 1] Operation not permitted: entering a network "+
				"namespace needs CAP_SYS_ADMIN over it and over the user namespace of the shell: 'theirs'")
		}
		return
	}
	l := newLab(t)
	l.run("netns.create('theirs')")
	cmd := exec.Command("/proc/self/exe", "-test.run=^TestNoPermission$")
	cmd.Env = append(os.Environ(), asNobody+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.CombinedOutput()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.EPERM) {
		t.Skip("needs a second user: ", err)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAttachAndPids(t *testing.T) {
	l := newLab(t)
	l.prints(`
import subprocess
netns.create('one')
with netns.pushns('one'):
    p = subprocess.Popen(['sleep', '60'])
netns.attach('two', p.pid)
print(netns.listnetns(), netns.pid_to_ns(p.pid), p.pid in netns.ns_pids()['one'])
netns.attach('three', p)
a, b = os.stat('/run/netns/one'), os.stat('/run/netns/three')
print(a.st_ino == b.st_ino)
print(netns.pid_to_ns(os.getpid()))
p.kill()
p.wait()
`, "['one', 'two'] one True\nTrue\nNone")
}

func TestSysctl(t *testing.T) {
	l := newLab(t)
	l.prints(`
netns.create('test')
print(netns.sysctl('test', 'net.ipv4.ip_forward', 1), netns.sysctl('test', 'net/ipv4/ip_forward'))
print(netns.sysctl('test', 'net.ipv4.ip_local_port_range', [2000, 3000]))
with netns.pushns('test'):
    print(netns.sysctl(None, 'net.ipv4.ip_forward'), open('/proc/sys/net/ipv4/ip_forward').read())
`, "1 1\n2000\t3000\n1 1")
	if got := l.ip("netns", "exec", "test", "cat", "/proc/sys/net/ipv4/ip_forward"); got != "1" {
		t.Errorf("the namespace has %s", got)
	}
	own, err := os.ReadFile("/proc/sys/net/ipv4/ip_forward")
	if err != nil || strings.TrimSpace(string(own)) != "0" {
		t.Errorf("the test's own namespace has %q, %v", own, err)
	}
	l.fails("netns.sysctl('test', 'net.ipv4.nonsense')",
		"FileNotFoundError: [Errno 2] No such file or directory: '/proc/sys/net/ipv4/nonsense'")
}
