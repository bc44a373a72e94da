package tuntap

import "testing"

// A device is ready to read when a packet has come, for select, poll and epoll; and to write.
func TestReady(t *testing.T) {
	l := newLab(t)
	l.prints(`
import select, socket
tun = TunTapDevice(flags=IFF_TUN | IFF_NO_PI)
tun.addr = '10.4.0.1'; tun.netmask = '255.255.255.0'; tun.up()
other = TunTapDevice(flags=IFF_TUN | IFF_NO_PI); other.up()
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
def mine(data):
    p = packet.parse(data)
    return p.udp is not None and p.udp.dport == 9
def drain(dev):
    dev.settimeout(0)
    got = []
    while True:
        try: got.append(dev.read())
        except BlockingIOError: break
    dev.settimeout(None)
    return [mine(data) for data in got].count(True)
drain(tun)
def waits():
    return [dev is tun for dev in select.select([tun, s], [], [], 20)[0]]
s.sendto(b'one', ('10.4.0.2', 9))
print(waits(), drain(tun))
print(select.select([], [tun], [], 20)[1] == [tun])
poll = select.poll()
poll.register(tun, select.POLLIN)
s.sendto(b'two', ('10.4.0.2', 9))
print(poll.poll(20000) == [(tun.fileno(), select.POLLIN)], drain(tun))
epoll = select.epoll()
epoll.register(tun.fileno(), select.EPOLLIN)
s.sendto(b'three', ('10.4.0.2', 9))
print(epoll.poll(20) == [(tun.fileno(), select.EPOLLIN)], drain(tun))
epoll.close(); s.close(); tun.close(); other.close()
`, "[True] 1\nTrue\nTrue 1\nTrue 1")
}

// What ends a wait for a packet: the time, the device going down or away, an interrupt.
func TestWaitEnds(t *testing.T) {
	l := newLab(t)
	l.prints(`
import threading, time
def error(fn, *args):
    try: fn(*args)
    except Exception as e: return type(e).__name__, getattr(e, 'errno', None)
tun = TunTapDevice(name='gone', flags=IFF_TUN | IFF_NO_PI)
print(error(tun.write, b'\x45' + bytes(19)))
tun.up()
tun.settimeout(0.01)
print(error(tun.read_many, 1 << 20), error(lambda: [tun.settimeout(-1)]))
def drain():
    tun.settimeout(0.05)
    while error(tun.read) is None: pass
    tun.settimeout(None)
drain()
removal = threading.Thread(target=lambda: subprocess.check_call(['ip', 'link', 'del', 'gone']))
removal.start()
print(error(lambda: [tun.read() for i in range(1000)]))
removal.join()
print(error(tun.write, bytes(20)), error(lambda: tun.name))
tun.close()
print(error(tun.read), tun.fileno())
`, `('Error', 5)
('ValueError', None) ('ValueError', None)
('Error', 77)
('Error', 77) ('Error', 77)
('Error', 9) -1`)
}
