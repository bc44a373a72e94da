"""Constants and templates of text, after Python's string."""
import re

whitespace = ' \t\n\r\x0b\x0c'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word of s with a capital letter."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text with $name and ${name} to be replaced; $$ is a dollar sign. A class may have another delimiter."""

    delimiter = '$'
    idpattern = '[_a-zA-Z][_a-zA-Z0-9]*'

    def __init__(self, template):
        self.template = template

    def _replace(self, mapping, kwargs, strict):
        def value(found):
            name = found.group(1) or found.group(2)
            if name is not None:
                if name in kwargs:
                    return str(kwargs[name])
                if strict or name in mapping:
                    return str(mapping[name])
                return found.group(0)
            if found.group(0) == 2 * self.delimiter:
                return self.delimiter
            if not strict:
                return found.group(0)
            before = self.template[:found.start()]
            line = before.count('\n') + 1
            column = len(before) - (before.rfind('\n') + 1) + 1
            raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))
        sign, name = re.escape(self.delimiter), self.idpattern
        pattern = sign + '(?:(' + name + r')|\{(' + name + r')\}|' + sign + ')?'
        return re.sub(pattern, value, self.template)

    def substitute(self, mapping={}, **kwargs):
        """The text with every name replaced; KeyError for one without a value."""
        return self._replace(mapping, kwargs, True)

    def safe_substitute(self, mapping={}, **kwargs):
        """The text with the known names replaced."""
        return self._replace(mapping, kwargs, False)
