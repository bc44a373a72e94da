"""The levels of records, and their names."""
CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
numbers = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
           "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelName(level):
    """The name of a level, or the level of a name."""
    if level in names:
        return names[level]
    return numbers.get(level, "Level %s" % level)


def getLevelNamesMapping():
    """The levels by name."""
    return dict(numbers)


def addLevelName(level, levelName):
    """Gives a level a name."""
    names[level] = levelName
    numbers[levelName] = level


def checkLevel(level):
    """A level as a number. TypeError, ValueError."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in numbers:
        raise ValueError("Unknown level: %r" % (level,))
    return numbers[level]
