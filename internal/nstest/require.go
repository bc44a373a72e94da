package nstest

import (
	"os"
	"os/exec"
	"sync"
	"testing"
)

// features are what a test can need of the system: each a probe, run in a namespace of the test's own.
var features = map[string]func() bool{
	"tun": func() bool { _, err := os.Stat("/dev/net/tun"); return err == nil },
	"ip":  func() bool { _, err := exec.LookPath("ip"); return err == nil },
}

// linkKinds are probed by making such a link.
var linkKinds = []string{"veth", "bridge", "dummy", "bond", "vlan", "vrf", "macvlan", "vxlan", "ifb", "wireguard"}

var (
	probed   = map[string]bool{}
	probedMu sync.Mutex
)

// Require skips the test unless the system has all of the features: "tun", "ip" (iproute2 is installed), or the
// kind of a link that the kernel must be able to make. In the kernel lab, which has them all, it fails the test.
func Require(t testing.TB, names ...string) {
	t.Helper()
	for _, name := range names {
		if has(t, name) {
			continue
		}
		if lab := os.Getenv("NLSH_LAB"); lab != "" {
			t.Fatalf("kernel %s of the lab must have %s", lab, name)
		}
		t.Skip("needs " + name)
	}
}

func has(t testing.TB, name string) bool {
	t.Helper()
	probe := features[name]
	for _, kind := range linkKinds {
		if kind == name {
			probe = func() bool { return makesLink(t, kind) }
		}
	}
	if probe == nil {
		t.Fatalf("nstest.Require: unknown feature %q", name)
	}
	probedMu.Lock()
	defer probedMu.Unlock()
	ok, known := probed[name]
	if !known {
		ok = probe()
		probed[name] = ok
	}
	return ok
}

// makesLink tries to make a link of a kind, with iproute2, in a namespace of its own.
func makesLink(t testing.TB, kind string) (ok bool) {
	script := "ip link add probe type " + kind
	switch kind {
	case "vlan", "macvlan": // upon another link; lo does not serve
		script = "ip link add below type veth && ip link add link below name probe type " + kind
		if kind == "vlan" {
			script += " id 1"
		}
	case "vrf":
		script += " table 1"
	case "vxlan":
		script += " id 1 dstport 4789"
	}
	Do(t, New(t), func() error {
		ok = exec.Command("sh", "-c", script).Run() == nil
		return nil
	})
	return ok
}
