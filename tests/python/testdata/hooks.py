# What shows the exception that has ended a thread; times as text; files by path objects.
import os
import pathlib
import sys
import tempfile
import threading
import time


def failing():
    raise ValueError("in thread")


def leaving():
    sys.exit(3)


def run(target):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()


seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name,
                                                 args.exc_traceback is not None))
run(failing)
run(leaving)
print(seen)
threading.excepthook = threading.__excepthook__
run(leaving)

print(time.asctime(time.gmtime(86400 * 3)), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
parsed = time.strptime("30 Nov 2000 17:05", "%d %b %Y %H:%M")
print(parsed.tm_year, parsed[:6], parsed.tm_yday, time.strptime(time.asctime(time.gmtime(0)))[:8],
      time.strftime("%F %T", parsed))
try:
    time.strptime("tomorrow", "%Y")
except ValueError as e:
    print(e)

print(os.path.relpath(pathlib.Path("/a/b/c"), pathlib.Path("/a")), os.path.relpath("/a", "/a/b"))
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "x"
    with open(path, "w") as f:
        print(f.name == str(path))
