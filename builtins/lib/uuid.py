"""UUIDs (RFC 4122): UUID, uuid4."""
import hashlib
import os


class UUID:
    """A universally unique identifier."""

    def __init__(self, hex=None, bytes=None, int=None, version=None):
        if [hex, bytes, int].count(None) != 2:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _number(digits)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _number(bytes.hex())
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        self.int = int

    @property
    def hex(self):
        """32 hexadecimal digits."""
        return "%032x" % self.int

    @property
    def bytes(self):
        """16 bytes."""
        return self.int.to_bytes(16, "big")

    @property
    def version(self):
        """Which kind of UUID it is; None for one that is not of RFC 4122."""
        if self.int >> 62 & 3 == 2:
            return self.int >> 76 & 15
        return None

    def __str__(self):
        h = self.hex
        return "-".join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])

    def __repr__(self):
        return "UUID(%r)" % str(self)

    def __eq__(self, other):
        return isinstance(other, UUID) and self.int == other.int

    def __lt__(self, other):
        return self.int < other.int

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int


def _number(digits):
    return int(digits, 16)


def uuid4():
    """A random UUID."""
    return UUID(bytes=os.urandom(16), version=4)


def _named(namespace, name, digest, version):
    data = name if isinstance(name, bytes) else name.encode()
    return UUID(bytes=digest(namespace.bytes + data).digest()[:16], version=version)


def uuid3(namespace, name):
    """The UUID of a name in a namespace, by MD5."""
    return _named(namespace, name, hashlib.md5, 3)


def uuid5(namespace, name):
    """The UUID of a name in a namespace, by SHA-1."""
    return _named(namespace, name, hashlib.sha1, 5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
