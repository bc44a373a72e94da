class S:
    def __getitem__(self, k): return k
    def __index__(self): return 2
def f(x, i, j, k=None, b=True):
    print(x[i], x[i:j], x[i:], x[:j], x[::-1], x[0], x[-1], x[1:], x[:-1], x[b], x[i:j:k], x[:], x[5:2], x[-100:100], x[1::2], x[S()], x[:S()])
for x in ('abcdef', 'aébcdéf', [1,2,3,4,5], (1,2,3,4,5,6), b'abcdef', range(7), bytearray(b'abcdef')):
    f(x, 1, 3)
    f(x, -2, -1, -1)
    f(x, 2, 10**30, 2)
    for bad in (100, -100, 'a', None, 1.5, (1,)):
        try:
            print(x[bad])
        except Exception as e:
            print(type(e).__name__, e)
    try: x['a':2]
    except Exception as e: print(type(e).__name__, e)
    try: x[1:2:0]
    except Exception as e: print(type(e).__name__, e)
    try: x[99]
    except Exception as e: print(type(e).__name__, e)
s = S()
print(s[1], s[1:2], s[:], s['a'], s[1,2], s[1:2,3], s[::2], s[-1:])
d = {1: 'a', True and 'x': 2, (1, 2): 3, 'k': {'n': [1]}}
k = 'zz'
for key in (5, k, (3, 4)):
    try: print(d[key])
    except KeyError as e: print(repr(e), e.args)
try: print(d[7])
except KeyError as e: print(repr(e), e.args)
try: print(d[[]])
except TypeError as e: print(e)
print(d['k']['n'][0], d[(1, 2)], d[1])
for bad in (None, 5, 1.5, len, S, object()):
    try: bad[0]
    except TypeError as e: print(str(e).split(' at ')[0])
    try: bad[k]
    except TypeError as e: print(str(e).split(' at ')[0])
    try: bad[1:2]
    except TypeError as e: print(str(e).split(' at ')[0])
    try:
        for q in bad: pass
    except TypeError as e: print(str(e).split(' at ')[0])
    try: bad.foo
    except AttributeError as e: print(str(e).split(' at ')[0].replace("type object 'S'", 'S'))
    try: bad.split
    except AttributeError as e: print(str(e).split(' at ')[0].replace("type object 'S'", 'S'))
def g(fmt, v):
    try: print(fmt % v)
    except Exception as e: print(type(e).__name__, e)
g('%s', 1); g('%d', True); g('%d-%s', (1, 'x')); g('%d', 'x'); g(b'%d', 3); g(7, 3); g(7, 0); g(7.5, 2); g(-7, 3); g('%(a)s', {'a': 1}); g(True, 2); g('%s%%', 5); g('%s', (1, 2)); g('x', 3)
a = 5; b = 'é'; c = True
print('%s-%d' % (b, a), '%s' % a, '%s' % b, '%s' % c, '%d' % c, '%s' % None, '%s' % [1], '%d%%' % a, b'%s' % b'x', 'a$' % (), '%s$' % a, '$%s' % a)
try: '%d' % b
except TypeError as e: print(e)
try: '%d %d' % a
except TypeError as e: print(e)
def h(flag, n=0):
    flag = n > 1
    n += flag
    return n + flag, flag * 2, -flag, ~flag, flag << 2, n % flag if flag else 0, [1, 2][flag]
print(h(True, 3))
up = True
print(1 + up, up + up, sum([up, up]), up * 3, 'ab'[up])
class L:
    def __init__(self): self.up = True; self.n = 0
    def is_up(self): return self.up
l = L(); l.n += l.up; l.n += l.is_up(); print(l.n, l.n + l.up)
def is_odd(x): return x % 2 == 1
print(is_odd(3) + is_odd(5), 2 - is_odd(3))
def q(x, verbose: bool): return x + verbose
print(q(1, True))
m = [3,1,2]
for v in m:
    if len(m) < 6: m.append(v)
print(m)
dd = {'a': 1}
try:
    for k in dd: dd[k + 'x'] = 1
except RuntimeError as e: print(e)
print(max(*[1, 2]), [*m, *'ab'], list(map(str, m)))
print("a,b".split(','), ' a '.strip(), "x".join(['1', '2']), {'a': 1}.get('b'), m.index(1), m.count(3), (1, 2).count(1), {'a': 1}.items())
def pick(flag): return ('off', 'on')[flag], ['off', 'on'][not flag], {True: 'yes', False: 'no'}[flag]
print(pick(True), pick(False))
try: d[1:2]
except TypeError as e: print(e)
