# sys: what scripts ask of it.
import sys
import types


def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


print([name for name in ("sys", "types", "json", "__main__") if name in sys.modules])
import json
print("json" in sys.modules, sys.modules["json"] is json, sys.modules[__name__].attempt is attempt)

fake = types.ModuleType("fake", "Made by hand.")
fake.x = 5
sys.modules["fake"] = fake
import fake as again
from fake import x
print(again is fake, x, again.__name__, again.__doc__, fake)
del sys.modules["fake"]
try:
    import fake
except ModuleNotFoundError as e:
    print(e)

v = sys.version_info
print(v >= (3, 8), v < (4,), (3, 8) <= v, v == v, v[:2], v[0], v.major, v.minor, v.releaselevel, len(v))
print("%d.%d" % sys.version_info[:2], isinstance(v, tuple), type(v).__name__, sys.hexversion >> 24)
print(bool(sys.implementation.name), sys.implementation.version >= (3,))
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
attempt("limit", lambda: sys.setrecursionlimit(0))
print(sys.intern("abc"))
attempt("intern", lambda: sys.intern(3))
print([sys.getsizeof(x) for x in ("abc", b"ab", 5, 1 << 40, 1.5, (1, 2), [], True)])
print(sys.byteorder in ("little", "big"), sys.maxsize, sys.maxunicode)
print(sys.float_info.max, sys.float_info.epsilon, sys.flags.debug)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.excepthook is sys.__excepthook__)
print(sys.__stdout__ is sys.stdout, sys.exc_info(), sys.exception())


def where():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno


def outer():
    return where()


print(outer(), sys._getframe().f_back, sys._getframe().f_globals["v"] is v)
attempt("deep", lambda: sys._getframe(100))
try:
    {}["k"]
except KeyError as e:
    print(sys.exception() is e, sys.exc_info()[1] is e, sys.exc_info()[0].__name__)
