"""An event bus, plugins, commands, undo, mixins and multiple inheritance."""
import functools
from abc import ABC, abstractmethod
from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, event, *, priority=0):
        def register(handler):
            self.handlers[event].append((priority, len(self.handlers[event]), handler))
            self.handlers[event].sort(key=lambda h: (-h[0], h[1]))
            return handler
        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for _, _, handler in [*self.handlers[event], *self.handlers['*']]:
            try:
                results.append(handler(event, *args, **kwargs))
            except Exception as e:
                results.append(f'{handler.__name__}: {type(e).__name__}({e})')
        return results


bus = Bus()


@bus.on('link')
def on_link(event, name, up=True):
    return f'{name} {"up" if up else "down"}'


@bus.on('link', priority=5)
@functools.wraps(on_link)
def first(event, name, **_):
    return f'first {name}'


@bus.on('*')
def log(event, *args, **kwargs):
    return (event, args, kwargs)


@bus.on('bad')
def broken(event):
    return 1 / 0


print(bus.emit('link', 'eth0', up=False), bus.emit('bad'), bus.emit('none'), first.__name__)


class Command(ABC):
    log = []

    @abstractmethod
    def execute(self, state): ...

    @abstractmethod
    def undo(self, state): ...

    @property
    @abstractmethod
    def name(self): ...

    def __str__(self):
        return f'<{self.name}>'


class Set(Command):
    name = 'set'

    def __init__(self, key, value):
        self.key, self.value = key, value

    def execute(self, state):
        self.old = state.get(self.key)
        state[self.key] = self.value

    def undo(self, state):
        if self.old is None:
            del state[self.key]
        else:
            state[self.key] = self.old


class Macro(Command):
    def __init__(self, name, *commands):
        self._name, self.commands = name, commands

    @property
    def name(self):
        return f'{self._name}[{len(self.commands)}]'

    def execute(self, state):
        done = []
        try:
            for c in self.commands:
                c.execute(state)
                done.append(c)
        except Exception:
            for c in reversed(done):
                c.undo(state)
            raise

    def undo(self, state):
        for c in reversed(self.commands):
            c.undo(state)


class Fail(Set):
    name = 'fail'

    def execute(self, state):
        raise RuntimeError('cannot ' + self.key)


state, history = {}, []
for c in (Set('mtu', 1500), Set('mtu', 9000), Macro('m', Set('a', 1), Set('b', 2)), Macro('x', Set('c', 3), Fail('d', 4))):
    try:
        c.execute(state)
        history.append(c)
    except RuntimeError as e:
        print('failed', c, e)
    print(c, state)
while history:
    history.pop().undo(state)
print(state)
try:
    Command()
except TypeError as e:
    print(e)


class Logged:
    def __init__(self, *args, log=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.entries = log if log is not None else []

    def note(self, text):
        self.entries.append(f'{type(self).__name__}: {text}')


class Named:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def __repr__(self):
        return f'{type(self).__name__}({self.name})'

    def describe(self):
        return [f'named {self.name}']


class Sized:
    def __init__(self, size=0, **kwargs):
        super().__init__(**kwargs)
        self.size = size

    def describe(self):
        return super().describe() + [f'size {self.size}']


class Port(Logged, Sized, Named):
    def describe(self):
        self.note('described')
        return super().describe() + ['port']


p = Port('eth0', size=4) if False else Port(name='eth0', size=4)
print(p, p.describe(), p.entries, [c.__name__ for c in Port.__mro__], Port.__bases__)


class A:
    def who(self): return 'A'


class B(A):
    def who(self): return 'B' + super().who()


class C(A):
    def who(self): return 'C' + super().who()


class D(B, C):
    def who(self): return 'D' + super().who()


print(D().who(), super(B, D()).who(), A.who(D()), isinstance(D(), C), issubclass(D, (int, A)))
try:
    class E(A, B):
        pass
except TypeError as e:
    print(str(e).splitlines()[0])


class Meta(type):
    registry = {}

    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        if kw.get('register', True):
            mcs.registry[name.lower()] = cls
        return cls


class Driver(metaclass=Meta, register=False):
    def __init__(self, **options):
        self.options = options

    def __getattr__(self, name):
        try:
            return self.options[name]
        except KeyError:
            raise AttributeError(f'no option {name}') from None


class Veth(Driver):
    kind = 'veth'


class Bridge(Driver, register=True):
    kind = 'bridge'


print(sorted(Meta.registry), Meta.registry['veth'](peer='x').peer, hasattr(Veth(), 'peer'), getattr(Bridge(), 'q', 'none'))
try:
    Bridge().stp
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__)
print([c.__name__ for c in Driver.__subclasses__()], type(Veth) is Meta)
