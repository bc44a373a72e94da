"""Statistics of numbers: mean, median, mode, quantiles, variance, standard deviation."""
import math as _math

__all__ = ["StatisticsError", "mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high",
           "mode", "multimode", "quantiles", "variance", "pvariance", "stdev", "pstdev", "correlation", "covariance",
           "linear_regression"]


class StatisticsError(ValueError):
    """There are too few numbers, or they are none that the function takes."""


def _quotient(total, n):
    """total / n: an int when it is one."""
    if isinstance(total, int) and total % n == 0:
        return total // n
    return total / n


def _sum(data):
    """The sum: exact of ints, rounded once of floats."""
    return sum(data) if all([isinstance(x, int) for x in data]) else _math.fsum(data)


def _need(data, least, text):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(text)
    return data


def mean(data):
    """The arithmetic mean."""
    data = _need(data, 1, "mean requires at least one data point")
    return _quotient(_sum(data), len(data))


def fmean(data, weights=None):
    """The arithmetic mean as a float, with weights if there are any."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    """The n-th root of the product."""
    data = list(data)
    if not data or min(data) <= 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return _math.exp(fmean([_math.log(x) for x in data]))


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = _need(data, 1, "harmonic_mean requires at least one data point")
    if min(data) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if 0 in data:
        return 0
    return _sum(weights) / _math.fsum([w / x for x, w in zip(data, weights)])


def median(data):
    """The middle one; between the two middle ones of an even number."""
    data = sorted(_need(data, 1, "no median for empty data"))
    middle = len(data) // 2
    if len(data) % 2:
        return data[middle]
    return (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle one, or the lower of the two."""
    data = sorted(_need(data, 1, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle one, or the higher of the two."""
    data = sorted(_need(data, 1, "no median for empty data"))
    return data[len(data) // 2]


def multimode(data):
    """All that come most often, in the order in which they come."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def mode(data):
    """What comes most often."""
    most = multimode(data)
    if not most:
        raise StatisticsError("no mode for empty data")
    return most[0]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 numbers that cut data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(_need(data, 2, "must have at least two data points"))
    size = len(data)
    cuts = []
    for i in range(1, n):
        if method == "inclusive":
            at, rest = divmod(i * (size - 1), n)
            low, high = data[at], data[at + 1]
        elif method == "exclusive":
            at = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - at * n
            low, high = data[at - 1], data[at]
        else:
            raise ValueError("Unknown method: %r" % method)
        cuts.append((low * (n - rest) + high * rest) / n)
    return cuts


def _squares(data, center):
    """The sum of the squares of the distances from the mean."""
    if center is None and all([isinstance(x, int) for x in data]):
        n = len(data)
        return _quotient(n * sum([x * x for x in data]) - sum(data) ** 2, n)
    if center is None:
        center = _sum(data) / len(data)
    return _sum([(x - center) ** 2 for x in data])


def variance(data, xbar=None):
    """The variance of a sample."""
    data = _need(data, 2, "variance requires at least two data points")
    return _quotient(_squares(data, xbar), len(data) - 1)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    data = _need(data, 1, "pvariance requires at least one data point")
    return _quotient(_squares(data, mu), len(data))


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    data = _need(data, 2, "stdev requires at least two data points")
    return _math.sqrt(variance(data, xbar))


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    data = _need(data, 1, "pstdev requires at least one data point")
    return _math.sqrt(pvariance(data, mu))


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % name)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % name)
    middle_x, middle_y = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return [a - middle_x for a in x], [b - middle_y for b in y], middle_x, middle_y


def covariance(x, y, /):
    """How two rows of numbers vary together."""
    dx, dy, _, _ = _pairs(x, y, "covariance")
    return _math.fsum([a * b for a, b in zip(dx, dy)]) / (len(dx) - 1)


def correlation(x, y, /):
    """Pearson's coefficient of two rows of numbers."""
    dx, dy, _, _ = _pairs(x, y, "correlation")
    xx, yy = _math.fsum([a * a for a in dx]), _math.fsum([b * b for b in dy])
    if not xx or not yy:
        raise StatisticsError("at least one of the inputs is constant")
    return _math.fsum([a * b for a, b in zip(dx, dy)]) / _math.sqrt(xx * yy)


class LinearRegression(tuple):
    """A line: slope and intercept."""
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return "LinearRegression(slope=%r, intercept=%r)" % tuple(self)


def linear_regression(x, y, /, *, proportional=False):
    """The line that comes nearest to the points."""
    x, y = list(x), list(y)
    dx, dy, middle_x, middle_y = _pairs(x, y, "linear regression")
    if proportional:
        dx, dy = x, y
    xx = _math.fsum([a * a for a in dx])
    if not xx:
        raise StatisticsError("x is constant")
    slope = _math.fsum([a * b for a, b in zip(dx, dy)]) / xx
    return LinearRegression(slope, 0.0 if proportional else middle_y - slope * middle_x)
