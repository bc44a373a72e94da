import struct


def show(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except struct.error as e:
        print(f.__name__, args, "error:", e)
    except (TypeError, OverflowError) as e:
        print(f.__name__, args, type(e).__name__, e)


for f in ["", "b", "xbh", "bi", "bq", "@bq", "=bq", "<bq", ">bq", "!bq", "3s", "0s", "10p", "2h3x", "bhilq", "<bhilq", "n", "N", "P", "0i", "b0i", " 2 h",
          "2 h", "<n", "z", "3", "hh ii", "c?efd", "i b", "ib0q", b"<HH"]:
    show(struct.calcsize, f)
for order in "@=<>!":
    for code, values in {"b": [0, -1, 127, -128, 128], "B": [0, 255, 256, -1], "h": [-2, 32767, 32768, -32769], "H": [1, 65535, 65536], "i": [-3, 2**31 - 1, 2**31],
                         "I": [7, 2**32 - 1, 2**32, -1], "l": [-1, 5], "L": [1], "q": [-(2**63), 2**63 - 1], "Q": [2**64 - 1], "f": [1.5, -0.1, 3, True],
                         "d": [3.14159, -1e300], "e": [1.5, 65504.0, 0.0001, -2.5, 1e-7], "?": [True, False, 5, "", []], "c": [b"x"]}.items():
        for v in values:
            try:
                b = struct.pack(order + code, v)
                print(order, code, v, b, struct.unpack(order + code, b))
            except struct.error as e:
                print(order, code, v, "error:", e)
show(struct.pack, "3s5s", b"abcdef", b"x")
show(struct.pack, "4p2p", b"abcdef", b"")
show(struct.pack, "BxxB", 1, 2)
show(struct.pack, "<2H3sI", 1, 2, b"ab", 3)
show(struct.pack, "BH", 1)
show(struct.pack, "H", "a")
show(struct.pack, "H", 1.0)
show(struct.pack, "s", "a")
show(struct.pack, "c", b"ab")
show(struct.pack, "f", "a")
show(struct.pack, "f", 1e300)
show(struct.pack, "e", 1e10)
show(struct.pack, 5)
show(struct.unpack, "H", b"abc")
show(struct.unpack, "4p3s", b"\x02abcdef")
show(struct.unpack, "<HHL4sd", struct.pack("<HHL4sd", 1, 2, 3, b"abcd", 2.5))
show(struct.unpack_from, "<H", b"\x00\x01\x02\x03", 1)
show(struct.unpack_from, "<H", b"\x00\x01\x02\x03", -2)
show(struct.unpack_from, "<H", b"\x00\x01\x02\x03", 3)
show(struct.unpack_from, "<H", b"\x00\x01", -1)
show(struct.unpack_from, "<H", b"\x00\x01", -5)
show(struct.unpack_from, "<H", bytearray(b"\x05\x00"))
buf = bytearray(8)
struct.pack_into(">HI", buf, 1, 0x1234, 0x56789abc)
print(buf, struct.unpack(">xHIx", buf))
show(struct.pack_into, "I", bytearray(3), 0, 1)
print(list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
show(struct.iter_unpack, "<H", b"abc")
s = struct.Struct("<IHBB")
print(s.size, s.format, s.pack(1, 2, 3, 4), s.unpack(s.pack(1, 2, 3, 4)), s.unpack_from(b"\0" * 10, 2), isinstance(s, struct.Struct))
hdr = struct.pack("=IHHII", 16, 0x10, 0x301, 1, 0)
length, kind, flags, seq, pid = struct.unpack("=IHHII", hdr)
print(length, kind, flags, seq, pid, hdr.hex())
show(struct.pack_into, "H", bytearray(3), -1, 1)
show(struct.pack, "<f", 1e300)
