# logging, its handlers and dictConfig.
import logging, queue, sys, io, os, tempfile, threading
class Out:
    """Leaves out the paths of files, which depend on where the program is run."""
    def write(self, text):
        sys.stdout.write(''.join([line for line in text.splitlines(True) if not line.startswith('  File ')]))
    def flush(self):
        sys.stdout.flush()
logging.basicConfig(stream=Out(), level=logging.DEBUG, format='%(levelname)s %(name)s %(filename)s:%(lineno)d %(funcName)s %(module)s %(threadName)s %(processName)s %(message)s')
log = logging.getLogger('app.sub')
def f():
    log.info('in %s', 'f')
class C:
    def m(self):
        log.warning('method')
        logging.error('root')
f(); C().m(); log.debug('top')
try: 1/0
except ZeroDivisionError: log.exception('failed %d', 3)
log.error('with', exc_info=True, stack_info=False)
log.log(35, 'custom'); logging.addLevelName(35, 'NOTICE'); log.log(35, 'custom2')
t = threading.Thread(target=f, name='worker'); t.start(); t.join()
log.info('%(a)s and %(b)d', {'a': 1, 'b': 2})
log.info('bad %d', 'x') if 0 else None
print(log.name, log.level, log.getEffectiveLevel(), log.parent, logging.getLogger('app'), log.handlers, log.isEnabledFor(10))
h = logging.StreamHandler(io.StringIO()); h.setFormatter(logging.Formatter('{asctime} {levelname:<8} {message}', style='{', datefmt='%Y')); h.setLevel('ERROR')
log.addHandler(h); log.propagate = False
log.info('no'); log.error('yes'); print(h.stream.getvalue()[4:], h)
log.propagate = True; log.removeHandler(h)
d = tempfile.mkdtemp(); p = os.path.join(d, 'x.log')
fh = logging.FileHandler(p, mode='w', encoding='utf-8'); fh.setFormatter(logging.Formatter('%(process)d %(message)s')); log.addHandler(fh); log.propagate = False
log.info('\u00fc to file'); fh.flush(); print(open(p).read() == '%d \u00fc to file\n' % os.getpid())
log.removeHandler(fh); fh.close()
from logging.handlers import RotatingFileHandler, SysLogHandler, MemoryHandler, QueueHandler, QueueListener, TimedRotatingFileHandler, WatchedFileHandler
rh = RotatingFileHandler(p, maxBytes=60, backupCount=2); rh.setFormatter(logging.Formatter('%(message)s')); log.addHandler(rh)
for i in range(12): log.info('line %02d %s', i, 'x' * 10)
rh.close(); print(sorted(os.listdir(d)), open(p).read(), open(p + '.1').read()); log.removeHandler(rh)
class F(logging.Filter):
    def filter(self, r): r.extra = 'E'; return 'drop' not in r.getMessage()
h2 = logging.StreamHandler(sys.stdout); h2.addFilter(F()); h2.setFormatter(logging.Formatter('%(extra)s %(message)s %(user)s', defaults={'user': '-'})); log.addHandler(h2)
log.info('keep'); log.info('drop it'); log.info('with', extra={'user': 'me'}); log.removeHandler(h2)
a = logging.LoggerAdapter(log, {'user': 'ada'})
log.addHandler(h2); a.info('adapted'); log.removeHandler(h2)
import logging.config
logging.config.dictConfig({'version': 1, 'disable_existing_loggers': False, 'formatters': {'s': {'format': 'CFG %(levelname)s %(message)s'}}, 'filters': {'n': {'name': 'conf'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'formatter': 's', 'stream': 'ext://sys.stdout', 'level': 'INFO', 'filters': ['n']}, 'f': {'class': 'logging.handlers.RotatingFileHandler', 'filename': p + '.cfg', 'maxBytes': 1000, 'backupCount': 1, 'formatter': 's'}}, 'loggers': {'conf': {'handlers': ['c', 'f'], 'level': 'DEBUG', 'propagate': False}}, 'root': {'level': 'WARNING', 'handlers': ['c']}})
l2 = logging.getLogger('conf.x'); l2.info('hello'); l2.debug('hidden on console'); print(open(p + '.cfg').read()); logging.getLogger('other').error('filtered out')
def w(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w(lambda: logging.config.dictConfig({}))
w(lambda: log.setLevel('NOPE')); w(lambda: logging.getLevelName(35)); w(lambda: logging.getLevelName('INFO'))
w(lambda: logging.Formatter('%(x', validate=True)); w(lambda: logging.Formatter('x', style='q')); w(lambda: logging.Formatter('no fields'))
logging.disable(logging.ERROR); logging.getLogger('conf').error('no'); logging.disable(logging.NOTSET)
q = queue.Queue(); ql = QueueListener(q, h2); logging.getLogger('qq').addHandler(QueueHandler(q)); logging.getLogger('qq').propagate = False; ql.start(); logging.getLogger('qq').warning('queued %s', 1); ql.stop()
logging.captureWarnings(True); logging.captureWarnings(False)
print(logging.getLevelNamesMapping()['INFO'], logging.root.manager.loggerDict.keys() >= {'conf'})
rec = logging.makeLogRecord({'msg': 'made', 'levelno': 20, 'levelname': 'INFO'}); print(rec.getMessage(), logging.Formatter('%(levelname)s:%(message)s').format(rec))
logging.getLogger('nohandler').propagate = False
print(logging.Formatter('$message $levelname', style='$').format(rec))
def deep(): log.warning('sl', stacklevel=2)
h3 = logging.StreamHandler(Out()); h3.setFormatter(logging.Formatter('%(funcName)s %(message)s')); log.addHandler(h3)
def caller(): deep()
caller(); log.warning('stack', stack_info=True)
