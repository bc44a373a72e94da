package tuntap

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/modules/tuntap/packet"
)

// constants are the flags of devices. Kernel: include/uapi/linux/if_tun.h.
var constants = map[string]int{
	"IFF_TUN": unix.IFF_TUN, "IFF_TAP": unix.IFF_TAP, "IFF_NO_PI": unix.IFF_NO_PI,
	"IFF_ONE_QUEUE": unix.IFF_ONE_QUEUE, "IFF_VNET_HDR": unix.IFF_VNET_HDR, "IFF_TUN_EXCL": unix.IFF_TUN_EXCL,
	"IFF_MULTI_QUEUE": unix.IFF_MULTI_QUEUE, "IFF_NAPI": unix.IFF_NAPI, "IFF_NAPI_FRAGS": unix.IFF_NAPI_FRAGS,
}

// Modules are what scripts can import: pytun, the same as tuntap, and packet.
func Modules() []builtins.Module {
	members := func(*builtins.State) starlark.StringDict {
		members := builtins.Members(nil, constants)
		members["TunTapDevice"], members["Error"] = Class, Error
		return members
	}
	const doc = "TUN and TAP devices: packets that a script reads and writes."
	return []builtins.Module{
		{Name: "pytun", Doc: doc, Globals: []string{"TunTapDevice"}, Members: members},
		{Name: "tuntap", Doc: doc, Members: members},
		packet.Module(),
	}
}
