import math


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(f.__name__, args, kw, "%.12g" % r if isinstance(r, float) else r)
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


inf, nan = math.inf, math.nan
for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "gamma", "lgamma", "log1p",
             "sin", "sinh", "sqrt", "tan", "tanh", "degrees", "radians", "log", "log2", "log10", "ceil", "floor", "trunc", "frexp", "modf", "isnan", "isinf", "isfinite", "ulp"]:
    for x in [0, 0.5, -0.5, 1, -1, 2, 1e3, -7.25, inf, -inf, nan, True, 10**20]:
        show(getattr(math, name), x)
show(math.sqrt, "a")
show(math.sqrt)
show(math.log, 8, 2)
show(math.log, 8, 1)
show(math.log, 0)
show(math.log, 10**400)
show(math.log2, 2**1100)
for x, y in [(2, 3), (2, 0.5), (-2, 0.5), (0, -1), (0, 0), (10, 400), (inf, 0), (1, inf), (5, 3), (-5, 3), (5, 0), (nan, 1), (7.5, 2)]:
    for name in ["pow", "fmod", "copysign", "atan2", "hypot", "remainder"]:
        show(getattr(math, name), x, y)
show(math.ldexp, 1.5, 3)
show(math.ldexp, 1.0, 5000)
show(math.ldexp, 1.0, -5000)
show(math.ldexp, 1.0, 2.0)
for n in [0, 1, 5, 20, 30, -1, 2.5]:
    show(math.factorial, n)
    show(math.isqrt, n)
    show(math.comb, n, 2)
    show(math.perm, n, 2)
show(math.perm, 5)
show(math.gcd, 12, 18, 8)
show(math.gcd)
show(math.lcm, 4, 6, 10)
show(math.lcm)
show(math.gcd, -4, 6)
show(math.gcd, 1.5)
show(math.fsum, [0.1] * 10)
show(math.fsum, [1e100, 1, -1e100])
show(math.prod, [1, 2, 3.5])
show(math.prod, [], start=5)
show(math.hypot, 3, 4, 12)
show(math.hypot)
show(math.dist, (0, 0), (3, 4))
show(math.dist, (0,), (3, 4))
show(math.isclose, 1, 1 + 1e-10)
show(math.isclose, 1, 1.1)
show(math.isclose, 1, 1.1, rel_tol=0.2)
show(math.isclose, 0, 1e-10, abs_tol=1e-9)
show(math.nextafter, 1.0, 2.0)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.floor(-0.5), math.ceil(10**30), math.floor(1e20))
