import base64
import binascii
import hashlib


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for data in [b"", b"a", b"ab", b"abc", b"abcd", b"\x00\xff\xfe?>", bytes(range(64)), bytes(bytearray(b"xyz"))]:
    for name in ["b64encode", "urlsafe_b64encode", "b32encode", "b16encode", "encodebytes"]:
        show(getattr(base64, name), data)
    print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data)
    print(base64.b16decode(base64.b16encode(data)) == data, base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data)
    print(binascii.hexlify(data), binascii.unhexlify(binascii.hexlify(data)), binascii.crc32(data), binascii.crc32(data, 77))
    for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
        print(name, getattr(hashlib, name)(data).hexdigest(), hashlib.new(name, data).digest()[:3])
for text in ["YQ==", b"YQ==", "YQ", "YQ=", "Y", "YW Jj\n", "YWJj!", "YQ==YQ==", "YQ===", "é", 5, "-_-_", "=", "YWI="]:
    show(base64.b64decode, text)
    if text != 5:
        show(binascii.a2b_base64, text)
show(base64.b64decode, "YQ!=", validate=True)
show(base64.b64decode, "_-8=", b"-_")
show(base64.b64encode, b"\xfb\xff", b"-_")
show(base64.b64encode, "text")
for text in ["61", "6", "zz", b"61ff", "6 1"]:
    show(binascii.unhexlify, text)
show(base64.b16decode, "6a")
show(base64.b16decode, "6a", True)
show(base64.b32decode, "ME======")
show(base64.b32decode, "me======", casefold=True)
show(base64.b32decode, "ME")
show(base64.b32decode, "M1======")
h = hashlib.sha256(b"a")
c = h.copy()
h.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), c.hexdigest() == hashlib.sha256(b"a").hexdigest(), h.name, h.digest_size, h.block_size)
show(lambda v: hashlib.md5(v), "text")
show(lambda v: hashlib.new(v), "none")
print(issubclass(binascii.Error, ValueError), binascii.hexlify(b"\x01\x02\x03", ":"), hashlib.md5().hexdigest())
