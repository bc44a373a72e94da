"""Reads the lines of an INI file."""
import re as _re

from configparser.errors import DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, ParsingError


class Reading:
    """The reading of one source: where it is."""
    _header = _re.compile(r"\[(.+)\]")

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.options, self.section, self.option = None, None, None
        self.indent, self.seen, self.error = 0, set(), None

    def read(self, lines):
        """Reads all lines."""
        touched = []
        for number, line in enumerate(lines, 1):
            self._line(number, line, touched)
        for options, name in touched:
            if isinstance(options.get(name), list):
                options[name] = "\n".join(options[name]).rstrip()
        if self.error:
            raise self.error

    def _plain(self, line):
        """The line without comments; None when it is one."""
        if line.strip().startswith(self.parser._comments):
            return None
        cut = len(line)
        for prefix in self.parser._inline:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                at = line.find(prefix, at + 1)
        return line[:cut].strip()

    def _line(self, number, line, touched):
        text = self._plain(line)
        if not text:
            if self.parser._empty_lines and text is not None and not line.strip():
                if self.options is not None and self.option and self.options[self.option] is not None:
                    self.options[self.option].append("")
            elif not self.parser._empty_lines:
                self.indent = 1 << 30
            return
        indent = len(line) - len(line.lstrip())
        if self.options is not None and self.option and indent > self.indent:
            if self.options[self.option] is not None:
                self.options[self.option].append(text)
            return
        self.indent = indent
        header = self._header.match(text)
        if header:
            self._begin(header.group(1), number)
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._assign(text, number, line, touched)

    def _begin(self, name, number):
        """The header of a section."""
        parser = self.parser
        if name == parser.default_section:
            self.options = parser._defaults
        elif name in parser._sections:
            if parser._strict and (name, None) in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.options = parser._sections[name]
        else:
            self.options = parser._sections[name] = {}
        self.seen.add((name, None))
        self.section, self.option = name, None

    def _assign(self, text, number, line, touched):
        """The line of an option."""
        parser = self.parser
        places = [at for at in [text.find(d) for d in parser._delimiters] if at >= 0]
        name, value = (text[:min(places)], text[min(places) + 1:].strip()) if places else (text, None)
        name = parser.optionxform(name.rstrip())
        if not name or value is None and not parser._allow_no_value:
            self.error = self.error or ParsingError(self.source)
            self.error.append(number, repr(line))
            return
        if parser._strict and (self.section, name) in self.seen:
            raise DuplicateOptionError(self.section, name, self.source, number)
        self.seen.add((self.section, name))
        self.option = name
        self.options[name] = None if value is None else [value]
        touched.append((self.options, name))
