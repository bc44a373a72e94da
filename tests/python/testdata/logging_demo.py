"""Logging as tools use it: levels, formats, handlers, filters, exceptions, adapters."""
import io
import logging
import sys

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('%(levelname)-8s %(name)s: %(message)s'))
log = logging.getLogger('net')
log.setLevel(logging.INFO)
log.addHandler(handler)
log.propagate = False
child = logging.getLogger('net.link')


class OnlyLinks(logging.Filter):
    def filter(self, record):
        return 'secret' not in record.getMessage()


handler.addFilter(OnlyLinks())
log.debug('not shown')
log.info('up %s mtu %d', 'eth0', 1500)
child.warning('flap %r', {'a': 1})
child.error('secret %s', 1)
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
text = stream.getvalue()
print(text.splitlines()[:3], 'ZeroDivisionError: division by zero' in text, 'Traceback' in text, 'secret' in text)
print(log.isEnabledFor(logging.DEBUG), child.getEffectiveLevel(), logging.getLevelName(30), log.handlers == [handler], child.parent is log, log.level, logging.INFO)


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.levelno, record.name, self.format(record)))


c = Collect()
c.setLevel(logging.ERROR)
log.addHandler(c)
log.log(logging.CRITICAL, 'meltdown')
log.warning('quiet')
print(c.records, stream.getvalue().splitlines()[-1])
log.removeHandler(c)
log.critical('gone', extra={'user': 'x'})
print(len(c.records))
