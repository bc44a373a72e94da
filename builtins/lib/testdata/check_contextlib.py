import contextlib
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name, swallow=()):
    print("<%s>" % name)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        print("</%s>" % name)


def tried(f):
    try:
        print("result", f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


with tag("a") as value, tag("b") as other:
    print(value, other)
with tag("c", ValueError):
    raise ValueError("inside")


def raising():
    with tag("d", KeyError):
        raise ValueError("outside")


@tag("deco")
def decorated(x):
    """Its doc."""
    return x * 2


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def translates():
    try:
        yield
    except KeyError as e:
        raise ValueError("translated") from e


def enter(cm, error=None):
    with cm:
        if error:
            raise error
    return "done"


tried(raising)
print(decorated(3), decorated(4))
for cm, error in [(never(), None), (twice(), None), (translates(), KeyError("k")), (twice(), OSError("o")), (suppress(KeyError, OSError), FileNotFoundError("f")),
                  (suppress(KeyError), ValueError("v")), (suppress(), ValueError("w")), (nullcontext(5), None), (tag("s"), StopIteration("stop"))]:
    tried(lambda: enter(cm, error))


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing, nullcontext("n") as n:
    print(type(thing).__name__, n)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


out = Sink()
with redirect_stdout(out):
    print("hidden")
    with contextlib.redirect_stderr(out):
        sys.stderr.write("error\n")
print(repr("".join(out.parts)))

with ExitStack() as stack:
    print([stack.enter_context(tag(name)) for name in "xy"])
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *exc: print("pushed", exc))
    kept = stack.pop_all()
    print("moved")
kept.close()


def stacked():
    with ExitStack() as stack:
        stack.push(lambda t, e, tb: print("outer sees", repr(e)))
        stack.enter_context(tag("t", KeyError))
        stack.callback(lambda: {}["missing"])
        raise ValueError("first")


tried(stacked)
