package nstest_test

import (
	"os/exec"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// TestRequire asks for a link upon another: what the probe says must be what iproute2 then does.
func TestRequire(t *testing.T) {
	nstest.Require(t, "ip", "veth", "macvlan")
	nstest.Do(t, nstest.New(t), func() error {
		const script = "ip link add v0 type veth peer v1 && ip link add link v0 name m0 type macvlan"
		if out, err := exec.Command("sh", "-ec", script).CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
		return nil
	})
}
