# enum.
import copy, json
from enum import *
import enum
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.RED
    def __lt__(self, o): return self.value < o.value
print(Color, Color.RED, repr(Color.RED), [Color.RED], Color(2), Color['GREEN'], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED.name, Color.RED.value, Color.RED.pretty, Color.default(), type(Color.RED), isinstance(Color.RED, Color))
print(dict(Color.__members__), Color.RED in Color, Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, {Color.RED: 'x'}[Color.RED])
print(sorted([Color.GREEN, Color.RED]), f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.RED, bool(Color.RED), hash(Color.RED) == hash(Color.RED))
t('bad', lambda: Color(9)); t('badname', lambda: Color['X']); t('attr', lambda: Color.X); t('set', lambda: setattr(Color, 'RED', 5))
def ext():
    class B(Color): X = 1
t('ext', ext)
def dup():
    class B(Enum):
        X = 1
        X = 2
t('dup', dup)
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy({'a': Color.RED})['a'] is Color.RED)
class State(IntEnum):
    DOWN = 0
    UP = 1
    TESTING = auto()
print(State.UP == 1, State.UP + 1, State(1), repr(State(0)), str(State.UP), f'{State.UP}', f'{State.UP:03d}', State.TESTING.value, State.UP < State.TESTING, max(State), [10, 20][State.UP], '%d' % State.UP, '%s' % State.UP, json.dumps({'s': State.UP}), isinstance(State.UP, int), int(State.UP), State.UP in (1, 2), bool(State.DOWN), 1 == State.UP, {1: 'one'}[State.UP])
class Name(str, Enum):
    A = 'a'
    B = 'b'
print(Name.A == 'a', Name('b'), repr(Name.A), str(Name.A), f'{Name.A}', Name.A.upper(), json.dumps([Name.A]), Name.A.value, 'x' + Name.A)
class S(StrEnum):
    ONE = auto()
    TWO = 'zwei'
print(S.ONE, repr(S.TWO), f'{S.TWO:>6}', S('one'), S.ONE == 'one', ','.join(S))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0
print(list(Perm), Perm.R | Perm.X, repr(Perm.R | Perm.W), str(Perm.RW), Perm.RW & Perm.W, Perm.R ^ Perm.RW, ~Perm.R, repr(Perm(0)), Perm(5), list(Perm(5)), len(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.NONE), (Perm.R | Perm.X).name, (Perm.R|Perm.X).value, Perm.R.value)
t('strict', lambda: Perm(8)); t('mix', lambda: Perm.R | 1); t('str', lambda: Perm('x')); t('inn', lambda: 1 in Perm.R)
class IFF(IntFlag):
    UP = 1
    BROADCAST = 2
    LOOPBACK = 8
f = IFF(1 | 2 | 64)
print(repr(f), f, f & IFF.UP, bool(f & IFF.LOOPBACK), f.name, repr(IFF.UP | 8), IFF.UP | IFF.LOOPBACK == 9, list(IFF(11)), repr(~IFF.UP), repr(IFF(0)), IFF.UP + 1, f'{f:#x}', hex(f), IFF.UP in IFF(3), f & 1, 4 | IFF.UP, repr(4 | IFF.UP))
Animal = Enum('Animal', 'ANT BEE CAT'); print(list(Animal), Animal.BEE.value, Animal)
A2 = IntEnum('A2', ['X', 'Y'], start=5); print(list(A2), Enum('A3', {'p': 1, 'q': 'z'}).q, list(Enum('A4', [('m', 3)])))
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    def density(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.mass, Planet.MARS.density(), Planet.EARTH.value, Planet((0.6, 3.3)))
class Coded(Enum):
    def __new__(cls, code, text):
        o = object.__new__(cls); o._value_ = code; o.text = text; return o
    OK = 200, 'fine'
    NO = 404, 'missing'
print(Coded(404), Coded.OK.text, Coded.OK.value)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
print(Miss('a')); t('miss', lambda: Miss('b'))
def uni():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = A
t('unique', uni)
class Au(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    P = auto()
    Q = auto()
print(Au.P.value, Au.Q.value)
class Base(Enum):
    def hello(self): return 'hello ' + self.name
class Derived(Base):
    ME = 1
print(Derived.ME.hello(), issubclass(Derived, Base), Color.__name__, Color.__class__, isinstance(Color, EnumMeta), enum.EnumType is EnumMeta, Color.RED.__class__)
class WithFn(Enum):
    A = 1
    def f(self): return 5
    g = lambda self: 6
    class_var = nonmember(7)
print(list(WithFn), WithFn.A.f(), WithFn.A.g(), WithFn.class_var)
match Color.RED:
    case Color.GREEN: print('green')
    case Color.RED: print('red')
for n, m in Color.__members__.items(): print(n, m.name)
class Tight(Flag, boundary=STRICT):
    A = 1
    B = 2
t('tight', lambda: Tight(8)); t('minus', lambda: repr(Tight(-1)))
class Loose(Flag, boundary=KEEP):
    A = 1
print(repr(Loose(9)), repr(~Loose.A), list(Loose(9)))
for v in (-1, -2, -9, -16, -17, -65): print(v, repr(IFF(v)))
