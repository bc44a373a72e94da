# Abstract classes, classes as values: subscripts, unions, names of nested classes, wrong bases.

import abc
from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @staticmethod
    @abstractmethod
    def make(): ...
    @classmethod
    @abstractmethod
    def load(cls): ...
    @abstractmethod
    def name(self):
        """doc"""
        return 'base'
    def describe(self):
        return f'{self.name()}: {self.area}'
for c in (Shape, ABC):
    try: print(c().__class__.__name__)
    except TypeError as e: print(e)
class Half(Shape):
    area = 3
    def name(self): return 'half ' + super().name()
try: Half()
except TypeError as e: print(e)
class Full(Half):
    @staticmethod
    def make(): return Full()
    @classmethod
    def load(cls): return cls()
print(Full().describe(), Full.make().name(), Full.load().area)
print(sorted(Shape.__abstractmethods__), sorted(Full.__abstractmethods__), sorted(Half.__abstractmethods__))
print(isinstance(Full(), Shape), issubclass(Full, ABC), isinstance(Shape, ABCMeta), type(Full))
@Shape.register
class Alien:
    pass
print(isinstance(Alien(), Shape), issubclass(Alien, Shape), isinstance(3, Shape), issubclass(Alien, Half))
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any('__len__' in vars(k) for k in other.__mro__)
        return NotImplemented
class L:
    def __len__(self): return 1
print(isinstance(L(), Sized), isinstance(Alien(), Sized))
print([c.__name__ for c in Shape.__subclasses__()], ABC.__subclasses__()[-2:])
print(Shape.name.__isabstractmethod__, list(Shape.__dict__)[:3])
print(list[int], dict[str, list[int]], tuple[int, ...], isinstance([1], list), list[int]([1, 2]))
def f(x: list[int] | None = None) -> dict[str, int]: return x
print(isinstance(3, int | str), isinstance(None, int | None), isinstance('a', int | float), int | None, issubclass(bool, int | str))
try: isinstance(3, [int])
except TypeError as e: print(e)
try: issubclass(3, int)
except TypeError as e: print(e)
try: issubclass(int, 3)
except TypeError as e: print(e)
try: int['x']
except TypeError as e: print(e)
class Plain: pass
try: Plain[1]
except TypeError as e: print(e)
try: len(Plain)
except TypeError as e: print(e)
try: list(Plain)
except TypeError as e: print(e)
try: 1 in Plain
except TypeError as e: print(e)
try: Plain + 1
except TypeError as e: print(e)
try: Plain < Plain
except TypeError as e: print(e)
try: [*Plain]
except TypeError as e: print(e)
try:
    for x in Plain: pass
except TypeError as e: print(e)
try: a, b = Plain
except TypeError as e: print(e)
try: Plain[1] = 2
except TypeError as e: print(e)
try: {**Plain}
except TypeError as e: print(e)
print(bool(Plain), Plain == Plain, Plain != int, Plain in (int, Plain), {Plain: 1}[Plain])
def outer():
    class Local:
        class In: pass
        def m(self):
            class Deep: pass
            return Deep
    return Local
print(outer(), outer().In, outer()().m(), outer().__qualname__)
class Out:
    class In:
        def __repr__(self): return 'In()'
        class More: pass
print(Out.In, Out.In.More, Out.In(), repr(Out.In.More())[:29])
try:
    class X(bool): pass
except TypeError as e: print(e)
try:
    class X(Plain, Plain): pass
except TypeError as e: print(e)
try:
    class X(Plain, metaclass=3): pass
except TypeError as e: print(e)
