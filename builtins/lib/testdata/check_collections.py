import collections
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import (Callable, Collection, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized)


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], len(p), list(p), p == Point(1, 2), p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]), Point.__doc__, Point.__name__)
x, y = p
print(x + y, isinstance(p, tuple), p < Point(2, 0), {p: "a"}[Point(1, 2)], p + (3,), sorted([Point(2, 1), p]), max(p), "%s-%s" % p, [*p], p.index(2), p.count(1))
Host = namedtuple("Host", "name, addr port", defaults=["0.0.0.0", 80])
print(Host("a"), Host("a", port=1), Host._field_defaults, Host("b", "c", 5).port)
print(namedtuple("R", "a class a _x", rename=True)._fields)
show("missing", lambda: Point(1))
show("missing", lambda: Host())
show("too many", lambda: Point(1, 2, 3))
show("too many", lambda: Host(1, 2, 3, 4))
show("unknown", lambda: Point(1, z=2))
show("twice", lambda: Point(1, 2, x=1))
show("make", lambda: Point._make([1]))
show("replace", lambda: p._replace(z=1))
for bad in ["a b a", "_a", "class", "1a"]:
    show("field", lambda: namedtuple("T", bad))


class Sub(Point):
    def total(self):
        return self.x + self.y


print(Sub(3, 4), Sub(3, 4).total(), Sub(3, 4)._replace(y=1).total())

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], len(d), d.get("c"), "c" in d, sorted(d.items()), dict(d), d.default_factory)
n = defaultdict(int, {"x": 1}, y=2)
n["z"] += 5
print(n, n.copy(), n | {"q": 1}, isinstance(n, dict))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"], list(nested))
show("no factory", lambda: defaultdict()["x"])
show("factory", lambda: defaultdict(5))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o), o.popitem(last=False), o.popitem(), OrderedDict())
o["z"] = 1
o.move_to_end("z", last=False)
print(o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(o)), list(o.values()))
show("popitem", lambda: OrderedDict().popitem())
show("move", lambda: o.move_to_end("q"))

c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sorted(c.elements()), c.total(), Counter(), Counter(a=2, b=1), len(c))
c.update("aab")
c.subtract({"a": 5, "q": 1})
print(c["a"], c["q"], sorted(c.items()), c - Counter(r=1), Counter("ab") + Counter("bc"), Counter("aab") & Counter("ab"), Counter("aab") | Counter("abc"), -Counter(a=-1))
del c["nothing"]
c += Counter(a=10)
print(c["a"], "q" in c, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2), max(c, key=c.get))
print(Counter(w.lower() for w in ["A", "a", "b"]), Counter([("x", 1), ("x", 1)]))

q = deque([1, 2, 3], maxlen=3)
q.append(4)
print(q, q[0], q[-1], len(q), list(q), q.maxlen, 3 in q, q.index(3))
q.appendleft(0)
q.rotate(1)
print(q, q.popleft(), q.pop(), q, deque("abc"), deque("abc") == deque("abc"), deque([1]) + deque([2]), bool(deque()))
q = deque()
for i in range(100):
    q.append(i)
    q.appendleft(-i)
out = [q.popleft() for _ in range(150)]
print(out[:3], out[-3:], len(q), q[0], sum(q))
q.extendleft("ab")
q.insert(1, "x")
q.remove(99)
q.reverse()
print(list(q)[-4:], q.count("x"), list(reversed(q))[:2], [v for v in q][:2])
q.clear()
show("empty", lambda: q.pop())
show("empty", lambda: q.popleft())
show("index", lambda: q[0])
show("remove", lambda: q.remove(1))
show("maxlen", lambda: deque([], -1))
q = deque([1, 2, 3])
q.rotate(-1)
del q[0]
q[0] = 9
print(q, deque(q, maxlen=1), q * 2)

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m["a"], m["b"], sorted(m), len(m), m.maps, m.get("zz", 0), "b" in m, m.parents, m.new_child({"a": 0})["a"], dict(m)["b"])
show("chain", lambda: m["q"])

checks = [Iterable, Iterator, Sized, Container, Collection, Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Callable, Hashable]
for value in [[], (), "", b"", {}, set(), frozenset(), range(3), 5, None, 1.5, len, lambda: 1, iter([]), (i for i in []), {}.keys(), {}.items(), p, d, q, m, zip(), int, bytearray()]:
    print(type(value).__name__, [int(isinstance(value, c)) for c in checks])


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= self.n or i < -self.n:
            raise IndexError(i)
        return (i % self.n) ** 2


s = Squares(5)
print(list(s), 9 in s, s.index(4), s.count(16), list(reversed(s)), isinstance(s, Sequence), isinstance(s, Iterable))


class Lower(MutableMapping):
    def __init__(self, *args, **kw):
        self.store = {}
        self.update(*args, **kw)

    def __getitem__(self, k):
        return self.store[k.lower()]

    def __setitem__(self, k, v):
        self.store[k.lower()] = v

    def __delitem__(self, k):
        del self.store[k.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


h = Lower({"Content": 1}, Length=2)
print(h["CONTENT"], "content" in h, h.get("nope"), sorted(h.items()), list(h.keys()), list(h.values()), h.pop("Length"), len(h), h.setdefault("X", 9), dict(h), isinstance(h, Mapping))
show("abstract", lambda: Mapping())


class Half(Mapping):
    def __len__(self):
        return 0


show("abstract", lambda: Half())


class Duck:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1


print(isinstance(Duck(), Iterable), isinstance(Duck(), Sized), isinstance(Duck(), Collection), issubclass(Duck, Iterable))


class Mine(collections.UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


u = Mine({"a": 1}, b=2)
print(u, u["a"], len(u), "b" in u, collections.UserList([1, 2]), collections.abc.Sized is Sized)
