package ipaddr

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// PyFormat implements format(address, spec): "s" and nothing for the text; "b", "x", "X", "n" for all its
// digits, with "#" for the prefix of the base and "_" between groups of four.
func (x *Address) PyFormat(spec string) (string, error) {
	if spec == "" || strings.HasSuffix(spec, "s") {
		return runtime.Format(starlark.String(x.PyStr()), spec)
	}
	flags, letter := spec[:len(spec)-1], spec[len(spec)-1]
	if flags != "" && flags != "#" && flags != "_" && flags != "#_" || strings.IndexByte("xbnX", letter) < 0 {
		return "", noFormat(x.PyClass())
	}
	if letter == 'n' {
		letter = 'b'
		if !x.kind.v4() {
			letter = 'x'
		}
	}
	width := x.kind.size()
	if letter != 'b' {
		width /= 4
	}
	if strings.Contains(flags, "_") {
		width += width/4 - 1
	}
	alternate, grouping := "", ""
	if strings.Contains(flags, "#") {
		alternate, width = "#", width+len("0x")
	}
	if strings.Contains(flags, "_") {
		grouping = "_"
	}
	return runtime.Format(wideOf(x.addr).int(), fmt.Sprintf("%s0%d%s%c", alternate, width, grouping, letter))
}

// PyFormat implements format(network, spec), which takes no spec.
func (n *Network) PyFormat(string) (string, error) { return "", noFormat(n.PyClass()) }

func noFormat(class *py.Class) error {
	return py.Errorf(py.TypeError, "unsupported format string passed to %s.__format__", class.Ident)
}
