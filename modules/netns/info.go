package netns

import (
	"context"
	"encoding/binary"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// family are the messages about namespaces with names, of which the kernel sends none.
var family = &nl.Family{Name: "netns", Protocol: unix.NETLINK_ROUTE, Types: []nl.MessageType{
	{Num: rtnl.NetnsCame, Name: "RTM_NEWNETNS", Spec: rtnl.NetnsInfo},
	{Num: rtnl.NetnsWent, Name: "RTM_DELNETNS", Spec: rtnl.NetnsInfo},
}}

// An info is what is known of a namespace with a name.
type info struct {
	path  string
	inode uint64
	id    uint64 // by which the manager's namespace knows it; unknownID
}

// unknownID is the number of a namespace that has none.
const unknownID = 1<<32 - 1

// message is the info as bytes.
func (i info) message(typ uint16) ([]byte, error) {
	req := nl.NewRequest(rtnl.NetnsInfo, typ, 0)
	if err := req.SetUint("inode", i.inode&unknownID); err != nil {
		return nil, err
	}
	if err := req.SetUint("netnsid", i.id); err != nil {
		return nil, err
	}
	if err := req.SetAttr("NSINFO_PATH", starlark.String(i.path)); err != nil {
		return nil, err
	}
	b, err := req.Append(nil, 0, 0)
	if err == nil {
		binary.NativeEndian.PutUint16(b[flagsAt:], 0) // it is no request
	}
	return b, err
}

// flagsAt is where the flags stand in a netlink header.
const flagsAt = 6

// infoOf looks at a namespace's file. An error is that of a file that is no namespace.
func infoOf(ctx context.Context, conn *nl.Conn, path string) (info, error) {
	ns, err := nl.OpenNetNS(path)
	if err != nil {
		return info{}, err
	}
	defer ns.Close()
	return info{path: path, inode: ns.Inode(), id: numberOf(ctx, conn, ns)}, nil
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
	id, ok := answer.Message(0).Lookup("NETNSA_NSID").(starlark.Int)
	if n, fits := id.Uint64(); ok && fits {
		return n & unknownID
	}
	return unknownID
}
