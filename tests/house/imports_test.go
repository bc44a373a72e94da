package house

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

const module = "github.com/nlsh/nlsh"

// room is a row of the house: which packages of the project those below a folder may import, and why no others.
type room struct {
	folder string
	may    []string
	why    string
}

// rooms are the rows of docs/architecture.md. The longest folder that holds a package is its row; a name in "may"
// stands for the folder and all below it, with = before it for the folder alone. What is on everybody's list is in everybody.
var rooms = []room{
	{"cmd", []string{""}, "the binary wires everything together"},
	{"tests", []string{""}, "tests may look at everything"},
	{"", []string{"repl", "modules", "builtins", "python", "nl"}, "the embedding API stands above all but the binary"},
	{"repl", []string{"python", "builtins", "nl"}, "the prompt knows the language, not the modules"},
	{"modules", []string{"builtins", "nl"}, "a module turns calls into requests; it stands alone"},
	{"modules/ipdb", []string{"modules/ipr", "builtins", "nl"}, "IPDB is built on IPRoute, the one exception"},
	{"builtins", []string{"builtins", "python", "nl"}, "Python's run-time knows the language and netlink's errors"},
	{"python", nil, "the front end knows nothing of the rest"},
	{"nl", nil, "the codec and the sockets serve all families"},
	{"nl/rtnl", []string{"=nl"}, "tables import the table format only"},
	{"nl/nfnl", []string{"=nl"}, "tables import the table format only"},
	{"nl/genl", []string{"=nl"}, "tables import the table format only"},
	{"internal/py", nil, "the object model is a leaf"},
	{"internal", []string{"nl"}, "what is internal serves the others"},
}

// everybody may be imported from everywhere.
const everybody = "internal"

// roomOf returns the row of a package, given by its folder.
func roomOf(folder string) room {
	var best room
	for _, r := range rooms {
		if within(folder, r.folder) && (r.folder != "" || folder == "") && len(r.folder) >= len(best.folder) {
			best = r
		}
	}
	return best
}

// within reports whether a folder is another or lies below it.
func within(folder, above string) bool {
	return above == "" || folder == above || strings.HasPrefix(folder, above+"/")
}

// breach says why a package may not import another, or nothing if it may.
func breach(from, to string) string {
	r := roomOf(from)
	if r.why == "" {
		return from + " has no row in the table of the house (tests/house, docs/architecture.md)"
	}
	if within(to, everybody) && !within(from, everybody) || sameRoom(r, from, to) {
		return ""
	}
	for _, folder := range r.may {
		if exact, ok := strings.CutPrefix(folder, "="); ok && to == exact || !ok && within(to, folder) {
			return ""
		}
	}
	may := strings.Join(append([]string{everybody}, r.may...), ", ")
	return from + " imports " + to + ": " + r.why + " (it may import " + may + ")"
}

// sameRoom allows the folders of one package: modules/ipset may import modules/ipset/names, python its own parts.
func sameRoom(r room, from, to string) bool {
	switch r.folder {
	case "modules":
		parts := strings.SplitN(from, "/", 3)
		return len(parts) > 1 && within(to, parts[0]+"/"+parts[1])
	case "python", "repl", "internal", "nl/rtnl", "nl/nfnl", "nl/genl":
		return within(to, r.folder)
	}
	return false
}

// pkg is what "go list" says of a package.
type pkg struct {
	ImportPath, Dir                    string
	Imports, TestImports, XTestImports []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// folderOf is a package's folder in the project.
func folderOf(path string) (string, bool) {
	folder, ok := strings.CutPrefix(path, module)
	return strings.TrimPrefix(folder, "/"), ok && (folder == "" || folder[0] == '/')
}

// Imports point down the table, never up, and never sideways between two modules.
func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		from, _ := folderOf(p.ImportPath)
		for _, path := range p.Imports {
			to, ours := folderOf(path)
			if !ours {
				continue
			}
			if why := breach(from, to); why != "" {
				t.Error(why)
			}
		}
	}
}

// A library that speaks to the kernel belongs below nl; the language front end knows the parser only.
func TestForeignImports(t *testing.T) {
	bans := []struct{ folder, path, why string }{
		{"modules", "github.com/mdlayher/", "a module owns no socket code: sockets are nl's"},
		{"builtins", "github.com/mdlayher/netlink", "the run-time owns no netlink sockets: they are nl's"},
		{"python", "github.com/mdlayher/", "the front end knows nothing of netlink"},
		{"nl", "github.com/jsimonetti/", "it is an independent oracle: tests only"},
		{"modules", "github.com/jsimonetti/", "it is an independent oracle: tests only"},
	}
	for _, p := range packages(t) {
		from, _ := folderOf(p.ImportPath)
		for _, path := range p.Imports {
			for _, ban := range bans {
				if within(from, ban.folder) && strings.HasPrefix(path, ban.path) {
					t.Errorf("%s imports %s: %s", from, path, ban.why)
				}
			}
		}
	}
}

// The rule itself: what it must refuse and what it must allow.
func TestRule(t *testing.T) {
	for _, row := range []struct {
		from, to string
		allowed  bool
	}{
		{"cmd/nlsh", "", true},
		{"cmd/nlsh", "modules/ipr", true},
		{"", "repl", true},
		{"", "cmd/nlsh", false},
		{"repl", "modules/ipr", false},
		{"repl", "python", true},
		{"modules/ipset", "modules/ipr", false},
		{"modules/ipdb", "modules/ipr", true},
		{"modules/ipr", "modules/ipdb", false},
		{"modules/ipr", "nl/rtnl", true},
		{"modules/ipr", "builtins", true},
		{"modules/ipr", "repl", false},
		{"modules/ipr", "internal/py", true},
		{"builtins", "modules/ipr", false},
		{"builtins/runtime", "python", true},
		{"builtins/lib/os", "builtins", true},
		{"python", "nl", false},
		{"python/scan", "python/token", true},
		{"python", "internal/py", true},
		{"nl", "nl/rtnl", false},
		{"nl", "builtins", false},
		{"nl/rtnl", "nl", true},
		{"nl/rtnl", "nl/genl", false},
		{"internal/py", "nl", false},
		{"internal/nstest", "nl", true},
		{"attic", "nl", false},
	} {
		if why := breach(row.from, row.to); (why == "") != row.allowed {
			t.Errorf("%q importing %q: allowed %v, want %v (%s)", row.from, row.to, why == "", row.allowed, why)
		}
	}
}
