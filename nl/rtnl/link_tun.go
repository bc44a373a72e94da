package rtnl

import "github.com/nlsh/nlsh/nl"

// tunData is the data of TUN and TAP devices as the kernel shows it.
var tunData = &nl.Spec{
	Name: "tun", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_TUN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_TUN_OWNER", Type: nl.U32},
		{Num: 2, Name: "IFLA_TUN_GROUP", Type: nl.U32},
		{Num: 3, Name: "IFLA_TUN_TYPE", Type: nl.U8},
		{Num: 4, Name: "IFLA_TUN_PI", Type: nl.U8},
		{Num: 5, Name: "IFLA_TUN_VNET_HDR", Type: nl.U8},
		{Num: 6, Name: "IFLA_TUN_PERSIST", Type: nl.U8},
		{Num: 7, Name: "IFLA_TUN_MULTI_QUEUE", Type: nl.U8},
		{Num: 8, Name: "IFLA_TUN_NUM_QUEUES", Type: nl.U32},
		{Num: 9, Name: "IFLA_TUN_NUM_DISABLED_QUEUES", Type: nl.U32},
	},
}

// tuntapData is pyroute2's own: what its requests for kind tuntap carry to the ioctl. The kernel has no
// such table.
var tuntapData = &nl.Spec{
	Name: "tuntap", Prefix: "IFTUN_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFTUN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFTUN_MODE", Type: nl.String},
		{Num: 2, Name: "IFTUN_UID", Type: nl.U32},
		{Num: 3, Name: "IFTUN_GID", Type: nl.U32},
		{Num: 4, Name: "IFTUN_IFR", Type: nl.Struct, Nest: tuntapFlags},
	},
}

// tuntapFlags are the options of a TUN or TAP device, one byte each.
var tuntapFlags = &nl.Spec{
	Name: "flags",
	Fields: []nl.Field{
		{Name: "no_pi", Type: nl.U8},
		{Name: "one_queue", Type: nl.U8},
		{Name: "vnet_hdr", Type: nl.U8},
		{Name: "tun_excl", Type: nl.U8},
		{Name: "multi_queue", Type: nl.U8},
		{Name: "persist", Type: nl.U8},
		{Name: "nofilter", Type: nl.U8},
	},
}
