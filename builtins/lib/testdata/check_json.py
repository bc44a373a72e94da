import json


class Host:
    def __init__(self, name):
        self.name = name

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


class Box(list):
    pass


class Table(dict):
    pass


class Port(int):
    def __repr__(self):
        return "Port"


def plain(value):
    if isinstance(value, set):
        return sorted(value)
    return {"host": value.name}


print(json.dumps([Host("a"), {"b": Host("b")}, {2, 1}], default=plain))
print(json.dumps(Host("c"), default=lambda v: [v.name, None]))
print(json.dumps([Box([1, "x"]), Port(80)]), json.dumps(Table(a=1)))
for bad in [Host("d"), {"k": Host("e")}, {1}, b"1", Host]:
    try:
        print(json.dumps(bad))
    except TypeError as e:
        print(e)
try:
    json.dumps(Host("f"), default=lambda v: v.nothing)
except AttributeError as e:
    print(e)
