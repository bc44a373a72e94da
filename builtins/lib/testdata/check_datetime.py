import datetime
import time
from datetime import MAXYEAR, MINYEAR, UTC, date, timedelta, timezone, tzinfo


def tried(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError, NotImplementedError) as e:
        print(type(e).__name__, e)


T, D = datetime.time, datetime.datetime
print(MINYEAR, MAXYEAR, UTC, repr(UTC), date, D, T, timedelta, timezone, tzinfo)
print(date.min, date.max, date.resolution, D.min, D.max, D.resolution, T.min, T.max, timedelta.min, timedelta.max)

# timedelta
for args in [{}, {"days": 1}, {"days": -1, "seconds": 5}, {"weeks": 2, "hours": 3, "minutes": 4, "milliseconds": 5},
             {"microseconds": -1}, {"days": 1.5}, {"seconds": 0.1}, {"microseconds": 0.5}, {"microseconds": 1.5},
             {"seconds": 1e-6, "microseconds": 0.5}, {"days": 0.3, "hours": 0.7, "minutes": -0.2},
             {"days": 10 ** 9}, {"days": -999999999, "microseconds": -1}, {"days": "1"}, {"hours": None}]:
    tried(timedelta, **args)
a, b = timedelta(days=2, seconds=7, microseconds=3), timedelta(hours=-5, microseconds=9)
print(a, b, a + b, a - b, -a, +a, abs(b), a * 3, 3 * a, a * 0.5, a * -1.25, a / 2, a / 7, a // 7, a / b, a // b, a % b)
print(divmod(a, b), a / 0.3, a.days, a.seconds, b.days, b.seconds, b.microseconds, a.total_seconds(), b.total_seconds())
print(a < b, a <= a, a > b, a >= b, a == timedelta(2, 7, 3), a != b, a == 3, bool(timedelta(0)), bool(b), sum([a, b], timedelta()))
print(len({a, timedelta(2, 7, 3), b}), str(timedelta(-1)), str(timedelta(1, 3661, 5)), str(timedelta(microseconds=1)), sorted([a, b]))
for f in [lambda: a / 0, lambda: a / 0.0, lambda: a // 0, lambda: a // timedelta(0), lambda: timedelta.max + timedelta(1)]:
    tried(f)

# date
for args in [(2024, 2, 29), (2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0), (2024, 1.0, 1), ("2024", 1, 1)]:
    tried(date, *args)
for d in [date(1, 1, 1), date(1900, 3, 1), date(1999, 12, 31), date(2000, 2, 29), date(2020, 12, 31), date(2021, 1, 3), date(2026, 11, 21), date(9999, 12, 31)]:
    print(d, repr(d), d.toordinal(), date.fromordinal(d.toordinal()) == d, d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.timetuple()), d.ctime())
    print(date.fromisocalendar(*d.isocalendar()) == d, d.strftime("%Y|%y|%C|%m|%d|%e|%j|%a|%A|%b|%B|%h|%u|%w|%U|%W|%G|%g|%V|%D|%x|%%"))
n = 1
while n < 3652059:  # days of all years
    if date.fromordinal(n).toordinal() != n or date.fromordinal(n).isocalendar()[2] != (n - 1) % 7 + 1:
        print("wrong", n)
    n += 3331
d = date(2024, 2, 28)
print(d + timedelta(2), d - timedelta(days=59, hours=23), timedelta(366) + d, date(2024, 3, 1) - d, d.replace(year=2023, day=1), d.isocalendar().week)
print(d < date(2024, 2, 29), d <= d, d > d, d >= d, d == date(2024, 2, 28), d != d, d == 1, len({d, date(2024, 2, 28)}), max(d, date(2025, 1, 1)))
print("%s {:%d.%m.%Y} {}".format(d, d), f"{d:%A}", tuple(d.isocalendar()) == (2024, 9, 3), d.isocalendar().year, d.isocalendar().weekday)
for f in [lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: date.fromordinal(0), lambda: d.replace(month=14),
          lambda: date.fromisocalendar(2024, 53, 1), lambda: date.fromisocalendar(2024, 1, 8), lambda: d < D(2024, 1, 1), lambda: d == D(2024, 2, 28)]:
    tried(f)
for text in ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "2024-2-29", "2024-02-30", "", "2024-02-29T", "x"]:
    tried(date.fromisoformat, text)

# time and timezone
for args in [(1, 2), (1, 2, 3, 4), (24,), (1, 60), (1, 2, 60), (1, 2, 3, 10 ** 6), (1, 2, 3, 4, 5)]:
    tried(T, *args)
east, west = timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3, seconds=1), "West")
t = T(13, 5, 9, 1200, east)
print(t, repr(t), T(1, tzinfo=UTC), t.utcoffset(), t.tzname(), t.dst(), t.replace(hour=0, tzinfo=None), t.isoformat("minutes"), t.strftime("%H %I %p %M %S %f %z %Z"))
print(T(1) < T(2), T(1) == T(1, 0), t < T(13, 5, tzinfo=UTC), T(1) == T(1, tzinfo=UTC), T(5, 30, tzinfo=east) == T(0, tzinfo=UTC), hash(T(5, 30, tzinfo=east)) == hash(T(0, tzinfo=UTC)), T(1, fold=1))
tried(lambda: T(1) < T(1, tzinfo=UTC))
print(east, repr(east), west, repr(west), timezone.utc is UTC, timezone(timedelta(0)) == UTC, timezone.min, timezone.max, len({east, timezone(timedelta(hours=5.5))}), west.utcoffset(None), repr(timezone(timedelta(0))))
for args in [(timedelta(1),), (5,), (timedelta(hours=1), 5), (timedelta(hours=-24),)]:
    tried(timezone, *args)
for spec in ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "days"]:
    tried(T(1, 2, 3, 4567).isoformat, spec)
for text in ["01", "01:02", "0102", "01:02:03", "010203", "T01:02", "01:02:03.4", "01:02:03,456789123", "010203.456", "01:02Z", "01:02+05:30",
             "01:02:03-0130", "01:02+05:30:01.5", "01:02-00:00", "1:2", "01:02:3", "25:00", "01:0203", "x", "01:02+25:00"]:
    tried(T.fromisoformat, text)

# datetime
for args in [(2024, 2, 29), (2024, 2, 29, 23, 59, 59, 999999), (2024, 2, 30), (2024, 1, 1, 24), (2024, 1, 1, 1, 1, 1, 1, 1), (2024, 1)]:
    if len(args) > 2:
        tried(D, *args)
x = D(2024, 2, 29, 13, 5, 9, 1200)
y = D(2024, 2, 29, 13, 5, 9, tzinfo=east)
for z in [x, y, D(1, 1, 1), D(1969, 12, 31, 23, 59, 59, 999999, UTC), D(2026, 11, 21, 0, 30, tzinfo=west)]:
    print(z, repr(z), z.isoformat(), z.isoformat(" ", "milliseconds"), z.date(), z.time(), repr(z.timetz()), z.utcoffset(), z.tzname(), z.ctime(), z.weekday(), z.isocalendar())
    print(tuple(z.timetuple()), tuple(z.utctimetuple()) if z.year > 1 else "")
    print(z.strftime("%a %A %b %B %c|%d|%-d|%_d|%e|%f|%H|%-H|%k|%I|%l|%j|%m|%M|%p|%P|%^a|%S|%U|%w|%W|%x|%X|%y|%Y|%z|%Z|%%|%F|%T|%R|%r|%D|%G-W%V-%u|%n|%t|%5d|%Q|%h"))
print(x.timestamp(), y.timestamp(), D(1969, 12, 31, 23, 59, 59, 500000, UTC).timestamp(), D(2024, 1, 1).strftime("%s"))
print(x + timedelta(days=1, microseconds=-1201), x - timedelta(hours=14), timedelta(1) + y, x - D(2024, 1, 1), y - D(2024, 2, 29, tzinfo=UTC), x.replace(minute=0, tzinfo=UTC), repr(x.replace(fold=1)))
print(y.astimezone(UTC), y.astimezone(west), repr(x.astimezone(UTC)), y.astimezone(east) is y, D.combine(date(2024, 1, 2), T(3, 4, tzinfo=UTC)), D.combine(date(2024, 1, 2), T(3), west))
print(x < D(2025, 1, 1), x == D(2024, 2, 29, 13, 5, 9, 1200), x == y, x != y, y == y.astimezone(west), hash(y) == hash(y.astimezone(UTC)), y > D(2024, 1, 1, tzinfo=UTC), x == x.date(), x == 1, isinstance(x, date), len({x, x + timedelta(0), y}))
print(D.fromtimestamp(0), D.fromtimestamp(1709211909.0012, UTC), D.fromtimestamp(-1.5, east), D.utcfromtimestamp(1e9), D.fromtimestamp(1.0000005), D.fromtimestamp(1.0000015), D.fromordinal(738945), date.fromtimestamp(86400 * 365))
print(D.fromisocalendar(2024, 9, 4), f"{x:%Y%m%d-%H%M}", f"{y}", "%s" % x, x.toordinal(), time.strftime("%Y-%m-%d %H:%M", x.timetuple()), time.mktime(x.timetuple()))
for f in [lambda: x < y, lambda: x - y, lambda: x < x.date(), lambda: D.max + timedelta(microseconds=1), lambda: D.min - timedelta(1), lambda: x.replace(hour=30),
          lambda: x.isoformat(timespec="x"), lambda: D.fromtimestamp(float("nan")), lambda: D.fromtimestamp(1e13), lambda: x.astimezone(5), lambda: tzinfo().utcoffset(x)]:
    tried(f)
now = D.now(UTC)
print(abs(now - D.now().astimezone()) < timedelta(minutes=5), abs(now.timestamp() - time.time()) < 300, D.utcnow().tzinfo, D.today() >= now.replace(tzinfo=None), date.today() == D.now().date() or "midnight", D.now().tzinfo)
for text in ["2024-02-29", "2024-02-29T13:05", "2024-02-29 13:05:09.001200", "20240229T130509", "2024-02-29T13:05:09Z", "2024-02-29T13:05:09.5+05:30", "2024-W09-4T01:02:03", "2024W094 0102",
             "2024-02-29x13", "2024-02-29T", "2024-02-29T25:00", "2024-13-01T00:00", "nonsense", "2024-02-29T13:05:09.", "2024-02-29T13:05:09-03:00:01"]:
    tried(D.fromisoformat, text)

# strptime
for text, format in [("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"), ("29/Feb/24 01.05 pm", "%d/%b/%y %I.%M %p"), ("12 AM", "%I %p"), ("12 pm", "%I %p"),
                     ("Thu Feb 29 13:05:09 2024", "%a %b %d %H:%M:%S %Y"), ("Thursday, 29 FEBRUARY 2024", "%A, %d %B %Y"), ("2024 060", "%Y %j"), ("100%  x 5", "%j%% x %d"),
                     ("13:05:09.25", "%H:%M:%S.%f"), ("2024-02-29T13:05:09+0530", "%Y-%m-%dT%H:%M:%S%z"), ("2024-02-29 -03:00:01.5", "%Y-%m-%d %z"), ("2024-02-29 Z", "%Y-%m-%d %z"),
                     ("2024-02-29 UTC", "%Y-%m-%d %Z"), ("+0000 UTC", "%z %Z"), ("Thu Feb 29 13:05:09 2024", "%c"), ("02/29/24", "%x"), ("13:05:09", "%X"), ("2024 9 4", "%G %V %u"), ("2024 9 Thu", "%Y %W %a"),
                     ("2024 8 4", "%Y %U %w"), ("68", "%y"), ("69", "%y"), ("1   2", "%d %m"), ("2024-02-30", "%Y-%m-%d"), ("2024-2-9", "%Y-%m-%d"), ("24:00", "%H:%M"), ("2024", "%Y-%m"), ("2024-01-01x", "%Y-%m-%d"),
                     ("x", "%q"), ("x", "x%"), ("2024 09", "%G %V"), ("2024 09 4", "%Y %V %u"), ("", "%Y"), ("Feb 29", "%b %d")]:
    tried(D.strptime, text, format)
tried(D.strptime, 5, "%Y")


class Summer(tzinfo):
    """One hour ahead in winter, two in summer."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if 4 <= dt.month < 10 else 0)

    def tzname(self, dt):
        return "Summer" if self.dst(dt) else "Winter"


s = D(2024, 7, 1, 12, tzinfo=Summer())
print(s, s.tzname(), s.dst(), s.astimezone(UTC), D(2024, 7, 1, 10, tzinfo=UTC).astimezone(s.tzinfo), s.replace(month=1), s.replace(month=1).strftime("%Z%z"), s.timetuple().tm_isdst, D.fromtimestamp(0, s.tzinfo))


class Day(date):
    def name(self):
        return self.strftime("%A")


class Stamp(D):
    pass


print(Day(2024, 2, 29).name(), repr(Day(2024, 2, 29) + timedelta(1)), repr(Stamp(2024, 1, 1) + timedelta(1)), repr(Stamp.fromisoformat("2024-01-01")), repr(Stamp.strptime("2024", "%Y")), type(Stamp.now()).__name__)
