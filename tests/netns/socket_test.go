package netns

import "testing"

// A socket opens in the namespace that is asked for, and the script stays where it is.
func TestCreateSocket(t *testing.T) {
	l := newLab(t)
	l.prints(`
import socket
with NetNS('test') as ns:
    ns.link('add', ifname='br0', kind='bridge')
there = netns.create_socket('test', socket.AF_INET, socket.SOCK_DGRAM, 0)
there.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b'br0')
here = netns.create_socket(family=socket.AF_INET, socket_type=socket.SOCK_DGRAM, proto=0)
try:
    here.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b'br0')
except OSError as e:
    print(e, type(here).__name__)
again = netns.create_socket(fileno=os.dup(there.fileno()))
print(again.getsockname() == there.getsockname(), again.type == socket.SOCK_DGRAM)
for s in (there, here, again):
    s.close()
s = netns.create_socket(netns='made', libc=None, timeout=5)
print(s.family == socket.AF_INET, s.type == socket.SOCK_STREAM, s.proto, netns.listnetns(), IPRoute().link_lookup(ifname='br0'))
s.close()
`, "[Errno 19] No such device socket\nTrue True\nTrue True 0 ['made', 'test'] []")
	l.fails("netns.create_socket('gone', flags=0)",
		"FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/gone'")
	l.fails("netns.create_socket('test', flags=os.O_CREAT | os.O_EXCL)",
		"FileExistsError: [Errno 17] File exists: '/run/netns/test'")
	l.fails("netns.create_socket('test', fileno=3)",
		"TypeError: create_socket: fileno=3 is open already: netns='test' cannot move it")
	l.fails("netns.create_socket('test', 250)", "OSError: [Errno 97] Address family not supported by protocol")
	l.prints("print(IPRoute().link_lookup(ifname='br0'))", "[]")
}
