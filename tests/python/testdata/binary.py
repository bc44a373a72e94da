"""Headers packed and unpacked: struct, bytes, checksums, hex dumps, bit fields."""
import struct
from collections import namedtuple

IPv4 = namedtuple('IPv4', 'version ihl tos length ident flags offset ttl proto checksum src dst')


def checksum(data):
    if len(data) % 2:
        data += b'\0'
    total = sum(struct.unpack(f'!{len(data) // 2}H', data))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff


def dotted(raw):
    return '.'.join(map(str, raw))


def raw(text):
    return bytes(int(part) for part in text.split('.'))


def build(src, dst, payload=b'', proto=17, ttl=64):
    header = struct.pack('!BBHHHBBH4s4s', 4 << 4 | 5, 0, 20 + len(payload), 0x1c46, 2 << 13, ttl, proto, 0, raw(src), raw(dst))
    return header[:10] + checksum(header).to_bytes(2, 'big') + header[12:] + payload


def parse(packet):
    first, tos, length, ident, frag, ttl, proto, check, src, dst = struct.unpack_from('!BBHHHBBH4s4s', packet)
    return IPv4(first >> 4, first & 15, tos, length, ident, frag >> 13, frag & 0x1fff, ttl, proto, hex(check), dotted(src), dotted(dst))


packet = build('172.16.10.99', '172.16.10.12', b'hello \xff\x00')
ip = parse(packet)
print(ip, checksum(packet[:20]), ip._replace(ttl=1).ttl, ip._fields[:3], ip._asdict()['src'])


def dump(data, width=16):
    for at in range(0, len(data), width):
        chunk = data[at:at + width]
        text = ''.join(chr(b) if 32 <= b < 127 else '.' for b in chunk)
        yield f'{at:04x}  {chunk.hex(" "):<{width * 3}} {text}'


print(*dump(packet), sep='\n')
mac = bytes.fromhex('00163e5e6c00')
print(mac.hex(':'), ':'.join(f'{b:02x}' for b in mac), int.from_bytes(mac, 'big'), mac[0], mac[-2:], mac[::-1].hex('-', 2))
print(struct.calcsize('!HHI'), struct.calcsize('<Qb'), struct.pack('<hI?3sx', -2, 7, True, b'ab'), struct.unpack('>f', struct.pack('>f', 1.5)))
for attempt in (lambda: struct.unpack('!H', b'x'), lambda: struct.pack('!B', 256), lambda: struct.pack('!H'), lambda: struct.pack('z', 1)):
    try:
        attempt()
    except struct.error as e:
        print('struct.error', e)


class Flags(int):
    names = ('FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG')

    def __new__(cls, *names):
        value = 0
        for name in names:
            value |= 1 << cls.names.index(name)
        return super().__new__(cls, value)

    def __str__(self):
        return '|'.join(n for i, n in enumerate(self.names) if self >> i & 1) or '-'

    def __contains__(self, name):
        return bool(self & 1 << self.names.index(name))


f = Flags('SYN', 'ACK')
print(f, int(f), 'SYN' in f, 'FIN' in f, bin(f), f'{f:#06b}', Flags(), f | 1)
buf = bytearray(8)
struct.pack_into('!HH', buf, 2, 0xdead, 0xbeef)
buf[0] = 1
buf[6:] = b'zz'
buf += b'!'
buf.extend([1, 2])
print(buf, len(buf), buf[2:4].hex(), buf.find(b'\xbe'), bytes(buf[-2:]), buf.startswith(b'\x01'), memoryview(buf)[2:4].tobytes())
tlv = b''.join(struct.pack('!BB', t, len(v)) + v for t, v in [(1, b'ab'), (7, b''), (3, b'xyz')])


def tlvs(data):
    while data:
        kind, size, data = data[0], data[1], data[2:]
        value, data = data[:size], data[size:]
        yield kind, value


print(tlv, dict(tlvs(tlv)), list(struct.iter_unpack('!H', b'\0\1\0\2')))
n = 0x0a000001
print('.'.join(str(n >> s & 255) for s in (24, 16, 8, 0)), n.to_bytes(4, 'little'), (-1).to_bytes(2, 'big', signed=True), (1 << 40).bit_length(), f'{n:032b}'[:8], ~n & 0xffffffff, bin(0b1011).count('1'))
print(b'abc' < b'abd', b'a' in b'cab', 98 in b'abc', b'a,b,,c'.split(b','), b' x '.strip(), b'%s-%d' % (b'q', 5), b'\x00\xff' + bytes(2), bytes([65, 66]).decode(), 'é'.encode().hex(), list(b'ab'), b'ab' * 2, b'ab'.replace(b'a', b'c'), b'Hello'.lower(), b''.join([b'1', b'2']), b'a\n b'.splitlines(), bytes(range(3)))
