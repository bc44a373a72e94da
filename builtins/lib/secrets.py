"""Random values for secrets, from the kernel's generator: tokens, choice, randbelow."""
import base64 as _base64
import os as _os

DEFAULT_ENTROPY = 32


def randbits(k):
    """An int of k random bits."""
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    return int.from_bytes(_os.urandom((k + 7) // 8), "big") >> (-k % 8)


def randbelow(exclusive_upper_bound):
    """An int from 0 up to, but without, a bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    bits = exclusive_upper_bound.bit_length()
    n = randbits(bits)
    while n >= exclusive_upper_bound:
        n = randbits(bits)
    return n


def choice(seq):
    """A random item of a sequence that is not empty."""
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    """nbytes random bytes, a safe number without nbytes."""
    return _os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """The hexadecimal digits of nbytes random bytes."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """nbytes random bytes as text that fits into a URL."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b):
    """Whether two str or bytes are equal, in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    different = len(a) != len(b)
    for x, y in zip(bytes(a), bytes(b)):
        different |= x != y
    return not different
