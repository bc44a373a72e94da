"""Bools count as numbers wherever the source shows that a name, or an item of a container, may be one."""


def tries(ok, verbose=False, strict: bool = False):
    return ok + verbose + strict


def passed(n) -> bool:
    return n > 1


def ready(n):
    return n == 2


class Job:
    done = False

    def finish(self):
        self.done = True


jobs = [Job(), Job()]
jobs[0].finish()
up, down = 3 > 2, not 1
print(up + up, -up, ~down, up * 3, up - down, 2 ** up, 7 // up, 7 % up, 1.5 * up, up << 3, up | 4, 'ab' * up)
print(tries(True), tries(1 > 2, verbose=True), passed(2) + 1, ready(2) + ready(3), sum(job.done for job in jobs))
print(up == 1, up < 2, 1 == up, up != 0, 0.5 < up, up in (True, 'x'), jobs[0].done + jobs[1].done)
total = 0
for job in jobs:
    total += job.done
print(total, [5, 6][up], 'xy'[down], (1, 2)[jobs[0].done], b'ab'[up])

flags = [True, False, True]
print(flags[0] + flags[2], flags[0] == 1, flags[1] < 1, sum(flags), sum(flag + 1 for flag in flags), flags[-1] * 5)
for flag in flags:
    total += flag
for name, seen in [('a', True), ('b', False)]:
    total += seen
for position, flag in enumerate(flags):
    total += position * flag
for left, right in zip(flags, reversed(flags)):
    total += left + right
print(total)
links = {'eth0': {'up': True, 'mtu': 1500}, 'eth1': {'up': False, 'mtu': 9000}}
print(sum(1 + link['up'] for link in links.values()), links['eth0']['up'] + links['eth0']['mtu'], links['eth0'].get('up') * 2)
states = {}
states['a'] = 1 > 2
states['b'] = up
print(states['a'] + states['b'], [states[key] + 1 for key in states], states.pop('b') + 1)
results = []
results.append(isinstance(3, int))
results.append(3)
print(results[0] + results[1], results.pop() - results.pop())
odd = lambda n: n % 2 == 1
print(odd(3) + odd(4), [odd(n) + 1 for n in range(3)], (first := up) + 1, first)
