package ipr

import (
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// routeCall is ip.route('add', dst=..., gateway=..., table=...) of an object that collects, as the interpreter
// does it: from the keywords to the bytes.
func routeCall(t testing.TB) func() {
	ip := &IPRoute{class: BatchClass, batch: nl.NewConn(nil, rtnl.Family).NewBatch()}
	args := starlark.Tuple{starlark.String("add")}
	kwargs := []starlark.Tuple{
		{starlark.String("dst"), starlark.String("172.16.3.0/24")},
		{starlark.String("gateway"), starlark.String("10.0.0.2")},
		{starlark.String("table"), starlark.MakeInt(100)},
	}
	thread := &starlark.Thread{}
	return func() {
		method, err := ip.Attr("route")
		if err == nil {
			_, err = method.(starlark.Callable).CallInternal(thread, args, kwargs)
		}
		if err != nil || ip.batch.Len() != 1 {
			t.Fatal(err, ip.batch.Len())
		}
		ip.batch.Reset()
	}
}

// TestRouteAllocates checks that a route leaves next to nothing behind: the text of its network without length.
func TestRouteAllocates(t *testing.T) {
	if n := testing.AllocsPerRun(100, routeCall(t)); n > 2 {
		t.Errorf("%v allocations for each route, want at most 2", n)
	}
}

func BenchmarkRouteToBytes(b *testing.B) {
	call := routeCall(b)
	b.ReportAllocs()
	for b.Loop() {
		call()
	}
}
