"""INI files: ConfigParser, RawConfigParser; sections of options, with defaults and interpolation."""
import itertools as _itertools

from configparser.errors import (
    MAX_INTERPOLATION_DEPTH, DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError,
    InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError, MissingSectionHeaderError,
    NoOptionError, NoSectionError, ParsingError)
from configparser.interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation
from configparser.reading import Reading as _Reading

DEFAULTSECT = "DEFAULT"

_booleans = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
_unset = object()


class RawConfigParser:
    """Sections of options, as INI files have them; a mapping of section names to sections."""
    BOOLEAN_STATES = _booleans
    _default_interpolation = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_unset, converters=None):
        self._sections, self._defaults = {}, {}
        self._allow_no_value, self._strict = allow_no_value, strict
        self._delimiters, self._comments = tuple(delimiters), tuple(comment_prefixes or ())
        self._inline, self._empty_lines = tuple(inline_comment_prefixes or ()), empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._default_interpolation if interpolation is _unset else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        self.converters = dict(converters or {})
        for name, function in self.converters.items():
            self._addGetter(name, function)
        if defaults:
            self.read_dict({default_section: defaults})

    def _addGetter(self, name, function):
        def get(section, option, **kwargs):
            return self._converted(section, option, function, **kwargs)
        setattr(self, "get" + name, get)

    def optionxform(self, optionstr):
        """The name of an option as it is kept: in small letters."""
        return optionstr.lower()

    def defaults(self):
        """The options of the default section."""
        return self._defaults

    def sections(self):
        """The names of the sections, without the default one."""
        return list(self._sections)

    def add_section(self, section):
        """Adds a section."""
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        """Is there such a section?"""
        return section in self._sections

    def _options(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        """The names of the options of a section, with the defaults."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list(dict.fromkeys([*self._sections[section], *self._defaults]))

    def has_option(self, section, option):
        """Does a section have an option, or the defaults?"""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def read(self, filenames, encoding=None):
        """Reads files; those that cannot be opened are left out. Gives the list of the others."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as f:
                    self._read(f, str(name))
            except OSError:
                continue
            done.append(name)
        return done

    def read_file(self, f, source=None):
        """Reads an iterable of lines."""
        self._read(f, source or getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        """Reads a text."""
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Takes a mapping of section names to mappings."""
        added = set()
        for section, values in dictionary.items():
            section = str(section)
            if section != self.default_section and section in self._sections:
                if self._strict and section in added:
                    raise DuplicateSectionError(section)
            elif section != self.default_section:
                self.add_section(section)
            added.add(section)
            for key, value in values.items():
                self.set(section, str(key), None if value is None else str(value))

    def _read(self, lines, source):
        _Reading(self, source).read(lines)

    def _names(self, section, vars):
        """All values that references can mean, and get can give."""
        names = dict(self._defaults)
        if section in self._sections:
            names.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        for name, value in (vars or {}).items():
            names[self.optionxform(name)] = None if value is None else str(value)
        return names

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        """The value of an option; fallback when there is none."""
        try:
            names = self._names(section, vars)
        except NoSectionError:
            if fallback is _unset:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in names:
            if fallback is _unset:
                raise NoOptionError(option, section)
            return fallback
        value = names[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _converted(self, section, option, conversion, *, raw=False, vars=None, fallback=_unset):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback
        return conversion(value)

    def getint(self, section, option, **kwargs):
        """The value as an int; the keywords are those of get."""
        return self._converted(section, option, int, **kwargs)

    def getfloat(self, section, option, **kwargs):
        """The value as a float."""
        return self._converted(section, option, float, **kwargs)

    def getboolean(self, section, option, **kwargs):
        """The value as a bool: yes, no, on, off, true, false, 1, 0."""
        return self._converted(section, option, self._boolean, **kwargs)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_unset, raw=False, vars=None):
        """Pairs of names and sections; of a section, pairs of options and values."""
        if section is _unset:
            return [(name, self[name]) for name in self]
        names = self._names(section, vars)
        if raw:
            return list(names.items())
        return [(name, value if value is None else
                 self._interpolation.before_get(self, section, name, value, names)) for name, value in names.items()]

    def set(self, section, option, value=None):
        """Gives an option a value."""
        if value is not None:
            value = self._interpolation.before_set(self, section, option, value)
        options = self._defaults if not section else self._options(section)
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Takes an option away, and says whether there was one."""
        options, option = self._options(section), self.optionxform(option)
        if option not in options:
            return False
        del options[option]
        return True

    def remove_section(self, section):
        """Takes a section away, and says whether there was one."""
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        """Writes all as an INI file."""
        delimiter = self._delimiters[0]
        if space_around_delimiters:
            delimiter = " %s " % delimiter
        sections = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in _itertools.chain(sections, self._sections.items()):
            fp.write("[%s]\n" % name)
            for key, value in options.items():
                text = "" if value is None and self._allow_no_value else delimiter + str(value).replace("\n", "\n\t")
                fp.write("%s%s\n" % (key, text))
            fp.write("\n")

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])

    def keys(self):
        """The names of the sections, the default one first."""
        return list(self)

    def values(self):
        """The sections."""
        return [self[name] for name in self]


class ConfigParser(RawConfigParser):
    """The same with %(name)s for other options; values have to be str."""
    _default_interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        """Gives an option a value, a str."""
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        """Adds a section."""
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy:
    """A section: a mapping of options to values."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for kind in parser.converters:
            self._addGetter(kind)

    def _addGetter(self, kind):
        def get(option, fallback=None, **kwargs):
            return getattr(self._parser, "get" + kind)(self._name, option, fallback=fallback, **kwargs)
        setattr(self, "get" + kind, get)

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def __repr__(self):
        return "<Section: %s>" % self._name

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(value, str) and not (value is None and self._parser._allow_no_value):
            raise TypeError("option values must be strings")
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def keys(self):
        """The names of the options."""
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def values(self):
        """The values."""
        return [self[name] for name in self.keys()]

    def items(self):
        """Pairs of names and values."""
        return [(name, self[name]) for name in self.keys()]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        """The value of an option."""
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kwargs):
        """The value as an int."""
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        """The value as a float."""
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        """The value as a bool."""
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)
