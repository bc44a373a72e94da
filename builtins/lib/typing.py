"""Names for annotations. They check nothing, but show as Python's do, and NamedTuple and TypedDict make classes."""
import collections
import collections.abc
import re
import sys

TYPE_CHECKING = False
Text = str


def _shown(x):
    """What the text of an annotation says for x."""
    if x is ...:
        return "..."
    if isinstance(x, list):
        return "[" + ", ".join([_shown(item) for item in x]) + "]"
    if isinstance(x, type) and not hasattr(x, "__origin__"):
        if x.__module__ == "builtins":
            return x.__qualname__
        return x.__module__ + "." + x.__qualname__
    return repr(x)


def _argument(x):
    """An argument of a form: None stands for its type, a text for a class of that name."""
    if x is None:
        return type(None)
    return ForwardRef(x) if isinstance(x, str) else x


class ForwardRef:
    """A class that is named before it is there."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__


class _Annotation:
    """What can be joined by |."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Form(_Annotation):
    """A name that may take arguments: List[int]. origin is the class that it stands for, if any."""

    def __init__(self, name, origin=None):
        self._name = name
        self.__origin__ = origin

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return _Alias(self, tuple([_argument(arg) for arg in args]))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            raise TypeError("Type %s cannot be instantiated; use %s() instead" % (self._name,
                                                                                   self.__origin__.__name__))
        raise TypeError("Cannot instantiate %r" % self)

    def __instancecheck__(self, x):
        return self.__subclasscheck__(type(x))

    def __subclasscheck__(self, cls):
        if isinstance(self.__origin__, type):
            return issubclass(cls, self.__origin__)
        raise TypeError("%r cannot be used with isinstance()" % self)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        return "typing." + self._name


class _AnyForm(_Form):
    def __call__(self, *args, **kwargs):
        raise TypeError("Any cannot be instantiated")


class _CallableForm(_Form):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        return _CallableAlias(self, (list(params) if isinstance(params, list) else params, _argument(result)))


class _LiteralForm(_Form):
    def __getitem__(self, args):
        return _LiteralAlias(self, args if isinstance(args, tuple) else (args,))


class _AnnotatedForm(_Form):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        return _Alias(self, (_argument(args[0]),) + tuple([_Metadata(x) for x in args[1:]]))


class _Metadata:
    """What Annotated says of a type."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, _Metadata) and self.value == other.value

    def __repr__(self):
        return repr(self.value)


class _UnionForm(_Form):
    def __getitem__(self, args):
        if args == ():
            raise TypeError("Cannot take a Union of no types.")
        return _union(args if isinstance(args, tuple) else (args,))


class _OptionalForm(_Form):
    def __getitem__(self, arg):
        if isinstance(arg, tuple):
            raise TypeError("typing.Optional requires a single type. Got %r." % (arg,))
        return _union((arg, None))


def _union(args):
    flat = []
    for arg in args:
        arg = _argument(arg)
        for member in arg.__args__ if isinstance(arg, _UnionAlias) else (arg,):
            if member not in flat:
                flat.append(member)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat))


class _Alias(_Annotation):
    """A form, or a generic class of a script, with arguments."""

    def __init__(self, form, args):
        self._form = form
        self.__args__ = args
        if isinstance(form, _Form):
            self.__origin__ = form if form.__origin__ is None else form.__origin__
        else:
            self.__origin__ = form

    def __getitem__(self, args):
        return self

    def __call__(self, *args, **kwargs):
        if isinstance(self._form, _Form) and not isinstance(self.__origin__, type):
            raise TypeError("Cannot instantiate %r" % self.__origin__)
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, x):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        return isinstance(other, _Alias) and self._form is other._form and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self._arguments())

    def __repr__(self):
        return "%s[%s]" % (_shown(self._form), self._arguments())

    def _arguments(self):
        return ", ".join([_shown(arg) for arg in self.__args__]) or "()"


class _CallableAlias(_Alias):
    pass


class _LiteralAlias(_Alias):
    def _arguments(self):
        return ", ".join([repr(arg) for arg in self.__args__])


class _UnionAlias(_Alias):
    def __instancecheck__(self, x):
        return isinstance(x, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __eq__(self, other):
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        rest = [arg for arg in self.__args__ if arg is not type(None)]
        if len(rest) == 1 and len(self.__args__) == 2:
            return "typing.Optional[%s]" % _shown(rest[0])
        return "typing.Union[%s]" % self._arguments()


class TypeVar(_Annotation):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ParamSpec(TypeVar):
    """A variable for the parameters of a callable."""


class Generic:
    """A base of generic classes."""

    def __class_getitem__(cls, args):
        return _Alias(cls, args if isinstance(args, tuple) else (args,))


class _ProtocolMeta(type):
    def __call__(cls, *args, **kwargs):
        if Protocol in cls.__bases__:
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, x):
        return _follows(type(x), cls, lambda name: hasattr(x, name))

    def __subclasscheck__(cls, other):
        return _follows(other, cls, lambda name: hasattr(other, name))


def _follows(cls, protocol, has):
    if protocol in cls.__mro__:
        return True
    if protocol is Protocol or Protocol not in protocol.__bases__:
        return False
    if not getattr(protocol, "_is_runtime", False):
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
    return all([has(name) for name in vars(protocol) if not name.startswith("_")])


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base of classes that only say which methods there are."""


def runtime_checkable(cls):
    """A protocol that isinstance() can ask for, by the names of its methods."""
    cls._is_runtime = True
    return cls


class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        fields = list(namespace.get("__annotations__", {}))
        defaults = [field for field in fields if field in namespace]
        for field in fields:
            if field not in namespace and defaults and fields.index(field) > fields.index(defaults[0]):
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s %s" %
                                (field, "s" if len(defaults) > 1 else "", ", ".join(defaults)))
        made = collections.namedtuple(name, fields, defaults=[namespace[field] for field in defaults])
        for key in namespace:
            if key not in fields and key not in ("__module__", "__qualname__", "__classcell__"):
                setattr(made, key, namespace[key])
        return made


class _NamedTupleMaker:
    """NamedTuple, which is both a base of classes and a function."""

    def __call__(self, typename, fields=None, /, **kwargs):
        pairs = list(kwargs.items()) if fields is None else list(fields)
        made = collections.namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleMaker()


class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, x):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictMaker:
    """TypedDict, which is both a base of classes and a function."""

    def __call__(self, typename, fields, /, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict>"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
TypedDict = _TypedDictMaker()


class NewType(_Annotation):
    """A function that gives its argument, under the name of a type."""

    def __init__(self, name, tp):
        self.__name__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return "%s.%s" % (sys.modules["__main__"].__name__, self.__name__)


class IO(Generic):
    """A file."""


class TextIO(IO):
    """A file of text."""


class BinaryIO(IO):
    """A file of bytes."""


Any = _AnyForm("Any")
AnyStr = TypeVar("AnyStr", bytes, str)
Callable = _CallableForm("Callable", collections.abc.Callable)
Literal = _LiteralForm("Literal")
Optional = _OptionalForm("Optional")
Union = _UnionForm("Union")
Annotated = _AnnotatedForm("Annotated")
ClassVar = _Form("ClassVar")
Concatenate = _Form("Concatenate")
Final = _Form("Final")
LiteralString = _Form("LiteralString")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
NotRequired = _Form("NotRequired")
Required = _Form("Required")
Self = _Form("Self")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Unpack = _Form("Unpack")
Dict = _Form("Dict", dict)
FrozenSet = _Form("FrozenSet", frozenset)
List = _Form("List", list)
Set = _Form("Set", set)
Tuple = _Form("Tuple", tuple)
Type = _Form("Type", type)
ChainMap = _Form("ChainMap", collections.ChainMap)
Counter = _Form("Counter", collections.Counter)
DefaultDict = _Form("DefaultDict", collections.defaultdict)
Deque = _Form("Deque", collections.deque)
OrderedDict = _Form("OrderedDict", collections.OrderedDict)
Match = _Form("Match", re.Match)
Pattern = _Form("Pattern", re.Pattern)
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterable = _Form("AsyncIterable")
AsyncIterator = _Form("AsyncIterator")
Awaitable = _Form("Awaitable")
AsyncContextManager = _Form("AsyncContextManager")
ContextManager = _Form("ContextManager")
Coroutine = _Form("Coroutine")


def _abstract(name):
    return _Form(name, getattr(collections.abc, name, None))


Collection = _abstract("Collection")
Container = _abstract("Container")
Generator = _abstract("Generator")
Hashable = _abstract("Hashable")
ItemsView = _abstract("ItemsView")
Iterable = _abstract("Iterable")
Iterator = _abstract("Iterator")
KeysView = _abstract("KeysView")
Mapping = _abstract("Mapping")
MutableMapping = _abstract("MutableMapping")
MutableSequence = _abstract("MutableSequence")
MutableSet = _abstract("MutableSet")
Reversible = _abstract("Reversible")
Sequence = _abstract("Sequence")
Sized = _abstract("Sized")
ValuesView = _abstract("ValuesView")
AbstractSet = _Form("AbstractSet", getattr(collections.abc, "Set", None))


def get_origin(tp):
    """The class or the form of a type with arguments: list of List[int]; None for others."""
    return getattr(tp, "__origin__", None) if isinstance(tp, _Alias) or not isinstance(tp, (type, _Form)) else None


def get_args(tp):
    """The arguments of a type: (str, int) of Dict[str, int]; () for others."""
    return getattr(tp, "__args__", ()) if get_origin(tp) is not None else ()


def cast(typ, val):
    """val."""
    return val


def assert_type(val, typ):
    """val."""
    return val


def reveal_type(obj):
    """obj, after its type is written to standard error."""
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def assert_never(arg):
    """Raises AssertionError: this was not to be reached."""
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def overload(func):
    """func."""
    return func


def no_type_check(arg):
    """arg."""
    return arg


def final(f):
    """f."""
    return f
