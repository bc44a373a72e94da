"""Sockets of every kind, upon 127.0.0.1 and in pairs; select and poll; a thread at the other end."""
import os
import select
import socket
import tempfile
import threading


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('no error')


a, b = socket.socketpair()
print(a.send(b'hello'), b.recv(100), a.sendall(b'x' * 10), b.recv(4), b.recv(100))
print(select.select([b], [a], [], 0) == ([], [a], []), select.select([b], [], [], 0.01))
a.send(b'.')
print(select.select([b, a], [], [], 5) == ([b], [], []), b.recv(1))
p = select.poll()
p.register(b, select.POLLIN)
print(p.poll(0), a.send(b'!'), p.poll(1000) == [(b.fileno(), select.POLLIN)], b.recv(9), p.unregister(b), p.poll(0))
try:
    p.unregister(b)
except KeyError:
    print('not registered')
b.settimeout(0.01)
print(b.gettimeout(), b.getblocking())
error(b.recv, 1)
b.setblocking(False)
print(b.gettimeout(), b.getblocking())
error(b.recv, 1)
b.settimeout(None)
buf = bytearray(4)
a.send(b'abcdef')
print(b.recv_into(buf), buf, b.recv(9))
a.shutdown(socket.SHUT_WR)
print(b.recv(1), b.send(b'back'), a.recv(9))
a.close()
a.close()
print(a.fileno())
error(a.send, b'x')
error(b.send, b'x')
b.close()

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    server.bind(('', 0))
    server.listen()
    host, port = server.getsockname()

    def serve():
        c, addr = server.accept()
        with c:
            while data := c.recv(4096):
                c.sendall(data.upper())

    t = threading.Thread(target=serve)
    t.start()
    with socket.create_connection(('127.0.0.1', port), timeout=30) as c:
        c.sendall(b'through tcp')
        print(host, c.recv(100), c.getpeername() == ('127.0.0.1', port), c.gettimeout())
        f = c.makefile('rw')
        f.write('line\n')
        f.flush()
        print(f.readline())
        f.close()
    t.join()
error(socket.create_connection, ('127.0.0.1', port))

u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(('127.0.0.1', 0))
v = socket.socket(type=socket.SOCK_DGRAM)
print(v.sendto(b'datagram', u.getsockname()))
data, addr = u.recvfrom(1000)
print(data, addr == v.getsockname() or addr[0], u.sendto(b'answer', 0, addr), v.recv(100))
error(u.bind, ('127.0.0.1', 1))
error(u.sendto, b'x', 'nowhere')
error(u.sendto, b'x', ('127.0.0.1', 70000))
error(u.send, b'x')
error(u.send, 'text')
error(u.recv, -1)
u.close(), v.close()

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, 's')
    s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    s.bind(path)
    s.listen(1)
    c = socket.socket(socket.AF_UNIX)
    c.connect(path)
    k, addr = s.accept()
    k.send(b'unix')
    print(c.recv(10), repr(addr), s.getsockname() == path, c.getpeername() == path)
    for x in (s, c, k):
        x.close()
    error(socket.socket(socket.AF_UNIX).connect, os.path.join('/nope', 'x'))

n = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE)
n.bind((0, 0))
print(len(n.getsockname()), n.getsockname()[1])
n.close()
print(socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM)[0][3:], socket.gethostbyname('127.0.0.1'))
try:
    socket.getaddrinfo('no.such.host.invalid', 80)
except socket.gaierror:
    print('gaierror')
print(issubclass(socket.gaierror, OSError), socket.timeout is TimeoutError, socket.getprotobyname('tcp'), socket.has_ipv6)
r, w = os.pipe()
os.write(w, b'x')
print(select.select([r], [w], [], 1) == ([r], [w], []), os.read(r, 1))
os.close(r)
error(select.select, [r], [], [], 0)
error(select.select, ['x'], [], [], 0)
error(select.select, [], [], [], -1)
