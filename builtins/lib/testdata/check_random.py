import random


def show(label, f, *args, **kw):
    try:
        print(label, f(*args, **kw))
    except Exception as e:
        print(label, type(e).__name__, e)


for seed in [0, 1, 42, -7, 2**40 + 5, 10**50, "abc", "", b"bytes", 1.5, -0.25, -1.0, float("-inf"), 1e300, 0.0, True, bytearray(b"x")]:
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 6), random.getrandbits(70), random.randrange(10, 100, 7), random.uniform(1, 5))
    print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[1, 9], k=5), random.sample(range(100), 5))
    items = list(range(12))
    random.shuffle(items)
    print(items, random.sample(list("abcdefgh"), 8), random.randbytes(5))
    print(*['%.12g' % x for x in (random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular())])
r = random.Random(5)
print([r.randint(0, 2**64) for _ in range(3)], r.sample(range(10**6), 40), r.choices(range(3), cum_weights=[1, 2, 10], k=6), r.triangular(0, 10, 3))
state = r.getstate()
first = [r.random() for _ in range(700)]
r.setstate(state)
print(first == [r.random() for _ in range(700)], first[-1])
print(r.sample(["a", "b"], counts=[4, 2], k=5), r.getrandbits(0), r.randrange(1), isinstance(r, random.Random))
show("empty", r.choice, [])
show("range", r.randint, 5, 1)
show("range", r.randrange, 0)
show("range", r.randrange, 1, 10, 0)
show("range", r.randrange, 10, 1, 3)
show("sample", r.sample, [1], 2)
show("sample", r.sample, {1, 2}, 1)
show("weights", r.choices, [1, 2], weights=[1])
show("weights", r.choices, [1, 2], weights=[0, 0])
show("bits", r.getrandbits, -1)
show("seed", r.seed, [1])
random.seed()
print(0 <= random.random() < 1, random.random() != random.random())
