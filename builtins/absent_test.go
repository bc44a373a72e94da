package builtins

import "testing"

func TestNotHere(t *testing.T) {
	for _, c := range []struct{ module, name, want string }{
		{"pyroute2", "IPDB", "pyroute2's IPDB is not available in nlsh"},
		{"pyroute2", "iwutil", "pyroute2's iwutil is not available in nlsh"},
		{"pyroute2", "IPRout", ""},
		{"os", "IPDB", ""},
	} {
		if got := NotHere(c.module, c.name); got != c.want {
			t.Errorf("NotHere(%s, %s) = %q, want %q", c.module, c.name, got, c.want)
		}
	}
}

func TestNoModule(t *testing.T) {
	for name, want := range map[string]string{
		"sqlite3":           "ModuleNotFoundError: No module named 'sqlite3': Python's module is not available in nlsh",
		"pyroute2.ndb.main": "ModuleNotFoundError: No module named 'pyroute2.ndb.main': pyroute2's ndb is not available in nlsh",
		"netwrok":           "ModuleNotFoundError: No module named 'netwrok'",
	} {
		if got := noModule(name).Error(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
