# Functions of the class of their argument, slots of dataclasses, a power with a modulus, generators at the end.
import functools
from dataclasses import dataclass


@functools.singledispatch
def show(value, *rest):
    """Shows a value."""
    return f"object {value!r}"


@show.register(int)
def show_int(value, *rest):
    return f"int {value:#x} {rest}"


@show.register(str)
@show.register(bytes)
def _(value):
    return f"text {value!r}"


show.register(list | tuple, lambda value: "[" + " ".join(map(show, value)) + "]")


class Port(int):
    pass


print(show(10, "more"), show("a"), show(b"b"), show([1, "x", (2.5,)]), show(Port(22)), show(True), show(None))
print(show.__name__, show.__doc__, show.dispatch(str)("s"), show.dispatch(Port) is show_int, int in show.registry)
try:
    show()
except TypeError as e:
    print(e)


class Printer:
    indent = "> "

    @functools.singledispatchmethod
    def put(self, value):
        return self.indent + "other"

    @put.register(int)
    def _(self, value):
        return self.indent + str(value + 1)


print(Printer().put(1), Printer().put("x"))


@dataclass(frozen=True, slots=True)
class Key:
    table: int
    name: str = "main"


print(Key(254), Key.__slots__, {Key(254): "found"}[Key(254, "main")])


class Residue:
    def __init__(self, n):
        self.n = n

    def __pow__(self, exponent, modulus=None):
        return ("pow", self.n, exponent, modulus)


print(pow(Residue(3), 4, 5), pow(Residue(3), 4), Residue(3) ** 2)


def lease():
    try:
        yield "held"
    finally:
        print("released at the end")


holder = lease()
print(next(holder))
