package netns

import "testing"

func TestEvents(t *testing.T) {
	l := newLab(t)
	l.run(`
netns.create('before')
m = netns.NetNSManager()
def events(n):
    seen = []
    while len(seen) < n:
        seen += [(e['event'], e.get_attr('NSINFO_PATH'), e['inode'] > 0) for e in m.get()]
    return seen
`)
	l.prints("print([(e['event'], e.get_attr('NSINFO_PATH')) for e in m.dump()])",
		"[('RTM_NEWNETNS', '/var/run/netns/before')]")
	l.ip("netns", "add", "theirs")
	l.prints("print(events(1))", "[('RTM_NEWNETNS', '/var/run/netns/theirs', True)]")
	l.run("netns.create('ours'); netns.remove('ours')")
	l.ip("netns", "del", "theirs")
	l.prints("print(events(1)[-1][:2])", "('RTM_DELNETNS', '/var/run/netns/theirs')")
	l.run("netns.remove('before')")
	l.prints("print(events(1))", "[('RTM_DELNETNS', '/var/run/netns/before', True)]")
	l.prints(`
print(m.create('made')[0]['event'], m.netns('get', path='made')[0].get_attr('NSINFO_PATH'))
print(m.remove('made')[0]['event'])
m.close()
`, "RTM_NEWNETNS /var/run/netns/made\nRTM_DELNETNS")
	l.fails("m.get()", "ValueError: this NetNSManager is closed")
}

// A directory that is not there yet is watched from the moment that it is.
func TestEventsOfNewDirectory(t *testing.T) {
	l := newLab(t)
	dir := t.TempDir() + "/names"
	l.prints(`
m = netns.NetNSManager(path=['`+dir+`'])
os.mkdir('`+dir+`')
netns.create('`+dir+`/x')
print([e.get_attr('NSINFO_PATH').rsplit('/', 1)[1] for e in m.get()])
netns.remove('`+dir+`/x')
print([e['event'] for e in m.get()])
m.close()
`, "['x']\n['RTM_DELNETNS']")
}
