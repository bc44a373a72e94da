from __future__ import annotations
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar


def tried(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
    count: ClassVar[int] = 7

    def norm(self):
        return abs(self.x) + abs(self.y)


p, q = Point(1), Point(1, 2, hidden="other")
p.tags.append("t")
print(p, q, q.tags, p.hidden, q.hidden, p.norm(), Point.y, Point.count, hasattr(Point, "tags"), Point.__match_args__)
print(p == q, p == Point(1, 0, ["t"], "zzz"), p != q, p == 1, Point(x=5, y=6), [f.name for f in fields(p)], [f.type for f in fields(Point)])
print(asdict(p), astuple(q), replace(p, y=9), is_dataclass(p), is_dataclass(Point), is_dataclass(1))
for args, kwargs in [((), {}), ((1, 2, 3, 4, 5), {}), ((1,), {"x": 2}), ((1,), {"z": 2})]:
    tried(Point, *args, **kwargs)
tried(hash, p)
tried(lambda: p < q)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


a, b = Version(1, 2), Version(1, 10, "n")
print(a < b, a <= b, a > b, a >= Version(1, 2, "x"), max(a, b), sorted([b, a]), {a: 1}[Version(1, 2)], hash(a) == hash(Version(1, 2, "m")), replace(b, major=2))
tried(setattr, a, "major", 3)
tried(setattr, a, "other", 3)
tried(delattr, a, "major")
tried(lambda: a < 1)
print(issubclass(FrozenInstanceError, AttributeError), a)


@dataclass
class Base:
    name: str
    size: int = 1


@dataclass
class Child(Base):
    size: int = 2
    parent: Base = None
    area: int = field(init=False)
    scale: InitVar[int] = 3
    _: KW_ONLY
    color: str = "red"
    kind: str

    def __post_init__(self, scale):
        self.area = self.size * scale


c = Child("c", 4, Base("b"), kind="k")
print(c, c.area, Child("d", scale=5, kind="k", color="blue"), asdict(c), astuple(c))
print([f.name for f in fields(Child)], Child.__match_args__, c == Child("c", 4, Base("b"), kind="k"), Base("c", 4) == c)
tried(Child, "x")
tried(replace, c, area=3)
tried(asdict, Child)
tried(fields, 1)


@dataclass(repr=False, eq=False)
class Bare:
    x: int

    def __repr__(self):
        return "bare"


print(Bare(1), Bare(1) == Bare(1), len({Bare(1), Bare(1)}))


@dataclass
class Tree:
    left: Tree = None
    items: dict = field(default_factory=dict)


t = Tree(Tree(), {"k": [Tree(), (1, Tree())]})
print(t, asdict(t), astuple(t))
t.left = t
print(t)


def mutable():
    @dataclass
    class Bad:
        x: list = []


def unordered():
    @dataclass
    class Bad:
        x: int = 1
        y: int


def thawed():
    @dataclass
    class Bad(Version):
        z: int = 1


tried(mutable)
tried(unordered)
tried(thawed)
tried(field, default=1, default_factory=list)
