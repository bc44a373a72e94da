# json: classes, hooks, errors.
import json, collections, datetime, io
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
class D(dict):
    def items(self): return [('x', 1), ('y', 2)]
class L(list): pass
class S(str): pass
class I(int): pass
t('sub', lambda: json.dumps([L([1]), S('s'), I(5), collections.OrderedDict(a=1), collections.Counter('aab'), collections.defaultdict(int, q=1)]))
t('items', lambda: json.dumps(D(a=1)))
t('keys', lambda: json.dumps({1: 'a', None: 'c', 2.5: 'd', 'e': 1}))
t('tup', lambda: json.dumps({(1, 2): 3})); t('skip', lambda: json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
t('def', lambda: json.dumps({'t': datetime.date(2024, 1, 2), 's': {1}}, default=str))
t('nodef', lambda: json.dumps({'a': {1, 2}})); t('obj', lambda: json.dumps(object)); t('bytes', lambda: json.dumps(b'x'))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
t('cls', lambda: json.dumps({'a': {3, 1}}, cls=E)); t('cls2', lambda: json.dumps(object(), cls=E).replace('0x', ''))
t('enc', lambda: E(indent=1, sort_keys=True).encode({'b': {1}, 'a': []})); t('iter', lambda: ''.join(json.JSONEncoder().iterencode([1, {'a': 2}])))
t('ind', lambda: json.dumps({'b': [1, 2, {}], 'a': {'c': []}}, indent=2, sort_keys=True)); t('ind0', lambda: json.dumps([1, 2], indent=0)); t('indt', lambda: json.dumps([1, 2], indent='\t'))
t('sep', lambda: json.dumps({'a': [1, 2]}, separators=(',', ':'))); t('uni', lambda: json.dumps('\u00fc\n\U0001f600')); t('uni2', lambda: json.dumps('\u00fc', ensure_ascii=False))
t('nan', lambda: json.dumps([float('nan'), float('inf'), -float('inf')])); t('nan2', lambda: json.dumps(float('nan'), allow_nan=False)); t('big', lambda: json.dumps([10**30, 1e100, 1.0, -0.0, 1e-7, True]))
t('sortmix', lambda: json.dumps({1: 1, 'a': 2}, sort_keys=True)); t('sortint', lambda: json.dumps({10: 1, 9: 2}, sort_keys=True))
def circ():
    a = []; a.append(a); return json.dumps(a)
t('circ', circ)
t('hook', lambda: json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d))); t('pairs', lambda: json.loads('{"a": 1, "a": 2}', object_pairs_hook=list)); t('pf', lambda: json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: int(s) + 1)); t('pc', lambda: json.loads('[NaN]', parse_constant=lambda s: s))
class Dec(json.JSONDecoder):
    def __init__(self, **k): super().__init__(object_hook=lambda d: ('obj', d), **k)
t('dec', lambda: json.loads('{"a": 1}', cls=Dec)); t('dec2', lambda: json.JSONDecoder().decode(' [1] ')); t('raw', lambda: json.JSONDecoder().raw_decode('{"a": 1} tail')); t('raw2', lambda: json.JSONDecoder().raw_decode('xx [1]y', 3))
for bad in ('', '{', '[1,', '[1 2]', '{"a" 1}', '{"a": }', '{a: 1}', "{'a': 1}", '[1,]', '{"a": 1,}', 'nul', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '01', '1.', '-', '[1]x', 'tru', '{"a":1 "b":2}', '\ufeff1', '{1:2}', '[', '"\\', '1e', '.5', '+1', '{"a":', '\n\n  [1,\n x]'):
    t(repr(bad), lambda: json.loads(bad))
t('type', lambda: json.loads(5)); t('none', lambda: json.loads(None)); t('byt', lambda: json.loads(b'{"a": "\xc3\xbc"}')); t('ba', lambda: json.loads(bytearray(b'[1]')))
try: json.loads('[1,\n2,, 3]')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, isinstance(e, ValueError), type(e))
print(json.load(io.StringIO('[1, null, true]')), json.loads('"\\u00e9\\ud83d\\ude00\\n\\/"'), json.loads('1E3'), json.loads('-0'), json.loads('[1e400]'), json.loads(' {"a" : [ ] } '))
f = io.StringIO(); json.dump({'k': (1, 2)}, f, indent=4); print(f.getvalue())
class Wrong(json.JSONEncoder):
    def encode(self, o): return 5
    def iterencode(self, o, _one_shot=False): return [5]
try: json.dump({}, io.StringIO(), cls=Wrong)
except TypeError: print('an encoder gives text')
t('raw3', lambda: json.JSONDecoder().raw_decode('é€ 12', 3)); t('raw4', lambda: json.JSONDecoder().raw_decode(b'\xff\xff 1'.decode('utf-8', 'surrogateescape'), 3))
import traceback
print(len(traceback.format_stack(limit=-2**40)), len(traceback.format_stack(limit=1)))
