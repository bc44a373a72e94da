"""Shell-like words, after Python's shlex: split, join, quote."""
import re


def split(s, comments=False, posix=True):
    """The words of s as a POSIX shell would split them; ValueError for a quotation that does not end."""
    words, word, i, n = [], None, 0, len(s)
    while i < n:
        c = s[i]
        if c in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif comments and c == '#' and word is None:
            while i < n and s[i] != '\n':
                i += 1
        elif c == '\\':
            if i + 1 >= n:
                raise ValueError('No escaped character')
            i += 1
            word = (word or '') + s[i]
        elif c == "'":
            i += 1
            word = word or ''
            while i < n and s[i] != "'":
                word += s[i]
                i += 1
            if i >= n:
                raise ValueError('No closing quotation')
        elif c == '"':
            i += 1
            word = word or ''
            while i < n and s[i] != '"':
                if s[i] == '\\':
                    if i + 1 >= n:
                        raise ValueError('No escaped character')
                    if s[i + 1] in '\\"':
                        i += 1
                word += s[i]
                i += 1
            if i >= n:
                raise ValueError('No closing quotation')
        else:
            word = (word or '') + c
        i += 1
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """The text as one word of a shell."""
    if not s:
        return "''"
    if re.search(r'[^a-zA-Z0-9_@%+=:,./-]', s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The words as one line for a shell."""
    return ' '.join([quote(word) for word in split_command])
