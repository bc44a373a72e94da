# What scripts of this trade read and write: the output of ip, logs, files.
import re, json, datetime, collections, pathlib, tempfile, glob, shutil, hashlib, uuid, string, os, itertools
text = '''1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
2: eth0: <BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state UP
    inet 10.0.0.5/24 brd 10.0.0.255 scope global eth0'''
links = {m['name']: (int(m['idx']), int(m['mtu']), m['flags'].split(',')) for m in re.finditer(r'^(?P<idx>\d+): (?P<name>\S+): <(?P<flags>[^>]*)> mtu (?P<mtu>\d+)', text, re.M)}
print(json.dumps(links, indent=1)); print(re.findall(r'inet (\S+)', text), re.sub(r'\d+\.\d+\.\d+\.\d+', 'IP', text).count('IP'), re.split(r'[,\s]+', 'a, b c,d'))
log = 'Jan 05 12:33:01 host sshd[12]: Failed password\nJan 05 12:34:59 host sshd[13]: Accepted'
for line in log.splitlines():
    ts = datetime.datetime.strptime('2024 ' + line[:15], '%Y %b %d %H:%M:%S'); print(ts.isoformat(), (ts - datetime.datetime(2024, 1, 1)).total_seconds(), ts.strftime('%a %d %b %Y'))
d = pathlib.Path(tempfile.mkdtemp()); (d / 'a.txt').write_text('x\ny\n'); (d / 'sub').mkdir(); (d / 'sub' / 'b.txt').write_bytes(b'z')
print(sorted(p.name for p in d.rglob('*.txt')), (d / 'a.txt').read_text().split(), [os.path.basename(x) for x in glob.glob(str(d / '*.txt'))], (d / 'a.txt').suffix, (d/'a.txt').stat().st_size)
shutil.copytree(d / 'sub', d / 'copy'); shutil.rmtree(d); print(d.exists(), hashlib.sha256(b'x').hexdigest()[:8], uuid.uuid5(uuid.NAMESPACE_DNS, 'x') if hasattr(uuid, 'uuid5') else 0, string.Template('$a ${b}').substitute(a=1, b=2))
print(collections.Counter('abca').most_common(1), list(itertools.chain([1], [2])), datetime.timedelta(seconds=3700), max(datetime.date(2024, 1, 1), datetime.date(2023, 1, 1)))
