package netns

import "testing"

func TestProcess(t *testing.T) {
	l := newLab(t)
	l.ip("netns", "add", "test")
	l.ip("-n", "test", "link", "add", "name", "br-there", "type", "bridge")
	l.prints(`
import subprocess
nsp = NSPopen('test', ['ip', '-o', 'link'], stdout=subprocess.PIPE, flags=os.O_CREAT)
out = nsp.communicate()[0].decode()
print(nsp.nsname, nsp.flags == os.O_CREAT, nsp.released, nsp.args[0], nsp.returncode, nsp.wait(), nsp.poll(), 'br-there' in out)
nsp.release()
nsp.release()
print(nsp.nsname, nsp.released, [name in dir(nsp) for name in ('communicate', 'send_signal', 'pid', 'release')])
try:
    nsp.returncode
except RuntimeError as e:
    print(e)
with NSPopen('test', ['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as p:
    flags = p.stdout.fcntl(3)
    p.stdin.write(b'one\ntwo\n')
    p.stdin.flush()
    print(p.stdout.readline(), p.stdout.readline(), p.poll())
    p.kill()
    print(p.wait())
print(netns.listnetns(), len(IPRoute().get_links()))
`, `test True False ip 0 0 0 True
test True [True, True, True, True]
the object is released
b'one\n' b'two\n' None
-9
['test'] 1`)
	l.prints(`
nsp = NSPopen('test', ['sh', '-c', 'cat; sleep 0.1; ip link add br-late type bridge'], stdin=subprocess.PIPE,
              stdout=subprocess.PIPE)
nsp.release()
with IPRoute(netns='test') as ip:
    print(len(ip.link_lookup(ifname='br-late')))
`, "1")
	l.fails("NSPopen('gone', ['true'])", "FileNotFoundError: [Errno 2] No such file or directory: '/run/netns/gone'")
	l.fails("NSPopen('test', ['true'], flags=os.O_CREAT | os.O_EXCL)",
		"FileExistsError: [Errno 17] File exists: '/run/netns/test'")
	l.prints("NSPopen('new', ['true'], flags=os.O_CREAT).wait(); print(netns.listnetns())", "['new', 'test']")
}
