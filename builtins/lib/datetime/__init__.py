"""Dates and times of the proleptic Gregorian calendar: date, time, datetime, timedelta, tzinfo, timezone.

days.py numbers the days; deltas.py, zones.py, dates.py, times.py and moments.py have a class each (moments:
datetime); formats.py writes by a format, parsing.py reads by one, iso.py reads ISO 8601.
"""
from datetime.days import MAXYEAR, MINYEAR
from datetime.deltas import timedelta
from datetime.zones import UTC, timezone, tzinfo
from datetime.dates import date
from datetime.times import time
from datetime.moments import datetime

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
