"""Abstract base classes: names for declarations. That a class lacks a method shows when the method is called."""


def abstractmethod(funcobj):
    """Marks a method that subclasses have to define."""
    return funcobj


class ABC:
    """A base for abstract classes."""


class ABCMeta(type):
    """The metaclass of abstract classes."""
