# Operators between sets, frozensets and views of dicts.

a, b = {1, 2, 3}, frozenset([2, 3])
d = {2: 'x', 3: 'y', 4: 'z'}
import itertools
things = [('set', {2, 3}), ('set3', a), ('fs', b), ('keys', d.keys()), ('items', {(2, 3): 1}.keys()), ('empty', set()), ('fempty', frozenset()), ('its', {1: 2}.items())]
import operator as op
ops = [('|', op.or_), ('&', op.and_), ('-', op.sub), ('^', op.xor), ('<', op.lt), ('<=', op.le), ('>', op.gt), ('>=', op.ge), ('==', op.eq), ('!=', op.ne)]
def norm(v):
    if isinstance(v, (set, frozenset)): return type(v).__name__ + repr(sorted(v, key=repr))
    return v
for (n1, x), (n2, y) in itertools.product(things, things):
    for s, f in ops:
        try: print(n1, s, n2, norm(f(x, y)))
        except TypeError as e: print(n1, s, n2, e)
print(a < b, a <= b, a >= b, b <= a, b < a, b == {2, 3}, {2, 3} == b, b != {2, 3}, a | b, norm(b | a), d.keys() & b, a - d.keys(), d.keys() - a, d.keys() == {2, 3, 4}, {2, 3, 4} == d.keys(), b <= d.keys(), d.keys() >= {2}, b in {b}, {b: 1}[frozenset([3, 2])], {frozenset([1])} == {frozenset([1])}, [b] == [{2, 3}], (b,) == ({2, 3},), {'k': b} == {'k': {2, 3}})
x = {1}; x |= frozenset([2]); print(x, type(x).__name__); x -= frozenset([1]); print(x); x &= {2: 1}.keys(); print(x); x ^= frozenset([5]); print(sorted(x))
y = frozenset([1]); y |= {2}; print(norm(y)); y &= {2: 1}.keys(); print(norm(y))
z = d.keys(); z |= {9}; print(norm(z))
print(d.keys() | [7], d.keys() & [2], d.keys() - [2], sorted(d.keys() ^ [2, 8]), d.items() & [(2, 'x')], d.items() - {(2, 'x')})
try: {1} | [2]
except TypeError as e: print(e)
try: frozenset([1]) | [2]
except TypeError as e: print(e)
try: {1} < [2]
except TypeError as e: print(e)
print({1, 2}.issubset([1, 2, 3]), {1, 2} <= {1, 2}, {1}.union([2], (3,), {4: 5}), frozenset([1]).union([2]), {1}.isdisjoint(d), d.keys().isdisjoint([1]), {1, 2}.symmetric_difference([2, 3]), {1, 2}.intersection(d.keys()), {1} in [frozenset([1])], {1} == frozenset([1]), frozenset([1]) in [{1}])
