"""Copies of objects: copy, deepcopy."""


class Error(Exception):
    """What cannot be copied."""


error = Error
_atomic = (int, float, bool, str, bytes, type(None), type, range, type(len), type(lambda: None))


def _blank(x):
    return type(x).__new__(type(x))


def copy(x):
    """A new object with the same contents."""
    if isinstance(x, _atomic) and type(x) in _atomic or type(x) in (tuple, frozenset):
        return x
    if type(x) in (list, dict, set, bytearray):
        return x.copy()
    if hasattr(type(x), "__copy__"):
        return x.__copy__()
    if not hasattr(x, "__dict__"):
        return x
    if isinstance(x, tuple):
        return x
    made = _blank(x)
    _fill(made, x, lambda v: v)
    return made


def _fill(made, x, each):
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, each(key), each(value))
    elif isinstance(x, list):
        for value in x:
            list.append(made, each(value))
    elif isinstance(x, set):
        for value in x:
            set.add(made, each(value))
    for name, value in x.__dict__.items():
        made.__dict__[name] = each(value)


def deepcopy(x, memo=None):
    """A new object with copies of all that is in it; what occurs twice in it stays one object."""
    if type(x) in _atomic:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x))
    if known is not None:
        return known[0]
    made = _deep(x, memo)
    memo[id(x)] = (made, x)
    return made


def _deep(x, memo):
    def each(v):
        return deepcopy(v, memo)
    if type(x) is list:
        made = []
        memo[id(x)] = (made, x)
        for v in x:
            made.append(each(v))
        return made
    if type(x) is dict:
        made = {}
        memo[id(x)] = (made, x)
        for key, value in x.items():
            made[each(key)] = each(value)
        return made
    if type(x) in (tuple, frozenset, set):
        return type(x)([each(v) for v in x])
    if type(x) is bytearray:
        return x.copy()
    if hasattr(type(x), "__deepcopy__"):
        return x.__deepcopy__(memo)
    if not hasattr(x, "__dict__"):
        return x
    if isinstance(x, tuple):
        return tuple.__new__(type(x), [each(v) for v in x])
    made = _blank(x)
    memo[id(x)] = (made, x)
    _fill(made, x, each)
    return made
