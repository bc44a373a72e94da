package netns

import (
	"os"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func sysctl() *builtins.Function {
	return builtins.Builtin("sysctl", `sysctl(netns, name, value=None) -> int or str

Reads a setting of a namespace, or writes it and gives what it is then: netns.sysctl('test', 'net.ipv4.ip_forward', 1).
name is that of sysctl(8): with dots, or with slashes where the name of an interface has dots
('net/ipv4/conf/eth0.1/forwarding'). A single number is an int, everything else a str. value is an int, a str, a bool,
or a list of these. netns=None is the namespace that the script is in. FileNotFoundError for a name that the kernel does
not know, OSError for a value that it refuses. Kernel: Documentation/networking/ip-sysctl.rst.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var netns, value starlark.Value
			var name string
			err := builtins.Unpack("sysctl", args, kwargs, "netns", &netns, "name", &name, "value?", &value)
			if err != nil {
				return nil, err
			}
			path, err := sysctlFile(name)
			if err != nil {
				return nil, err
			}
			text := ""
			if value != nil && value != starlark.None {
				if text, err = sysctlText(value); err != nil {
					return nil, err
				}
			}
			err = within(thread, netns, func() error {
				text, err = access(path, text)
				return err
			})
			if err != nil {
				return nil, builtins.NetNSRaised("name", name, err)
			}
			return sysctlValue(text), nil
		})
}

// within runs f in a namespace that an argument names, None for the script's own.
func within(thread *starlark.Thread, netns starlark.Value, f func() error) error {
	if netns == starlark.None {
		return builtins.StateOf(thread).InNetNS(f)
	}
	ns, err := builtins.OpenNetNS(thread, "netns", netns, 0)
	if err != nil {
		return err
	}
	defer ns.Close()
	return ns.Do(f)
}

// sysctlFile is the file of a setting. Only those below net belong to a namespace.
func sysctlFile(name string) (string, error) {
	parts := strings.Split(name, "/")
	if len(parts) == 1 {
		parts = strings.Split(name, ".")
	}
	for _, part := range parts {
		if part == "" || part == "." || part == ".." || strings.IndexByte(part, 0) >= 0 {
			return "", py.Errorf(py.ValueError, "name=%s: expected a name like 'net.ipv4.ip_forward'",
				py.Repr(starlark.String(name)))
		}
	}
	if parts[0] != "net" || len(parts) < 2 {
		return "", py.Errorf(py.ValueError, "name=%s: only net.* belongs to a network namespace",
			py.Repr(starlark.String(name)))
	}
	return "/proc/sys/" + strings.Join(parts, "/"), nil
}

func sysctlText(v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.Int:
		return v.String(), nil
	case starlark.String:
		return string(v), nil
	case starlark.Bool:
		if v {
			return "1", nil
		}
		return "0", nil
	case *starlark.List, starlark.Tuple:
		var parts []string
		list := v.(starlark.Indexable)
		for i := range list.Len() {
			part, err := sysctlText(list.Index(i))
			if err != nil {
				return "", err
			}
			parts = append(parts, part)
		}
		return strings.Join(parts, " "), nil
	}
	return "", py.Errorf(py.TypeError, "value=%s: expected an int, a str, a bool or a list, not %s",
		py.Repr(v), builtins.TypeName(v))
}

// access writes a setting, unless text is empty, and reads it. What can only be written
// (net.ipv4.route.flush) reads as what was written.
func access(path, text string) (string, error) {
	if text != "" {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return "", err
		}
		_, err = f.WriteString(text)
		f.Close()
		if err != nil {
			return "", err
		}
	}
	content, err := os.ReadFile(path)
	if err != nil && text != "" {
		return text, nil
	}
	return strings.TrimSpace(string(content)), err
}

func sysctlValue(text string) starlark.Value {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return starlark.MakeInt64(n)
	}
	return starlark.String(text)
}
