class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o
    def __lt__(self, o): return self.v < o
    def __gt__(self, o): return self.v > o
class N: pass
nan = float('nan')
vals = [E(5), E('a'), 5, 5.0, 'a', b'a', None, True, False, [5], (5,), {5: 1}, nan, N(), {5}, 2**70, E(True)]
for i, x in enumerate(vals):
    row = [x == 5, x != 5, x == 'a', x != 'a', x == b'a', x == 5.0, 5 == x, x == 1, x == 0, 1 == x, x != 1.0]
    print(i, row)
    for f in (lambda: x < 6, lambda: x > 6, lambda: x <= 5, lambda: x < 'b', lambda: x > 0.5, lambda: x < b'b', lambda: 1 < x < 9, lambda: 'a' <= x):
        try: print(f(), end=' ')
        except TypeError as e: print(e, end='; ')
    print()
class S(str): pass
class I(int): pass
class L(list): pass
print(S('a') == 'a', 'a' == S('a'), I(5) == 5, I(5) < 6, 4 < I(5), S('a') < 'b', L([1]) == 5)
if vals[2] == 5 and vals[4] == 'a': print('ok')
