# urllib.
from urllib.parse import *
import urllib.parse
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
for u in ('http://user:pw@Host.example:8080/a/b;p=1?q=1&r=2#frag', 'https://[fe80::1%eth0]:443/', '//h/x', '/path?x', 'mailto:a@b', 'unix:///run/x.sock', 'http://h', 'h:80', '', 'HTTP://A?b#c', 'file:///etc/x', 'x://[::1', ' http://a ', 'ssh://h:99999', 'tcp://h:abc', '1a:b', 'http://h/a;b/c;d', 'git+ssh://u@h/p'):
    t(u, lambda: urlparse(u)); t(u, lambda: urlsplit(u))
    t(u, lambda: (urlsplit(u).hostname, urlsplit(u).username, urlsplit(u).password, urlparse(u).geturl()))
    t(u, lambda: urlsplit(u).port)
for r in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', '', '.', './', '..', '../', '../g', '../..', '../../../g', '/./g', '/../g', 'g.', '..g', './../g', 'g;x=1/../y', 'http:g', 'mailto:x', 'a//b'):
    print(r, urljoin('http://a/b/c/d;p?q', r), urljoin('http://a', r))
print(quote('a b/ü&=?~'), quote('a/b', safe=''), quote_plus('a b&c'), quote(b'\xff a'), quote_plus('a/b+', safe='/'))
print(unquote('a%20b%C3%BC%zz%4'), unquote_plus('a+b%2B'), unquote_to_bytes('%ff%0'), unquote('%ff'), unquote('plain'))
print(urlencode({'a': 1, 'b': 'x y', 'c': [1, 2]}), urlencode({'c': [1, 2], 'd': 'xy'}, doseq=True), urlencode([('k', 'v&'), (b'b', b'\x00')]))
print(parse_qs('a=1&b=2&a=3&c=&d'), parse_qsl('a=1&&b=%20+x', True), parse_qs('a=&b', keep_blank_values=True))
t('strict', lambda: parse_qsl('a', strict_parsing=True)); t('max', lambda: parse_qsl('a=1&b=2', max_num_fields=1))
print(urldefrag('http://a/b#c'), urldefrag('x'), urlunsplit(('http', 'h', 'p', 'q', 'f')), urlunparse(('', '', 'p', 'x', '', '')))
r = urlparse('http://h/p'); print(r._replace(netloc='z').geturl(), r[1], r.scheme, isinstance(r, tuple))
