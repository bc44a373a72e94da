"""JSONDecoder: how JSON becomes values; JSONDecodeError."""
import _json


class JSONDecodeError(ValueError):
    """Text that is no JSON; msg, doc, pos, lineno and colno say where and why."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


class JSONDecoder:
    """Makes values of JSON; the options are those of loads."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook, self.strict = object_hook, object_pairs_hook, strict
        self.parse_float, self.parse_int, self.parse_constant = parse_float, parse_int, parse_constant

    def decode(self, s):
        """The value of a text."""
        start = len(s) - len(s.lstrip(" \t\n\r"))
        value, end = self.raw_decode(s, start)
        end += len(s[end:]) - len(s[end:].lstrip(" \t\n\r"))
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at a place of a text, and where it ends."""
        if s[idx:idx + 1] in (" ", "\t", "\n", "\r"):
            raise JSONDecodeError("Expecting value", s, idx)
        return _json.scan(s, idx, object_hook=self.object_hook, object_pairs_hook=self.object_pairs_hook,
                          parse_float=self.parse_float, parse_int=self.parse_int,
                          parse_constant=self.parse_constant, strict=self.strict)
