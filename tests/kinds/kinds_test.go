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

// mark stands between what a script says while it makes a thing and what shows the thing.
const mark = "== made"

// tryRows makes, sees and removes each row, in a network namespace of its own.
func tryRows(t *testing.T, rows []row) {
	for _, r := range rows {
		t.Run(strings.ReplaceAll(r.name, " ", "_"), func(t *testing.T) {
			ns.Enter(t)
			if r.since == "" {
				r.since = "6.1"
			}
			out, err := ns.Try(r.below + "\n" + r.create + "\necho " + mark + "\n" + r.show)
			said, shown, made := strings.Cut(out, mark)
			if !made {
				need.Missing(t, r.name, r.since, errors.New(strings.ReplaceAll(strings.TrimSpace(said), "\n", "; ")))
			}
			if err != nil || !strings.Contains(shown, r.want) {
				t.Fatalf("after %q, %q does not show %q (%v):\n%s", r.create, r.show, r.want, err, shown)
			}
			out, _ = ns.Try(r.remove + "\necho " + mark + "\n" + r.show)
			if said, shown, removed := strings.Cut(out, mark); !removed || strings.Contains(shown, r.want) {
				t.Fatalf("after %q, which said %q, %q still shows %q:\n%s", r.remove, said, r.show, r.want, shown)
			}
		})
	}
}

// kind is what "ip -j" prints for a kind of link.
func kind(name string) string { return fmt.Sprintf(`"info_kind":"%s"`, name) }
