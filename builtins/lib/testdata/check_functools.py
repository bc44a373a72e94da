import functools
import operator
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, total_ordering, wraps


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(operator.add, [], 5), reduce(max, [3, 9, 2]))
show("reduce", lambda: reduce(operator.add, []))
p = partial(int, base=2)
print(p("101"), p.args, p.keywords, partial(partial(max, 1), 2)(0), partial(dict, a=1)(b=2))
show("partial", lambda: partial(5))


def deco(f):
    @wraps(f)
    def inner(*args, **kwargs):
        """inner doc"""
        return ("wrapped", f(*args, **kwargs))
    return inner


@deco
def work(a, b=2):
    """work doc"""
    return a + b


print(work(1), work.__name__, work.__doc__, work.__wrapped__(5))
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(i) for i in (1, 2, 1, 3, 1, 2)], calls, square.cache_info(), square.__name__)
square.cache_clear()
print(square.cache_info(), square.cache_info().hits)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info(), fib.cache_parameters())


@lru_cache
def keyed(*args, **kwargs):
    return (args, kwargs)


print(keyed(1, a=2), keyed(1, a=2), keyed(1, a=3), keyed.cache_info())
try:
    keyed([])
except TypeError:
    print("unhashable")


class Node:
    made = 0

    def __init__(self, n):
        self.n = n

    @cached_property
    def value(self):
        Node.made += 1
        return self.n * 100

    @lru_cache(maxsize=None)
    def times(self, k):
        return self.n * k

    def scale(self, a, b=1):
        return (self.n, a, b)

    twice = partialmethod(scale, 2, b=3)


node = Node(4)
print(node.value, node.value, Node.made, node.__dict__, node.times(3), node.times(3), Node.times.cache_info().hits, node.twice())


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b) is b, a <= Version(1, 2))
show("total", lambda: total_ordering(Node))
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))
rows = [{"k": 2, "v": "b"}, {"k": 1, "v": "a"}]
print(sorted(rows, key=operator.itemgetter("k")), operator.itemgetter(1, 0)("ab"), operator.attrgetter("n")(node), operator.attrgetter("n", "value")(node))
print(operator.methodcaller("split", ",")("a,b"), operator.methodcaller("scale", 1, b=9)(node), operator.itemgetter(1), operator.attrgetter("a.b"), operator.methodcaller("f", 1, x=2))
for name in ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lt", "le", "eq", "ne", "ge", "gt", "is_not"]:
    print(name, getattr(operator, name)(7, 2))
for name in ["and_", "or_", "xor", "lshift", "rshift"]:
    print(name, getattr(operator, name)(6, 3))
print(operator.neg(5), operator.inv(5), operator.not_([]), operator.truth("a"), operator.contains([1], 1), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.index(True))
d = {}
operator.setitem(d, "a", 1)
print(d, operator.getitem(d, "a"), operator.delitem(d, "a"), d, operator.concat([1], [2]), operator.iadd([1], [2]), operator.length_hint([1, 2]))
show("index", lambda: operator.index(1.5))
show("indexOf", lambda: operator.indexOf([], 1))
