package ipr

import (
	"math/bits"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// options are what the constructor was called with.
type options struct {
	netns  starlark.Value // where the sockets open; nil for the namespace that the script is in
	flags  int            // O_CREAT, O_EXCL: whether the namespace is made
	groups []uint32       // what bind() subscribes to when it is called without groups
	rcvbuf int            // bytes of the kernel's receive buffer
	echo   bool           // changes answer with what was made of them
	target string         // what msg['header']['target'] shows
	strict bool
}

// defaultReceiveBuffer is what pyroute2 asks for; a bound socket gets more, see eventBuffer.
const defaultReceiveBuffer = 1 << 20

// An option takes one keyword of the constructor.
type option func(o *options, name string, v starlark.Value) error

// optionTable are the keywords of pyroute2's constructors. Those without a function concern Python's own
// machinery (event loops, queues, worker processes): they are accepted and mean nothing here.
var optionTable = map[string]option{
	"netns":        func(o *options, _ string, v starlark.Value) error { o.netns = v; return nil },
	"flags":        optionFlags,
	"groups":       optionGroups,
	"rcvbuf":       optionReceiveBuffer,
	"nlm_echo":     func(o *options, _ string, v starlark.Value) error { o.echo = bool(v.Truth()); return nil },
	"strict_check": func(o *options, _ string, v starlark.Value) error { o.strict = bool(v.Truth()); return nil },
	"target":       optionTarget,

	"ext_ack": nil, "sndbuf": nil, "rcvsize": nil, "all_ns": nil, "async_qsize": nil, "nlm_generator": nil,
	"port": nil, "pid": nil, "fileno": nil, "libc": nil, "use_socket": nil, "use_event_loop": nil,
	"telemetry": nil, "host": nil, "interruptible": nil, "sndbuf_force": nil, "do_bind": nil, "family": nil,
}

func newOptions(class string, args starlark.Tuple, kwargs []starlark.Tuple) (*options, error) {
	o := &options{rcvbuf: defaultReceiveBuffer, flags: unix.O_CREAT, groups: maskGroups(defaultGroups()), strict: true}
	if len(args) > 0 {
		return nil, py.Errorf(py.TypeError, "%s() takes keyword arguments only (%d given without keyword)",
			class, len(args))
	}
	for _, kv := range kwargs {
		name := string(kv[0].(starlark.String))
		set, known := optionTable[name]
		if !known {
			return nil, unknown(class, name, optionNames())
		}
		if set == nil || kv[1] == starlark.None {
			continue
		}
		if err := set(o, name, kv[1]); err != nil {
			return nil, err
		}
	}
	return o, nil
}

func optionNames() []string {
	var names []string
	for name := range optionTable {
		names = append(names, name)
	}
	return names
}

func optionGroups(o *options, name string, v starlark.Value) (err error) {
	o.groups, err = groupsOf(name, v)
	return err
}

func optionReceiveBuffer(o *options, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err == nil && (n < 0 || n > 1<<30) {
		err = py.Errorf(py.ValueError, "%s=%d: expected a number of bytes, 0 to %d", name, n, 1<<30)
	}
	o.rcvbuf = int(n)
	return err
}

func optionTarget(o *options, name string, v starlark.Value) (err error) {
	o.target, err = text(name, v)
	return err
}

// defaultGroups is RTMGRP_DEFAULTS.
func defaultGroups() uint32 { return uint32(rtnl.Constants()["RTMGRP_DEFAULTS"]) }

// maskGroups are the numbers (RTNLGRP_*) of a mask of groups (RTMGRP_*).
func maskGroups(mask uint32) []uint32 {
	var groups []uint32
	for ; mask != 0; mask &= mask - 1 {
		groups = append(groups, uint32(bits.TrailingZeros32(mask))+1)
	}
	return groups
}

// groupsOf takes a mask of groups, or a list of group numbers and names.
func groupsOf(name string, v starlark.Value) ([]uint32, error) {
	if list, ok := v.(starlark.Indexable); ok {
		if _, isText := v.(starlark.String); !isText {
			return groupList(name, list)
		}
	}
	n, err := integer(name, v)
	if err != nil {
		return nil, err
	}
	if n < 0 || n > 1<<32-1 {
		return nil, py.Errorf(py.ValueError, "%s=%s: expected a mask of RTMGRP_*, 32 bits", name, py.Repr(v))
	}
	return maskGroups(uint32(n)), nil
}

func groupList(name string, list starlark.Indexable) ([]uint32, error) {
	var groups []uint32
	for i := range list.Len() {
		n, err := multicastWords.number(name, list.Index(i))
		if err != nil {
			return nil, err
		}
		u, ok := n.(starlark.Int).Uint64()
		if !ok || u == 0 || u > 1<<10 {
			return nil, py.Errorf(py.ValueError, "%s: %s is no number of a group (RTNLGRP_*)", name, py.Repr(n))
		}
		groups = append(groups, uint32(u))
	}
	return groups, nil
}

// multicastWords are the multicast groups by name.
var multicastWords = constants("RTNLGRP_")

// optionFlags takes O_CREAT and O_EXCL: whether a namespace that is missing is made, or must be.
func optionFlags(o *options, name string, v starlark.Value) error {
	n, err := integer(name, v)
	if err == nil && n&^(unix.O_CREAT|unix.O_EXCL) != 0 {
		err = py.Errorf(py.ValueError, "%s=%d: expected os.O_CREAT, os.O_CREAT | os.O_EXCL or 0", name, n)
	}
	o.flags = int(n)
	return err
}

// namespace opens the namespace that netns= means; without it, the one that the script is in.
func (o *options) namespace(thread *starlark.Thread) (*nl.NetNS, error) {
	if o.netns == nil {
		return builtins.StateOf(thread).ScriptNetNS()
	}
	return builtins.OpenNetNS(thread, "netns", o.netns, o.flags)
}
