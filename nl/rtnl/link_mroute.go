package rtnl

import "github.com/nlsh/nlsh/nl"

// mrouteTable is IFLA_AF_SPEC in the links that stand for multicast routing tables, those of families
// RTNL_FAMILY_IPMR and RTNL_FAMILY_IP6MR.
var mrouteTable = &nl.Spec{
	Name: "ipmr_table", Prefix: "IPMRA_TABLE_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IPMRA_TABLE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IPMRA_TABLE_ID", Type: nl.U32},
		{Num: 2, Name: "IPMRA_TABLE_CACHE_RES_QUEUE_LEN", Type: nl.U32},
		{Num: 3, Name: "IPMRA_TABLE_MROUTE_REG_VIF_NUM", Type: nl.S32},
		{Num: 4, Name: "IPMRA_TABLE_MROUTE_DO_ASSERT", Type: nl.U8},
		{Num: 5, Name: "IPMRA_TABLE_MROUTE_DO_PIM", Type: nl.U8},
		{Num: 6, Name: "IPMRA_TABLE_VIFS", Type: nl.Nested, Nest: mrouteVIFs},
		{Num: 7, Name: "IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE", Type: nl.U8},
	},
}

// mrouteVIFs is the list of a table's virtual interfaces.
var mrouteVIFs = &nl.Spec{
	Name: "ipmr_vifs", Prefix: "IPMRA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IPMRA_VIF_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IPMRA_VIF", Type: nl.Nested, Nest: mrouteVIF},
	},
}

// mrouteVIF is one virtual interface of a multicast router.
var mrouteVIF = &nl.Spec{
	Name: "ipmr_vif", Prefix: "IPMRA_VIFA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IPMRA_VIFA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IPMRA_VIFA_IFINDEX", Type: nl.U32},
		{Num: 2, Name: "IPMRA_VIFA_VIF_ID", Type: nl.U32},
		{Num: 3, Name: "IPMRA_VIFA_FLAGS", Type: nl.U16},
		{Num: 4, Name: "IPMRA_VIFA_BYTES_IN", Type: nl.U64},
		{Num: 5, Name: "IPMRA_VIFA_BYTES_OUT", Type: nl.U64},
		{Num: 6, Name: "IPMRA_VIFA_PACKETS_IN", Type: nl.U64},
		{Num: 7, Name: "IPMRA_VIFA_PACKETS_OUT", Type: nl.U64},
		{Num: 8, Name: "IPMRA_VIFA_LOCAL_ADDR", Type: nl.IP4},
		{Num: 9, Name: "IPMRA_VIFA_REMOTE_ADDR", Type: nl.IP4},
		{Num: 10, Name: "IPMRA_VIFA_PAD", Type: nl.Hex},
	},
}
