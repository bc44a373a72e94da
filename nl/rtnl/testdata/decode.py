# Decodes the messages on standard input, each behind its length in 4 bytes, with pyroute2.
# Writes one line of JSON for each: what a script would see, without the header.
import json
import struct
import sys

from pyroute2.netlink.rtnl.marshal import MarshalRtnl


def plain(value):
    if isinstance(value, bytes):
        return {'bytes': value.hex()}
    if hasattr(value, 'items'):
        shown = {}
        for key, item in value.items():
            if key == 'attrs':
                shown[key] = [[slot[0], plain(slot[1])] for slot in item]
            elif key not in ('header', 'event'):
                shown[key] = plain(item)
        return shown
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


data = sys.stdin.buffer.read()
marshal = MarshalRtnl()
offset = 0
while offset < len(data):
    (length,) = struct.unpack_from('I', data, offset)
    raw = data[offset + 4 : offset + 4 + length]
    offset += 4 + length
    (message,) = marshal.parse(raw)
    print(json.dumps(plain(message)))
