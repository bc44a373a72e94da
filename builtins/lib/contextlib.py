"""Context managers, after Python's contextlib."""
import functools
import sys


class AbstractContextManager:
    """A base whose __enter__ returns the object itself."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """A base that lets a context manager decorate functions: each call runs inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)
        return inner


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, func, args, kwargs):
        self.func = func
        self.args = args
        self.kwargs = kwargs
        self.gen = func(*args, **kwargs)

    def _recreate_cm(self):
        return _GeneratorContextManager(self.func, self.args, self.kwargs)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if exc_value is None:
            exc_value = exc_type()
        try:
            self.gen.throw(exc_value)
        except StopIteration as e:
            return e is not exc_value
        except RuntimeError as e:
            if e is exc_value:
                return False
            if isinstance(exc_value, StopIteration) and e.__cause__ is exc_value:
                return False
            raise
        except BaseException as e:
            if e is not exc_value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """Make a context manager of a generator function: what it yields is the value of `with ... as`."""
    @functools.wraps(func)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(func, args, kwargs)
    return helper


class _AsyncGeneratorContextManager:
    """The asynchronous context manager of one call of the generator function."""

    def __init__(self, gen):
        self.gen = gen

    async def __aenter__(self):
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if exc_value is None:
            exc_value = exc_type()
        try:
            await self.gen.athrow(exc_value)
        except StopAsyncIteration as e:
            return e is not exc_value
        except BaseException as e:
            if e is not exc_value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """Make an asynchronous context manager of an asynchronous generator function, for `async with`."""
    @functools.wraps(func)
    def helper(*args, **kwargs):
        return _AsyncGeneratorContextManager(func(*args, **kwargs))
    return helper


class closing(AbstractContextManager):
    """Closes the thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class nullcontext(AbstractContextManager):
    """Does nothing; `with nullcontext(x) as y` makes y the x."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass


class suppress(AbstractContextManager):
    """Ends the block quietly when one of the exceptions is raised in it."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        return exc_type is not None and issubclass(exc_type, self._exceptions)


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    """What print writes goes to another file."""
    _stream = 'stdout'


class redirect_stderr(_Redirect):
    """What is written to sys.stderr goes to another file."""
    _stream = 'stderr'


class ExitStack(AbstractContextManager):
    """A number of context managers and callbacks, ended in reverse order."""

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        """Enter cm; its __exit__ runs when the stack ends."""
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    def push(self, exit):
        """Add an object with __exit__, or a function of its signature."""
        self._exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
        return exit

    def callback(self, callback, *args, **kwargs):
        """Add a function to be called with the arguments."""
        def run(exc_type, exc_value, traceback):
            callback(*args, **kwargs)
        self._exits.append(run)
        return callback

    def pop_all(self):
        """Move everything to a new stack; nothing is ended."""
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        """End everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc_value, traceback):
        received = exc_type is not None
        pending = False
        suppressed = False
        while self._exits:
            run = self._exits.pop()
            try:
                if run(exc_type, exc_value, traceback):
                    suppressed = True
                    pending = False
                    exc_type, exc_value, traceback = None, None, None
            except BaseException as e:
                pending = True
                exc_type, exc_value, traceback = type(e), e, e.__traceback__
        if pending:
            raise exc_value
        return received and suppressed


class aclosing:
    """Has thing.aclose() awaited at the end of the block of `async with`."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()
