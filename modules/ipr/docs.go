package ipr

// What the methods say about themselves: help(ip.link).
const (
	linkDoc = `link(command, index=None, **keywords): network interfaces.

Commands: add, set, update, del (remove, delete), get, dump (show), property_add, property_del.
Keywords: index, ifname, altname, kind, link, master, address, broadcast, mtu, txqlen, state ('up',
'down'), arp, noarp, promisc, flags, group, ifalias, net_ns_fd (name, path or descriptor), net_ns_pid,
xdp_fd, vf, and every IFLA_* attribute by its short or full name. Interfaces are indices, lists of one
index, or messages.
With kind= also the attributes of the kind: vxlan_id, br_stp_state, macvlan_mode, vlan_id, ...; peer= of a
pair is a name or a dict of keywords. master=0 releases. In a dump keywords filter, and match= is a
function of the message or a dict.
Returns a tuple of messages. Raises NetlinkError, TypeError for an unknown keyword, ValueError.
Kernel: include/uapi/linux/if_link.h; man page: ip-link(8).`

	addrDoc = `addr(command, index=None, address=None, prefixlen=None, **keywords): addresses of interfaces.

Commands: add, replace, change, del (remove, delete), dump (show).
Keywords: index, address ('10.0.0.1/24' or with prefixlen= or mask=), local, broadcast (an address, or
True for the network's own), anycast, label, scope, flags, proto, rt_priority, preferred_lft and valid_lft
(seconds), family (by the address).
Returns a tuple of messages. Raises NetlinkError, ValueError for a bad address or lifetimes that
contradict.
Kernel: include/uapi/linux/if_addr.h; man page: ip-address(8).`

	routeDoc = `route(command, **keywords): routes.

Commands: add, set (replace), change, append, del (remove, delete), get, dump (show).
Keywords: dst ('10.0.0.0/24', an address, 'default', or MPLS labels), src, gateway, via, oif, iif,
prefsrc, table, proto, scope, type, tos, priority, flags, flow, mark, pref, metrics={'mtu': 1400},
multipath=[{'gateway': ..., 'hops': n}], encap={'type': 'seg6', 'mode': 'encap', 'segs': [...]}, newdst,
nh_id, family (by the addresses).
Numbers that have names take them ('static', 'blackhole', 'main'; /etc/iproute2). A gateway of IPv6 for an
IPv4 route becomes via. get asks for the route to an address.
Returns a tuple of messages. Kernel: include/uapi/linux/rtnetlink.h; man page: ip-route(8).`

	ruleDoc = `rule(command, table=None, priority=32000, **keywords): routing rules.

Commands: add, del (remove, delete), dump (show).
Keywords: table, priority, action ('to_tbl', 'goto', 'nop', 'blackhole', 'unreachable', 'prohibit'), src,
dst, iifname, oifname, fwmark, fwmask, goto, tos, tun_id, l3mdev, ip_proto, sport_range and dport_range
('80:120'), uid_range, suppress_prefixlen, suppress_ifgroup, protocol, family (AF_INET).
Returns a tuple of messages. Kernel: include/uapi/linux/fib_rules.h; man page: ip-rule(8).`

	neighDoc = `neigh(command, **keywords): neighbours.

Commands: add, set (replace), change, append, del (remove, delete), get, dump (show).
Keywords: dst, lladdr, ifindex (or index), state (or nud: a number, 'permanent', 'reachable,noarp';
permanent by default), flags ('proxy', 'router', ...), vlan, vni, master, probes, protocol, family (by
dst).
Returns a tuple of messages. Kernel: include/uapi/linux/neighbour.h; man page: ip-neighbour(8).`

	fdbDoc = `fdb(command, **keywords): forwarding entries of bridges and VXLAN devices.

Commands and keywords as neigh; an entry is lladdr on ifindex, with dst, vlan, vni, port, master. It is of
the device itself unless flags says 'master'. Man page: bridge(8).`

	brportDoc = `brport(command, index=None, **keywords): ports of bridges.

Commands: set, dump (show). Keywords: the IFLA_BRPORT_* attributes in lower case (cost, priority,
unicast_flood, learning, isolated, ...); in a dump they filter. Man page: bridge(8).`

	vlanFilterDoc = `vlan_filter(command, index, vlan_info=None, ...): VLANs of bridges and their ports.

Commands: add, del. vlan_info={'vid': 20 or '100-199', 'pvid': True, 'untagged': True, 'flags': ...} or a
list; vlan_tunnel_info={'vid': ..., 'id': ...}; vlan_flags 'self' or 'master'. Man page: bridge(8).`

	statsDoc = `stats(command, ifindex=0, filter_mask=31): counters of interfaces.

Commands: get, dump. filter_mask says which groups of counters (IFLA_STATS_*) to ask for.
Returns a tuple of messages. Kernel: include/uapi/linux/if_link.h.`

	getLinksDoc = `get_links(*indices, **filter): the messages of all interfaces, of those of the given
indices, or of those that fit: get_links(), get_links('all'), get_links(1, 2), get_links(kind='bridge'),
get_links(match=function).`

	getLinkDoc = `get_link(index=None, ifname=None, altname=None): asks the kernel for one interface; a
tuple of one message. NetlinkError 19 (ENODEV) when there is none.`

	getAddrDoc = `get_addr(family=AF_UNSPEC, match=None, **filter): the messages of all addresses that
fit, a tuple. The kernel filters by family and index itself.`

	getRoutesDoc = `get_routes(family=AF_UNSPEC, match=None, **filter): the messages of all routes that
fit, a tuple.

The kernel filters by family, table, oif, proto and type itself; a table that does not exist has no
routes. With dst= of a single address it asks for the route to that address instead.`

	getDefaultRoutesDoc = `get_default_routes(family=AF_UNSPEC, table=254): the routes to everywhere of
one table.`

	getRulesDoc = `get_rules(family=AF_UNSPEC, match=None, **filter): the messages of all rules that fit,
a tuple.`

	getNeighboursDoc = `get_neighbours(family=AF_UNSPEC, match=None, **filter): the messages of all
neighbours that fit, a tuple. The kernel filters by family, ifindex and master itself.`

	getTablesDoc = `get_ntables(family=AF_UNSPEC): the neighbour tables and their parameters by interface,
a tuple.`

	getVlansDoc = `get_vlans(**filter): the bridges' ports with their VLANs (IFLA_AF_SPEC), a tuple.`

	getNetnsIDDoc = `get_netnsid(nsid=None, pid=None, fd=None, target_nsid=None): the number of a
namespace as this one knows it: {'nsid': n, 'current_nsid': n}; -1 or None where it has none. fd is a
descriptor, a name or a path.`

	setNetnsIDDoc = `set_netnsid(nsid=None, pid=None, fd=None): gives a namespace a number; None lets the
kernel choose.`

	dumpDoc = `dump(): the messages of everything: links, addresses, neighbours, forwarding entries,
VLANs, routes, rules.`

	countDoc = `count(what, **filter): how many links ('link'), 'addr', 'route', 'rule', 'neigh' or 'fdb'
fit. No message is kept, so it costs only what the kernel needs to tell them.`

	linkLookupDoc = `link_lookup(match=None, **filter): the list of indices of the interfaces that fit;
empty when none does.

ifname, altname and index are asked of the kernel directly; any other keyword is a filter: address, kind,
operstate, master, an IFLA_* attribute, or a function of the message.`

	pollDoc = `poll(method, command, present=True, timeout=10, interval=0.2, **keywords): calls
method(command, **keywords) until it returns something (present=False: nothing), every interval seconds.
TimeoutError after timeout seconds.`

	ensureDoc = `ensure(method, present=True, timeout=10, interval=0.2, **keywords): makes an object be
there, or not be there. What is missing is added, what is too much deleted; then it waits until a dump
shows it. Returns that dump.`

	flushAddrDoc = `flush_addr(**filter): deletes the addresses that fit, and returns the tuple of those
deleted.`

	flushRoutesDoc = `flush_routes(**filter): deletes the routes that fit, and returns the tuple of those
deleted.`

	flushRulesDoc = `flush_rules(**filter): deletes the rules that fit, of all families unless family says
which, and returns the tuple of those deleted. Values may be functions: flush_rules(priority=lambda x: 5 <
x < 32000).`

	flushNeighDoc = `flush_neigh(**filter): deletes the neighbours that fit, and returns the tuple of
those deleted.`

	bindDoc = `bind(groups=RTMGRP_DEFAULTS): subscribes to events. groups is a mask of RTMGRP_*, or a list
of RTNLGRP_*. get(), iteration and callbacks tell them. Lost events (an overrun) are told as a message of
event NLMSG_OVERRUN.`

	getDoc = `get(): the messages that come next, a tuple: events, and answers to what put() and sendto()
sent. It waits.`

	putDoc = `put(msg, msg_type, msg_flags=NLM_F_REQUEST, msg_seq=0): sends a message made by hand: a
dict, an nlmsg, or None for one without contents. get() returns the answers.`

	requestDoc = `nlm_request(msg, msg_type, msg_flags=NLM_F_REQUEST | NLM_F_DUMP): sends a message made
by hand and returns the tuple of all messages of the answer. Raises NetlinkError.`

	requestBatchDoc = `nlm_request_batch(msgs, noraise=False): sends (msg, msg_type, msg_flags), ... in
few sends; every one is carried out, and the first refusal is raised.`

	sendtoDoc = `sendto(data, addr=(0, 0)): sends bytes, such as IPBatch().batch; the number of bytes.
get() returns the answers.`

	recvDoc = `recv(bufsize=262144): the next datagram as bytes; parse() reads it. It waits.`

	filterMessagesDoc = `filter_messages(dump_filter, msgs): those of the messages that fit, a tuple. The filter is what
match= of a dump takes: a dict of names (or tuples of names, for nests) to values or functions, or a function
of the message.`

	parseDoc = `parse(data): the messages in bytes that were received, a tuple.`

	filenoDoc = `fileno(): the descriptor of the socket that get() reads, for select and poll.`

	addMembershipDoc = `add_membership(group): subscribes to one group, RTNLGRP_* by number or name.`

	dropMembershipDoc = `drop_membership(group): ends the subscription to one group.`

	registerCallbackDoc = `register_callback(callback, predicate=None, args=None): has get() call
callback(message, *args) for every message for which predicate(message) is true.`

	unregisterCallbackDoc = `unregister_callback(callback): ends what register_callback began; KeyError
when it was not registered.`

	getPidDoc = `get_pid(): the number of this process.`

	batchDoc = `batch(): an object with the same methods, for 'with ip.batch() as b:'. What they would
change is collected and sent at the end of the block, in few sends; questions are answered at once. The
first refusal is raised.`

	cloneDoc = `clone(): another object with the same options.`

	closeDoc = `close(): closes the sockets. A second call does nothing; any other method raises OSError
afterwards.`

	enterDoc = `__enter__(): the object itself, for the with statement.`

	exitDoc = `__exit__(): closes the sockets at the end of a with statement.`
)
