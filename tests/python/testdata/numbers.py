"""Bools that are numbers, bytes whose items are ints, strings counted in code points."""

data = bytes([1, 2, 255])
print(data[0], data[-1], data[1:], data[True], bytearray(data)[2])
for i in range(len(data)):
    print(data[i] & 0x0F, end=" ")
print()
for bad in (3, -4, "x", None):
    try:
        print(data[bad])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)

text = "aé€z"
print(len(text), text[0], text[1], text[-2], text[1:3], text[::-1], text[2:], text[:-1])
try:
    print(text[4])
except IndexError as e:
    print(e)
print([text[i] for i in range(len(text))])
print({"k": [1, 2]}["k"][1], (4, 5)[-1], [[1], [2]][1][0])

x, y, count = 3, 2, 0
print(True + 1, (x > y) + (y > 1), -(x > y), ~True, True * 3, 10 - (x > y), (x > y) << 3, 7 // True)
print(True & False, (x > y) | (x < y), True ^ True, type(True & False), type(True + True))
for n in range(6):
    count += n > 3
print(count, ["no", "yes"][x > y], True == 1, 1 == True, False == 0, True != 1, 0 < True, True > False)
print(sum(n > 2 for n in range(5)), max(True, 0), (x > y) == 1, 2 == True, "x" == True, None == False)
print(5 % True, True / 2, 3 if (x > y) == True else 4)
nan = float("nan")
print(nan != nan, nan == nan, [n for n in [1.0, nan] if n == n])
print(1 << 512 == 2 ** 512, (1 << 600) >> 599)


class Name:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text == other

    def __lt__(self, other):
        return self.text < other


class Items(list):
    pass


class Table(dict):
    pass


print(Name("a") == "a", "a" == Name("a"), Name("a") != "b", Name("a") < "b", "b" > Name("a"))
print(Items([1]) == [1], [1] == Items([1]), Items([1]) != [2], Table(a=1) == {"a": 1}, {"a": 2} == Table(a=1))
