package ipr

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestEvents(t *testing.T) {
	l := withVeth(t)
	l.run(`
		ev = IPRoute(netns=NS)
		ev.bind(RTMGRP_LINK)
		ip.link('set', index=v0, mtu=1300)
		def wait_mtu(mtu):
		    for i in range(100):
		        for m in ev.get():
		            if m['event'] == 'RTM_NEWLINK' and m['index'] == v0 and m.get_attr('IFLA_MTU') == mtu:
		                return True
		print(wait_mtu(1300))
	`)
	l.prints(`
		ip.link('set', index=v0, mtu=1301)
		print(wait_mtu(1301))
		ev.add_membership('ipv4_ifaddr')
		ip.addr('add', index=v0, address='10.0.0.1/24')
		def first(event):
		    for m in ev:
		        if m['event'] == event:
		            return m
		print(first('RTM_NEWADDR').get_attr('IFA_LOCAL'))
		ev.drop_membership('ipv4_ifaddr')
		seen = []
		def note(m, tag):
		    seen.append((tag, m['event']))
		ev.register_callback(note, lambda m: m['event'] == 'RTM_NEWLINK', ['tag'])
		ip.link('set', index=v0, mtu=1302)
		wait_mtu(1302)
		print(seen[0], len(seen) > 0)
		ev.unregister_callback(note)
		ev.close()
	`, `
		True
		10.0.0.1
		('tag', 'RTM_NEWLINK') True
	`)
}

// TestOverrun fills the receive buffer of a bound socket: the loss is a message, and the socket goes on.
func TestOverrun(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		ev = IPRoute(netns=NS, rcvbuf=8192)
		ev.bind(RTMGRP_IPV4_ROUTE)
		ip.addr('add', index=v0, address='10.0.0.1/24')
		b = ip.batch()
		for i in range(500):
		    b.route('add', dst='172.16.%d.%d' % (i // 250, i % 250), gateway='10.0.0.2')
		b.commit()
		def overrun():
		    for i in range(1000):
		        for m in ev.get():
		            if m['event'] == 'NLMSG_OVERRUN':
		                return True
		print(overrun())
		def alive():
		    for i in range(1000):
		        ip.route('replace', dst='192.0.2.0/24', gateway='10.0.0.%d' % (2 + i % 200))
		        for m in ev.get():
		            if m.get('dst') == '192.0.2.0':
		                return True
		print(alive())
		ev.close()
	`, "True\nTrue")
}

func TestLowLevel(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		load('pyroute2.netlink.rtnl.ndmsg', 'ndmsg', 'states')
		ip.put({'index': v0}, RTM_GETLINK)
		print(ip.get()[0].get('ifname'))
		ip.put({'index': 4711}, RTM_GETLINK)
		answer = ip.get()[0]
		print(answer['event'], answer['error'] if 'error' in answer else answer['header']['error'])
		print(ip.nlm_request({'index': v0}, RTM_GETLINK, NLM_F_REQUEST)[0].get('ifname'))
		msg = ndmsg()
		msg['family'] = AF_INET
		msg['ifindex'] = v0
		msg['state'] = states['permanent']
		msg['attrs'] = [['NDA_DST', '10.0.0.7'], ['NDA_LLADDR', '00:11:22:33:44:55']]
		ip.nlm_request(msg, RTM_NEWNEIGH, NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE)
		print(len(ip.get_neighbours(dst='10.0.0.7')))
		ip.put(None, RTM_GETRULE, NLM_F_REQUEST | NLM_F_DUMP)
		print(len(ip.parse(ip.recv())) > 0, ip.fileno() > 2, ip.get_pid() > 0)
		print(ip.link((RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK), index=v0, mtu=1234)[0]['header']['error'])
		print(ip.link(RTM_GETLINK, index=v0)[0].get_attr('IFLA_MTU'))
	`, `
		v0
		NLMSG_ERROR -19
		v0
		1
		True True True
		None
		1234
	`)
}

// blocking are calls that wait for what never comes.
var blocking = map[string]string{
	"get":     `ip.get()`,
	"iterate": `[m for m in ip]`,
	"recv":    `ip.recv()`,
	"poll":    `ip.poll(ip.link, 'dump', timeout=3600, ifname='never')`,
	"absence": `ip.poll(ip.link, 'dump', present=False, timeout=3600, interval=0.001, ifname='lo')`,
}

func TestStopped(t *testing.T) {
	for name, call := range blocking {
		t.Run(name, func(t *testing.T) {
			l := newLab(t)
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(10*time.Millisecond, cancel)
			_, err := l.script(ctx, call)
			var stopped *builtins.Stopped
			if !errors.As(err, &stopped) {
				t.Errorf("%s ended with %v, want it stopped", call, err)
			}
			if out := l.run("print(len(ip.get_links()))"); strings.TrimSpace(out) != "1" {
				t.Errorf("after the stop get_links gave %s", out)
			}
		})
	}
}

func TestPoll(t *testing.T) {
	nstest.Require(t, "bridge")
	l := newLab(t)
	l.prints(`
		spec = {'ifname': 'br0', 'kind': 'bridge', 'state': 'up', 'br_stp_state': 1}
		ip.link('add', **spec)
		ret = ip.poll(ip.link, 'dump', **spec)
		print(ret[0].get('ifname'), ret[0].get('state'), ret[0].get(('linkinfo', 'data', 'br_stp_state')))
		br = ip.link_lookup(ifname='br0')[0]
		print(len(ip.ensure(ip.addr, present=True, index=br, address='10.0.0.1/24')))
		print(len(ip.ensure(ip.addr, present=True, index=br, address='10.0.0.1/24')))
		print(len(ip.ensure(ip.addr, present=False, index=br, address='10.0.0.1/24')))
	`, "br0 up 1\n1\n1\n0")
	want := "TimeoutError: timed out after 20ms"
	if got := l.fails("ip.poll(ip.link, 'dump', timeout=0.02, interval=0.001, ifname='never')"); got != want {
		t.Errorf("poll failed with %q, want %q", got, want)
	}
}

func TestBatch(t *testing.T) {
	l := withVeth(t)
	l.prints(`
		ip.addr('add', index=v0, address='10.0.0.1/24')
		b = ip.batch()
		b.__enter__()
		for i in range(1000):
		    b.route('add', dst='172.16.%d.%d' % (i // 250, i % 250), gateway='10.0.0.2')
		print(ip.count('route', gateway='10.0.0.2'))
		b.__exit__(None, None, None)
		print(ip.count('route', gateway='10.0.0.2'))
		ipb = IPBatch()
		ipb.route('del', dst='172.16.0.0', gateway='10.0.0.2')
		ipb.link('set', index=v0, mtu=1234)
		ip.sendto(ipb.batch, (0, 0))
		print(ip.get()[0]['event'])
		print(ip.get_link(v0)[0].get('mtu'), ip.count('route', gateway='10.0.0.2'))
		ipb.reset()
		print(len(ipb.batch))
		e = ip.batch()
		e.link('set', index=v0, mtu=1235)
		e.link('set', index=4711, mtu=1)
		e.link('set', index=v1, mtu=1236)
	`, `
		0
		1000
		NLMSG_ERROR
		1234 999
		0
	`)
	want := "pyroute2.netlink.exceptions.NetlinkError: (19, 'No such device')"
	if got := l.fails("e.commit()"); got != want {
		t.Errorf("commit failed with %q, want %q", got, want)
	}
	l.prints("print(e.errors, ip.get_link(v0)[0].get('mtu'), ip.get_link(v1)[0].get('mtu'))",
		"[(1, 'No such device')] 1235 1236")
}

func TestClosed(t *testing.T) {
	l := newLab(t)
	l.run("c = IPRoute(netns=NS)\nc.close()\nc.close()")
	want := "OSError: [Errno 9] this IPRoute is closed"
	for _, call := range []string{"c.get_links()", "c.link('set', index=1)", "c.get()", "c.bind()", "c.fileno()",
		"c.batch()", "c.put(None, 18)", "c.sendto(b'')", "c.count('link')", "c.flush_addr()", "c.nlm_request(None, 18)"} {
		if got := l.fails(call); got != want {
			t.Errorf("%s failed with %q, want %q", call, got, want)
		}
	}
}

// TestGone removes an interface while another call is about it.
func TestGone(t *testing.T) {
	l := withVeth(t)
	got := l.fails(`
		def gone(m):
		    if m['index'] == v0:
		        ip.link('del', index=v0)
		    return m['index'] == v0
		for m in ip.get_links(match=gone):
		    ip.link('set', index=m['index'], mtu=1400)
	`)
	if want := "pyroute2.netlink.exceptions.NetlinkError: (19, 'No such device')"; got != want {
		t.Errorf("failed with %q, want %q", got, want)
	}
}

func TestDescriptors(t *testing.T) {
	l := newLab(t)
	l.run("IPRoute(netns=NS).close()")
	before := nstest.FDs(t)
	l.run(`
		def once():
		    c = IPRoute(netns=NS)
		    c.bind()
		    c.get_links()
		    c.batch()
		    c.close()
		for i in range(50):
		    once()
	`)
	nstest.Eventually(t, "as many descriptors as before", func() bool { return nstest.FDs(t) == before })
}

func TestImports(t *testing.T) {
	l := newLab(t)
	l.prints(`
		load('pyroute2', 'IPRoute', old='iproute')
		load('pyroute2.netlink', 'NLM_F_REQUEST')
		load('pyroute2.netlink.rtnl', 'RTMGRP_LINK', 'rt_type', 'rt_scope', 'rt_proto')
		load('pyroute2.netlink.rtnl.ifinfmsg', 'IFF_UP', 'ifinfmsg')
		load('pyroute2.netlink.rtnl.ndmsg', 'NUD_PERMANENT', 'states')
		load('pyroute2.netlink.rtnl.fibmsg', 'FR_ACT_TO_TBL')
		load('pyroute2.netlink.exceptions', 'NetlinkError')
		load('pyroute2.common', 'AF_MPLS', 'getbroadcast', 'dqn2int', 'hexdump', 'uifname')
		load('pyroute2.protocols', 'ETH_P_IP')
		load('pyroute2.config', 'kernel')
		print(NLM_F_REQUEST, RTMGRP_LINK, rt_type['blackhole'], rt_scope[253], rt_proto['static'], IFF_UP)
		print(NUD_PERMANENT, states['permanent'], FR_ACT_TO_TBL, AF_MPLS, ETH_P_IP, len(kernel) > 1)
		print(getbroadcast('10.0.0.1', 24), dqn2int('255.255.255.0'), hexdump(b'\x00\x1a'), len(uifname()))
		print(ifinfmsg()['index'], old == IPRoute)
	`, `
		1 1 6 link 4 1
		128 128 1 28 2048 True
		10.0.0.255 24 00:1a 14
		0 True
	`)
}
