package ipr

import (
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		ip.link('set', index=v0, address='00:11:22:33:44:55', group=5)
		ip.link('property_add', index=v0, altname='a-name-of-more-than-fifteen-letters')
		print(ip.link_lookup(ifname='v0') == [v0], ip.link_lookup(index=v0) == [v0])
		print(ip.link_lookup(altname='a-name-of-more-than-fifteen-letters') == [v0])
		print(ip.link_lookup(ifname='a-name-of-more-than-fifteen-letters') == [v0])
		print(ip.link_lookup(address='00:11:22:33:44:55') == [v0], ip.link_lookup(address='0011.2233.4455') == [v0])
		print(ip.link_lookup(group=5) == [v0], ip.link_lookup(kind='veth', state='up') == [v1, v0])
		print(ip.link_lookup(lambda m: m['index'] == v1) == [v1], ip.link_lookup(match={'ifname': 'v1'}) == [v1])
		print(ip.link_lookup(ifname='none'), ip.link_lookup(ifname='a-name-that-no-interface-has'), ip.link_lookup(index=99))
		print(ip.link_lookup(kind='bridge'), ip.link_lookup(altname='nobody'))
		print(ip.link_lookup(ifname=lambda n: n.startswith('v')) == [v1, v0], len(ip.poll(ip.link, 'dump', operstate='UP')) > 0)
	`, `
		True True
		True
		True
		True True
		True True
		True True
		[] [] []
		[] []
		True True
	`)
}

func TestLists(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		print(len(ip.get_links()) == len(ip.get_links('all')) and len(ip.link('dump')) == 3)
		print([m.get('ifname') for m in ip.get_links(v1, v0)])
		print([m.get('ifname') for m in ip.link('dump', match='v0')])
		print([m.get('ifname') for m in ip.link('dump', match=lambda m: m['index'] == v0)])
		print([m.get('ifname') for m in ip.link('dump', match={('linkinfo', 'kind'): 'veth', 'ifname': 'v1'})])
		print(ip.count('link'), ip.count('link', kind='veth'), ip.count('rule', family=AF_INET), ip.count('fdb') >= 0)
		print(ip.count('link', match=lambda m: m['index'] > 1))
		print(len(ip.dump()) > 5, ip.stats('get', ifindex=v0)[0]['ifindex'] == v0, len(ip.stats('dump')) == 3)
		ack = ip.link('set', index=v0, mtu=1400)
		print(len(ack), ack[0]['event'], ack[0]['header']['error'])
		echo = IPRoute(netns=NS, nlm_echo=True)
		print(echo.addr('add', index=v0, address='10.0.0.1/24')[0].get_attr('IFA_LOCAL'))
		echo.close()
		print(type(ip) == IPRoute, ip.clone().netns == NS, ip.status['closed'])
	`, `
		True
		['v1', 'v0']
		['v0']
		['v0']
		['v1']
		3 2 3 True
		2
		True True True
		1 NLMSG_ERROR None
		10.0.0.1
		True True False
	`)
}

func TestFilterMessages(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		everything = list(ip.get_links()) + list(ip.get_rules())
		print([m['index'] == v0 for m in ip.filter_messages({'ifname': 'v0'}, ip.get_links())])
		print(len(ip.filter_messages({('linkinfo', 'kind'): 'veth'}, list(ip.get_links()))))
		print(len(ip.filter_messages(lambda m: m['event'] == 'RTM_NEWRULE', everything)) == len(ip.get_rules()))
	`, `
		[True]
		2
		True
	`)
	if got := l.fails("ip.filter_messages({'ifname': 'v0'}, [5])"); got != "TypeError: msgs: expected messages, not int" {
		t.Error(got)
	}
}

// TestShapes is what scripts do with answers and messages as the tuple and the dicts that they are in Python.
func TestShapes(t *testing.T) {
	l := newLab(t)
	l.prints(`
		from pprint import pprint
		from pyroute2.netlink.exceptions import NetlinkError
		links = ip.get_links()
		m = links[0]
		print(type(links).__name__, isinstance(links, tuple), isinstance(m, dict), type(m).__name__)
		print(m in links, links.index(m), links.count(m), len(links * 2), ip.get_routes() == ())
		for wrong in (lambda: links[9], lambda: {m: 1}, lambda: {links: 1}):
		    try:
		        wrong()
		    except Exception as e:
		        print(type(e).__name__, e)
		header = ip.link('set', index=1, state='down')[0]['header']
		print(header['sequence_number'] > 0, header['pid'] > 0)
		pprint([(m['index'], m.get_attr('IFLA_IFNAME')) for m in links], width=10)
		pprint(ip.link('set', index=1, mtu=2000)[:0])
		e = NetlinkError(17)
		print(e.code, e.args, str(e), repr(NetlinkError(1, 'no')), NetlinkError(1, msg='no').message)
		class Refused(NetlinkError):
		    pass
		print(Refused(5, 'x').code, isinstance(Refused(5), NetlinkError))
	`, `
		tuple True True ifinfmsg
		True 0 1 2 True
		IndexError tuple index out of range
		TypeError unhashable type: 'ifinfmsg'
		TypeError unhashable type: 'ifinfmsg'
		True True
		[(1,
		  'lo')]
		()
		17 (17, 'File exists') (17, 'File exists') NetlinkError(1, 'no') no
		5 True
	`)
	if out := l.run("pprint(ip.get_rules())"); !strings.HasPrefix(out, "({'action': 1,\n  'attrs': [") {
		t.Errorf("pprint writes\n%s", out)
	}
}

// TestArgumentThatCalls has an argument whose text comes from a call of the very method that takes it.
func TestArgumentThatCalls(t *testing.T) {
	l := newLab(t)
	l.prints(`
		ipb = IPBatch()
		class Name:
		    def __str__(self):
		        ipb.link('set', index=7, ifname='inner', txqlen=5)
		        return 'outer'
		ipb.link('set', index=9, mtu=1300)
		ipb.link('set', index=8, ifname=Name(), mtu=1400)
		for m in ip.parse(ipb.batch):
		    print(m['index'], m.get('ifname'), m.get('txqlen'), m.get('mtu'))
	`, `
9 None None 1300
7 inner 5 None
8 outer None 1400
	`)
}
