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
