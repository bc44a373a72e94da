package tuntap

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/songgao/water"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

type lab struct {
	t     testing.TB
	shell *nlsh.Shell
	out   bytes.Buffer
}

func newLab(t testing.TB) *lab {
	t.Helper()
	nstest.Isolated(t)
	nstest.Require(t, "tun", "ip")
	l := &lab{t: t}
	l.shell = nlsh.New(nlsh.WithOutput(&l.out), nlsh.WithErrorOutput(&l.out))
	l.run("import pytun, packet, subprocess, os\nfrom pytun import *")
	return l
}

func (l *lab) try(text string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*nstest.Deadline)
	defer cancel()
	l.out.Reset()
	err := l.shell.Run(ctx, "test.py", []byte(text))
	return strings.TrimSpace(l.out.String()), err
}

func (l *lab) run(text string) string {
	l.t.Helper()
	out, err := l.try(text)
	if err != nil {
		l.t.Fatalf("%s\n%v\n%s", text, err, out)
	}
	return out
}

func (l *lab) prints(text, want string) {
	l.t.Helper()
	if got := l.run(text); got != strings.TrimSpace(want) {
		l.t.Errorf("%s\nprinted\n%s\nwant\n%s", text, got, want)
	}
}

func (l *lab) fails(text, want string) {
	l.t.Helper()
	_, err := l.try(text)
	if err == nil || !strings.Contains(err.Error(), want) {
		l.t.Errorf("%s\nfailed with %v\nwant %s", text, err, want)
	}
}

func (l *lab) ip(args ...string) string {
	l.t.Helper()
	out, err := exec.Command("ip", args...).CombinedOutput()
	if err != nil {
		l.t.Fatalf("ip %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// The statements of pytun's README, in their order.
func TestSample(t *testing.T) {
	l := newLab(t)
	l.run(`
from pytun import TunTapDevice
tun = TunTapDevice()
from pytun import TunTapDevice, IFF_TAP
tap = TunTapDevice(flags=IFF_TAP)
tun = TunTapDevice(name='mytun')
print(tun.name)
tun.addr = '10.8.0.1'
tun.dstaddr = '10.8.0.2'
tun.netmask = '255.255.255.0'
tun.mtu = 1500
tap.hwaddr = '\x00\x11\x22\x33\x44\x55'
print(tap.hwaddr)
tun.persist(True)
tun.up()
`)
	for _, want := range []string{"mytun", "10.8.0.1 peer 10.8.0.2/24", "mtu 1500", "UP"} {
		if got := l.ip("addr", "show", "mytun"); !strings.Contains(got, want) {
			t.Errorf("ip addr show mytun lacks %q:\n%s", want, got)
		}
	}
	if got := l.ip("-o", "link"); !strings.Contains(got, "00:11:22:33:44:55") {
		t.Error(got)
	}
	l.run("tun.mtu = 1400; tun.down()")
	if got := l.ip("link", "show", "mytun"); strings.Contains(got, "UP") || !strings.Contains(got, "mtu 1400") {
		t.Error(got)
	}
	l.run("tun.persist(False); tun.close(); tap.close()")
	if got := l.ip("-o", "link"); strings.Contains(got, "mytun") {
		t.Errorf("the device outlives its last queue:\n%s", got)
	}
}

// ping is answered by a function of a script, and by a Responder, over TUN and TAP.
func TestPing(t *testing.T) {
	l := newLab(t)
	if _, err := exec.LookPath("ping"); err != nil {
		t.Skip("needs ping")
	}
	l.prints(`
def answer(data):
    p = packet.parse(data)
    if p.icmp is None or p.icmp.type != 8:
        return None
    p.ip.src, p.ip.dst = p.ip.dst, p.ip.src
    p.icmp.type = 0
    return p.build()
def pinged(dev, fn, to):
    ping = subprocess.Popen(['ping', '-c', '2', '-i', '0.2', '-w', '20', to], stdout=subprocess.PIPE)
    while ping.poll() is None:
        dev.reply(fn, timeout=0.05)
    return ping.communicate()[0].decode().splitlines()[-2].split(',')[1]
with TunTapDevice(flags=IFF_TUN | IFF_NO_PI) as tun:
    tun.addr = '10.8.0.1'; tun.netmask = '255.255.255.0'; tun.addr6 = 'fd08::1/64'; tun.up()
    print(pinged(tun, answer, '10.8.0.2'))
    print(pinged(tun, packet.Responder(['10.8.0.3', 'fd08::3']), '10.8.0.3'))
    print(pinged(tun, packet.Responder(), 'fd08::3'))
for flags in (IFF_TAP, IFF_TAP | IFF_NO_PI):
    with TunTapDevice(flags=flags) as tap:
        tap.addr = '10.9.0.1'; tap.netmask = '255.255.255.0'; tap.addr6 = 'fd09::1/64'; tap.up()
        print(pinged(tap, packet.Responder('10.9.0.2'), '10.9.0.2'), pinged(tap, packet.Responder(), 'fd09::2'))
`, strings.TrimSpace(strings.Repeat(" 2 received\n", 3)+strings.Repeat(" 2 received  2 received\n", 2)))
}

func TestErrors(t *testing.T) {
	l := newLab(t)
	for call, want := range map[string]string{
		"TunTapDevice(flags=0)":                               "Bad flags: either IFF_TUN or IFF_TAP must be set, not 0x0",
		"TunTapDevice(flags=IFF_TUN | IFF_TAP)":               "Bad flags: either IFF_TUN or IFF_TAP must be set",
		"TunTapDevice(name='abcdefghijklmnop')":               "Interface name too long: 'abcdefghijklmnop' has 16 bytes",
		"TunTapDevice(name='a/b')":                            "[Errno 22] Invalid argument",
		"TunTapDevice(dev='/dev/nope')":                       "[Errno 2] No such file or directory",
		"TunTapDevice(nmae='x')":                              "unexpected keyword argument",
		"TunTapDevice(owner='no-such-user')":                  "owner='no-such-user'",
		"TunTapDevice().mtu = -1":                             "Bad MTU: -1",
		"TunTapDevice().addr = 'x'":                           "Bad IP address: addr='x'",
		"TunTapDevice(flags=IFF_TAP).hwaddr = b'x'":           "Bad MAC address",
		"TunTapDevice().mq_attach()":                          "[Errno 22] Invalid argument",
		"TunTapDevice().read(0)":                              "size=0",
		"t = TunTapDevice(); t.close(); t.name":               "[Errno 9] Bad file descriptor",
		"TunTapDevice().copy_to(5)":                           "expected a TunTapDevice",
		"TunTapDevice().copy_to(TunTapDevice(flags=IFF_TAP))": "differ in the form of packets",
		"packet.udp(sprt=1)":                                  "did you mean 'sport'?",
		"packet.udp(sport=65536)":                             "expected 16 bits",
		"packet.ip(src='fd00::1')":                            "expected an address like '10.0.0.1'",
	} {
		l.fails(call, want)
	}
	l.prints(`
try:
    TunTapDevice(name='a/b')
except pytun.Error as e:
    print(isinstance(e, OSError), e.errno)
t = TunTapDevice(); t.settimeout(0)
try: t.read()
except (BlockingIOError, pytun.Error) as e: print(e.errno in (11, 5))
`, "True 22\nTrue")
}

// A failed open leaves no descriptor.
func TestFailedOpensLeaveNothing(t *testing.T) {
	l := newLab(t)
	const script = `
def fail(n):
    for i in range(n):
        for bad in (dict(name='a/b'), dict(dev='/dev/null'), dict(name='lo')):
            try: TunTapDevice(**bad)
            except pytun.Error: continue
            raise AssertionError(bad)
`
	l.run(script + "fail(1)")
	before := nstest.FDs(t)
	l.run("fail(350)")
	if after := nstest.FDs(t); after > before {
		t.Errorf("%d descriptors, were %d", after, before)
	}
}

// Children do not inherit a device; a persistent one outlives whoever opens it without a word about
// persistence; and owner and group stay what they are.
func TestGuards(t *testing.T) {
	l := newLab(t)
	first, second := "5 6", "7 8"
	if !manyUsers(t) {
		first, second = "0 0", "0 0"
	}
	given := strings.NewReplacer("OWNER", first[:1], "GROUP", first[2:], "NEXT", second[:1], "OTHER", second[2:])
	l.prints(given.Replace(`
tun = TunTapDevice(name='tunA', owner=OWNER, group=GROUP)
print(tun.owner, tun.group)
out = subprocess.check_output('ls -l /proc/self/fd', shell=True, close_fds=False).decode()
print('/dev/net/tun' in out)
tun.persist(True)
tun.close()
`), first+"\nFalse")
	l.prints(given.Replace(`
tun = TunTapDevice(name='tunA')
print(tun.owner, tun.group)
tun.group = OTHER
tun.owner = NEXT
tun.close()
tun = TunTapDevice(name='tunA')
print(tun.owner, tun.group)
tun.close()
`), first+"\n"+second)
	if got := l.ip("-d", "link", "show", "tunA"); !strings.Contains(got, "persist on") {
		t.Errorf("an open ended the device's persistence:\n%s", got)
	}
	l.run("tun = TunTapDevice(name='tunA'); tun.persist(False); tun.close()")
}

// Packets go from device to device in Go, and reach a device that another library has opened.
func TestCopy(t *testing.T) {
	l := newLab(t)
	other, err := water.New(water.Config{DeviceType: water.TUN,
		PlatformSpecificParams: water.PlatformSpecificParams{Name: "peer", MultiQueue: true}})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	l.prints(`
a = TunTapDevice(name='tunB', flags=IFF_TUN | IFF_NO_PI)
b = TunTapDevice(name='peer', flags=IFF_TUN | IFF_NO_PI | IFF_MULTI_QUEUE)
for dev, addr in ((a, '10.7.0.1'), (b, '10.6.0.1')):
    dev.addr = addr; dev.netmask = '255.255.255.0'; dev.up()
data = packet.build(packet.ip(src='10.7.0.9', dst='10.6.0.9'), packet.udp(sport=1, dport=2), b'hello')
from pyroute2 import netns
netns.sysctl(None, 'net.ipv4.ip_forward', 1)
print(a.write_many([data] * 5))
a.settimeout(20); b.settimeout(20)
`, "5")
	l.run(`b.mq_attach(False)
b.mq_attach()
b.close()`)
	if name := other.Name(); name != "peer" {
		t.Errorf("the other queue is %s", name)
	}
	_ = os.WriteFile("/proc/sys/net/ipv4/ip_forward", []byte("0"), 0)
}

func TestBulk(t *testing.T) {
	l := newLab(t)
	l.prints(`
a = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
b = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
a.addr = '10.5.0.1'; a.netmask = '255.255.255.0'; a.up()
b.up()
def mine(packets): return [p for p in packets if packet.parse(p).icmp]
ping = subprocess.Popen(['ping', '-c', '3', '-i', '0.2', '-W', '1', '10.5.0.9'], stdout=subprocess.PIPE)
ping.wait()
got = []
a.settimeout(20)
while len(got) < 3: got += mine(a.read_many())
print(len(got), b.write_many(got))
ping = subprocess.Popen(['ping', '-c', '3', '-i', '0.2', '-W', '1', '10.5.0.9'], stdout=subprocess.PIPE)
print(a.copy_to(b, count=3) == 3, a.copy_to(b, timeout=0.01) >= 0)
ping.kill(); ping.wait()
`, "3 3\nTrue True")
}

// Headers are what they were after a parse and a build, and their checksums are right.
func TestPacket(t *testing.T) {
	l := newLab(t)
	l.prints(`
data = packet.build(packet.ip(src='192.0.2.1', dst='192.0.2.2', id=7), packet.udp(sport=53, dport=1024), b'odd')
print(data.hex())
p = packet.parse(data)
print(p.ip.src, p.udp['dport'], p.payload, p.build() == data, p.tcp)
print(packet.checksum(data[:20]))
six = packet.build(packet.ethernet(dst='02:00:00:00:00:02', src=b'\x02\0\0\0\0\1'), packet.vlan(id=5),
                   packet.ip6(src='fd00::1', dst='fd00::2'), packet.tcp(sport=1, dport=2, flags=2, options=b'\x02\x04\x05\xb4'))
q = packet.parse(six, 'ethernet')
print([type(x).__name__ for x in q.layers], q.ethernet.type, q.vlan.id, q.tcp.doff, q.tcp.options, q.build() == six)
print(packet.parse(b''), packet.parse(b'\x45\0'))
`, `4500001f000700004011f6c3c0000201c000020200350400000ba43a6f6464
192.0.2.1 1024 b'odd' True None
0
['ethernet', 'vlan', 'ip6', 'tcp'] 33024 5 6 b'\x02\x04\x05\xb4' True
<Packet b''> <Packet b'E\x00'>`)
}

// manyUsers says whether there are users besides root here: a rootless user namespace has none.
func manyUsers(t *testing.T) bool {
	t.Helper()
	table, err := os.ReadFile("/proc/self/uid_map")
	if err != nil {
		t.Fatal(err)
	}
	fields := strings.Fields(string(table))
	return len(fields) > 2 && len(fields[2]) > 1
}
