# Strings, bytes and iterators unpacked to several targets.

def un(v):
    a, b = v
    return a, b
print(un('ab'), un([1, 2]), un({1: 2, 3: 4}), un(b'ab'), un(x for x in 'pq'), un(range(2)))
for bad in ('a', '', 'abc', 3, None, [1], {1}, (x for x in 'abc')):
    try: un(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
s = 'k=v'
k, _, v = s.partition('=')
(a, b), c = 'xy', 'z'
[p, q] = 'éè'
i = j, m = 'no'
print(k, v, a, b, c, p, q, i, j, m)
class It:
    def __iter__(self): return iter('ab')
x, y = It()
print(x, y)
d = {}
d['a'], d['b'] = 'uv'
print(d)
hi, lo = 'a1b2'[2:4]
print(hi, lo)
