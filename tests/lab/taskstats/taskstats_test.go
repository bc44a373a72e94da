// Package taskstats proves that the kernels of the lab account for tasks over generic netlink: on request, and when
// one ends, which only the initial namespaces hear.
package taskstats

import (
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/mdlayher/genetlink"
	"github.com/mdlayher/netlink"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/wait"
)

// Numbers of linux/taskstats.h.
const (
	cmdGet          = 1
	attrPID         = 1 // of a request and within an answer
	attrRegisterCPU = 3
	attrAggregate   = 4 // TASKSTATS_TYPE_AGGR_PID
	attrStats       = 3
)

// dial opens a connection to the family.
func dial(t *testing.T) (*genetlink.Conn, uint16) {
	t.Helper()
	need.Need(t, need.Taskstats)
	c, err := genetlink.Dial(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	family, err := c.GetFamily("TASKSTATS")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.SetReadDeadline(time.Now().Add(wait.Limit)); err != nil {
		t.Fatal(err)
	}
	return c, family.ID
}

// get sends one attribute with the family's only request.
func get(t *testing.T, c *genetlink.Conn, family uint16, flags netlink.HeaderFlags, a netlink.Attribute) []genetlink.Message {
	t.Helper()
	data, err := netlink.MarshalAttributes([]netlink.Attribute{a})
	if err != nil {
		t.Fatal(err)
	}
	m := genetlink.Message{Header: genetlink.Header{Command: cmdGet, Version: 1}, Data: data}
	answer, err := c.Execute(m, family, netlink.Request|flags)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// task returns the task that a message is about, and the size of its account.
func task(t *testing.T, m genetlink.Message) (pid uint32, size int) {
	t.Helper()
	ad, err := netlink.NewAttributeDecoder(m.Data)
	if err != nil {
		t.Fatal(err)
	}
	for ad.Next() {
		if ad.Type() != attrAggregate {
			continue
		}
		ad.Nested(func(nad *netlink.AttributeDecoder) error {
			for nad.Next() {
				switch nad.Type() {
				case attrPID:
					pid = nad.Uint32()
				case attrStats:
					size = len(nad.Bytes())
				}
			}
			return nil
		})
	}
	return pid, size
}

func TestGet(t *testing.T) {
	c, family := dial(t)
	self := uint32(os.Getpid())
	e := netlink.NewAttributeEncoder()
	e.Uint32(attrPID, self)
	data, _ := e.Encode()
	pid, size := task(t, get(t, c, family, 0, netlink.Attribute{Type: attrPID, Data: data[4:8]})[0])
	if pid != self || size < 300 {
		t.Errorf("an account of %d bytes for task %d, want task %d", size, pid, self)
	}
}

func TestExit(t *testing.T) {
	c, family := dial(t)
	get(t, c, family, netlink.Acknowledge, netlink.Attribute{Type: attrRegisterCPU, Data: []byte("0\x00")})
	cmd := exec.Command("true")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	for want := uint32(cmd.Process.Pid); ; {
		messages, _, err := c.Receive()
		if err != nil {
			t.Fatalf("no account of task %d, which has ended: %v", want, err)
		}
		for _, m := range messages {
			if pid, size := task(t, m); pid == want {
				if size < 300 {
					t.Errorf("an account of %d bytes", size)
				}
				return
			}
		}
	}
}
