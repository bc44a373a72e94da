# The attributes of classes and objects in the order of their definition.

class A:
    z = 1
    b: int = 2
    def m(self): pass
    a = 3
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    class Inner: pass
def own(c): return [k for k in vars(c) if not k.startswith('__')]
print(own(A), own(A.Inner))
print([k for k in A.__dict__ if not k.startswith('__')])
print([k for k in dir(A) if not k.startswith('__')])
A.q = 5
del A.b
A.a = 7
A.b = 9
print(own(A))
setattr(A, 'r', 1)
print(own(A), A.__dict__['q'], 'q' in A.__dict__, A.__dict__.get('nope'))
class Named:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
class Base:
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls.__name__, kind, own(cls))
        cls.kind = kind
class D(Base, kind='d'):
    y = Named()
    x = Named()
    def f(self): pass
    w = Named()
print(own(D), D.kind)
class E(D): pass
print(E.kind)
try:
    class F(Base, nope=1): pass
except TypeError as e: print(e)
o = A()
o.z = 1; o.y = 2; o.a = 3; o.y = 4
print(vars(o), o.__dict__, list(o.__dict__))
del o.z; o.z = 5
print(vars(o))
vars(o)['new'] = 8
print(o.new)
o.__dict__.update(k=1, j=2)
print(o.k, vars(o))
o.__dict__ = {'fresh': 1}
print(o.fresh, vars(o))
class Fields:
    name: str
    port: int = 80
    host: str = 'x'
print(list(Fields.__annotations__))
print(type(vars(A)).__name__, type(vars(o)).__name__)
try:
    vars(A)['x'] = 1
except TypeError as e: print(e)
print(sorted(k for k in vars(Fields)))
print(vars(A).keys() == A.__dict__.keys(), len([1 for k,v in A.__dict__.items() if callable(v)]))
for k, v in vars(Fields).items():
    if not k.startswith('__'): print(k, v)
class G:
    """doc"""
    x = 1
print('__doc__' in vars(G), vars(G)['__doc__'], vars(G)['__module__'], '__module__' in vars(G), '__weakref__' in vars(G))
print(G.__dict__['x'], G.__name__, G.__qualname__, G.__bases__, G.__mro__, G.mro())
T = type('T', (A,), {'u': 1, 'f': lambda self: self.u, '__doc__': 'tdoc'})
print(T, T.__name__, T().f(), own(T), T.__doc__, T.__bases__)
t = type('T2', (Base,), {'x': Named()}, kind='tt')
print(t.kind)
class Gen:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'
print(Gen[int], Gen[1, 2])
