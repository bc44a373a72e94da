def gen():
    yield 1
    raise KeyError('x')
def rec(n):
    return rec(n - 1) if n else [1][3]
try:
    for i in gen():
        print(i)
except KeyError as e:
    try:
        rec(6)
    except IndexError as e2:
        raise
