package rtnl

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/nlsh/nlsh/nl"
)

// A NameFile is one of the files in which an administrator names numbers (/etc/iproute2/rt_tables and its
// like), with the names that hold without the file. The files are read anew for each question: they are
// short, and may change while a shell runs.
type NameFile struct {
	File    string    // "rt_tables"
	Kind    string    // "routing table", for messages
	Builtin []nl.Name // what the files can override

	// Root stands in for / in tests.
	Root string
}

// The files of names.
var (
	TableNames     = &NameFile{"rt_tables", "routing table", scriptNames("RT_TABLE_", routeTables[2:5]), ""}
	ProtocolNames  = &NameFile{"rt_protos", "routing protocol", scriptNames("RTPROT_", routeProtocols), ""}
	ScopeNames     = &NameFile{"rt_scopes", "scope", scopeNames(), ""}
	RealmNames     = &NameFile{"rt_realms", "realm", []nl.Name{{Value: 0, Name: "unknown"}}, ""}
	DSFieldNames   = &NameFile{"rt_dsfield", "type of service", []nl.Name{{Value: 0, Name: "default"}}, ""}
	AddrProtoNames = &NameFile{"rt_addrprotos", "address protocol", addrProtos, ""}
	GroupNames     = &NameFile{"group", "interface group", []nl.Name{{Value: 0, Name: "default"}}, ""}
)

// addrProtos are the origins of addresses (IFAPROT_* of <linux/if_addr.h>).
var addrProtos = []nl.Name{
	{Value: 0, Name: "unspec"},
	{Value: 1, Name: "kernel_lo"},
	{Value: 2, Name: "kernel_ra"},
	{Value: 3, Name: "kernel_ll"},
}

// TypeNames are the types of routes by the names that scripts give them.
var TypeNames = scriptNames("RTN_", routeTypes)

// Number is the number of a name, or of a number that is written as text.
func (f *NameFile) Number(name string) (uint32, bool) {
	for _, row := range f.rows() {
		if row.Name == name {
			return uint32(row.Value), true
		}
	}
	n, err := strconv.ParseUint(name, 0, 32)
	return uint32(n), err == nil
}

// Name is the name of a number; "" when it has none.
func (f *NameFile) Name(number uint32) string {
	for _, row := range f.rows() {
		if row.Value == uint64(number) {
			return row.Name
		}
	}
	return ""
}

// All are the names in the order in which they are looked up: what the files say, then what is built in.
func (f *NameFile) All() []nl.Name { return f.rows() }

// rows are the names that the files give, the later file's first, then those built in.
func (f *NameFile) rows() []nl.Name {
	var rows []nl.Name
	for _, path := range f.paths() {
		rows = append(readNames(path), rows...)
	}
	return append(rows, f.Builtin...)
}

// nameDirs are where the files are, the one that yields first.
var nameDirs = []string{"usr/lib/iproute2", "usr/share/iproute2", "etc/iproute2"}

// paths are the files to read: the last directory's file, then the *.conf files of all the .d directories,
// where a file of a later directory hides one of the same name.
func (f *NameFile) paths() []string {
	var file string
	parts := map[string]string{}
	for _, dir := range nameDirs {
		path := filepath.Join("/", f.Root, dir, f.File)
		if _, err := os.Stat(path); err == nil {
			file = path
		}
		matches, err := filepath.Glob(path + ".d/*.conf")
		if err != nil {
			continue // only a broken pattern
		}
		for _, m := range matches {
			parts[filepath.Base(m)] = m
		}
	}
	var paths []string
	if file != "" {
		paths = append(paths, file)
	}
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		paths = append(paths, parts[name])
	}
	return paths
}

// readNames reads a file of names; one that cannot be read has none.
func readNames(path string) []nl.Name {
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	return parseNames(file)
}

// parseNames reads lines "number name", the number decimal or 0x…; what is no such line is passed over,
// as iproute2 does.
func parseNames(r io.Reader) []nl.Name {
	var rows []nl.Name
	for lines := bufio.NewScanner(r); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		words := strings.Fields(line)
		if len(words) != 2 {
			continue
		}
		if n, err := strconv.ParseUint(words[0], 0, 32); err == nil {
			rows = append(rows, nl.Name{Value: n, Name: words[1]})
		}
	}
	return rows
}

// scriptNames are the names of constants without the prefix and in lower case.
func scriptNames(prefix string, constants []nl.Name) []nl.Name {
	rows := make([]nl.Name, len(constants))
	for i, c := range constants {
		rows[i] = nl.Name{Value: c.Value, Name: strings.ToLower(strings.TrimPrefix(c.Name, prefix))}
	}
	return rows
}

// scopeNames are the scopes with iproute2's word for the widest beside the kernel's.
func scopeNames() []nl.Name {
	return append(scriptNames("RT_SCOPE_", routeScopes), nl.Name{Value: 0, Name: "global"})
}
