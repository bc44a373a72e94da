// Package nsinfo tells of network namespaces in messages, as pyroute2 does: the kernel has none about the
// names of namespaces.
//
//	info.go  what is known of one namespace, and the message that says it
//	list.go  those that there are: in directories, of processes
package nsinfo

import (
	"context"
	"encoding/binary"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// Family are the messages about namespaces.
var Family = &nl.Family{Name: "netns", Protocol: unix.NETLINK_ROUTE, Types: []nl.MessageType{
	{Num: rtnl.NetnsCame, Name: "RTM_NEWNETNS", Spec: rtnl.NetnsInfo},
	{Num: rtnl.NetnsWent, Name: "RTM_DELNETNS", Spec: rtnl.NetnsInfo},
}}

// An Info is what is known of a namespace.
type Info struct {
	Path  string
	Inode uint64
	ID    uint64   // the number by which the namespace of whoever asks knows it; unknownID
	Peers []string // the links, in the namespace of whoever asks, whose other ends are in it
}

// unknownID is the number of a namespace that has none.
const unknownID = 1<<32 - 1

// Message is the info as bytes, of type rtnl.NetnsCame or rtnl.NetnsWent.
func (i Info) Message(typ uint16) ([]byte, error) {
	req := nl.NewRequest(rtnl.NetnsInfo, typ, 0)
	if err := req.SetUint("inode", i.Inode&unknownID); err != nil {
		return nil, err
	}
	if err := req.SetUint("netnsid", i.ID); err != nil {
		return nil, err
	}
	if err := req.SetAttr("NSINFO_PATH", starlark.String(i.Path)); err != nil {
		return nil, err
	}
	for _, peer := range i.Peers {
		if err := req.AddAttr("NSINFO_PEER", starlark.String(peer)); err != nil {
			return nil, err
		}
	}
	b, err := req.Append(nil, 0, 0)
	if err == nil {
		binary.NativeEndian.PutUint16(b[flagsAt:], 0) // it is no request
	}
	return b, err
}

// flagsAt is where the flags stand in a netlink header.
const flagsAt = 6

// Look looks at a namespace's file; conn is in the namespace of whoever asks. An error is that of a file that
// is no namespace.
func Look(ctx context.Context, conn *nl.Conn, path string) (Info, error) {
	ns, err := nl.OpenNetNS(path)
	if err != nil {
		return Info{}, err
	}
	defer ns.Close()
	return Info{Path: path, Inode: ns.Inode(), ID: numberOf(ctx, conn, ns)}, nil
}

// numberOf asks for the number by which the connection's namespace knows another.
func numberOf(ctx context.Context, conn *nl.Conn, ns *nl.NetNS) uint64 {
	req := nl.NewRequest(rtnl.NetnsID, unix.RTM_GETNSID, unix.NLM_F_REQUEST)
	if err := req.SetAttr("NETNSA_FD", starlark.MakeInt(int(ns.File().Fd()))); err != nil {
		return unknownID
	}
	answer, err := conn.Do(ctx, req)
	if err != nil || answer.Len() == 0 {
		return unknownID
	}
	if id, ok := number(answer.Message(0).Lookup("NETNSA_NSID")); ok {
		return id
	}
	return unknownID
}

// number is a namespace's number as an attribute has it.
func number(v starlark.Value) (uint64, bool) {
	id, ok := v.(starlark.Int)
	if !ok {
		return 0, false
	}
	n, fits := id.Uint64()
	return n & unknownID, fits
}
