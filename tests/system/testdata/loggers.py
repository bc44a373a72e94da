import copy
import logging
import sys
import traceback
from abc import ABC, abstractmethod

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s %(name)s: %(message)s")
logging.info("hello %s %d", "x", 5)
logging.debug("not shown")
log = logging.getLogger("net.link")
parent = logging.getLogger("net")
log.warning("up %(if)s", {"if": "eth0"})
parent.setLevel("ERROR")
log.warning("hidden by parent")
log.error("shown")
log.setLevel(logging.DEBUG)
log.debug("now")
print(log.parent is parent, parent.parent is logging.getLogger(), log.getEffectiveLevel(), log.isEnabledFor(5), parent, log.name, logging.getLevelName(20), logging.getLevelName("ERROR"), logging.getLevelName(7))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname}|{message}|{extra}", style="{"))
log.addHandler(h)
log.propagate = False
log.info("with extra", extra={"extra": 1})
h.setLevel(logging.ERROR)
log.info("dropped", extra={"extra": 2})
log.removeHandler(h)
log.propagate = True
logging.addLevelName(25, "NOTICE")
log.log(25, "custom")
log.addFilter(lambda r: "secret" not in r.getMessage())
log.info("a secret")
log.info("public")
logging.disable(logging.INFO)
log.info("off")
logging.disable(0)
logging.getLogger("quiet").addHandler(logging.NullHandler())
for bad in ["NOPE", 1.5]:
    try:
        log.setLevel(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    1 // 0
except ZeroDivisionError as e:
    print(traceback.format_exception_only(e), traceback.format_exc().splitlines()[0], traceback.format_exc().splitlines()[-1])
a = {"l": [1, [2]], "t": (1, [2])}
a["self"] = a
b, c = copy.copy(a), copy.deepcopy(a)
a["l"][1].append(3)
print(b["l"], c["l"], c["self"] is c, c["t"], c["l"] is a["l"], copy.copy([1]), copy.deepcopy(5))


class Box(ABC):
    def __init__(self, v):
        self.v = v

    @abstractmethod
    def get(self):
        return self.v


class Real(Box):
    def get(self):
        return self.v


x = Real([1])
y, z = copy.copy(x), copy.deepcopy(x)
x.v.append(2)
print(y.v, z.v, type(z).__name__, z.get())
