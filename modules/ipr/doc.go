// Package ipr is IPRoute: links, addresses, routes, rules, neighbours and bridges' tables, by rtnetlink, with
// pyroute2's names.
//
// A call such as ip.link('set', index=2, mtu=1400) takes one way, whatever it is about:
//
//	commands.go            'set': the type and the flags of the message
//	object.go              link, addr, route, ...: what is special about each, as tables
//	link*.go kindvalue.go vf.go  the keywords of links, of the kinds of devices, of virtual functions
//	addr.go rule.go        of addresses; of rules
//	route.go multipath.go mpls.go  of routes; their next hops; labels
//	encap.go seg6.go       what routes wrap packets in
//	neigh.go bridge.go     of neighbours and forwarding entries; bridges' ports and VLAN filters
//	names.go vocabulary.go addresses.go  words and addresses in arguments
//	draft.go               the arguments, normalised, on their way to a request or a filter
//	request.go filter.go   the request; the filter, of which the kernel does what it can
//	messages.go            the same filter over messages that the script already has
//	call.go                what happens at the call itself, and its result
//
// Around it:
//
//	iproute.go options.go  the class, and what its constructor takes
//	methods.go docs.go     its methods: name, doc string, code
//	lists.go lookup.go flush.go wait.go  get_links and the like, link_lookup, flush_*, until something is so
//	netnsid.go netnsinfo.go  namespaces: their numbers, those that there are
//	events.go socket.go    bind, get, iteration, callbacks; put, sendto, recv
//	batch.go               IPBatch, and with ip.batch() as b
//	netns.go               NetNS, an IPRoute in a namespace
//	modules.go classes.go common.go  what scripts can import: constants, classes of messages, pyroute2.common
package ipr
