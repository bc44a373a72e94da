class E1(Exception):
    pass


class E2(E1):
    pass


class E3(Exception):
    pass


def chain(e):
    out = []
    while e is not None and len(out) < 6:
        name = type(e).__name__
        if isinstance(e, NameError):
            name = 'NameError'
        if isinstance(e, (E1, E3)):
            name += repr(e.args)
        if e.__cause__ is not None:
            name += ' caused by'
            e = e.__cause__
        else:
            name += ' suppressed' if e.__suppress_context__ else ''
            e = e.__context__
        out.append(name)
    return ' < '.join(out)


def ev(*args):
    print(*args)
    return args[-1]


class M:
    def __init__(self, n, mode=0):
        self.n, self.mode = n, mode
        if mode == 4:
            raise E3('init', n)

    def __enter__(self):
        ev('enter', self.n)
        if self.mode == 3:
            raise E1('enter', self.n)
        return self.n

    def __exit__(self, kind, value, tb):
        ev('exit', self.n, chain(value))
        if self.mode == 2:
            raise E2('exit', self.n)
        return self.mode == 1


a = b = c = d = 0
