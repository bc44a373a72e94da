from itertools import *
import itertools


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def take(n, it):
    return list(islice(it, n))


print(take(4, count()), take(3, count(5, -2)), take(3, count(0.5, 0.25)), take(7, cycle("abc")), take(2, cycle([])))
print(list(repeat("x", 3)), list(repeat(1, -1)), take(2, repeat(None)))
print(list(chain("ab", [1], (), {2: 3})), list(chain()), list(chain.from_iterable([[1], "ab", range(2)])))
for args in [(3,), (1, 3), (1, None), (0, 10, 3), (None, None, 2), (2, 2), (5, 2), (0,), (None,)]:
    print(args, list(islice(range(8), *args)))
it = iter(range(10))
print(list(islice(it, 2, 5)), next(it), list(islice(it, 0)), list(islice(it, 3)), list(it))
for args in [(-1,), (0, -1), (0, 1, 0), ("a",)]:
    show(args, lambda: list(islice(range(3), *args)))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest("ab", "c")), list(zip_longest()))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("ab", [])), list(product("a", repeat=0)))
for n in range(5):
    print(n, list(permutations("abc", n)), list(combinations("abcd", n)), list(combinations_with_replacement("abc", n)))
print(list(permutations(range(3))), list(permutations([])), list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
show("r", lambda: list(permutations("abc", -1)))
show("r", lambda: list(combinations("abc", -1)))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print([k for k, g in groupby("aabbcc")], [list(g) for k, g in groupby([])])
groups = groupby("aabb")
k1, g1 = next(groups)
first = next(g1)
k2, g2 = next(groups)
print(k1, first, list(g1), k2, list(g2), list(groups))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate("abc")))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, ["ab", [1]])), list(compress("abcdef", [1, 0, 1, 0, 1])), list(pairwise("abcd")), list(pairwise([1])))
a, b, c = tee(iter([1, 2, 3]), 3)
print(next(a), next(a), list(b), list(a), list(c), len(tee([], 0)))


def numbers():
    for i in range(4):
        print("making", i)
        yield i
    raise ValueError("end of numbers")


print(list(islice(numbers(), 2)), list(takewhile(lambda x: x < 1, numbers())))
show("raise", lambda: list(chain([9], numbers())))
show("raise", lambda: list(filterfalse(lambda x: 1 // 0, [1])))
show("iter", lambda: list(chain([1], 5)))
show("iter", lambda: cycle(5))
for pair in pairwise(range(4)):
    if pair[1] == 2:
        break
print(pair, iter(count(1)) is not None, sum(islice(count(1), 100)), max(chain([1, 5], [3])), sorted(chain("b", "a")), "b" in chain("a", "b"))
print(type(chain()).__name__, isinstance(count(), itertools.count), [*chain([1], [2])], dict(zip("ab", count())))
