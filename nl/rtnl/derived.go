package rtnl

import (
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// family is how a choice by the header's family field spells an address family.
func family(af int) string { return strconv.Itoa(af) }

// protInfo are the tables of IFLA_PROTINFO by the message's family.
var protInfo = map[string]*nl.Spec{
	family(unix.AF_BRIDGE): bridgePort,
	family(unix.AF_INET6):  inet6,
}

// afSpecs are the tables of IFLA_AF_SPEC by the message's family, where they differ from afSpec.
var afSpecs = map[string]*nl.Spec{
	family(unix.AF_BRIDGE): afSpecBridge,
	family(familyIPMR):     mrouteTable,
	family(familyIP6MR):    mrouteTable,
}

// The families of multicast routing (RTNL_FAMILY_IPMR, RTNL_FAMILY_IP6MR of <linux/rtnetlink.h>).
const (
	familyIPMR  = 128
	familyIP6MR = 129
)

// upOrDown is a link's state as IFF_UP has it.
func upOrDown(flags uint64) string {
	if flags&unix.IFF_UP != 0 {
		return "up"
	}
	return "down"
}

// seg6Mode names SEG6_IPTUN_MODE_* as iproute2 does.
func seg6Mode(mode uint64) string {
	if mode < uint64(len(seg6Modes)) {
		return seg6Modes[mode]
	}
	return strconv.FormatUint(mode, 10)
}

var seg6Modes = []string{"inline", "encap", "l2encap", "encap.red", "l2encap.red"}
