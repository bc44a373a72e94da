package oracle

// calls are the cases of TestCalls: methods of IPRoute, one a line. differs says why a case leaves something else
// with pyroute2 0.7.2; idle marks a case that is to leave everything as it was.
//
// In the twins, 10 and 11 are the two ends of a veth pair, v0 (10.0.0.1/24, 2001:db8::1/64) and v1; 12 is a bridge.
var calls = []struct {
	name, calls, differs string
	idle                 bool
}{
	// link
	{name: "link add without data", calls: `
		link('add', ifname='i0', kind='ifb', index=20, address='02:00:00:00:00:20', mtu=1400, txqlen=77, state='up')
		link('add', ifname='i1', kind='ifb', group=5, ifalias='one', num_tx_queues=2, num_rx_queues=2)
		link('add', ifname='i2', kind='ifb', IFLA_MTU=1300, IFLA_TXQLEN=3)
		link('add', ifname='i0', kind='ifb')
		link('del', index=20)
		link('delete', ifname='i1')
		link('remove', ifname='nothing')`},
	{name: "link add veth", calls: `
		link('add', ifname='a0', kind='veth', peer='a1')
		link('add', ifname='b0', kind='veth', peer={'ifname': 'b1', 'address': '02:00:00:00:00:b1', 'mtu': 1400})
		link('add', ifname='c0', kind='veth')`},
	{name: "link add bridge", calls: `
		link('add', ifname='b0', kind='bridge', br_forward_delay=400, br_hello_time=100, br_max_age=600)
		link('add', ifname='b1', kind='bridge', br_ageing_time=20000, br_stp_state=1, br_priority=4096)
		link('add', ifname='b2', kind='bridge', br_mcast_snooping=0, br_group_fwd_mask=8, br_mcast_router=2)
		link('add', ifname='b3', kind='bridge', IFLA_BR_AGEING_TIME=100, br_nf_call_iptables=1, br_vlan_stats_enabled=1)
		link('set', index=12, kind='bridge', br_ageing_time=777)`},
	{name: "bridge multicast", calls: `
		link('set', index=12, kind='bridge', br_mcast_hash_max=512, br_mcast_last_member_cnt=3, br_mcast_querier=1)
		link('set', index=12, kind='bridge', br_mcast_startup_query_cnt=4, br_mcast_last_member_intvl=200)
		link('set', index=12, kind='bridge', br_mcast_igmp_version=3, br_mcast_mld_version=2, br_mcast_stats_enabled=1)`},
	{name: "bridge port", calls: `
		link('set', index=11, master=12)
		brport('set', index=11, cost=9, priority=7, mode=1, unicast_flood=0)
		brport('set', index=11, mcast_flood=0, learning=0, protect=1, fast_leave=1, proxyarp=1)
		link('set', index=11, kind='bridge_slave', isolated=1, neigh_suppress=1, guard=1)`},
	{name: "bridge port released", idle: true, calls: `
		link('set', index=11, master=12)
		link('set', index=11, master=0)`},
	{name: "link add macvlan", calls: `
		link('add', ifname='m0', kind='macvlan', link=10, macvlan_mode='bridge', address='02:00:00:00:00:a0')
		link('add', ifname='m1', kind='macvlan', link=10, mode='private')
		link('add', ifname='m2', kind='macvlan', link=10, macvlan_mode='vepa')
		link('add', ifname='m3', kind='macvlan', link=11, macvlan_mode='passthru')
		link('add', ifname='m4', kind='macvlan', link=99, macvlan_mode='bridge')
		link('add', ifname='m5', kind='macvlan', link=10, macvlan_mode='bridge', macvlan_flags=1)`},
	{name: "link add vxlan", calls: `
		link('add', ifname='x1', kind='vxlan', vxlan_id=1, vxlan_group='239.1.1.1', vxlan_link=10, vxlan_ttl=16)
		link('add', ifname='x2', kind='vxlan', vxlan_id=2, vxlan_local='10.0.0.1', vxlan_learning=0, vxlan_port=4789)
		link('add', ifname='x3', kind='vxlan', vxlan_id=3, vxlan_group6='ff02::5', vxlan_link=10, vxlan_tos=4)
		link('add', ifname='x4', kind='vxlan', vxlan_id=4, vxlan_port_range={'low': 4000, 'high': 5000})
		link('add', ifname='x5', kind='vxlan', vxlan_id=5, vxlan_ageing=99, vxlan_limit=7, vxlan_rsc=1, vxlan_proxy=1)
		link('add', ifname='x6', kind='vxlan', vxlan_id=6, vxlan_udp_csum=0, vxlan_l2miss=1, vxlan_l3miss=1)
		link('add', ifname='x7', kind='vxlan', vxlan_id=16777216)
		link('add', ifname='x8', kind='vxlan', vxlan_id=8, vxlan_local6='2001:db8::1', vxlan_udp_zero_csum6_rx=1)`},
	{name: "link set", calls: `
		link('set', index=11, state='down')
		link('set', index=11, ifname='renamed', address='02:00:00:00:00:cc', mtu=1400, txqlen=99)
		link('set', index=11, broadcast='02:00:00:00:00:ff', ifalias='another name', group=9)
		link('set', index=11, linkmode=1, gso_max_size=30000, gso_max_segs=1000, promiscuity=1)
		link('set', index=11, state='up')
		link('set', index=10, mtu=5)
		link('set', index=999, mtu=1500)`},
	{name: "link address forms", calls: `
		link('set', index=11, address='02:00:00:AA:BB:CC')
		link('set', index=12, address='0200.00ab.cdef')`},
	{name: "link flags", calls: `
		link('set', index=11, arp=False)
		link('set', index=12, flags=0x1000, mask=0x1000)
		link('set', index=10, flags=0x200, change=0x200)`},
	{name: "link noarp", calls: `
		link('set', index=11, noarp=True)
		link('set', index=11, noarp=False)
		link('set', index=12, noarp=True)`},
	{name: "link arp again", idle: true, calls: `
		link('set', index=11, arp=False)
		link('set', index=11, arp=True)`},
	{name: "link by list", calls: `
		link('set', index=[11], mtu=1333)
		link('set', index=[12], state='up')`},
	{name: "link by position", calls: `link('set', 11, mtu=1222)`,
		differs: "0.7.2 has no positional index any more: the old documents do"},
	{name: "link altname", calls: `
		link('property_add', index=11, altname='one-other-name')
		link('property_add', index=11, altname=['two-other-names', 'three-other-names'])
		link('property_del', index=11, altname='two-other-names')
		link('property_add', index=12, altname='three-other-names')`},
	{name: "link by raw linkinfo", calls: `
		link('add', ifname='i0', IFLA_LINKINFO={'attrs': [('IFLA_INFO_KIND', 'ifb')]})`},
	{name: "attributes by kernel name", calls: `
		link('add', ifname='i1', attrs=[('IFLA_LINKINFO', {'attrs': [('IFLA_INFO_KIND', 'ifb')]})])`,
		differs: "0.7.2 takes attrs= only where the method makes none of its own: it is ignored"},
	{name: "link errors", idle: true, calls: `
		link('nothing', index=1)
		link('add', ifname='a', kind='no-such-kind')
		link('del', index=999)
		link('set', index=10, master=999)`},

	// addr
	{name: "addr add", calls: `
		addr('add', index=10, address='10.1.0.1', prefixlen=24)
		addr('add', index=10, address='10.2.0.1/16')
		addr('add', index=10, address='10.3.0.1', prefixlen='24')
		addr('add', index=10, address='10.4.0.1', prefixlen='255.255.0.0')
		addr('add', index=10, address='10.5.0.1', mask=24)
		addr('add', index=10, address='10.6.0.1')
		addr('add', index=10, address='10.6.0.1')
		addr('add', index=999, address='10.7.0.1')
		addr('add', index=10, address='10.1.0.2', mask=24)`},
	{name: "addr add fields", calls: `
		addr('add', index=10, address='10.1.0.1', prefixlen=24, broadcast='10.1.0.255', label='v0:1')
		addr('add', index=10, address='10.2.0.1', prefixlen=24, broadcast=True)
		addr('add', index=10, address='10.3.0.2', local='10.3.0.1', prefixlen=32)
		addr('add', index=10, address='10.4.0.1', prefixlen=24, scope=253)
		addr('add', index=10, address='10.5.0.1', prefixlen=24, flags=0x200)
		addr('add', index=[10], address='10.7.0.1', prefixlen=24)
		addr('add', index=10, address='10.8.0.1', prefixlen=24, anycast='10.8.0.9')`},
	{name: "addr rt_priority", calls: `addr('add', index=10, address='10.6.0.1', prefixlen=24, rt_priority=50)`,
		differs: "0.7.2 does not know IFA_RT_PRIORITY, and ignores it"},
	{name: "addr add IPv6", calls: `
		addr('add', index=10, address='2001:db8:1::1', prefixlen=64)
		addr('add', index=10, address='2001:0db8:2:0::0001/48')
		addr('add', index=10, address='2001:db8:3::1')
		addr('add', index=10, address='2001:db8:4::1/64', flags=0x300)
		addr('add', index=10, address='2001:db8:5::1/64', scope=253, family=AF_INET6)
		addr('add', index=10, address='2001:db8:1::1', prefixlen=64)`},
	{name: "addr lifetimes", calls: `
		addr('add', index=10, address='10.3.0.1/24', cacheinfo={'preferred': 20000, 'valid': 30000})`},
	{name: "addr lifetimes by name", calls: `
		addr('add', index=10, address='10.1.0.1/24', preferred_lft=20000, valid_lft=30000)
		addr('add', index=10, address='10.2.0.1/24', preferred=20000, valid=30000)
		addr('add', index=10, address='2001:db8:1::1/64', preferred_lft=0, valid_lft=30000)
		addr('replace', index=10, address='10.1.0.1/24', preferred_lft=5000, valid_lft=6000)`,
		differs: "0.7.2 loses lifetimes that are not given as cacheinfo: the addresses live for ever"},
	{name: "addr replace and del", calls: `
		addr('add', index=10, address='10.1.0.1', prefixlen=24)
		addr('add', index=10, address='10.2.0.1', prefixlen=24)
		addr('add', index=10, address='10.3.0.1', prefixlen=24)
		addr('replace', index=10, address='10.1.0.1', prefixlen=24, cacheinfo={'preferred': 8000, 'valid': 9000})
		addr('del', index=10, address='10.2.0.1', prefixlen=24)
		addr('remove', index=10, address='10.3.0.1/24')
		addr('delete', index=10, address='10.0.0.9', prefixlen=24)
		addr('delete', index=10, address='2001:db8::1', prefixlen=64)`},
	{name: "flush_addr", calls: `
		addr('add', index=10, address='10.1.0.1/24')
		addr('add', index=12, address='10.2.0.1/24')
		flush_addr(index=10)`},

	// route
	{name: "route add", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10')
		route('add', dst='172.17.0.0', dst_len=16, gateway='10.0.0.10')
		route('add', dst='172.18.0.0/255.255.0.0', gateway='10.0.0.10')
		route('add', dst='172.19.0.1', gateway='10.0.0.10')
		route('add', dst='172.20.0.0/16', oif=10, scope=253)
		route('add', dst='172.21.0.0/16', oif=[10], scope='link')
		route('add', dst='172.16.0.0/24', gateway='10.0.0.11')
		route('add', dst='172.22.0.0/16', gateway='192.168.99.1')
		route('add', dst='172.23.0.0/16', oif=999)
		route('add', dst='default', gateway='10.0.0.10')`},
	{name: "route default", calls: `
		route('add', dst='0.0.0.0/0', gateway='10.0.0.10', table=7)
		route('add', gateway='10.0.0.10', table=8)
		route('add', dst='', gateway='10.0.0.10', table=9)`},
	{name: "route default IPv6", calls: `
		route('add', family=AF_INET6, dst='default', gateway='2001:db8::10')
		route('add', dst='::/0', gateway='2001:db8::11', priority=5)`},
	{name: "route fields", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10', proto='static', type='unicast', tos=16, priority=50)
		route('add', dst='172.17.0.0/24', gateway='10.0.0.10', proto=99, prefsrc='10.0.0.1')
		route('add', dst='172.18.0.0/24', gateway='10.0.0.10', proto='boot', scope='universe')
		route('add', dst='172.19.0.0/24', gateway='10.99.0.10', oif=10, flags=4)
		route('add', dst='172.20.0.0/24', gateway='10.99.0.10', oif=10, flags=['onlink'])
		route('add', dst='172.21.0.0/24', gateway='10.0.0.10', table=1000)
		route('add', dst='172.22.0.0/24', gateway='10.0.0.10', flow=5)
		route('add', dst='172.23.0.0/24', gateway='10.0.0.10', RTA_PRIORITY=9)
		route('add', dst='2001:db8:9::/48', gateway='2001:db8::10', pref=1, priority=0, family=AF_INET6)`},
	{name: "route types", calls: `
		route('add', dst='172.16.0.0/24', type='blackhole')
		route('add', dst='172.17.0.0/24', type='unreachable')
		route('add', dst='172.18.0.0/24', type='prohibit')
		route('add', dst='172.19.0.0/24', type='throw', table=50)
		route('add', dst='172.20.0.1/32', type='local', oif=1, scope='host')
		route('add', dst='172.21.0.255/32', type='broadcast', oif=10, scope='link')
		route('add', dst='172.22.0.0/24', type=6)
		route('add', dst='2001:db8:9::/48', type='blackhole')`},
	{name: "route metrics", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10', metrics={'mtu': 1400, 'hoplimit': 16})
		route('add', dst='172.17.0.0/24', gateway='10.0.0.10', metrics={'window': 5000, 'initcwnd': 9, 'initrwnd': 8})
		route('add', dst='172.18.0.0/24', gateway='10.0.0.10', metrics={'rtt': 40, 'rttvar': 20, 'ssthresh': 7, 'cwnd': 6})
		route('add', dst='172.19.0.0/24', gateway='10.0.0.10', metrics={'lock': 4, 'mtu': 1300, 'advmss': 1200})
		route('add', dst='172.20.0.0/24', gateway='10.0.0.10', metrics={'reordering': 5, 'quickack': 1, 'rto_min': 9})
		route('add', dst='172.22.0.0/24', gateway='10.0.0.10', metrics={'features': 1, 'mtu': None})
		route('add', dst='2001:db8:9::/48', gateway='2001:db8::10', metrics={'mtu': 1400})`},
	{name: "route metrics as a nest", calls: `
		route('add', dst='172.21.0.0/24', gateway='10.0.0.10', metrics={'attrs': [('RTAX_MTU', 1234)]})`,
		differs: "0.7.2 drops metrics in the form that messages show"},
	{name: "route multipath", calls: `
		route('add', dst='172.16.0.0/24', multipath=[{'gateway': '10.0.0.10', 'hops': 2}, {'gateway': '10.0.0.11'}])
		route('add', dst='172.17.0.0/24', multipath=[{'oif': 10}, {'oif': 11}], scope='link')
		route('add', dst='2001:db8:9::/48', multipath=[{'gateway': '2001:db8::10'}, {'gateway': '2001:db8::11', 'hops': 4}])
		route('add', dst='172.18.0.0/24', multipath=[{'gateway': '10.9.0.9', 'oif': 10, 'flags': 4}, {'gateway': '10.0.0.11'}])`},
	{name: "route via", calls: `
		route('add', dst='172.16.0.0/24', via={'family': AF_INET6, 'addr': '2001:db8::10'}, oif=10)`},
	{name: "route encap", calls: `
		route('add', dst='2001:db8:a::/48', oif=10, encap={'type': 'seg6', 'mode': 'inline', 'segs': ['2001:db8::5']})
		route('add', dst='2001:db8:b::/48', oif=10, encap={'type': 'seg6', 'mode': 'encap', 'segs': '2001:db8::5', 'hmac': 15})
		route('add', dst='172.16.0.0/24', oif=10, encap={'type': 'seg6', 'mode': 'encap', 'segs': '2001:db8::5'})
		route('add', dst='2001:db8:c::1/128', oif=10, encap={'type': 'seg6local', 'action': 'End'})
		route('add', dst='2001:db8:c::2/128', oif=10, encap={'type': 'seg6local', 'action': 'End.X', 'nh6': '2001:db8::5'})
		route('add', dst='2001:db8:c::3/128', oif=10, encap={'type': 'seg6local', 'action': 'End.DX4', 'nh4': '10.0.0.5'})
		route('add', dst='2001:db8:c::4/128', oif=10, encap={'type': 'seg6local', 'action': 'End.DX6', 'nh6': '2001:db8::5'})
		route('add', dst='2001:db8:c::6/128', oif=10, encap={'type': 'seg6local', 'action': 'End.B6', 'srh': {'segs': '2001:db8::5'}})`},
	{name: "route encap with two segments", calls: `
		route('add', dst='2001:db8:9::/48', oif=10, encap={'type': 'seg6', 'mode': 'encap', 'segs': '2001:db8::5,2001:db8::6'})`,
		differs: "0.7.2 visits the segments of an encapsulation in the reverse order; inline, and iproute2, as written"},
	{name: "route encap with a table as text", calls: `
		route('add', dst='2001:db8:c::5/128', oif=10, encap={'type': 'seg6local', 'action': 'End.DT6', 'table': '10'})`,
		differs: "0.7.2 fails to encode what its documentation shows"},
	{name: "route replace change append", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10')
		route('add', dst='172.17.0.0/24', gateway='10.0.0.10')
		route('add', dst='172.18.0.0/24', gateway='10.0.0.10')
		route('replace', dst='172.16.0.0/24', gateway='10.0.0.11')
		route('set', dst='172.17.0.0/24', gateway='10.0.0.12')
		route('change', dst='172.18.0.0/24', gateway='10.0.0.13')
		route('change', dst='172.19.0.0/24', gateway='10.0.0.14')
		route('replace', dst='172.20.0.0/24', gateway='10.0.0.15')
		route('append', dst='172.16.0.0/24', gateway='10.0.0.16')
		route('append', dst='2001:db8:9::/48', gateway='2001:db8::10')
		route('append', dst='2001:db8:9::/48', gateway='2001:db8::11')`},
	{name: "route del", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10')
		route('add', dst='172.17.0.0/24', gateway='10.0.0.10', table=1000)
		route('add', dst='172.18.0.0/24', gateway='10.0.0.10', priority=7)
		route('add', dst='172.19.0.0/24', gateway='10.0.0.10')
		route('add', dst='2001:db8:9::/48', gateway='2001:db8::10')
		route('del', dst='172.16.0.0/24')
		route('remove', dst='172.17.0.0/24', table=1000)
		route('delete', dst='172.18.0.0/24', gateway='10.0.0.10', priority=7)
		route('del', dst='172.99.0.0/24')
		route('del', dst='2001:db8:9::/48')`},
	{name: "flush_routes", calls: `
		route('add', dst='172.16.0.0/24', gateway='10.0.0.10', table=50)
		route('add', dst='172.17.0.0/24', gateway='10.0.0.10', table=51)
		flush_routes(table=50)`},

	// rule
	{name: "rule add", calls: `
		rule('add', table=10)
		rule('add', table=11, priority=101)
		rule('add', table=1000, priority=102)
		rule('add', priority=103, table=12, src='10.64.75.141')
		rule('add', priority=104, table=12, src='10.64.0.0', src_len=16)
		rule('add', priority=105, table=12, dst='10.64.0.0/16')
		rule('add', priority=106, table=12, fwmark=10, fwmask=255)
		rule('add', priority=107, table=12, iifname='v0', oifname='v1')
		rule('add', priority=108, table=12, tos=16)
		rule('add', priority=106, table=12, fwmark=10, fwmask=255)`},
	{name: "rule actions", calls: `
		rule('add', priority=101, action='FR_ACT_UNREACHABLE')
		rule('add', priority=102, action='prohibit')
		rule('add', priority=103, action='blackhole')
		rule('add', priority=104, action=2, goto=32766)
		rule('add', priority=105, action='goto', goto=32767)
		rule('add', priority=106, action='FR_ACT_NOP')
		rule('add', priority=107, action='to_tbl', table=15)`},
	{name: "rule ranges", calls: `
		rule('add', priority=101, table=12, uid_range='0:0')
		rule('add', priority=102, table=12, sport_range='80:120', ip_proto=6)
		rule('add', priority=103, table=12, dport_range='53:53', ip_proto=17)
		rule('add', priority=104, table=12, protocol=99)
		rule('add', priority=105, table=12, suppress_prefixlen=0)
		rule('add', priority=106, table=12, suppress_ifgroup=3)
		rule('add', priority=107, table=12, tun_id=5)
		rule('add', priority=108, table=12, flow=7)`},
	{name: "rule IPv6", calls: `
		rule('add', family=AF_INET6, table=10, priority=101)
		rule('add', family=AF_INET6, table=10, priority=102, src='2001:db8::', src_len=32)
		rule('add', family=AF_INET6, table=10, priority=103, dst='2001:db8::/32')`},
	{name: "rule del", calls: `
		rule('add', table=10, priority=101)
		rule('add', table=11, priority=102)
		rule('add', table=12, priority=103, src='10.1.0.0/16')
		rule('add', table=12, priority=104)
		rule('del', table=10, priority=101)
		rule('remove', priority=102)
		rule('delete', priority=103, src='10.1.0.0/16', table=12)
		rule('del', priority=999)
		flush_rules(family=AF_INET, priority=104)
		rule('add', table=15, priority=105)`},
	{name: "flush_rules by function", calls: `
		rule('add', table=10, priority=101)
		rule('add', table=11, priority=202)
		flush_rules(family=AF_INET, priority=lambda x: 100 < x < 200)`},

	// neigh
	{name: "neigh add", calls: `
		neigh('add', ifindex=10, dst='10.0.0.50', lladdr='02:00:00:00:00:50')
		neigh('add', ifindex=10, dst='10.0.0.51', lladdr='02:00:00:00:00:51', state='permanent')
		neigh('add', ifindex=10, dst='10.0.0.52', lladdr='02:00:00:00:00:52', state=0x40)
		neigh('add', ifindex=10, dst='10.0.0.53', lladdr='02:00:00:00:00:53', nud='noarp')
		neigh('add', ifindex=10, dst='2001:db8::50', lladdr='02:00:00:00:00:50')
		neigh('add', ifindex=10, dst='2001:db8::51', lladdr='02:00:00:00:00:51', flags=0x80)
		neigh('add', index=10, dst='10.0.0.54', lladdr='02:00:00:00:00:54')
		neigh('add', ifindex=10, dst='10.0.0.55', flags=8)
		neigh('add', ifindex=10, dst='10.0.0.50', lladdr='02:00:00:00:00:59')
		neigh('add', ifindex=999, dst='10.0.0.57', lladdr='02:00:00:00:00:57')`},
	{name: "neigh protocol", calls: `
		neigh('add', ifindex=10, dst='10.0.0.56', lladdr='02:00:00:00:00:56', protocol=99)`,
		differs: "0.7.2 does not know NDA_PROTOCOL, and ignores it"},
	{name: "neigh set replace change del", calls: `
		neigh('add', ifindex=10, dst='10.0.0.50', lladdr='02:00:00:00:00:50')
		neigh('add', ifindex=10, dst='10.0.0.51', lladdr='02:00:00:00:00:51')
		neigh('set', ifindex=10, dst='10.0.0.50', lladdr='02:00:00:00:00:60')
		neigh('replace', ifindex=10, dst='10.0.0.52', lladdr='02:00:00:00:00:62')
		neigh('change', ifindex=10, dst='10.0.0.51', lladdr='02:00:00:00:00:63')
		neigh('change', ifindex=10, dst='10.0.0.99', lladdr='02:00:00:00:00:63')
		neigh('append', ifindex=10, dst='10.0.0.53', lladdr='02:00:00:00:00:64')
		neigh('del', ifindex=10, dst='10.0.0.52')
		neigh('delete', ifindex=10, dst='10.0.0.98')`},
	{name: "fdb", calls: `
		link('set', index=11, master=12)
		fdb('add', ifindex=11, lladdr='02:00:00:00:00:70')
		fdb('append', ifindex=11, lladdr='02:00:00:00:00:71', flags=4)
		fdb('add', ifindex=11, lladdr='02:00:00:00:00:72', flags=4, state=2)
		fdb('del', ifindex=11, lladdr='02:00:00:00:00:70')`},
	{name: "fdb state by name", calls: `
		link('set', index=11, master=12)
		fdb('add', ifindex=11, lladdr='02:00:00:00:00:72', flags=4, state='reachable')`,
		differs: "0.7.2 fails: names of states are for neigh alone"},
	{name: "fdb of vxlan", calls: `
		link('add', ifname='x1', kind='vxlan', index=20, vxlan_id=1, vxlan_port=4789, address='02:00:00:00:00:20')
		fdb('add', ifindex=20, lladdr='02:00:00:00:00:71', dst='10.0.0.9')
		fdb('append', ifindex=20, lladdr='00:00:00:00:00:00', dst='10.0.0.10', port=5000, vni=7)`},
}
