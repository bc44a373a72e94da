package docs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
)

func inventory(sites map[string]string) builtins.Module {
	return builtins.Module{
		Name: "inventory",
		Doc:  "Where things stand.",
		Members: func(*builtins.State) starlark.StringDict {
			site := builtins.Builtin("site", "site(name) -> str: where a device stands.",
				func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
					var name string
					if err := builtins.Unpack("site", args, kwargs, "name", &name); err != nil {
						return nil, err
					}
					return starlark.String(sites[name]), nil
				})
			return starlark.StringDict{"site": site}
		},
	}
}

// host is the program of the page.
func host(ctx context.Context, script string) error {
	sh := nlsh.New(nlsh.WithOutput(os.Stdout), nlsh.WithTimeout(10*time.Second))
	if err := sh.Run(ctx, "links.py", []byte(script)); err != nil {
		return err
	}
	n, err := sh.Eval(ctx, "len(IPRoute().get_links())")
	fmt.Println(n, "link")
	return err
}

func Example() {
	ctx := context.Background()
	fmt.Println(host(ctx, "print(IPRoute().link_lookup(ifname='lo'))"))
	err := host(ctx, "IPRoute().get_link(ifname='nowhere')")
	var failed *nlsh.Error
	if errors.As(err, &failed) && failed.IsA("NetlinkError") {
		fmt.Println(failed.Class, failed.Message)
	}
	// Output:
	// [1]
	// 1 link
	// <nil>
	// NetlinkError (19, 'No such device')
}

func TestInventory(t *testing.T) {
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out), nlsh.WithErrorOutput(io.Discard),
		nlsh.WithModule(inventory(map[string]string{"eth0": "cellar"})))
	err := sh.Run(context.Background(), "site.py", []byte("import inventory\nprint(inventory.site('eth0'))\n"))
	if err != nil || out.String() != "cellar\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

// The Go code of the page is in this file, word for word.
func TestEmbedding(t *testing.T) {
	source, err := os.ReadFile("embed_test.go")
	if err != nil {
		t.Fatal(err)
	}
	flat := unindented(string(source))
	for _, e := range examples(t, "docs/embedding.md") {
		if e.lang == "go" && !strings.Contains(flat, unindented(e.src)) {
			t.Errorf("%s:%d: the code is not that of embed_test.go:\n%s", e.page, e.line, e.src)
		}
	}
}

func unindented(code string) string {
	lines := strings.Split(code, "\n")
	for i := range lines {
		lines[i] = strings.TrimLeft(lines[i], "\t")
	}
	return strings.Join(lines, "\n")
}
