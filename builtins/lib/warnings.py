"""Warnings: warn writes each to sys.stderr once."""
import sys

_seen = set()
_filters = []


def warn(message, category=None, stacklevel=1, source=None):
    """Writes a warning, unless the filters say otherwise."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    action = "default"
    for wanted, base in _filters:
        if issubclass(category, base):
            action = wanted
            break
    if action == "error":
        raise category(str(message))
    key = (category.__name__, str(message))
    if action == "ignore" or action != "always" and key in _seen:
        return
    _seen.add(key)
    frame = sys._getframe(max(stacklevel, 1))
    showwarning(message, category, frame.f_code.co_filename, frame.f_lineno)


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, sys.stderr without one. A function that is put in its place is called instead."""
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What becomes of the warnings of a class: default, error, ignore, always."""
    if action not in ("default", "error", "ignore", "always", "module", "once"):
        raise ValueError("invalid action: %r" % (action,))
    _filters.insert(len(_filters) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """simplefilter of a class."""
    simplefilter(action, category, lineno, append)


def resetwarnings():
    """Takes all filters away."""
    _filters.clear()
