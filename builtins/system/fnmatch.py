"""Names that fit a pattern of the shell: * ? [seq] [!seq]."""
import re

_compiled = {}


def translate(pat):
    """The regular expression of a pattern."""
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if parts[-1:] != ['.*']:
                parts.append('.*')
        elif c == '?':
            parts.append('.')
        elif c == '[':
            end = pat.find(']', i + (2 if pat[i:i + 1] == '!' else 1))
            if end < 0:
                parts.append('\\[')
                continue
            inside = pat[i:end].replace('\\', '\\\\').replace('[', '\\[')
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] == '^':
                inside = '\\' + inside
            parts.append('[' + inside + ']')
            i = end + 1
        else:
            parts.append(re.escape(c))
    return '(?s:' + ''.join(parts) + ')\\Z'


def _matcher(pat):
    if pat not in _compiled:
        _compiled[pat] = re.compile(translate(pat)).match
    return _compiled[pat]


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]
