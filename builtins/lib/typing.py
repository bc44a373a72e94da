"""Names for annotations. They check nothing."""


class _Form:
    """A name that takes any arguments: List[int], Optional[str]."""

    def __init__(self, name):
        self._name = name

    def __getitem__(self, args):
        return self

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __call__(self, *args, **kwargs):
        raise TypeError("Type %s cannot be instantiated" % self._name)

    def __repr__(self):
        return "typing." + self._name


class Generic:
    """A base of generic classes."""


class Protocol:
    """A base of classes that only say which methods there are."""


Any = _Form("Any")
AnyStr = _Form("AnyStr")
Awaitable = _Form("Awaitable")
Callable = _Form("Callable")
ClassVar = _Form("ClassVar")
Collection = _Form("Collection")
Coroutine = _Form("Coroutine")
DefaultDict = _Form("DefaultDict")
Deque = _Form("Deque")
Dict = _Form("Dict")
Final = _Form("Final")
FrozenSet = _Form("FrozenSet")
Generator = _Form("Generator")
Hashable = _Form("Hashable")
IO = _Form("IO")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
List = _Form("List")
Literal = _Form("Literal")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
NoReturn = _Form("NoReturn")
Optional = _Form("Optional")
Self = _Form("Self")
Sequence = _Form("Sequence")
Set = _Form("Set")
Sized = _Form("Sized")
Tuple = _Form("Tuple")
Type = _Form("Type")
Union = _Form("Union")
TYPE_CHECKING = False


def TypeVar(name, *constraints, **options):
    """A type variable."""
    return _Form(name)


def NewType(name, tp):
    """A function that gives its argument."""
    return lambda value: value


def cast(typ, val):
    """val."""
    return val


def overload(func):
    """func."""
    return func


def no_type_check(arg):
    """arg."""
    return arg


def final(f):
    """f."""
    return f
