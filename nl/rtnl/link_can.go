package rtnl

import "github.com/nlsh/nlsh/nl"

// canData is the data of a CAN device.
var canData = &nl.Spec{
	Name: "can", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_CAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_CAN_BITTIMING", Type: nl.Struct, Nest: canBitTiming},
		{Num: 2, Name: "IFLA_CAN_BITTIMING_CONST", Type: nl.Struct, Nest: canBitTimingConst},
		{Num: 3, Name: "IFLA_CAN_CLOCK", Type: nl.U32},
		{Num: 4, Name: "IFLA_CAN_STATE", Type: nl.U32, Names: canStates},
		{Num: 5, Name: "IFLA_CAN_CTRLMODE", Type: nl.Struct, Nest: canCtrlMode},
		{Num: 6, Name: "IFLA_CAN_RESTART_MS", Type: nl.U32},
		{Num: 7, Name: "IFLA_CAN_RESTART", Type: nl.Flag},
		{Num: 8, Name: "IFLA_CAN_BERR_COUNTER", Type: nl.Struct, Nest: canErrors},
		{Num: 9, Name: "IFLA_CAN_DATA_BITTIMING", Type: nl.Struct, Nest: canBitTiming},
		{Num: 10, Name: "IFLA_CAN_DATA_BITTIMING_CONST", Type: nl.Struct, Nest: canBitTimingConst},
		{Num: 11, Name: "IFLA_CAN_TERMINATION", Type: nl.U16},
		{Num: 12, Name: "IFLA_CAN_TERMINATION_CONST", Type: nl.Array, Elem: nl.U16},
		{Num: 13, Name: "IFLA_CAN_BITRATE_CONST", Type: nl.Array, Elem: nl.U32},
		{Num: 14, Name: "IFLA_CAN_DATA_BITRATE_CONST", Type: nl.Array, Elem: nl.U32},
		{Num: 15, Name: "IFLA_CAN_BITRATE_MAX", Type: nl.U32},
		{Num: 16, Name: "IFLA_CAN_TDC", Type: nl.Nested, Nest: canTDC, Flags: nl.NestBit},
		{Num: 17, Name: "IFLA_CAN_CTRLMODE_EXT", Type: nl.Nested, Nest: canCtrlModeExt},
	},
}

// canBitTiming is struct can_bittiming of <linux/can/netlink.h>.
var canBitTiming = &nl.Spec{
	Name: "can_bittiming",
	Fields: []nl.Field{
		{Name: "bitrate", Type: nl.U32},
		{Name: "sample_point", Type: nl.U32},
		{Name: "tq", Type: nl.U32},
		{Name: "prop_seg", Type: nl.U32},
		{Name: "phase_seg1", Type: nl.U32},
		{Name: "phase_seg2", Type: nl.U32},
		{Name: "sjw", Type: nl.U32},
		{Name: "brp", Type: nl.U32},
	},
}

// canBitTimingConst is struct can_bittiming_const: what the controller can do.
var canBitTimingConst = &nl.Spec{
	Name: "can_bittiming_const",
	Fields: []nl.Field{
		{Name: "name", Type: nl.String, Size: 16},
		{Name: "tseg1_min", Type: nl.U32},
		{Name: "tseg1_max", Type: nl.U32},
		{Name: "tseg2_min", Type: nl.U32},
		{Name: "tseg2_max", Type: nl.U32},
		{Name: "sjw_max", Type: nl.U32},
		{Name: "brp_min", Type: nl.U32},
		{Name: "brp_max", Type: nl.U32},
		{Name: "brp_inc", Type: nl.U32},
	},
}

// canCtrlMode is struct can_ctrlmode: CAN_CTRLMODE_*, and which of them count.
var canCtrlMode = &nl.Spec{
	Name: "can_ctrlmode",
	Fields: []nl.Field{
		{Name: "mask", Type: nl.U32},
		{Name: "flags", Type: nl.U32},
	},
}

// canErrors is struct can_berr_counter.
var canErrors = &nl.Spec{
	Name: "can_berr_counter",
	Fields: []nl.Field{
		{Name: "txerr", Type: nl.U16},
		{Name: "rxerr", Type: nl.U16},
	},
}

// canTDC is the transmitter delay compensation of a CAN controller.
var canTDC = &nl.Spec{
	Name: "can_tdc", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_CAN_TDC_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_CAN_TDC_TDCV_MIN", Type: nl.U32},
		{Num: 2, Name: "IFLA_CAN_TDC_TDCV_MAX", Type: nl.U32},
		{Num: 3, Name: "IFLA_CAN_TDC_TDCO_MIN", Type: nl.U32},
		{Num: 4, Name: "IFLA_CAN_TDC_TDCO_MAX", Type: nl.U32},
		{Num: 5, Name: "IFLA_CAN_TDC_TDCF_MIN", Type: nl.U32},
		{Num: 6, Name: "IFLA_CAN_TDC_TDCF_MAX", Type: nl.U32},
		{Num: 7, Name: "IFLA_CAN_TDC_TDCV", Type: nl.U32},
		{Num: 8, Name: "IFLA_CAN_TDC_TDCO", Type: nl.U32},
		{Num: 9, Name: "IFLA_CAN_TDC_TDCF", Type: nl.U32},
	},
}

// canCtrlModeExt are the modes that a CAN controller knows.
var canCtrlModeExt = &nl.Spec{
	Name: "can_ctrlmode_ext", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_CAN_CTRLMODE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_CAN_CTRLMODE_SUPPORTED", Type: nl.U32},
	},
}

// canStates are the states of a CAN controller (CAN_STATE_*).
var canStates = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "ERROR_ACTIVE"},
	{Value: 1, Name: "ERROR_WARNING"},
	{Value: 2, Name: "ERROR_PASSIVE"},
	{Value: 3, Name: "BUS_OFF"},
	{Value: 4, Name: "STOPPED"},
	{Value: 5, Name: "SLEEPING"},
	{Value: 6, Name: "MAX"},
}}
