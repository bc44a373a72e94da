"""State machines: tables, enum-like classes, match statements, BGP-like sessions."""
import re


class State:
    _all = {}

    def __init__(self, name):
        self.name = name
        State._all[name] = self

    def __set_name__(self, owner, name):
        self.attr = name

    def __repr__(self):
        return f'<{self.name}>'

    def __class_getitem__(cls, name):
        return cls._all[name]


class Session:
    IDLE = State('idle')
    CONNECT = State('connect')
    OPEN = State('open')
    UP = State('established')

    table = {
        (IDLE, 'start'): CONNECT,
        (CONNECT, 'tcp'): OPEN,
        (OPEN, 'open'): UP,
        (CONNECT, 'fail'): IDLE,
    }

    def __init__(self, peer):
        self.peer, self.state, self.log = peer, self.IDLE, []

    def event(self, name, **details):
        old = self.state
        try:
            self.state = self.table[old, name]
        except KeyError as e:
            self.log.append(f'{name!r} ignored in {old}: {e.args[0]}')
            return False
        handler = getattr(self, f'on_{self.state.name}', None)
        if handler is not None:
            handler(**details)
        self.log.append(f'{old} -> {self.state}')
        return True

    def on_established(self, hold=90, **more):
        self.hold = hold
        if more:
            self.log.append(f'extra: {more}')


s = Session('10.0.0.1')
print([s.event(e) for e in ('start', 'open', 'tcp')], s.event('open', hold=30, cap=['as4']), s.hold)
print(*s.log, sep='\n')
print(State['open'], State._all, Session.IDLE.attr)


def handle(message):
    match message:
        case {'type': 'update', 'nlri': [first, *rest], **other}:
            return f'update {first} +{len(rest)} {sorted(other)}'
        case {'type': 'keepalive'}:
            return 'keepalive'
        case ('notify', (code, sub) as pair) if code > 3:
            return f'notify {code}/{sub} {pair}'
        case ['notify', (code, _)]:
            return f'soft {code}'
        case str() as text if text.startswith('#'):
            return 'comment'
        case 'a' | 'b' | 'c' as letter:
            return f'letter {letter}'
        case int(n) | float(n) if n > 100:
            return f'big {n}'
        case -1:
            return 'minus one'
        case None | True | False:
            return f'constant {message}'
        case Session(peer=p, state=State(name='established')):
            return f'session {p} up'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [[a, b], *_]:
            return f'nested {a} {b}'
        case _:
            return f'other {message!r}'


for m in [{'type': 'update', 'nlri': ['10/8', '11/8'], 'med': 5, 'as': []}, {'type': 'keepalive', 'x': 1}, {'type': 'q'},
          ('notify', (6, 2)), ['notify', [1, 0]], '#x', 'b', 'zz', 500, 101.5, 7, -1, None, s, Session('x').peer,
          [], [5], [[1, 2], 3], [(1, 2)], (), range(3), b'x', {1, 2}]:
    print(handle(m))


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def where(p):
    match p:
        case Point(0, 0):
            return 'origin'
        case Point(0, y=y):
            return f'y axis {y}'
        case Point(x, 0):
            return f'x axis {x}'
        case Point():
            return 'somewhere'
        case (Point(x=x1), Point(x=x2)):
            return f'{x1}..{x2}'


print([where(p) for p in (Point(0, 0), Point(0, 5), Point(4, 0), Point(1, 1), (Point(1, 0), Point(9, 9)), 3)])
tokens = re.findall(r'\d+|[-+*/()]', '2*(3+4)-10/5')


def expr(ts):
    value = term(ts)
    while ts and (op := ts[0]) in '+-':
        ts.pop(0)
        value = value + term(ts) if op == '+' else value - term(ts)
    return value


def term(ts):
    value = atom(ts)
    while ts and ts[0] in ('*', '/'):
        op = ts.pop(0)
        right = atom(ts)
        value = value * right if op == '*' else value / right
    return value


def atom(ts):
    if (t := ts.pop(0)) == '(':
        value = expr(ts)
        assert ts.pop(0) == ')'
        return value
    return int(t)


print(expr(tokens), tokens)
