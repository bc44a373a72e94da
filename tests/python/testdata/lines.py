# input() and sys.stdin share what was read; a stream in the place of sys.stdin is asked, too.
import io
import sys

sys.stdin = io.StringIO("first\nsecond\r\nlast")
print(repr(input("? ")), repr(sys.stdin.readline()), repr(input()))
try:
    input("? ")
except EOFError as e:
    print(type(e).__name__, e)

with open(__file__) as f:
    header = next(f)
    body = [line for line in f]
    print(header.strip(), body[0].strip(), next(f, "end"))
    try:
        next(f)
    except StopIteration:
        print("no line left")
with open(__file__, "rb") as f:
    print(next(f)[:9], next(io.StringIO("only")), next(io.BytesIO(b"a\nb")))
