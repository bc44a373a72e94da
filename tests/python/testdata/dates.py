"""Dates, times and durations as log tools and schedulers use them."""
from datetime import date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 28, 23, 59, 58, 250000)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d.weekday(), d.isoweekday(), d.timetuple().tm_yday, d.replace(microsecond=0))
print(d + timedelta(seconds=3), d + timedelta(days=2), d - timedelta(weeks=1), (datetime(2024, 3, 1) - d), (datetime(2024, 3, 1) - d).total_seconds())
print(d.strftime('%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %d %I %p %y %%'), f'{d:%d.%m.%Y}', format(d, '%H'))
for text, layout in [('2024-03-01 10:20:30', '%Y-%m-%d %H:%M:%S'), ('01/Mar/2024:10:20:30 +0200', '%d/%b/%Y:%H:%M:%S %z'), ('Mar  1 10:20', '%b %d %H:%M'), ('12:30 PM', '%I:%M %p')]:
    print(datetime.strptime(text, layout))
for bad in (lambda: datetime(2023, 2, 29), lambda: datetime.strptime('x', '%Y'), lambda: datetime.fromisoformat('nope'), lambda: timedelta('x'), lambda: d < date(2024, 1, 1), lambda: date(2024, 13, 1)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
t = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(t, repr(t), t.days, t.seconds, t.microseconds, t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), -t, abs(-t), t > timedelta(1), bool(timedelta()), sum([t, t], timedelta()), str(timedelta(seconds=59)), timedelta(minutes=90) == timedelta(hours=1.5), max(t, timedelta(9)))
u = datetime(2024, 3, 1, 12, tzinfo=timezone.utc)
e = u.astimezone(timezone(timedelta(hours=2), 'EET'))
print(u, e, e == u, e.utcoffset(), e.tzname(), u.timestamp(), datetime.fromtimestamp(86400, tz=timezone.utc), datetime.fromisoformat('2024-03-01T10:00:00+02:00'), e.isoformat(sep=' '))
print(date(2024, 3, 1) - date(2024, 2, 1), date.fromisoformat('2024-12-31').isocalendar(), date(2024, 1, 1).strftime('%U %w'), date.min, date(2024, 5, 17).replace(day=1), time(10, 30).isoformat(), time(9) < time(10, 30), datetime.combine(date(2024, 1, 2), time(3, 4)))


class Schedule:
    """Runs of a job: every so often, on weekdays, within hours."""

    def __init__(self, every, start, days=range(5), hours=(8, 18)):
        self.every, self.start, self.days, self.hours = every, start, days, hours

    def __iter__(self):
        at = self.start
        while True:
            if at.weekday() in self.days and self.hours[0] <= at.hour < self.hours[1]:
                yield at
            at += self.every

    def next(self, n):
        return [at.strftime('%a %H:%M') for at, _ in zip(self, range(n))]


print(Schedule(timedelta(hours=5), datetime(2024, 3, 1, 6)).next(5), Schedule(timedelta(minutes=30), datetime(2024, 3, 1, 17)).next(4))
buckets = {}
for second in (0, 30, 61, 125, 126, 300):
    at = datetime(2024, 3, 1, tzinfo=timezone.utc) + timedelta(seconds=second)
    key = at - timedelta(seconds=at.timestamp() % 120)
    buckets.setdefault(f'{key:%H:%M}', []).append(second)
print(buckets)
print(sorted([date(2024, 1, 5), date(2023, 12, 31)]), {date(2024, 1, 1): 'x'}[date(2024, 1, 1)], datetime(2024, 1, 1) in [datetime(2024, 1, 1)], min(d, u.replace(tzinfo=None)))
