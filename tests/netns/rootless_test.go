package netns

import (
	"os"
	"os/exec"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// rootless marks a run of the tests by a user who is root in a user namespace of its own alone.
const rootless = "NLSH_NETNS_ROOTLESS"

// again runs the test in a fresh user namespace, with further new namespaces.
func again(t *testing.T, flags uintptr, env string) {
	t.Helper()
	cmd := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), env+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  unix.CLONE_NEWUSER | flags,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	if _, ran := err.(*exec.ExitError); err != nil && !ran {
		t.Skip("needs user namespaces: ", err)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// With mounts of its own (unshare -Urnm), a user without rights has names of namespaces like root.
func TestRootless(t *testing.T) {
	l := newLab(t)
	if os.Getenv(rootless) == "" {
		again(t, unix.CLONE_NEWNET|unix.CLONE_NEWNS, rootless)
		return
	}
	l.prints(`
netns.create('mine')
with netns.pushns('mine'), IPRoute() as ip:
    ip.link('add', ifname='br0', kind='bridge')
    print(sorted(os.listdir('/sys/class/net')), netns.sysctl(None, 'net.ipv4.ip_forward', 1))
with NetNS('other') as ns, NSPopen('mine', ['ip', 'link', 'show', 'br0'], stdout=-3) as p:
    print(len(ns.get_links()), p.wait(), netns.listnetns())
netns.attach('third', os.getpid())
`, "['br0', 'lo'] 1\n1 0 ['mine', 'other']")
	if got := l.ip("netns", "list"); got == "" {
		t.Error("ip netns lists nothing")
	}
	l.run("for name in netns.listnetns(): netns.remove(name)")
}

// Without (unshare -Urn), the mounts are another's: the error says what is missing, and nothing is left.
func TestRootlessWithoutMounts(t *testing.T) {
	if os.Getenv(asNobody) == "" {
		l := newLab(t)
		l.run("netns.create('theirs')")
		again(t, unix.CLONE_NEWNET, asNobody)
		l.prints("print(netns.listnetns())", "['theirs']")
		return
	}
	l := shellOf(t)
	l.run("from pyroute2 import netns, IPRoute, NetNS")
	const denied = "PermissionError: [Errno 1] Operation not permitted: a name of a network namespace is a mount in /run/netns, " +
		"which needs CAP_SYS_ADMIN over the mount namespace: run as root, or under unshare -Urnm with a /run of its own: "
	for _, call := range []string{"create('mine')", "setns('mine')", "pushns('mine')", "attach('mine', '/proc/self/ns/net')"} {
		l.fails("netns."+call, denied+"'/run/netns/mine'")
	}
	l.fails("NetNS('mine')", denied+"'/run/netns/mine'")
	l.fails("netns.remove('theirs')", denied+"'/run/netns/theirs'")
	l.fails("netns.setns('theirs')", "PermissionError: [Errno 1] Operation not permitted: entering a network namespace needs "+
		"CAP_SYS_ADMIN over it and over the user namespace of the shell: 'theirs'")
	l.prints("print(netns.listnetns(), len(IPRoute().get_links()))", "['theirs'] 1")
}
