package rtnl

import "github.com/nlsh/nlsh/nl"

// MDB is the message of multicast forwarding entries: struct br_port_msg and the MDBA_* attributes of
// <linux/if_bridge.h>.
var MDB = &nl.Spec{
	Name: "br_port_msg", Prefix: "MDBA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
		{Name: "ifindex", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB", Type: nl.Nested, Nest: mdbTable},
		{Num: 2, Name: "MDBA_ROUTER", Type: nl.Nested, Nest: mdbRouters},
	},
}

// mdbTable is the list of a bridge's groups.
var mdbTable = &nl.Spec{
	Name: "mdb", Prefix: "MDBA_MDB_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_MDB_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB_ENTRY", Type: nl.Nested, Nest: mdbGroup},
	},
}

// mdbGroup is one group: its ports.
var mdbGroup = &nl.Spec{
	Name: "mdb_entry", Prefix: "MDBA_MDB_ENTRY_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_MDB_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB_ENTRY_INFO", Type: nl.Nested, Nest: mdbEntry},
	},
}

// mdbEntry is one port of a group: struct br_mdb_entry, then the MDBA_MDB_EATTR_* attributes.
var mdbEntry = &nl.Spec{
	Name: "mdb_entry_info", Prefix: "MDBA_MDB_EATTR_",
	Fields: []nl.Field{
		{Name: "ifindex", Type: nl.U32},
		{Name: "state", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "vid", Type: nl.U16},
		{Name: "addr", Type: nl.Bytes, Size: 16},
		{Name: "proto", Type: nl.BE16},
		{Name: "__pad", Type: nl.Pad, Size: 2},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_MDB_EATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB_EATTR_TIMER", Type: nl.U32},
		{Num: 2, Name: "MDBA_MDB_EATTR_SRC_LIST", Type: nl.Nested, Nest: mdbSources},
		{Num: 3, Name: "MDBA_MDB_EATTR_GROUP_MODE", Type: nl.U8},
		{Num: 4, Name: "MDBA_MDB_EATTR_SOURCE", Type: nl.IP},
		{Num: 5, Name: "MDBA_MDB_EATTR_RTPROT", Type: nl.U8},
		{Num: 6, Name: "MDBA_MDB_EATTR_DST", Type: nl.IP},
		{Num: 7, Name: "MDBA_MDB_EATTR_DST_PORT", Type: nl.U16},
		{Num: 8, Name: "MDBA_MDB_EATTR_VNI", Type: nl.U32},
		{Num: 9, Name: "MDBA_MDB_EATTR_IFINDEX", Type: nl.U32},
		{Num: 10, Name: "MDBA_MDB_EATTR_SRC_VNI", Type: nl.U32},
	},
}

// mdbSources is the list of an entry's sources.
var mdbSources = &nl.Spec{
	Name: "mdb_src_list", Prefix: "MDBA_MDB_SRCLIST_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_MDB_SRCLIST_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB_SRCLIST_ENTRY", Type: nl.Nested, Nest: mdbSource},
	},
}

// mdbSource is one source of an entry.
var mdbSource = &nl.Spec{
	Name: "mdb_src", Prefix: "MDBA_MDB_SRCATTR_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_MDB_SRCATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_MDB_SRCATTR_ADDRESS", Type: nl.IP},
		{Num: 2, Name: "MDBA_MDB_SRCATTR_TIMER", Type: nl.U32},
	},
}

// mdbRouters is the list of ports behind which multicast routers are.
var mdbRouters = &nl.Spec{
	Name: "router", Prefix: "MDBA_ROUTER_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_ROUTER_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_ROUTER_PORT", Type: nl.Nested, Nest: mdbRouter},
	},
}

// mdbRouter is one such port.
var mdbRouter = &nl.Spec{
	Name: "router_port", Prefix: "MDBA_ROUTER_PATTR_",
	Fields: []nl.Field{
		{Name: "ifindex", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_ROUTER_PATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_ROUTER_PATTR_TIMER", Type: nl.U32},
		{Num: 2, Name: "MDBA_ROUTER_PATTR_TYPE", Type: nl.U8},
		{Num: 3, Name: "MDBA_ROUTER_PATTR_INET_TIMER", Type: nl.U32},
		{Num: 4, Name: "MDBA_ROUTER_PATTR_INET6_TIMER", Type: nl.U32},
		{Num: 5, Name: "MDBA_ROUTER_PATTR_VID", Type: nl.U16},
	},
}

// MDBSet is what a request to change multicast forwarding entries carries; its numbers differ from those
// of MDB.
var MDBSet = &nl.Spec{
	Name: "br_port_msg", Prefix: "MDBA_SET_ENTRY_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
		{Name: "ifindex", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBA_SET_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBA_SET_ENTRY", Type: nl.Struct, Nest: mdbSetEntry},
		{Num: 2, Name: "MDBA_SET_ENTRY_ATTRS", Type: nl.Nested, Nest: mdbSetAttrs, Flags: nl.NestBit},
	},
}

// mdbSetEntry is struct br_mdb_entry.
var mdbSetEntry = &nl.Spec{
	Name: "br_mdb_entry",
	Fields: []nl.Field{
		{Name: "ifindex", Type: nl.U32},
		{Name: "state", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "vid", Type: nl.U16},
		{Name: "addr", Type: nl.Bytes, Size: 16},
		{Name: "proto", Type: nl.BE16},
		{Name: "__pad", Type: nl.Pad, Size: 2},
	},
}

// mdbSetAttrs is the rest of an entry to change.
var mdbSetAttrs = &nl.Spec{
	Name: "mdb_attrs", Prefix: "MDBE_ATTR_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBE_ATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBE_ATTR_SOURCE", Type: nl.IP},
		{Num: 2, Name: "MDBE_ATTR_SRC_LIST", Type: nl.Nested, Nest: mdbSetSources, Flags: nl.NestBit},
		{Num: 3, Name: "MDBE_ATTR_GROUP_MODE", Type: nl.U8},
		{Num: 4, Name: "MDBE_ATTR_RTPROT", Type: nl.U8},
		{Num: 5, Name: "MDBE_ATTR_DST", Type: nl.IP},
		{Num: 6, Name: "MDBE_ATTR_DST_PORT", Type: nl.U16},
		{Num: 7, Name: "MDBE_ATTR_VNI", Type: nl.U32},
		{Num: 8, Name: "MDBE_ATTR_IFINDEX", Type: nl.U32},
		{Num: 9, Name: "MDBE_ATTR_SRC_VNI", Type: nl.U32},
		{Num: 10, Name: "MDBE_ATTR_STATE_MASK", Type: nl.U8},
	},
}

// mdbSetSources is the list of sources to set.
var mdbSetSources = &nl.Spec{
	Name: "mdbe_src_list", Prefix: "MDBE_SRC_LIST_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBE_SRC_LIST_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBE_SRC_LIST_ENTRY", Type: nl.Nested, Nest: mdbSetSource, Flags: nl.NestBit},
	},
}

// mdbSetSource is one source to set.
var mdbSetSource = &nl.Spec{
	Name: "mdbe_src", Prefix: "MDBE_SRCATTR_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MDBE_SRCATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MDBE_SRCATTR_ADDRESS", Type: nl.IP},
	},
}
