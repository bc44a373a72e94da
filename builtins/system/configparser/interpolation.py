"""Values of options that refer to other options."""
import re as _re

from configparser.errors import (
    MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError,
    NoSectionError)


class Interpolation:
    """Values as they are."""
    __module__ = "configparser"

    def before_get(self, parser, section, option, value, defaults):
        """The value that get gives."""
        return value

    def before_set(self, parser, section, option, value):
        """The value that set keeps."""
        return value


class BasicInterpolation(Interpolation):
    """%(name)s stands for another option of the section or of the defaults, %% for a percent sign."""
    __module__ = "configparser"
    _reference = _re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        """value with what it refers to; InterpolationError if that is not there."""
        return self._expand(parser, section, option, value, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        """value; ValueError if it is no valid text of references."""
        rest = self._reference.sub("", value.replace("%%", ""))
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find("%")))
        return value

    def _expand(self, parser, section, option, value, raw, names, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out, at = [], 0
        while True:
            percent = value.find("%", at)
            if percent < 0:
                return "".join(out) + value[at:]
            out.append(value[at:percent])
            match = self._reference.match(value, percent)
            if value[percent + 1:percent + 2] == "%":
                out.append("%")
                at = percent + 2
            elif match:
                name = parser.optionxform(match.group(1))
                if name not in names:
                    raise InterpolationMissingOptionError(option, section, raw, name)
                out.append(self._expand(parser, section, option, names[name], raw, names, depth + 1))
                at = match.end()
            else:
                what = "bad interpolation variable reference %r" if value[percent + 1:percent + 2] == "(" else \
                    "'%%' must be followed by '%%' or '(', found: %r"
                raise InterpolationSyntaxError(option, section, what % value[percent:])


class ExtendedInterpolation(Interpolation):
    """${option} and ${section:option} stand for other options, $$ for a dollar sign."""
    __module__ = "configparser"
    _reference = _re.compile(r"\$(?:\{([^}]+)\}|(\$))")

    def before_get(self, parser, section, option, value, defaults):
        """value with what it refers to; InterpolationError if that is not there."""
        return self._expand(parser, section, option, value, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        """value; ValueError if it is no valid text of references."""
        rest = self._reference.sub("", value)
        if "$" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find("$")))
        return value

    def _expand(self, parser, section, option, value, raw, names, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def replace(match):
            if match.group(2):
                return "$"
            path = match.group(1).split(":")
            if len(path) > 2:
                raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % value)
            place, name, known = section, parser.optionxform(path[-1]), names
            try:
                if len(path) == 2:
                    place = path[0]
                    known = dict(parser.items(place, raw=True))
                found = known[name]
            except (KeyError, NoSectionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
            return self._expand(parser, place, option, found, raw, known, depth + 1)

        bad = _re.sub(r"\$(\{[^}]+\}|\$)", "", value)
        if "$" in bad:
            raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or '{', found: %r"
                                           % value[value.find("$"):])
        return self._reference.sub(replace, value)
