"""Classes that are called like native ones, and names that mean something else than they are made for."""
import ipaddress

native = [{1: 2}, [1], (1,), {1}, 1, 1.5, 'a', b'a', None, True, len, range(3), bytearray(b'x'), frozenset([1]),
          memoryview(b'a'), slice(1, 2), int | None, vars(type('X', (), {})), {}.keys(), {}.values(), ipaddress.ip_address('1.2.3.4'),
          ipaddress.ip_network('1.2.3.0/24'), list[int], type]
names = [type(x).__name__ for x in native]
for x, name in zip(native, names):
    namesake = type(name, (), {})()
    print(name, x == namesake, namesake == x, x != namesake, namesake in [x], [x] == [namesake])
    try:
        print(x < namesake)
    except TypeError:
        print('not ordered')

class Notes:
    __annotations__ = 5
    try:
        a: int = 1
    except TypeError as e:
        print(e)

class Kept:
    __annotations__ = {'before': 1}

    def method(self): pass

print(Kept.__annotations__)
