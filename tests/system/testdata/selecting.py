# Sockets: UDP and TCP, selectors, AF_PACKET, descriptors that are passed on.
import socket, threading, select, struct, os, selectors
srv = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); srv.bind(('127.0.0.1', 0)); port = srv.getsockname()[1]
def serve():
    for _ in range(3):
        d, a = srv.recvfrom(2048); srv.sendto(d.upper(), a)
t = threading.Thread(target=serve); t.start()
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); c.settimeout(2)
for m in (b'a', b'bc', b'def'): c.sendto(m, ('127.0.0.1', port)); print(c.recv(100))
t.join()
c.settimeout(0.05)
try: c.recv(10)
except socket.timeout as e: print('timeout', e, isinstance(e, OSError))
l = socket.create_server(('127.0.0.1', 0)); l.setblocking(False)
sel = selectors.DefaultSelector(); sel.register(l, selectors.EVENT_READ, 'listen')
cl = socket.create_connection(l.getsockname())
for key, mask in sel.select(1): print(key.data, mask == selectors.EVENT_READ); conn, _ = key.fileobj.accept()
cl.sendall(struct.pack('!HI', 5, 77) + b'x'); print(struct.unpack('!HIc', conn.recv(7))); cl.close(); print(conn.recv(10))
a, b = socket.socketpair(); b.sendmsg([b'ab', b'cd']); print(a.recv(10)); f = a.makefile('rw'); f.write('hey\n'); f.flush(); print(b.recv(10))
r, w, x = select.select([a], [a], [], 0); print(r, w == [a])
raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)); raw.bind(('lo', 0)); raw.settimeout(2); c.sendto(b'PKT', ('127.0.0.1', 9)); print(b'PKT' in raw.recv(2000))
try: socket.create_connection(('127.0.0.1', 1), timeout=1)
except ConnectionRefusedError as e: print(e)
import os
a, b = socket.socketpair()
r, w = os.pipe()
print(a.sendmsg([b'x', b'yz'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, struct.pack('i', w))]))
data, anc, flags, addr = b.recvmsg(10, socket.CMSG_SPACE(4) if hasattr(socket, 'CMSG_SPACE') else 64)
fd = struct.unpack('i', anc[0][2])[0]; os.write(fd, b'passed'); print(data, anc[0][:2] == (socket.SOL_SOCKET, socket.SCM_RIGHTS), flags, os.read(r, 10))
try: a.sendmsg([b'x'], [5])
except TypeError as e: print('TypeError')
