"""Bytes to and from base64, base32 and base16 (RFC 4648)."""
import binascii

_B32 = list(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_B16 = list(b"0123456789ABCDEF")


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__)


def _swap(data, table):
    out = bytearray(data)
    for i, c in enumerate(out):
        if c in table:
            out[i] = table[c]
    return bytes(out)


def b64encode(s, altchars=None):
    """The base64 of bytes; altchars stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        plus, slash = list(altchars)
        encoded = _swap(encoded, {43: plus, 47: slash})
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of base64 text; with validate an error for characters that do not belong there."""
    s = _bytes_of(s)
    if altchars is not None:
        plus, slash = list(_bytes_of(altchars))
        s = _swap(s, {plus: 43, slash: 47})
    if validate:
        for c in s.rstrip(b"="):
            if not (chr(c).isalnum() and c < 128 or c in (43, 47)):
                raise binascii.Error("Only base64 data is allowed")
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    """b64encode(s)."""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode(s)."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """The base64 of bytes with - and _ for + and /."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """The bytes of base64 text with - and _ for + and /."""
    return b64decode(s, b"-_")


def encodebytes(s):
    """The base64 of bytes in lines of 76 characters."""
    lines = []
    for i in range(0, len(s), 57):
        lines.append(binascii.b2a_base64(s[i:i + 57]))
    return b"".join(lines)


def decodebytes(s):
    """The bytes of base64 text in lines."""
    return binascii.a2b_base64(s)


def b16encode(s):
    """The hexadecimal digits of bytes, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in _B16:
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def b32encode(s):
    """The base32 of bytes."""
    s = bytes(s)
    rest = len(s) % 5
    padded = s + bytes(-rest % 5) if rest else s
    out = bytearray()
    for i in range(0, len(padded), 5):
        n = int.from_bytes(padded[i:i + 5], "big")
        for shift in range(35, -1, -5):
            out.append(_B32[n >> shift & 31])
    if rest:
        pad = {1: 6, 2: 4, 3: 3, 4: 1}[rest]
        out[len(out) - pad:] = b"=" * pad
    return bytes(out)


def b32decode(s, casefold=False):
    """The bytes of base32 text."""
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pad = len(s) - len(digits)
    if pad not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    out = bytearray()
    n = 0
    bits = 0
    for c in digits:
        if c not in _B32:
            raise binascii.Error("Non-base32 digit found")
        n = n << 5 | _B32.index(c)
        bits += 5
        if bits >= 8:
            bits -= 8
            out.append(n >> bits)
            n &= (1 << bits) - 1
    return bytes(out)
