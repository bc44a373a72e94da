import typing
from typing import *
from typing import NamedTuple, TypedDict, Protocol, runtime_checkable, get_origin, get_args
T = TypeVar('T')
K = TypeVar('K', bound=int)
print(T, K, T.__name__, repr(TypeVar('C', covariant=True)))
for x in (List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, Union[str, int]], Tuple[int, ...], Callable[[int], str], Callable[..., Any], List['X'], List, Any, Literal['a', 1], Type[int], List[T], ClassVar[int], Final[int], Iterable[str], Set[List[int]], Deque[int], DefaultDict[str, int], Counter[str], Annotated[int, 'x'], Generator[int, None, None], Pattern[str], Text, Tuple[()], Optional[List[str]], Mapping[str, Any], Sequence, NoReturn, Awaitable[int], AsyncIterator[int], ContextManager[int], OrderedDict[str, int], IO[str], TextIO, Hashable, Sized, Never, Self, LiteralString, ChainMap[str, int]):
    print(repr(x))
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int), get_args(int), get_origin(Optional[int]) is Union, get_args(Optional[int]), get_origin(list[int]), get_args(list[int]), get_args(Callable[[int], str]))
print(List[int] == List[int], List[int] == List[str], Optional[int] == Union[int, None], {List[int]: 1}[List[int]])
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(3); print(s.items, type(s).__name__, isinstance(s, Stack), Stack[int], Stack[T])
class P(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    def norm(self): return abs(self.x) + abs(self.y)
    @property
    def neg(self): return P(-self.x, -self.y)
print(P(1), P(1, 2).norm(), P(3).neg, P._fields, P._field_defaults, P(1)._replace(y=7), P(1)._asdict(), P.__doc__, P(x=4), tuple(P(1, 2)), P(1) == (1, 0), *P(8, 9))
try: P()
except TypeError as e: print(e)
try:
    class Q(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
R = NamedTuple('R', [('a', int), ('b', str)])
print(R(1, 'x'), R._fields)
class TD(TypedDict):
    name: str
    n: int
class TD2(TypedDict, total=False):
    z: int
print(TD(name='a', n=1), type(TD(name='a', n=1)), TD.__name__, TD2())
@runtime_checkable
class Closes(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(), Closes), isinstance(3, Closes))
try: Closes()
except TypeError as e: print(e)
U = NewType('U', int)
def f(a: 'int', b: Optional[List[int]] = None) -> Dict[str, int]: return {}
print(f(1))
try: List()
except TypeError as e: print(e)
try: Optional[int]()
except TypeError as e: print(e)
try: Any()
except TypeError as e: print(e)
try: isinstance([], List[int])
except TypeError as e: print(e)
print(isinstance([], List), isinstance({}, Dict), isinstance((), Tuple), isinstance([], Sequence), isinstance(3, Hashable), isinstance(f, Callable), isinstance({}, Mapping))
class D(Dict[str, int]): pass
d = D(a=1); print(d, isinstance(d, dict), D.__mro__[1])
def g(x: int | None = None) -> list[int]: return [x]
print(g(1), assert_type(3, int) if hasattr(typing, 'assert_type') else 3)
@overload
def h(a: int) -> int: ...
@overload
def h(a: str) -> str: ...
def h(a): return a
print(h(2), h('s'))
try: assert_never(3)
except AssertionError as e: print(e)
for wrong in (lambda: typing.Callable[int], lambda: typing.Annotated[int], lambda: typing.Optional[int, str], lambda: typing.Union[()]):
    try: wrong()
    except TypeError as e: print(e)
