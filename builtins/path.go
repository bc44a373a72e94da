package builtins

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// PathArg reads a path that the function name was given: a str or bytes without a zero byte, or an object with
// __fspath__, such as pathlib.Path.
func PathArg(thread *starlark.Thread, name string, v starlark.Value) (string, error) {
	var path string
	switch v := v.(type) {
	case starlark.String:
		path = string(v)
	case starlark.Bytes:
		path = string(v)
	default:
		text, err := CallMethod(thread, v, "__fspath__")
		s, ok := text.(starlark.String)
		if err != nil || !ok {
			return "", py.Errorf(py.TypeError, "%s: path should be string, bytes or os.PathLike, not %s", name, TypeName(v))
		}
		path = string(s)
	}
	if strings.IndexByte(path, 0) >= 0 {
		return "", py.Errorf(py.ValueError, "embedded null byte")
	}
	return path, nil
}
