package rtnl

import "github.com/nlsh/nlsh/nl"

// DCB is the message of data centre bridging: struct dcbmsg and the DCB_ATTR_* attributes of
// <linux/dcbnl.h>. The nests are left as they are.
var DCB = &nl.Spec{
	Name: "dcbmsg", Prefix: "DCB_ATTR_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "cmd", Type: nl.U8},
		{Name: "dcb_pad", Type: nl.U16},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "DCB_ATTR_UNDEFINED", Type: nl.None},
		{Num: 1, Name: "DCB_ATTR_IFNAME", Type: nl.String},
		{Num: 2, Name: "DCB_ATTR_STATE", Type: nl.U8},
		{Num: 3, Name: "DCB_ATTR_PFC_STATE", Type: nl.U8},
		{Num: 4, Name: "DCB_ATTR_PFC_CFG", Type: nl.Hex},
		{Num: 5, Name: "DCB_ATTR_NUM_TC", Type: nl.U8},
		{Num: 6, Name: "DCB_ATTR_PG_CFG", Type: nl.Hex},
		{Num: 7, Name: "DCB_ATTR_SET_ALL", Type: nl.U8},
		{Num: 8, Name: "DCB_ATTR_PERM_HWADDR", Type: nl.Hex},
		{Num: 9, Name: "DCB_ATTR_CAP", Type: nl.Hex},
		{Num: 10, Name: "DCB_ATTR_NUMTCS", Type: nl.Hex},
		{Num: 11, Name: "DCB_ATTR_BCN", Type: nl.Hex},
		{Num: 12, Name: "DCB_ATTR_APP", Type: nl.Hex},
		{Num: 13, Name: "DCB_ATTR_IEEE", Type: nl.Hex},
		{Num: 14, Name: "DCB_ATTR_DCBX", Type: nl.U8},
		{Num: 15, Name: "DCB_ATTR_FEATCFG", Type: nl.Hex},
		{Num: 16, Name: "DCB_ATTR_CEE", Type: nl.Hex},
	},
}
