package kinds

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/ns"
)

// row is one kind of thing: how it is made, seen and removed. Everything else in a script is what it stands on.
type row struct {
	name   string
	since  string // the first of the lab's kernels that has it; all have it if empty
	below  string // script: what must exist first
	create string
	show   string // what prints it
	want   string // what show prints while it exists, and not after
	remove string
}

// tryRows makes, sees and removes each row, in a network namespace of its own.
func tryRows(t *testing.T, rows []row) {
	for _, r := range rows {
		t.Run(strings.ReplaceAll(r.name, " ", "_"), func(t *testing.T) {
			ns.Enter(t)
			if r.since == "" {
				r.since = "6.1"
			}
			if out, err := ns.Try(r.below + "\n" + r.create); err != nil {
				need.Missing(t, r.name, r.since, errors.New(strings.ReplaceAll(out, "\n", "; ")))
			}
			if out := ns.Sh(t, r.show); !strings.Contains(out, r.want) {
				t.Fatalf("after %q, %q does not show %q:\n%s", r.create, r.show, r.want, out)
			}
			ns.Sh(t, r.remove)
			if out, err := ns.Try(r.show); err == nil && strings.Contains(out, r.want) {
				t.Fatalf("after %q, %q still shows %q:\n%s", r.remove, r.show, r.want, out)
			}
		})
	}
}

// kind is what "ip -j" prints for a kind of link.
func kind(name string) string { return fmt.Sprintf(`"info_kind":"%s"`, name) }
