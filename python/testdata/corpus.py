"""One of everything: statements for the tests of the front end."""
from __future__ import annotations

import os, sys
import os.path as path
from collections import (
    OrderedDict,
    namedtuple as nt,
)

a = b = 1; c = 2
x, *rest = [1, 2, 3]
(first, [second, *others]), last = (1, [2, 3, 4]), 5
number = 0xff_ff + 0o17 + 0b1010 + 1_000.5e-3
text = 'single' "double" '''triple
quoted''' r'\raw' u'unicode'
data = b'bytes' b'\x00\xff'
long_sum = (a +
            b +  # a comment in brackets
            c)
continued = a + \
    b
formatted = f'{a} {b!r:>{c}} {{}} {c=} {x + 1:04d}'
lookup = {'a': 1, **{'b': 2}, 'c': [i for i in range(10) if i % 2]}
items = {1, 2, *rest}
annotated: int = 3
bare: str


def plain(a, b=1, /, c=2, *args, d, e=3, **kwargs) -> int:
    """A doc string."""
    global counter
    counter = a if b else c
    return lambda x, *y, z=1, **k: (x, y, z, k)


async def coroutine(x):
    async with x as y:
        async for z in y:
            await z
    return [i async for i in x]


@property
@plain(1, b=2)
def decorated():
    nonlocal_value = 1

    def inner():
        nonlocal nonlocal_value
        nonlocal_value += 1
        yield nonlocal_value
        received = yield
        yield from [received]

    return inner


class Base(object, metaclass=type):
    attribute = 1
    other: int

    def method(self, *, key=None):
        return super().method(key=key)


for i in range(10):
    if i == 3:
        continue
    elif i > 5:
        break
    else:
        pass
else:
    print('no break')

while (n := len(rest)) > 10 and not a < b <= c != 4 is not None:
    del rest[0], rest[1:2]
else:
    pass

try:
    raise ValueError('x') from None
except (ValueError, TypeError) as e:
    print(e)
except Exception:
    raise
else:
    assert a, 'message'
finally:
    print('done')

with open('a') as f, open('b') as g:
    pass

with (
    open('a') as f,
    open('b') as g,
):
    f.write(g.read())

match a:
    case 1 | -2 | 'x':
        pass
    case [x, y, *_] if x > y:
        pass
    case {'key': value, **others}:
        pass
    case Base(attribute=1) as found:
        pass
    case _:
        pass

if a: b = 1
if a:
    # only a comment before

    b = 2

    # and after
c = [
    1,
    2,
]
x = a[1:2, ::3, ...]
x **= 2; x //= 3; x @= 4; x >>= 1
print(*rest, sep='', **lookup)
sum(i * i for i in rest)
