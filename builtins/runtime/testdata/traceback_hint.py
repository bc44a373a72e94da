class Foo:
    attribute = 1
def f():
    x = Foo()
    return x.atribute + 1
f()
