package tuntap

import (
	"os/exec"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// talk is a host at the other end of a device: its packets are built, what the kernel sends is parsed, and
// everything that is parsed is what it was when it is built again, checksums included.
const talk = `
import socket, time
from pyroute2 import IPRoute
# An IPv6 address is reached when the kernel has made its route, which it does in its own time.
def settle(address):
    with IPRoute() as ip:
        while address not in [r.get_attr('RTA_DST') for r in ip.get_routes(family=socket.AF_INET6, table=255)]:
            time.sleep(0.01)
def packets(dev, fits):
    while True:
        data = dev.read()
        p = packet.parse(data, 'ethernet') if dev.flags & IFF_TAP else packet.parse(data)
        assert p.build() == data, (data, p.build())
        if fits(p):
            return p
`

// The kernel takes datagrams that were built, refuses one whose checksum is wrong, and its own are parsed.
func TestDatagrams(t *testing.T) {
	l := newLab(t)
	l.prints(talk+`
tun = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
tun.addr = '10.3.0.1'; tun.netmask = '255.255.255.0'; tun.addr6 = 'fd03::1/64'; tun.up()
settle('fd03::1')
tun.settimeout(20)
for family, ip, ours, theirs in ((socket.AF_INET, packet.ip, '10.3.0.1', '10.3.0.2'),
                                 (socket.AF_INET6, packet.ip6, 'fd03::1', 'fd03::2')):
    s = socket.socket(family, socket.SOCK_DGRAM)
    s.bind((ours, 0))
    s.settimeout(20)
    port = s.getsockname()[1]
    def datagram(payload):
        return packet.build(ip(src=theirs, dst=ours), packet.udp(sport=1000, dport=port), payload)
    unsummed = packet.build(ip(src=theirs, dst=ours), packet.udp(sport=1, dport=port, checksum=0), b'unsummed')
    assert packet.parse(unsummed).build() == unsummed
    tun.write(datagram(b'wrong')[:-1] + b'x')
    for payload in (b'odd', b'even', b'', bytes(range(256)) * 5):
        tun.write(datagram(payload))
        got, sender = s.recvfrom(2000)
        assert got == payload, got
    print(sender[:2])
    for payload in (b'odd', b'even', bytes(1300)):
        s.sendto(payload, (theirs, 1000))
        p = packets(tun, lambda p: p.udp and p.udp.dport == 1000)
        assert p.payload == payload
    print([type(x).__name__ for x in p.layers], p.udp.sport == port, p.udp.length)
    s.sendto(bytes(range(250)) * 12, (theirs, 1000)) # in three fragments
    parts = [packets(tun, lambda p: ip == packet.ip6 and p.ip6.next == 44 or p.ip and p.ip.proto == 17) for i in range(3)]
    print(sum(len(p.payload) for p in parts), [bool(p.udp) for p in parts])
    s.close()
tun.close()
`, `('10.3.0.2', 1000)
['ip', 'udp'] True 1308
3000 [True, False, False]
('fd03::2', 1000)
['ip6', 'udp'] True 1308
3032 [False, False, False]`)
}

// A connection with the kernel: handshake, data both ways, checksums and options that the kernel takes and
// makes.
func TestConnection(t *testing.T) {
	l := newLab(t)
	l.prints(talk+`
tun = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
tun.addr = '10.3.0.1'; tun.netmask = '255.255.255.0'; tun.addr6 = 'fd03::1/64'; tun.up()
settle('fd03::1')
tun.settimeout(20)
FIN, SYN, PSH, ACK = 1, 2, 8, 16
for family, ip, ours, theirs in ((socket.AF_INET, packet.ip, '10.3.0.1', '10.3.0.2'),
                                 (socket.AF_INET6, packet.ip6, 'fd03::1', 'fd03::2')):
    server = socket.create_server((ours, 0), family=family)
    port = server.getsockname()[1]
    def send(payload=b'', **fields):
        tun.write(packet.build(ip(src=theirs, dst=ours), packet.tcp(sport=1000, dport=port, **fields), payload))
    send(seq=7, flags=SYN, window=5000, options=b'\x02\x04\x03\xe8') # maximum segment size: 1000
    p = packets(tun, lambda p: p.tcp and p.tcp.flags == SYN | ACK)
    print(p.tcp.ack, p.tcp.doff > 5, len(p.tcp.options) == 4 * p.tcp.doff - 20)
    there = p.tcp.seq + 1 & 0xffffffff
    send(b'to the kernel', seq=8, ack=there, flags=ACK | PSH, window=5000)
    conn, peer = server.accept()
    conn.settimeout(20)
    print(conn.recv(100), peer[:2])
    conn.send(b'x' * 1500)
    p = packets(tun, lambda p: p.tcp and p.payload)
    print(len(p.payload), p.tcp.seq == there, p.tcp.ack)
    conn.close(); server.close()
tun.close()
`, `8 True True
b'to the kernel' ('10.3.0.2', 1000)
1000 True 21
8 True True
b'to the kernel' ('fd03::2', 1000)
1000 True 21`)
}

// A host behind a VLAN, which a script plays on a TAP: Ethernet, 802.1Q, ARP, ICMP.
func TestTagged(t *testing.T) {
	nstest.Require(t, "vlan")
	l := newLab(t)
	if _, err := exec.LookPath("ping"); err != nil {
		t.Skip("needs ping")
	}
	l.prints(`
from pyroute2 import IPRoute
mine = '02:00:00:00:00:07'
def answer(data):
    p = packet.parse(data, 'ethernet')
    assert p.build() == data
    if not p.vlan or p.vlan.id != 5: return None
    p.ethernet.dst, p.ethernet.src = p.ethernet.src, mine
    if p.arp and p.arp.op == 1 and p.arp.tpa == '10.2.0.2':
        p.arp.op, p.arp.tha, p.arp.tpa, p.arp.sha, p.arp.spa = 2, p.arp.sha, p.arp.spa, mine, p.arp.tpa
    elif p.icmp and p.icmp.type == 8:
        p.ip.src, p.ip.dst, p.icmp.type = p.ip.dst, p.ip.src, 0
    else: return None
    return p.build()
with TunTapDevice(flags=IFF_TAP | IFF_NO_PI) as tap, IPRoute() as ip:
    tap.up()
    ip.link('add', ifname='tag5', kind='vlan', vlan_id=5, link=ip.link_lookup(ifname=tap.name)[0])
    index = ip.link_lookup(ifname='tag5')[0]
    ip.addr('add', index=index, address='10.2.0.1', prefixlen=24)
    ip.link('set', index=index, state='up')
    ping = subprocess.Popen(['ping', '-c', '2', '-i', '0.2', '-w', '20', '10.2.0.2'], stdout=subprocess.PIPE)
    while ping.poll() is None:
        tap.reply(answer, timeout=0.05)
    print(ping.communicate()[0].decode().splitlines()[-2].split(',')[1])
`, "2 received")
}
