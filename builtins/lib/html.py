"""Text in HTML: escape, unescape."""
import re as _re

_named = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae",
          "deg": "\xb0", "micro": "\xb5", "middot": "\xb7", "times": "\xd7", "ndash": "\u2013", "mdash": "\u2014",
          "hellip": "\u2026", "laquo": "\xab", "raquo": "\xbb", "euro": "\u20ac"}


def escape(s, quote=True):
    """The text with & < > escaped, and both kinds of quotes unless quote is False."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _character(match):
    name = match.group(1)
    if name[0] != "#":
        return _named.get(name, match.group(0))
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(number) if 0 < number <= 0x10FFFF else "\ufffd"


def unescape(s):
    """The text with references to characters replaced: by number, and the names that are common."""
    return _re.sub("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);", _character, s)
