"""Numbers: bit fields, bases, rounding, statistics, money, big integers, checksums, random with seeds."""
import hashlib
import base64
import binascii
import math
import random
import zlib


def crc16(data, crc=0xffff):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xa001 if crc & 1 else crc >> 1
    return crc


def luhn(text):
    total = 0
    for i, c in enumerate(reversed(text)):
        n = int(c)
        if i % 2:
            n = n * 2 - 9 if n > 4 else n * 2
        total += n
    return total % 10 == 0


def stats(values):
    n, mean = len(values), sum(values) / len(values)
    var = sum((v - mean) ** 2 for v in values) / (n - 1)
    middle = sorted(values)
    median = middle[n // 2] if n % 2 else (middle[n // 2 - 1] + middle[n // 2]) / 2
    return round(mean, 3), round(math.sqrt(var), 3), median


def base(n, b, digits='0123456789abcdefghijklmnopqrstuvwxyz'):
    if n < 0:
        return '-' + base(-n, b)
    return (base(n // b, b) if n >= b else '') + digits[n % b]


print(hex(crc16(b'123456789')), luhn('4539148803436467'), stats([2, 4, 4, 4, 5, 5, 7, 9]), [base(n, b) for n, b in ((255, 2), (-255, 16), (35, 36), (0, 2))])
print(math.gcd(12, 18), math.isqrt(10 ** 20), math.factorial(25), math.comb(5, 2), math.ceil(-1.5), math.floor(-1.5), math.trunc(-1.5), math.log2(1024), math.isclose(0.1 + 0.2, 0.3), math.inf > 10 ** 400, math.nan == math.nan, math.hypot(3, 4), math.copysign(1, -0.0), round(math.pi, 4), math.prod([1, 2, 3]), math.degrees(math.pi))
print(2 ** 200, 7 ** -1, (-8) // 3, -8 % 3, 8 % -3, divmod(-8, 3), 0.1 + 0.2, 1e16, 1e15, 1.0, 1e-5, 123456789.123456789, 5 // 2.0, 1_000_000, 3.0 == 3, int(3.99), int(-3.99), round(0.5), round(1.5), round(-2.5), round(1234, -2), round(2.345, 2))
print(f'{1234567.891:,.2f} {0.000123:e} {255:#x} {255:08b} {-5:+d} {0.5:%} {1e6:g} {1234567:_} {3:>5}|{3:<5}|{3:^5}|{-3:=5}|{3.14159:.3g} {10**9:n} {True!s:>6} {12:c}{65:c}')
print(0b1010 | 0b0101, 6 & 3, 6 ^ 3, ~6, 1 << 10, -16 >> 2, (5).bit_length(), bin(-5), int('0x1f', 0), int('101', 2), int(' 42 '), int('1_000'), float('inf'), float(' 1.5 '), complex if False else 0)
flags = {'fin': 1, 'syn': 2, 'rst': 4, 'ack': 16}
decode = lambda n: '|'.join(k for k, v in flags.items() if n & v) or 'none'
print([decode(n) for n in (0, 2, 18, 31)], sum(flags[f] for f in ('syn', 'ack')))
print(hashlib.md5(b'x').hexdigest(), hashlib.sha256('é'.encode()).hexdigest()[:16], zlib.crc32(b'hello'), binascii.hexlify(b'\x01\xff'), base64.b64encode(b'any carnal pleas'), base64.b64decode('YW55'), base64.urlsafe_b64encode(b'\xff\xfe'), hashlib.new('sha1', b'abc').hexdigest())
random.seed(42)
print(random.randint(1, 100), random.random(), random.choice('abc'), random.sample(range(10), 3), random.uniform(1, 2))
items = list(range(5))
random.shuffle(items)
print(items, random.Random(7).randrange(1000), random.getrandbits(16))
for bad in ('x', '', '1.5', None, [], '0x1f'):
    try:
        print(int(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(sorted([3, 1.5, True, -2]), max(1, 2.5), min(3, 2, 1), sum([0.1] * 10), sum([1, 2], 10), abs(-5.5), pow(2, 10, 1000), pow(3, -1, 7), (1).__add__(2), (3.7).is_integer(), (2.5).as_integer_ratio(), 10 .__class__.__name__)
cents = lambda amount: round(amount * 100)
print(cents(0.07) + cents(0.1), 1.1 * 3, 1 / 3, 2 / 3, 100 * 1.1, 1e308 * 10, -1e308 * 10, 4.35 * 100, 1e22, 1.7976931348623157e308, 5e-324, 0.1 + 0.7, 3 * 0.1)
