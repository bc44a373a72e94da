"""Abstract base classes: classes whose subclasses have to define certain methods before they can have instances."""


def abstractmethod(funcobj):
    """Marks a method that subclasses have to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    for name in ("fget", "fset", "fdel", "__func__"):
        part = getattr(value, name, None)
        if part is not None and getattr(part, "__isabstractmethod__", False):
            return True
    return getattr(value, "__isabstractmethod__", False)


class ABCMeta(type):
    """The metaclass of abstract classes."""
    __module__ = "abc"

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {name for name, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for name in getattr(base, "__abstractmethods__", ()):
                for owner in cls.__mro__:
                    if name in vars(owner):
                        if _is_abstract(vars(owner)[name]):
                            names.add(name)
                        break
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registered = []
        return cls

    def register(cls, subclass):
        """Lets subclass, a class, count as a subclass of cls. Gives subclass, so that it can be a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(cls, subclass):
            if cls is not subclass:
                raise RuntimeError("Refusing to create an inheritance cycle")
            return subclass
        cls._abc_registered.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if type.__subclasscheck__(cls, subclass):
            return True
        for other in cls._abc_registered:
            if issubclass(subclass, other):
                return True
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A base for abstract classes."""
    __module__ = "abc"
    __slots__ = ()
