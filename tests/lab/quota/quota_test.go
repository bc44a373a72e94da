package quota

import (
	"testing"
	"time"

	"github.com/mdlayher/genetlink"
	"github.com/mdlayher/netlink"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/wait"
)

// Attributes and warnings of linux/quota.h.
const (
	attrExcessID = 2
	attrWarning  = 3

	warnHard = 4 // QUOTA_NL_BHARDWARN
	warnSoft = 6 // QUOTA_NL_BSOFTWARN
)

// warning is one event of the quota family.
type warning struct {
	user uint64
	kind uint32
}

// A user who writes past both limits is told of twice.
func TestEvents(t *testing.T) {
	need.Need(t, need.Quota)
	c := listen(t)
	Mount(t, 100, 200).Write(t, "file", 400)
	for _, want := range []warning{{User, warnSoft}, {User, warnHard}} {
		if got := next(t, c); got != want {
			t.Errorf("event %+v, want %+v", got, want)
		}
	}
}

func listen(t *testing.T) *genetlink.Conn {
	t.Helper()
	c, err := genetlink.Dial(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	family, err := c.GetFamily("VFS_DQUOT")
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range family.Groups {
		if err := c.JoinGroup(group.ID); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.SetReadDeadline(time.Now().Add(wait.Limit)); err != nil {
		t.Fatal(err)
	}
	return c
}

func next(t *testing.T, c *genetlink.Conn) warning {
	t.Helper()
	messages, _, err := c.Receive()
	if err != nil {
		t.Fatal(err)
	}
	ad, err := netlink.NewAttributeDecoder(messages[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	var w warning
	for ad.Next() {
		switch ad.Type() {
		case attrExcessID:
			w.user = ad.Uint64()
		case attrWarning:
			w.kind = ad.Uint32()
		}
	}
	return w
}
