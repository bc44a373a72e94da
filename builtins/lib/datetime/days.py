"""The days of the calendar by number: day 1 is the 1st of January of the year 1, a Monday."""
from operator import index

MINYEAR = 1
MAXYEAR = 9999
MAX_ORDINAL = 3652059

_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year):
    """Whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year, month):
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def year_day(year, month, day):
    """The number of a day in its year, from 1."""
    return _BEFORE[month] + (1 if month > 2 and is_leap(year) else 0) + day


def new_year(year):
    """How many days lie before a year."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def to_ordinal(year, month, day):
    """The number of a day."""
    return new_year(year) + year_day(year, month, day)


def from_ordinal(n):
    """(year, month, day) of the day number n."""
    year = n * 400 // 146097 + 1
    while new_year(year) >= n:
        year -= 1
    rest = n - new_year(year)
    month = min(12, rest // 29 + 1)
    while year_day(year, month, 1) > rest:
        month -= 1
    return year, month, rest - year_day(year, month, 1) + 1


def first_week(year):
    """The number of the Monday that begins the first ISO week of a year: that with its first Thursday."""
    fourth = new_year(year) + 4
    return fourth - (fourth - 1) % 7


def iso_week(n):
    """(year, week, weekday) of the day number n by ISO 8601."""
    year = from_ordinal(n)[0]
    if n >= first_week(year + 1):
        year += 1
    elif n < first_week(year):
        year -= 1
    return year, (n - first_week(year)) // 7 + 1, (n - 1) % 7 + 1


def from_iso_week(year, week, weekday):
    """The number of a day of an ISO week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %d" % year)
    if not 1 <= week <= (first_week(year + 1) - first_week(year)) // 7:
        raise ValueError("Invalid week: %d" % week)
    if not 1 <= weekday <= 7:
        raise ValueError("Invalid day: %d (range is [1, 7])" % weekday)
    return first_week(year) + (week - 1) * 7 + weekday - 1


def check_date(year, month, day):
    """The three as ints; ValueError when there is no such day."""
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= month_days(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def check_clock(hour, minute, second, microsecond, fold):
    """The five as ints; ValueError when there is no such time of day."""
    hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def name_of(x):
    """The name under which repr shows the class of x."""
    cls = type(x)
    return "datetime." + cls.__name__ if cls.__module__ == "datetime" else cls.__name__
