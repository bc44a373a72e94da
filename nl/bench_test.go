package nl_test

import (
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

const benchRoutes = 100_000

func perRoute(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRoutes, "ns/route")
}

// BenchmarkDump compares what a dump costs with what the kernel needs to write it ("Raw": no header is looked
// at).
func BenchmarkDump(b *testing.B) {
	conn, _ := dial(b)
	load(b, conn, benchRoutes)
	req := routes(b)
	b.Run("Raw", func(b *testing.B) {
		buf := make([]byte, 256<<10)
		for range b.N {
			out, err := req.Append(nil, 1, 0)
			if err != nil {
				b.Fatal(err)
			}
			out[6], out[7] = 1, 3 // NLM_F_REQUEST|NLM_F_DUMP
			if err := conn.Socket().Send(ctx, out); err != nil {
				b.Fatal(err)
			}
			for end := false; !end; {
				n, err := conn.Socket().Receive(ctx, buf)
				if err != nil {
					b.Fatal(err)
				}
				end = n >= nl.HeaderLen && buf[4] == nl.MsgDone
			}
		}
		perRoute(b)
	})
	b.Run("Count", func(b *testing.B) {
		for range b.N {
			if n, err := conn.Count(ctx, req, nil); err != nil || n != benchRoutes {
				b.Fatal(n, err)
			}
		}
		perRoute(b)
	})
	b.Run("Keep", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			if _, err := conn.Dump(ctx, req, nil); err != nil {
				b.Fatal(err)
			}
		}
		perRoute(b)
	})
}

// BenchmarkAdd adds routes, in one batch, one by one, and in raw sends of encoded bytes.
func BenchmarkAdd(b *testing.B) {
	nstest.Isolated(b)
	b.Run("RawBatch", func(b *testing.B) { addRoutes(b, sendRaw) })
	b.Run("Batch", func(b *testing.B) {
		addRoutes(b, func(b *testing.B, conn *nl.Conn, batch *nl.Batch) {
			if _, err := batch.Send(ctx); err != nil {
				b.Fatal(err)
			}
		})
	})
	b.Run("RawOneByOne", func(b *testing.B) { addRoutes(b, sendRawEach) })
	b.Run("OneByOne", func(b *testing.B) {
		reqs := make([]*nl.Request, benchRoutes)
		for i := range reqs {
			reqs[i] = route(b, nl.NewRequest(rtnl.Route, 0, 0), unix.RTM_NEWROUTE, createNew, i)
		}
		addRoutes(b, func(b *testing.B, conn *nl.Conn, _ *nl.Batch) {
			for _, req := range reqs {
				if _, err := conn.Do(ctx, req); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

// addRoutes times how an encoded batch is sent.
func addRoutes(b *testing.B, send func(*testing.B, *nl.Conn, *nl.Batch)) {
	for range b.N {
		b.StopTimer()
		conn, _ := dial(b)
		batch, req := conn.NewBatch(), nl.NewRequest(rtnl.Route, 0, 0)
		for i := range benchRoutes {
			if err := batch.Add(route(b, req, unix.RTM_NEWROUTE, createNew, i)); err != nil {
				b.Fatal(err)
			}
		}
		b.StartTimer()
		send(b, conn, batch)
		b.StopTimer()
		conn.Close()
	}
	perRoute(b)
}

// sendRaw sends 500 requests at a time, and waits for the acknowledgement of the last.
func sendRaw(b *testing.B, conn *nl.Conn, batch *nl.Batch) {
	const part = 500
	var out []byte
	buf := make([]byte, 8192)
	for i := range batch.Len() {
		out = append(out, batch.Raw(i)...)
		if (i+1)%part != 0 {
			continue
		}
		out[len(out)-len(batch.Raw(i))+6] |= unix.NLM_F_ACK
		if err := conn.Socket().Send(ctx, out); err != nil {
			b.Fatal(err)
		}
		if _, err := conn.Socket().Receive(ctx, buf); err != nil {
			b.Fatal(err)
		}
		out = out[:0]
	}
}

// sendRawEach sends each request alone, and waits for its acknowledgement.
func sendRawEach(b *testing.B, conn *nl.Conn, batch *nl.Batch) {
	buf := make([]byte, 8192)
	for i := range batch.Len() {
		raw := batch.Raw(i)
		raw[6] |= unix.NLM_F_ACK
		if err := conn.Socket().Send(ctx, raw); err != nil {
			b.Fatal(err)
		}
		if _, err := conn.Socket().Receive(ctx, buf); err != nil {
			b.Fatal(err)
		}
	}
}
