"""What goes wrong with configurations."""

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """What goes wrong with configurations."""
    __module__ = "configparser"

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""
    __module__ = "configparser"

    def __init__(self, section):
        super().__init__("No section: %r" % (section,))
        self.section = section


class DuplicateSectionError(Error):
    """A section comes twice."""
    __module__ = "configparser"

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_twice("section %r" % section, section, source, lineno, "Section %r" % section))
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    """An option comes twice in a section."""
    __module__ = "configparser"

    def __init__(self, section, option, source=None, lineno=None):
        what = "option %r in section %r" % (option, section)
        super().__init__(_twice(what, section, source, lineno, "Option %r in section %r" % (option, section)))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


def _twice(what, section, source, lineno, plain):
    if source is None:
        return plain + " already exists"
    where = "While reading from %r" % source
    if lineno is not None:
        where += " [line %2d]" % lineno
    return "%s: %s already exists" % (where, what)


class NoOptionError(Error):
    """The section has no such option."""
    __module__ = "configparser"

    def __init__(self, option, section):
        super().__init__("No option %r in section: %r" % (option, section))
        self.option, self.section = option, section


class InterpolationError(Error):
    """A value refers to what cannot be put in."""
    __module__ = "configparser"

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""
    __module__ = "configparser"

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, "Bad value substitution: option %r in section %r contains an interpolation "
                         "key %r which is not a valid option name. Raw value: %r" % (option, section, reference, rawval))
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    """A % or $ that begins no reference."""
    __module__ = "configparser"


class InterpolationDepthError(InterpolationError):
    """Values refer to each other without end."""
    __module__ = "configparser"

    def __init__(self, option, section, rawval):
        super().__init__(option, section, "Recursion limit exceeded in value substitution: option %r in section %r "
                         "contains an interpolation key which cannot be substituted in %s steps. Raw value: %r"
                         % (option, section, MAX_INTERPOLATION_DEPTH, rawval))


class ParsingError(Error):
    """Lines that are no options."""
    __module__ = "configparser"

    def __init__(self, source=None, filename=None):
        super().__init__("Source contains parsing errors: %r" % source)
        self.source, self.errors = source, []

    def append(self, lineno, line):
        """One more of them."""
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    """An option comes before the first section."""
    __module__ = "configparser"

    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line
