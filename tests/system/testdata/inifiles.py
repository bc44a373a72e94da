# configparser.
import configparser, io
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
TEXT = '''
# comment
[DEFAULT]
user = root
timeout: 30

[eth0]
Address = 10.0.0.1/24
; another
mtu=1500
enabled = yes
path = /home/%(user)s/x
multi = line one
    line two

    line four
empty =
pct = 100%%
[web server]
port = 80
debug = off
ratio = 0.5
'''
c = configparser.ConfigParser(); c.read_string(TEXT)
print(c.sections(), c.defaults(), 'eth0' in c, 'nope' in c, len(c), list(c))
for s in c:
    print(s, dict(c[s]))
print(c.get('eth0', 'ADDRESS'), c['eth0']['mtu'], c.getint('eth0', 'mtu'), c.getboolean('eth0', 'enabled'), c['web server'].getboolean('debug'), c.getfloat('web server', 'ratio'))
print(repr(c['eth0']['multi']), repr(c['eth0']['empty']), c['eth0']['path'], c.get('eth0', 'path', raw=True), c['eth0']['pct'])
print(c.get('eth0', 'nope', fallback='fb'), c['eth0'].get('nope'), c['eth0'].get('nope', 'x'), c.getint('nope', 'x', fallback=3), c['eth0'].getint('timeout'))
t('nosec', lambda: c.get('nope', 'x'))
t('noopt', lambda: c.get('eth0', 'nope'))
t('key', lambda: c['nope'])
t('key2', lambda: c['eth0']['nope'])
t('int', lambda: c.getint('eth0', 'address'))
t('bool', lambda: c.getboolean('eth0', 'mtu'))
print(c.options('eth0'), c.has_option('eth0', 'USER'), c.has_section('DEFAULT'))
print(c.items('web server'))
c.add_section('new'); c.set('new', 'Key', 'value'); c['new']['other'] = 'v2'; c['more'] = {'a': 1, 'b': 'x'}
t('set', lambda: c.set('new', 'k', 5)); t('set2', lambda: c['new'].__setitem__('a', 5)); t('add', lambda: c.add_section('new')); t('pct', lambda: c.set('new', 'p', '50%'))
o = io.StringIO(); c.write(o); print(o.getvalue())
print(c.remove_option('new', 'key'), c.remove_option('new', 'key'), c.remove_section('more'), c.remove_section('more'))
for bad in ('a=1\n', '[x]\na=1\na=2\n', '[x]\n[x]\n', '[x]\njust text\nmore\n', '[x]\na=%(nope)s\n', '[x]\na=%(b)s\nb=%(a)s\n', '[x]\na=5%\n', '[x]\na=%(a\n', '[x]\na\n'):
    p = configparser.ConfigParser()
    def run():
        p.read_string(bad)
        return p.items('x')
    t(repr(bad), run)
p = configparser.ConfigParser(allow_no_value=True, inline_comment_prefixes=('#',), delimiters=('=',)); p.read_string('[a]\nflag\nx = 1 # c\ny = a#b\nz:1 = 2\n')
print(dict(p['a'])); o = io.StringIO(); p.write(o, space_around_delimiters=False); print(repr(o.getvalue()))
p = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); p.read_string('[a]\nx=1\ny=${x}2 ${b:z} $$\n[b]\nz=9\n'); print(p['a']['y'])
p = configparser.ConfigParser(interpolation=None); p.read_string('[a]\nx=%(y)s %\n'); print(p['a']['x'])
p = configparser.RawConfigParser(); p.optionxform = str; p.read_string('[a]\nXy=%(y)s\n'); print(p.items('a'))
p = configparser.ConfigParser(converters={'list': lambda s: s.split(',')}); p.read_string('[a]\nx=1,2\n'); print(p.getlist('a', 'x'), p['a'].getlist('x'))
p = configparser.ConfigParser({'d': '1'}); p.read_dict({'s': {'k': 'v', 'n': 5}}); print(p.items('s'), p.read('/nonexistent'))
p.read_file(io.StringIO('[q]\nw=e\n')); print(p['q']['w'], p['q'], p['q'].name)
