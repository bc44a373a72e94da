"""JSONEncoder: how values become JSON."""
import _json


class JSONEncoder:
    """Makes JSON of values. default(o) of a class of one's own makes something writable of what JSON does not know."""
    item_separator, key_separator = ", ", ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write instead of o. TypeError."""
        raise TypeError("Object of type %s is not JSON serializable" % type(o).__name__)

    def encode(self, o):
        """The JSON of a value."""
        return _json.dumps(o, skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii, allow_nan=self.allow_nan,
                           indent=self.indent, separators=(self.item_separator, self.key_separator),
                           default=self.default, sort_keys=self.sort_keys)

    def iterencode(self, o, _one_shot=False):
        """The JSON of a value, in pieces: one."""
        yield self.encode(o)
