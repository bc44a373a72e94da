# Names: global, nonlocal, del, comprehensions, classes, built-in names that the module takes.
x = 'module'


def outer():
    x = 'outer'

    def inner():
        nonlocal x
        x = 'inner'

        def deepest():
            global x
            x = 'deepest'
            return x
        return deepest()
    before = x
    result = inner()
    return before, x, result


print(outer(), x)


def hidden():
    x = 'local'

    def reads_global():
        global x
        return x, (lambda: x)(), [x for _ in range(1)]
    return x, reads_global()


print(hidden())


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


c = counter()
print(c(), c(5), c())


def deletes(flag):
    a = 1
    if flag:
        del a
    try:
        return a
    except UnboundLocalError as e:
        return 'unbound'


print(deletes(False), deletes(True))


def free():
    def use():
        return later
    try:
        use()
    except NameError:
        print('no value yet')
    later = 1
    return use()


print(free())

y = 1
del y
try:
    y
except NameError as e:
    print(e)

id = 7
print(id, len('abc'))
del id
print(id is not None, callable(id))

print([(a, b) for a in range(3) for b in range(a) if a != b], {k: v for k, v in zip('ab', [1, 2])}, {v % 2 for v in range(4)})
print([f() for f in [lambda i=i: i * i for i in range(3)]])
functions = []
for k in range(2):
    functions += [lambda: (k, i) for i in range(2)]
print([f() for f in functions])


class Body:
    x = x
    size = 3
    items = [n for n in range(size)]
    if size > 2:
        big = True
    else:
        small = True
    for loop in range(2):
        pass

    def method(self):
        return x, self.size

    del loop


print(Body.x, Body.items, Body.big, Body().method(), hasattr(Body, 'loop'), hasattr(Body, 'small'))


def walrus():
    if (n := 10) > 5:
        data = [last := v for v in range(3)]
    return n, data, last


print(walrus())
while (step := c()) < 10:
    pass
print(step)


def defaults(a, b=2, *args, c, d=4, **kw):
    a += 1
    return a, b, args, c, d, kw


print(defaults(1, c=3), defaults(1, 5, 6, 7, c=8, d=9, e=10))


def segments():
    result = []
    for i in range(4):
        try:
            if i == 0:
                carried = 'first'
            fresh = i * 2
            result.append((carried, fresh))
        finally:
            pass
    return result


print(segments())


def reassign(p, q=1):
    try:
        p = p + 1
        q += p
    except TypeError:
        p = None
    return p, q


print(reassign(1), reassign('a'))


def spread():
    first, *middle, last = range(5)
    (a, (b, *c)), d = (1, 'xyz'), 2
    return first, middle, last, a, b, c, d


print(spread())
a = b = [1]
a += [2]
print(a is b, a)
t = (1,)
s = t
t += (2,)
print(s, t)
u = v = {1}
u |= {2}
print(sorted(v))
m = [1, 2, 3, 4]
m[1:3] = 'ab'
print(m)
del m[::2], m[0]
print(m)
print(1 < 2 < 3, 1 < 3 < 2, not 1 < 2 > 1)


def effects():
    seen = []

    def note(v):
        seen.append(v)
        return v
    print(note(1) < note(2) < note(3) < note(0) < note(9), seen)


effects()
print([*range(2), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[1], 2), {*[1], 1})


def call(*args, **kw):
    return args, kw


print(call(*[1], 2, *(3,), k=4, **{'m': 5}), call(**{'a': 1}, b=2))
try:
    call(**{'a': 1}, **{'a': 2})
except TypeError:
    print('repeated')
print({1: 'a', 1: 'b'}, {True: 1, 'x': 2}['x'])
