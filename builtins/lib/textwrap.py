"""Filling and indenting text, after Python's textwrap: wrap, fill, shorten, dedent, indent, TextWrapper."""
import re


class TextWrapper:
    """Breaks paragraphs into lines of at most width characters."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = re.sub(r'[\t\n\x0b\x0c\r ]', ' ', text)
        chunks = []
        for piece in re.findall(r'\s+|\S+', text):
            if self.break_on_hyphens and '-' in piece and not piece.isspace():
                chunks.extend(_hyphenated(piece))
            else:
                chunks.append(piece)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and re.search(r'[a-z][.!?]["\']?$', chunks[i]):
                    chunks[i + 1] = '  '
        return chunks

    def wrap(self, text):
        """The lines of text, without line ends."""
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % (self.width,))
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = self._chunks(text)
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            line, length = self._take(chunks, width)
            if chunks and len(chunks[-1]) > width:
                self._break_long(chunks, line, length, width)
                length = sum([len(c) for c in line])
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            if self._fits(lines, chunks, length, width):
                lines.append(indent + ''.join(line))
            else:
                self._cut(lines, line, length, width, indent)
                break
        return lines

    def _take(self, chunks, width):
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        return line, length

    def _break_long(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind('-', 0, space)
                if hyphen > 0 and any([c != '-' for c in word[:hyphen]]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _fits(self, lines, chunks, length, width):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        return last and length <= width

    def _cut(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line[-1])
            line.pop()
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        """The lines of text as one string."""
        return '\n'.join(self.wrap(text))


def _hyphenated(word):
    """A word cut after the hyphens that stand between letters."""
    parts, start = [], 0
    for found in re.finditer(r'[A-Za-z_]{2}-(?=[A-Za-z_]{2})|[A-Za-z_]-[A-Za-z_]-(?=[A-Za-z_])|(?<=[\w!"\'&.,?])-{2,}(?=\w)', word):
        if found.group(0).startswith('--'):
            if found.start() > start:
                parts.append(word[start:found.start()])
            parts.append(found.group(0))
            start = found.end()
        elif found.end() < len(word):
            parts.append(word[start:found.end()])
            start = found.end()
    if start < len(word):
        parts.append(word[start:])
    return parts


def wrap(text, width=70, **kwargs):
    """The lines of text, each at most width characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The text in lines of at most width characters, as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut to width with a placeholder."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the white space that all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with prefix before each line that is not blank, or for which predicate(line) holds."""
    out = []
    for line in text.splitlines(True):
        out.append(prefix + line if (predicate(line) if predicate else line.strip()) else line)
    return ''.join(out)
