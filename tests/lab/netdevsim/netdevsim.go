// Package netdevsim gives a test devices in software that devlink knows. It acts on the initial network namespace,
// and on a module that "lab netdevsim" has built: tests ask for need.Netdevsim first.
package netdevsim

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/ns"
	"github.com/nlsh/nlsh/tests/lab/wait"
)

const bus = "/sys/bus/netdevsim/"

// New makes a device with ports, and removes it with the test. It returns the device's name in devlink.
func New(t testing.TB, id, ports int) string {
	t.Helper()
	need.Need(t, need.Netdevsim)
	tell(t, "new_device", fmt.Sprintf("%d %d", id, ports))
	t.Cleanup(func() { tell(t, "del_device", fmt.Sprint(id)) })
	name := fmt.Sprintf("netdevsim/netdevsim%d", id)
	wait.For(t, name, func() bool {
		out, _ := ns.Try("devlink dev show")
		return strings.Contains(out, name)
	})
	return name
}

func tell(t testing.TB, file, text string) {
	t.Helper()
	if err := os.WriteFile(bus+file, []byte(text), 0); err != nil {
		t.Error(err)
	}
}
