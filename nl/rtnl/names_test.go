package rtnl

import (
	"os"
	"path/filepath"
	"testing"
)

// TestNameFiles reads names from all the places where they can stand.
func TestNameFiles(t *testing.T) {
	root := t.TempDir()
	for path, text := range map[string]string{
		"usr/share/iproute2/rt_tables":            "254 hidden\n",
		"usr/share/iproute2/rt_tables.d/one.conf": "1000 one\n1001 shared\n",
		"etc/iproute2/rt_tables":                  "# all\n\n0x100\thex # end\n300 three hundred\nx y\n255 mine\n",
		"etc/iproute2/rt_tables.d/one.conf":       "2000 one\n",
		"etc/iproute2/rt_tables.d/two.conf":       "2001 two\n",
		"etc/iproute2/rt_tables.d/README":         "3000 readme\n",
	} {
		path = filepath.Join(root, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tables := &NameFile{File: "rt_tables", Kind: "routing table", Builtin: TableNames.Builtin, Root: root}
	for name, want := range map[string]uint32{
		"hex": 256, "one": 2000, "two": 2001, "main": 254, "mine": 255, "local": 255, "77": 77, "0x10": 16,
	} {
		if n, ok := tables.Number(name); !ok || n != want {
			t.Errorf("%s is %d (%v), expected %d", name, n, ok, want)
		}
	}
	for _, name := range []string{"hidden", "shared", "readme", "three", "x", "-1", "4294967296", ""} {
		if n, ok := tables.Number(name); ok {
			t.Errorf("%q is %d, expected nothing", name, n)
		}
	}
	for number, want := range map[uint32]string{255: "mine", 254: "main", 2001: "two", 12345: ""} {
		if name := tables.Name(number); name != want {
			t.Errorf("%d is %q, expected %q", number, name, want)
		}
	}
}

// TestBuiltinNames knows names where there is no file at all.
func TestBuiltinNames(t *testing.T) {
	for _, c := range []struct {
		file   *NameFile
		name   string
		number uint32
	}{
		{TableNames, "default", 253}, {TableNames, "main", 254}, {TableNames, "local", 255},
		{ProtocolNames, "kernel", 2}, {ProtocolNames, "static", 4}, {ProtocolNames, "bird", 12},
		{ScopeNames, "universe", 0}, {ScopeNames, "link", 253}, {ScopeNames, "nowhere", 255},
		{AddrProtoNames, "kernel_ll", 3}, {GroupNames, "default", 0}, {RealmNames, "unknown", 0},
	} {
		bare := &NameFile{File: c.file.File, Builtin: c.file.Builtin, Root: t.TempDir()}
		if n, ok := bare.Number(c.name); !ok || n != c.number {
			t.Errorf("%s: %s is %d (%v), expected %d", c.file.File, c.name, n, ok, c.number)
		}
		if name := bare.Name(c.number); name != c.name {
			t.Errorf("%s: %d is %q, expected %q", c.file.File, c.number, name, c.name)
		}
	}
	if n, ok := ScopeNames.Number("global"); !ok || n != 0 {
		t.Errorf("global is %d (%v), expected 0", n, ok)
	}
}
