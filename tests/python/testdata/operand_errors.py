# Errors that special methods raise, and the traceback through a key function.

class X:
    def __radd__(self, o): raise TypeError('no radd')
    def __eq__(self, o): raise ValueError('eq')
    def __lt__(self, o): raise KeyError('lt')
for f in (lambda: True + X(), lambda: 1 + X(), lambda: (2 > 1) + X(), lambda: True == X(), lambda: sorted([X(), X()]), lambda: [1].index(X()), lambda: X() in [1, 2] if False else 0, lambda: max([1, X()]), lambda: sum([True, X()])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def key(x): return x.foo
sorted([1], key=key)
