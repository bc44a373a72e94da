"""Tables of text: reader, writer, DictReader, DictWriter; dialects excel, excel-tab and unix."""
import io as _io

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter", "Sniffer"]


class Error(Exception):
    """A row that the dialect does not allow."""


class Dialect:
    """How rows are written: a class with these attributes, or keywords of reader and writer."""
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """Commas, quotes where needed, lines end with CR LF."""


class excel_tab(excel):
    """The same with tabs."""
    delimiter = "\t"


class unix_dialect(Dialect):
    """Commas, quotes everywhere, lines end with LF."""
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting",
            "strict")
_limit = [131072]


def field_size_limit(limit=None):
    """How long a field may be; a new limit gives the former."""
    before = _limit[0]
    if limit is not None:
        _limit[0] = limit
    return before


class _Rules:
    """A dialect with the keywords of one reader or writer."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _OPTIONS:
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        for name in _OPTIONS:
            setattr(self, name, options.get(name, getattr(dialect, name, getattr(Dialect, name))))
        self._check()

    def _check(self):
        for name in ("delimiter", "quotechar", "escapechar"):
            c = getattr(self, name)
            if c is None and name != "delimiter":
                continue
            if not isinstance(c, str):
                raise TypeError('"%s" must be string, not %s' % (name, type(c).__name__))
            if len(c) != 1:
                raise TypeError('"%s" must be a 1-character string' % name)
        if self.quoting not in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE):
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")


def register_dialect(name, dialect=excel, **options):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Rules(dialect, options)


def unregister_dialect(name):
    """Takes a name away."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


# Where a parser stands.
_START, _FIELD, _ESCAPE, _QUOTED, _QUOTED_ESCAPE, _QUOTE, _END = range(7)


class _Reader:
    """The rows of lines."""

    def __init__(self, lines, dialect, options):
        self.dialect = _Rules(dialect, options)
        self._lines = iter(lines)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field, self._number, self._state = [], [], False, _START
        while True:
            line = next(self._lines, None)
            if line is None:
                return self._last()
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)"
                            % type(line).__name__)
            self.line_num += 1
            self._take(line)
            if self._state not in (_QUOTED, _QUOTED_ESCAPE, _ESCAPE):
                return self._row

    def _last(self):
        """What is left at the end of the lines."""
        if self._state == _START or self.dialect.strict:
            if self._state != _START:
                raise Error("unexpected end of data")
            raise StopIteration
        self._save()
        return self._row

    def _take(self, line):
        """One line of a row."""
        d = self.dialect
        if self._state == _START and d.quotechar is not None and d.quotechar not in line and not d.escapechar \
                and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC:
            line = line.rstrip("\r\n")
            if "\r" in line or "\n" in line:
                raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
            self._row = line.split(d.delimiter) if line else []
            for field in self._row:
                self._limit(len(field))
            return
        for c in line:
            self._step(c)
        if self._state == _ESCAPE:
            self._field.append("\n")
        elif self._state == _QUOTED_ESCAPE:
            self._state = _QUOTED
        elif self._state != _QUOTED and (self._state != _END and (self._state != _START or self._row)):
            self._save()

    def _step(self, c):
        d, state = self.dialect, self._state
        if state == _QUOTED:
            self._inside(c)
        elif state in (_ESCAPE, _QUOTED_ESCAPE):
            self._field.append(c)
            self._state = _FIELD if state == _ESCAPE else _QUOTED
        elif c in "\r\n":
            self._newline()
        elif state == _END:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
        elif state == _QUOTE and c == d.quotechar and d.quoting != QUOTE_NONE:
            self._field.append(c)
            self._state = _QUOTED
        elif c == d.delimiter:
            self._save()
            self._state, self._more = _START, True
        elif state == _QUOTE and d.strict:
            raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
        elif c == d.escapechar:
            self._state = _ESCAPE
        elif state == _START and c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _QUOTED
        elif state == _START and c == " " and d.skipinitialspace:
            pass
        else:
            self._number = self._number or state == _START and d.quoting == QUOTE_NONNUMERIC
            self._field.append(c)
            self._state = _FIELD

    def _inside(self, c):
        """A character between quotes."""
        d = self.dialect
        if c == d.escapechar:
            self._state = _QUOTED_ESCAPE
        elif c == d.quotechar:
            self._state = _QUOTE if d.doublequote else _FIELD
        else:
            self._field.append(c)

    def _newline(self):
        if self._state != _END and (self._state != _START or self._row):
            self._save()
        self._state = _END

    def _limit(self, length):
        if length > _limit[0]:
            raise Error("field larger than field limit (%d)" % _limit[0])

    def _save(self):
        """Ends a field."""
        text = "".join(self._field)
        self._limit(len(text))
        self._row.append(float(text) if self._number else text)
        self._field, self._number = [], False


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator of rows, lists of str; csvfile is a file or any iterable of lines."""
    return _Reader(csvfile, dialect, fmtparams)


class _Writer:
    """Writes rows to a file."""

    def __init__(self, file, dialect, options):
        if not callable(getattr(file, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Rules(dialect, options)
        self._file = file

    def writerow(self, row):
        """Writes a row: the str() of each item, nothing for None. Gives what the file's write gives."""
        d = self.dialect
        try:
            items = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        fields = [self._field(item) for item in items]
        if fields == [""] and len(items) == 1:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields = [d.quotechar * 2]
        return self._file.write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows):
        """Writes many rows."""
        for row in rows:
            self.writerow(row)

    def _field(self, item):
        d = self.dialect
        text = "" if item is None else repr(item) if isinstance(item, float) else str(item)
        quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(item, (int, float))
        out, special = [], d.delimiter + d.lineterminator + "\r\n" + (d.escapechar or "") + (d.quotechar or "")
        for c in text:
            if c in special:
                if d.quoting == QUOTE_NONE or c == d.escapechar or c == d.quotechar and not d.doublequote:
                    self._escape(out)
                elif c == d.quotechar:
                    out.append(c)
                    quote = True
                else:
                    quote = True
            out.append(c)
        text = "".join(out)
        return d.quotechar + text + d.quotechar if quote else text

    def _escape(self, out):
        if not self.dialect.escapechar:
            raise Error("need to escape, but no escapechar set")
        out.append(self.dialect.escapechar)


def writer(csvfile, dialect="excel", **fmtparams):
    """An object with writerow(row) and writerows(rows); csvfile is any object with write()."""
    return _Writer(csvfile, dialect, fmtparams)


class DictReader:
    """An iterator of rows as dicts; the first row has the names unless fieldnames are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the columns."""
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        values = dict(zip(names, row))
        if len(row) > len(names):
            values[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            values[name] = self.restval
        return values


class DictWriter:
    """Writes dicts as rows, in the order of fieldnames."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval = list(fieldnames), restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Writes a dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes many dicts."""
        return self.writer.writerows([self._row(row) for row in rowdicts])


class Sniffer:
    """Guesses the delimiter of a sample."""
    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample: the delimiter that comes equally often in all its lines."""
        lines = [line for line in sample.splitlines() if line]
        for c in delimiters or self.preferred + ["|"]:
            counts = {len(next(reader([line], delimiter=c), [])) for line in lines}
            if len(counts) == 1 and counts.pop() > 1:
                return _Rules(excel, {"delimiter": c})
        raise Error("Could not determine delimiter")

    def has_header(self, sample):
        """Whether the first row is text where the others are numbers."""
        rows = list(reader(_io.StringIO(sample), self.sniff(sample)))
        votes = 0
        for column, title in enumerate(rows[0]):
            values = [row[column] for row in rows[1:] if column < len(row)]
            if values and all([_isNumber(value) for value in values]):
                votes += -1 if _isNumber(title) else 1
        return votes > 0


def _isNumber(text):
    try:
        float(text)
    except ValueError:
        return False
    return True
