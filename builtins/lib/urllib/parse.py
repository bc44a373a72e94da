"""URLs and their parts (RFC 3986): urlparse, urlsplit, urljoin, quote, unquote, urlencode, parse_qs."""
from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "ParseResult",
           "SplitResult", "DefragResult"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = uses_relative + ["telnet", "snews", "rsync", "nfs", "git", "git+ssh"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
_SCHEME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_BYTES = {b"%02x" % n: bytes([n]) for n in range(256)}
_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


class _Netloc:
    """What the network location consists of."""
    __slots__ = ()

    def _parts(self):
        """The user's part and the host's."""
        user, at, host = self.netloc.rpartition("@")
        return user if at else None, host

    def _hostport(self):
        host = self._parts()[1]
        _, bracket, rest = host.partition("[")
        if bracket:
            name, _, port = rest.partition("]")
            return name, port.partition(":")[2] or None
        name, _, port = host.partition(":")
        return name, port or None

    @property
    def username(self):
        """The user's name, None without one."""
        user = self._parts()[0]
        return None if user is None else user.partition(":")[0]

    @property
    def password(self):
        """The password, None without one."""
        user = self._parts()[0]
        return None if user is None or ":" not in user else user.partition(":")[2]

    @property
    def hostname(self):
        """The host in small letters, None without one."""
        name = self._hostport()[0]
        if not name:
            return None
        name, percent, zone = name.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        """The port as an int, None without one."""
        port = self._hostport()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError("Port could not be cast to integer value as %r" % port)
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    """The five parts of a URL."""
    __slots__ = ()

    def geturl(self):
        """The URL again."""
        return urlunsplit(self)


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    """The six parts of a URL."""
    __slots__ = ()

    def geturl(self):
        """The URL again."""
        return urlunparse(self)


class DefragResult(_namedtuple("DefragResult", "url fragment")):
    """A URL without its fragment, and the fragment."""
    __slots__ = ()

    def geturl(self):
        """The URL again."""
        return self.url + ("#" + self.fragment if self.fragment else "")


def _text(*parts):
    """The parts as str, "" for None. TypeError for bytes."""
    if any([isinstance(part, (bytes, bytearray)) for part in parts]):
        raise TypeError("URLs are str here, not bytes")
    return [part or "" for part in parts]


def urlsplit(url, scheme="", allow_fragments=True):
    """<scheme>://<netloc>/<path>?<query>#<fragment> as a SplitResult. ValueError."""
    url, scheme = _text(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if colon and head and head.isascii() and head[0].isalpha() and all([c in _SCHEME for c in head]):
        scheme, url = head.lower(), rest
    if url.startswith("//"):
        end = min([at for at in [url.find(c, 2) for c in "/?#"] if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """The same with the parameters of the last piece of the path apart, as a ParseResult."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment = _text(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment = _text(*components)
    return urlunsplit((scheme, netloc, url + ";" + params if params else url, query, fragment))


def _merged(base, path):
    """A relative path seen from the path of the base, without . and .. (RFC 3986, 5.2.4)."""
    pieces = path.split("/")
    if not path.startswith("/"):
        before = base.split("/")[:-1]
        if base and not base.startswith("/"):
            before = before or [""]
        pieces = before + pieces
        pieces[1:-1] = [piece for piece in pieces[1:-1] if piece]
    out = []
    for piece in pieces:
        if piece == "..":
            if out:
                out.pop()
        elif piece != ".":
            out.append(piece)
    if pieces[-1] in (".", ".."):
        out.append("")
    return "/".join(out) or "/"


def urljoin(base, url, allow_fragments=True):
    """The URL that a reference means in a document of the URL base."""
    if not base or not url:
        return url or base
    b = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = b.netloc
    if not path and not params:
        return urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment))
    return urlunparse((scheme, netloc, _merged(b.path, path), params, query, fragment))


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def quote_from_bytes(bs, safe="/"):
    """bytes as text, those that are not safe as %XX."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    keep = _SAFE + (safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(safe))
    return "".join([chr(c) if c in keep else "%%%02X" % c for c in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """Text with what is not safe as %XX."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None or errors is not None:
        raise TypeError("quote() doesn't support '%s' for bytes" % ("errors" if encoding is None else "encoding"))
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same with + for a space."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """The bytes of a text with %XX."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    out = [first]
    for piece in rest:
        byte = _BYTES.get(piece[:2].lower())
        out.append(b"%" + piece if byte is None else byte + piece[2:])
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Text with the characters that %XX stand for."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same with a space for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A mapping, or pairs, as the query of a URL; with doseq one entry for each item of a sequence."""
    if hasattr(query, "items"):
        query = query.items()

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(str(x), safe, encoding, errors)

    entries = []
    for key, value in query:
        many = doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__")
        for item in value if many else [value]:
            entries.append(quoted(key) + "=" + quoted(item))
    return "&".join(entries)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """The pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for entry in qs.split(separator) if qs else []:
        if not entry and not strict_parsing:
            continue
        name, equals, value = entry.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (entry,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """The values of a query by name, a list each."""
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values
