package rtnl

import "github.com/nlsh/nlsh/nl"

// macsecData is the data of a MACsec device.
var macsecData = &nl.Spec{
	Name: "macsec", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_MACSEC_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_MACSEC_SCI", Type: nl.BE64},
		{Num: 2, Name: "IFLA_MACSEC_PORT", Type: nl.BE16},
		{Num: 3, Name: "IFLA_MACSEC_ICV_LEN", Type: nl.U8},
		{Num: 4, Name: "IFLA_MACSEC_CIPHER_SUITE", Type: nl.U64},
		{Num: 5, Name: "IFLA_MACSEC_WINDOW", Type: nl.U32},
		{Num: 6, Name: "IFLA_MACSEC_ENCODING_SA", Type: nl.U8},
		{Num: 7, Name: "IFLA_MACSEC_ENCRYPT", Type: nl.U8},
		{Num: 8, Name: "IFLA_MACSEC_PROTECT", Type: nl.U8},
		{Num: 9, Name: "IFLA_MACSEC_INC_SCI", Type: nl.U8},
		{Num: 10, Name: "IFLA_MACSEC_ES", Type: nl.U8},
		{Num: 11, Name: "IFLA_MACSEC_SCB", Type: nl.U8},
		{Num: 12, Name: "IFLA_MACSEC_REPLAY_PROTECT", Type: nl.U8},
		{Num: 13, Name: "IFLA_MACSEC_VALIDATION", Type: nl.U8},
		{Num: 14, Name: "IFLA_MACSEC_PAD", Type: nl.Hex},
		{Num: 15, Name: "IFLA_MACSEC_OFFLOAD", Type: nl.U8},
	},
}

// teamData is pyroute2's own: the configuration of a team; the kernel takes none here.
var teamData = &nl.Spec{
	Name: "team", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_TEAM_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_TEAM_CONFIG", Type: nl.String},
	},
}

// hsrData is the data of a device of seamless redundancy.
var hsrData = &nl.Spec{
	Name: "hsr", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_HSR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_HSR_SLAVE1", Type: nl.U32},
		{Num: 2, Name: "IFLA_HSR_SLAVE2", Type: nl.U32},
		{Num: 3, Name: "IFLA_HSR_MULTICAST_SPEC", Type: nl.U8},
		{Num: 4, Name: "IFLA_HSR_SUPERVISION_ADDR", Type: nl.MAC},
		{Num: 5, Name: "IFLA_HSR_SEQ_NR", Type: nl.U16},
		{Num: 6, Name: "IFLA_HSR_VERSION", Type: nl.U8},
		{Num: 7, Name: "IFLA_HSR_PROTOCOL", Type: nl.U8},
		{Num: 8, Name: "IFLA_HSR_INTERLINK", Type: nl.U32},
	},
}

// batadvData is the data of a B.A.T.M.A.N. advanced mesh.
var batadvData = &nl.Spec{
	Name: "batadv", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BATADV_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BATADV_ALGO_NAME", Type: nl.String},
	},
}

// rmnetData is the data of a Qualcomm modem's multiplexed device.
var rmnetData = &nl.Spec{
	Name: "rmnet", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_RMNET_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_RMNET_MUX_ID", Type: nl.U16},
		{Num: 2, Name: "IFLA_RMNET_FLAGS", Type: nl.Struct, Nest: rmnetFlags},
	},
}

// rmnetFlags is struct ifla_rmnet_flags.
var rmnetFlags = &nl.Spec{
	Name: "rmnet_flags",
	Fields: []nl.Field{
		{Name: "flags", Type: nl.U32},
		{Name: "mask", Type: nl.U32},
	},
}

// ipoibData is the data of IP over InfiniBand.
var ipoibData = &nl.Spec{
	Name: "ipoib", Prefix: "IFLA_IPOIB_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_IPOIB_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_IPOIB_PKEY", Type: nl.U16},
		{Num: 2, Name: "IFLA_IPOIB_MODE", Type: nl.U16, Names: ipoibModes},
		{Num: 3, Name: "IFLA_IPOIB_UMCAST", Type: nl.U16},
	},
}

// ipoibModes are IPOIB_MODE_* of <linux/if_link.h>.
var ipoibModes = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "datagram"},
	{Value: 1, Name: "connected"},
}}

// pppData is the data of a PPP device.
var pppData = &nl.Spec{
	Name: "ppp", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_PPP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_PPP_DEV_FD", Type: nl.S32},
	},
}

// wwanData is the data of a mobile modem's device.
var wwanData = &nl.Spec{
	Name: "wwan", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_WWAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_WWAN_LINK_ID", Type: nl.U32},
	},
}

// dsaData is the data of a switch port.
var dsaData = &nl.Spec{
	Name: "dsa", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_DSA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_DSA_CONDUIT", Type: nl.U32},
		{Num: 1, Name: "IFLA_DSA_MASTER", Type: nl.U32},
	},
}

// ovpnData is the data of an OpenVPN device.
var ovpnData = &nl.Spec{
	Name: "ovpn", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_OVPN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_OVPN_MODE", Type: nl.U8},
	},
}
