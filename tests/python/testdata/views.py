# Windows on bytes, bytes of different kinds side by side, tables of bytes.
frame = bytearray(b"\x02\x00\x00\x00\x00\x01payload")
window = memoryview(frame)
print(window.nbytes, window.readonly, window.itemsize, window.format, window.shape, window.obj is frame)
window[6:9] = b"PAY"
window[0] = 6
print(frame, bytes(window[6:]), window[6:9].tolist())
frame[9:13] = b"LOAD"          # the view sees what changes in place
print(bytes(window[9:]))


def too_long():
    window[0:2] = b"abc"


def constant():
    memoryview(b"xy")[0] = 1


def constant_part():
    memoryview(b"xy")[0:1] = b"z"


for wrong in (too_long, constant, constant_part):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
with memoryview(b"abc") as view:
    print(view.hex(), view.toreadonly().readonly, memoryview(frame).toreadonly().readonly)


def same(a, b):
    return a == b, a != b, a < b


print(same(frame, bytes(frame)), same(bytes(frame), frame), memoryview(b"ab") == b"ab")
frame = bytearray(frame)
frame.remove(6)
try:
    frame.remove(6)
except ValueError as e:
    print(e, len(frame))
print(b"hello".translate(bytes.maketrans(b"el", b"ip")), bytes.maketrans(b"a", b"b")[96:99])
try:
    bytes.maketrans(b"ab", b"c")
except ValueError as e:
    print(e)
