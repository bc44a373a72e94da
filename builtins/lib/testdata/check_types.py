import __future__
import types
from types import MappingProxyType, SimpleNamespace


def f():
    yield 1


class C:
    def m(self):
        pass


print([isinstance(x, t) for x, t in [(f, types.FunctionType), (lambda: 0, types.LambdaType), (f(), types.GeneratorType), (C().m, types.MethodType),
                                     (len, types.BuiltinFunctionType), (types, types.ModuleType), (None, types.NoneType), (..., types.EllipsisType),
                                     (NotImplemented, types.NotImplementedType), (1, types.FunctionType), (len, types.FunctionType)]])
n = SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n.b, n == SimpleNamespace(a=1, b="x", c=[1]), n == SimpleNamespace(), n == 1, vars(n))
del n.a
print(n, SimpleNamespace())
for g in [lambda: n.a, lambda: SimpleNamespace(1), lambda: hash(n)]:
    try:
        print(g())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
d = {"a": 1}
p = MappingProxyType(d)
d["b"] = 2
print(p, p["b"], "a" in p, list(p), len(p), p.get("z", 0), list(p.items()), repr(p), p | {"c": 3}, p.copy() is d)
try:
    p["x"] = 1
except TypeError as e:
    print(type(e).__name__)
print(__future__.annotations.getOptionalRelease(), __future__.division.mandatory, "annotations" in __future__.all_feature_names)
