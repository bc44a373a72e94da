class A:
    def __mro_entries__(self, bases): return (dict,)
class D(A()): pass
print(D.__mro__)
class A:
    def __instancecheck__(self, x): return isinstance(x, list)
print(isinstance([], A()), isinstance(3, A()), isinstance([], (int, A())))
class B:
    def __mro_entries__(self, bases): return 5
try:
    class E(B()): pass
except TypeError as e: print(e)
class C:
    def __subclasscheck__(self, c): return c is int
print(issubclass(int, C()), issubclass(str, (C(), float)))
try: isinstance(1, object())
except TypeError as e: print(e)
