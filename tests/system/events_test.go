package system

import (
	"bytes"
	"context"
	"testing"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

// A thread that reads events while the main one makes links, as pyroute2's documentation shows it.
const reader = `
import threading
from pyroute2 import IPRoute

ipr = IPRoute()
ipr.bind()
seen = []

def read():
    while True:
        for msg in ipr.get():
            if msg['event'] == 'RTM_NEWLINK':
                name = msg.get_attr('IFLA_IFNAME')
                if name not in seen:
                    seen.append(name)
                if name == 'last':
                    return

t = threading.Thread(target=read)
t.start()
with IPRoute() as other:
    for name in ('first', 'second', 'last'):
        other.link('add', ifname=name, kind='bridge')
t.join(30)
print([name for name in seen if name != 'lo'], t.is_alive())
with IPRoute() as other:
    for name in ('first', 'second', 'last'):
        other.link('del', ifname=name)
`

func TestBackgroundReader(t *testing.T) {
	nstest.Isolated(t)
	ctx, cancel := context.WithTimeout(context.Background(), 2*nstest.Deadline)
	defer cancel()
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out))
	if err := sh.Run(ctx, "reader.py", []byte(reader)); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "['first', 'second', 'last'] False\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
