# Metaclasses: __new__, __init__, __call__, __prepare__, operators of classes, registries, singletons.

class Meta(type):
    registry = []
    def __new__(mcs, name, bases, ns, **kw):
        print('new', mcs.__name__, name, bases, [k for k in ns if not k.startswith('__')], kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.added = name.lower()
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        print('init', cls, name, kw)
        Meta.registry.append(cls)
    def __call__(cls, *args, **kw):
        print('call', cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __len__(cls):
        return 42
    def __iter__(cls):
        return iter('abc')
    def __getitem__(cls, k):
        return k * 2
    def __contains__(cls, k):
        return k == 'in'
    def hello(cls):
        return 'hello ' + cls.__name__
    @property
    def prop(cls):
        return 'prop ' + cls.__name__
    def __getattr__(cls, name):
        if name.startswith('dyn_'):
            return name
        raise AttributeError(name)
    def __instancecheck__(cls, obj):
        return obj == 3
    def __subclasscheck__(cls, sub):
        return sub is int
    def __eq__(cls, other):
        return cls is other or other == cls.__name__
    def __hash__(cls):
        return hash(cls.__name__)
    def __bool__(cls):
        return False
    def __str__(cls):
        return 'str ' + cls.__name__
    def __lt__(cls, other):
        return cls.__name__ < other.__name__
    def __add__(cls, other):
        return cls.__name__ + str(other)
class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v=0):
        self.v = v
class B(A):
    pass
print(A, repr(B), str(A), [A, B], f'{A}', f'{A!r}')
print(Meta.registry, type(A), type(B) is Meta, isinstance(A, Meta), isinstance(A, type), type(Meta))
a = A(5)
print(a.v, type(a) is A)
print(len(A), list(A), A['x'], 'in' in A, 'out' in A, [x for x in B])
print(A.hello(), A.prop, A.dyn_x)
try:
    a.hello()
except AttributeError as e: print(e)
try:
    A.nope
except AttributeError as e: print('AE', e)
print(isinstance(3, A), isinstance(a, B), issubclass(int, A), issubclass(B, A))
print(A == A, A != B, bool(A), A < B, A + 1)
print(A.added, B.added, {A: 1}[A])
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kw):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kw)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, n=1): self.n = n
print(Config(3) is Config(4), Config().n)
class Prep(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'pre': 1}
    def __new__(mcs, name, bases, ns, **kw):
        print(list(k for k in ns if not k.startswith('__')))
        return super().__new__(mcs, name, bases, dict(ns))
class P(metaclass=Prep, opt=2):
    b = 1
    a = 2
print(P.pre, P.a)
class Recorder(dict):
    def __setitem__(self, k, v):
        if not k.startswith('__'): print('set', k)
        super().__setitem__(k, v)
class RMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases): return Recorder()
class R(metaclass=RMeta):
    one = 1
    def two(self): pass
    one = 3
print(R.one)
from abc import ABC, ABCMeta, abstractmethod
class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def name(self): ...
try: Shape()
except TypeError as e: print(e)
class Sq(Shape):
    def area(self): return 1
    def name(self): return 's'
print(Sq().area(), type(Shape).__name__, isinstance(Shape, ABCMeta))
class Part(Shape):
    def area(self): return 1
try: Part()
except TypeError as e: print(e)
class PluginMeta(ABCMeta):
    plugins = {}
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases: PluginMeta.plugins[name] = cls
class Plugin(metaclass=PluginMeta):
    @abstractmethod
    def run(self): ...
class X(Plugin):
    def run(self): return 'x'
print(PluginMeta.plugins, X().run())
try: Plugin()
except TypeError as e: print(e)
def fmeta(name, bases, ns):
    print('function meta', name, bases, [k for k in ns if not k.startswith('__')])
    return type(name, bases, ns)
class FM(metaclass=fmeta):
    k = 1
print(FM.k, type(FM))
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
try:
    class C3(C1, C2): pass
except TypeError as e: print(e)
class M3(M1, M2): pass
class C3(C1, C2, metaclass=M3): pass
print(type(C3).__name__)
D = M1('D', (), {'x': 1})
print(D.x, type(D), D)
D2 = Meta('D2', (A,), {'y': 2}, z=1)
print(D2.y)
class EnumMeta(type):
    def __new__(mcs, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith('_') and isinstance(v, int)}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            m = object.__new__(cls)
            m.name, m.value = k, v
            setattr(cls, k, m)
            cls._members[k] = m
        return cls
    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, k): return cls._members[k]
    def __call__(cls, v):
        for m in cls._members.values():
            if m.value == v: return m
        raise ValueError(f'{v!r} is not a valid {cls.__name__}')
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f'<{type(self).__name__}.{self.name}: {self.value}>'
class Color(Enum):
    RED = 1
    GREEN = 2
print(list(Color), len(Color), Color['RED'], Color(2), Color.RED is Color(1))
try: Color(9)
except ValueError as e: print(e)
