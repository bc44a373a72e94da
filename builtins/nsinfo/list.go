package nsinfo

import (
	"context"
	"os"
	"path/filepath"
	"sort"
	"strconv"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// RunDir is how scripts know the directory of names; /var/run leads to /run.
const RunDir = "/var/run/netns"

// Dirs are the directories that have the names of namespaces: iproute2's, Docker's.
var Dirs = []string{RunDir, "/var/run/docker/netns"}

// List are the namespaces in directories and, if asked for, those of processes, each once, under the first of
// its names. Files that are no namespaces, and those that may not be seen, are left out.
func List(ctx context.Context, conn *nl.Conn, dirs []string, processes bool) ([]Info, error) {
	peers, err := peersOf(ctx, conn)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, dir := range dirs {
		names, _ := nl.NetNSNames(dir)
		sort.Strings(names)
		for _, name := range names {
			paths = append(paths, filepath.Join(dir, name))
		}
	}
	if processes {
		paths = append(paths, ofProcesses()...)
	}
	var all []Info
	seen := map[uint64]bool{}
	for _, path := range paths {
		info, err := Look(ctx, conn, path)
		if err != nil || seen[info.Inode] {
			continue
		}
		seen[info.Inode] = true
		info.Peers = peers[info.ID]
		all = append(all, info)
	}
	return all, ctx.Err()
}

// peersOf are the links whose other ends are in other namespaces, by the numbers of those.
func peersOf(ctx context.Context, conn *nl.Conn) (map[uint64][]string, error) {
	links, err := conn.Dump(ctx, nl.NewRequest(rtnl.Link, unix.RTM_GETLINK, unix.NLM_F_REQUEST|unix.NLM_F_DUMP), nil)
	if err != nil {
		return nil, err
	}
	peers := map[uint64][]string{}
	for i := range links.Len() {
		m := links.Message(i)
		name, _ := starlark.AsString(m.Lookup("IFLA_IFNAME"))
		if id, ok := number(m.Lookup("IFLA_LINK_NETNSID")); ok {
			peers[id] = append(peers[id], name)
		}
	}
	return peers, nil
}

// ofProcesses are the files of the namespaces of processes, in the processes' order.
func ofProcesses() []string {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil
	}
	var pids []int
	for _, entry := range entries {
		if pid, err := strconv.Atoi(entry.Name()); err == nil {
			pids = append(pids, pid)
		}
	}
	sort.Ints(pids)
	paths := make([]string, len(pids))
	for i, pid := range pids {
		paths[i] = "/proc/" + strconv.Itoa(pid) + "/ns/net"
	}
	return paths
}

// Messages are infos as messages about namespaces that there are.
func Messages(infos []Info) (*nl.Replies, error) {
	all := make([][]byte, len(infos))
	for i, info := range infos {
		var err error
		if all[i], err = info.Message(rtnl.NetnsCame); err != nil {
			return nil, err
		}
	}
	return nl.NewReplies(Family, all...), nil
}
