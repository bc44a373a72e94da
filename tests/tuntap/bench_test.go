package tuntap

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"testing"

	"golang.org/x/sys/unix"
)

// The benchmarks of docs/performance.md: packets of 64 bytes through one queue, timed without what makes them. Those
// of the kernel make the system calls alone.

// round is how many packets wait in the queue at most; a device has room for 500.
const round = 400

const benchScript = `
import socket, time
tun = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
tun.addr = '10.9.0.1'; tun.netmask = '255.255.255.0'; tun.up()
out = TunTapDevice(flags=IFF_TUN | IFF_NO_PI); out.up()
sink = packet.build(packet.ip(src='10.9.0.77', dst='10.200.0.1'), packet.udp(sport=4096, dport=9), bytes(36))
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.connect(('10.9.0.2', 9))
def fill(n):
    for i in range(n): s.send(bytes(36))
def empty():
    tun.settimeout(0)
    try:
        while True: tun.read()
    except BlockingIOError: pass
    tun.settimeout(20)
def measure(total, work, before=lambda n: None):
    empty()
    spent = 0
    while total > 0:
        n = min(total, %d)
        before(n)
        start = time.perf_counter()
        work(n)
        spent += time.perf_counter() - start
        total -= n
    print(int(spent * 1e9))
def write(n):
    for i in range(n): tun.write(sink)
def read(n):
    for i in range(n): tun.read(1500)
def read_many(n):
    while n > 0: n -= len(tun.read_many(n))
def pass_on(n):
    for i in range(n): out.write(tun.read(1500))
`

// BenchmarkScript is the time that scripts need for a packet.
func BenchmarkScript(b *testing.B) {
	for _, row := range []struct{ name, call string }{
		{"write", "write"},
		{"write_many", "lambda n: tun.write_many([sink] * n)"},
		{"read", "read, fill"},
		{"read_many", "read_many, fill"},
		{"read and write", "pass_on, fill"},
		{"copy_to", "lambda n: tun.copy_to(out, count=n), fill"},
	} {
		b.Run(row.name, func(b *testing.B) {
			l := newLab(b)
			l.run(fmt.Sprintf(benchScript, round))
			b.ResetTimer()
			spent, err := strconv.Atoi(l.run(fmt.Sprintf("measure(%d, %s)", b.N, row.call)))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(spent)/float64(b.N), "ns/packet")
			l.run("tun.close(); out.close(); s.close()")
		})
	}
}

// BenchmarkKernel is the time of the system calls.
func BenchmarkKernel(b *testing.B) {
	l := newLab(b)
	l.run(fmt.Sprintf(benchScript, round))
	fd, err := strconv.Atoi(l.run("print(tun.fileno())"))
	if err != nil {
		b.Fatal(err)
	}
	sink, err := hex.DecodeString(l.run("print(sink.hex())"))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			if _, err := unix.Write(fd, sink); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		buf := make([]byte, 1500)
		for left := b.N; left > 0; {
			b.StopTimer()
			n := min(left, round)
			l.run(fmt.Sprintf("empty(); fill(%d)", n))
			b.StartTimer()
			for range n {
				if _, err := unix.Read(fd, buf); err != nil {
					b.Fatal(err)
				}
			}
			left -= n
		}
	})
	l.run("tun.close(); out.close(); s.close()")
}
