"""Calls everything that is built in with everything: what does not fit is an exception, never a fault of Go code."""
import builtins
import collections
import datetime
import ipaddress
import itertools
import re
import struct
import zlib


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Entries(dict):
    pass


def numbers():
    yield 1


values = [None, True, -1, 1 << 70, float('nan'), 'é', b'a', bytearray(b'ab'), [1], (1, 2), {1: 2}, frozenset([1]), range(3),
          slice(1, 2), Made(), Entries(), Made, Meta, len, numbers, numbers(), iter([1]), {}.values(), vars(Made), list[int],
          int | None, ValueError('x'), memoryview(b'ab'), property(), ..., ipaddress.ip_address('192.0.2.1'),
          ipaddress.ip_network('192.0.2.0/30'), re.compile('a')]
more = [datetime.datetime(2024, 2, 29), datetime.timedelta(1), re.match('a', 'a'), struct.Struct('!H'), zlib.compressobj(),
        collections.OrderedDict(), collections.deque(), zip(), map(len, []), enumerate([]), reversed([1]), 1.5,
        super(Entries, Entries()), staticmethod(len), classmethod(len)]
classes = []
for value in values + more:
    for cls in type(value).__mro__:
        if cls not in classes:
            classes.append(cls)
# What waits, ends the script or writes is left out.
functions = [getattr(builtins, name) for name in dir(builtins)
             if name not in ('input', 'exit', 'quit', 'breakpoint', 'help', 'open', 'print')]


def attempt(function, *args):
    try:
        function(*args)
    except (Exception, GeneratorExit):
        pass


for cls in classes:
    methods = []
    for name in dir(cls):
        try:
            methods.append(getattr(cls, name))
        except AttributeError:
            pass  # __abstractmethods__
    own = [value for value in values + more if type(value) is cls][:1]
    for function in [cls] + [method for method in methods if callable(method)]:
        attempt(function)
        for x in values:
            attempt(function, x)
        for receiver, x in itertools.product(own + [Made()], values):
            attempt(function, receiver, x)
            attempt(function, receiver, x, 1)
for function in functions:
    if callable(function):
        attempt(function)
        for x, y in itertools.product(values, values[::3]):
            attempt(function, x)
            attempt(function, x, y)
            attempt(function, x, y, y)
operations = [lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x % y, lambda x, y: x / y, lambda x, y: x & y,
              lambda x, y: x | y, lambda x, y: x < y, lambda x, y: x == y, lambda x, y: x in y, lambda x, y: x[y],
              lambda x, y: x[y:], lambda x, y: f'{x:{y}}', isinstance, issubclass]
for operation in operations:
    for x, y in itertools.product(values, values):
        attempt(operation, x, y)
print('done')
