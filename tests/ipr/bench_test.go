package ipr

import "testing"

// BenchmarkBatchRoutes collects and sends routes from a script, 10,000 at a time.
func BenchmarkBatchRoutes(b *testing.B) {
	l := withVeth(b)
	l.run(`
		ip.addr('add', index=v0, address='10.0.0.1/24')
		dsts = ['172.16.%d.%d' % (i // 250, i % 250) for i in range(10000)]
		def load_routes():
		    batch = ip.batch()
		    for dst in dsts:
		        batch.route('replace', dst=dst, gateway='10.0.0.2')
		    batch.commit()
	`)
	for b.Loop() {
		l.run("load_routes()")
	}
}

// BenchmarkRoutes sends routes from a script, each with an answer of its own, 1,000 at a time.
func BenchmarkRoutes(b *testing.B) {
	l := withVeth(b)
	l.run(`
		ip.addr('add', index=v0, address='10.0.0.1/24')
		dsts = ['172.16.%d.%d' % (i // 250, i % 250) for i in range(1000)]
		def send_routes():
		    for dst in dsts:
		        ip.route('replace', dst=dst, gateway='10.0.0.2')
	`)
	for b.Loop() {
		l.run("send_routes()")
	}
}
