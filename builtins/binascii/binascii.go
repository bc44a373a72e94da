// Package pybinascii is Python's module binascii: bytes to and from text, and checksums. The module base64 is
// written on it.
package pybinascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// errorClass is binascii.Error.
var errorClass = newErrorClass()

func newErrorClass() *py.Class {
	c := py.NewClass("Error", py.ValueError)
	c.Module, c.Doc = "binascii", "Text that is not the encoding it should be."
	return c
}

// Module describes binascii.
func Module() builtins.Module {
	return builtins.Module{
		Name: "binascii",
		Doc:  "Bytes to and from hexadecimal digits and base64, CRC-32.",
		Members: func(*builtins.State) starlark.StringDict {
			const toHex = "(data, sep='', bytes_per_sep=1) -> bytes: two hexadecimal digits for each byte."
			const fromHex = "(text) -> bytes. Error for what is not pairs of hexadecimal digits."
			members := builtins.Members([]*builtins.Function{
				builtins.Builtin("hexlify", "hexlify"+toHex, hexlify),
				builtins.Builtin("b2a_hex", "b2a_hex"+toHex, hexlify),
				builtins.Builtin("unhexlify", "unhexlify"+fromHex, unhexlify),
				builtins.Builtin("a2b_hex", "a2b_hex"+fromHex, unhexlify),
				builtins.Builtin("b2a_base64", "b2a_base64(data, newline=True) -> bytes.", toBase64),
				builtins.Builtin("a2b_base64",
					"a2b_base64(text, strict_mode=False) -> bytes: skips what is no base64. Error for wrong padding.", fromBase64),
				builtins.Builtin("crc32", "crc32(data, value=0) -> int: the CRC-32 of data, going on from value.", checksum),
			}, nil)
			members["Error"] = errorClass
			return members
		},
	}
}

// text are the bytes of an argument that is ASCII text or bytes.
func text(v starlark.Value) (string, error) {
	if s, ok := runtime.Core(v).(starlark.String); ok {
		if strings.IndexFunc(string(s), func(r rune) bool { return r > 127 }) >= 0 {
			return "", py.Errorf(py.ValueError, "string argument should contain only ASCII characters")
		}
		return string(s), nil
	}
	b, err := runtime.BytesLike(v)
	if err != nil {
		return "", py.Errorf(py.TypeError,
			"argument should be bytes, buffer or ASCII string, not '%s'", runtime.TypeName(v))
	}
	return string(b), nil
}

func hexlify(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value
	if len(args) == 0 {
		if err := builtins.Unpack("hexlify", args, kwargs, "data", &data); err != nil {
			return nil, err
		}
		args, kwargs = starlark.Tuple{data}, nil
	}
	b, err := runtime.BytesLike(args[0])
	if err != nil {
		return nil, err
	}
	method, err := runtime.Attr(thread, starlark.Bytes(b), "hex")
	if err != nil {
		return nil, err
	}
	digits, err := starlark.Call(thread, method, args[1:], kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.Bytes(digits.(starlark.String)), nil
}

func unhexlify(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("unhexlify", args, kwargs, "hexstr", &v); err != nil {
		return nil, err
	}
	digits, err := text(v)
	if err != nil {
		return nil, err
	}
	if len(digits)%2 != 0 {
		return nil, py.Errorf(errorClass, "Odd-length string")
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, py.Errorf(errorClass, "Non-hexadecimal digit found")
	}
	return starlark.Bytes(b), nil
}

func toBase64(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value
	newline := true
	if err := builtins.Unpack("b2a_base64", args, kwargs, "data", &data, "newline?", &newline); err != nil {
		return nil, err
	}
	b, err := runtime.BytesLike(data)
	if err != nil {
		return nil, err
	}
	s := base64.StdEncoding.EncodeToString(b)
	if newline {
		s += "\n"
	}
	return starlark.Bytes(s), nil
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func fromBase64(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	strict := false
	if err := builtins.Unpack("a2b_base64", args, kwargs, "data", &v, "strict_mode?", &strict); err != nil {
		return nil, err
	}
	s, err := text(v)
	if err != nil {
		return nil, err
	}
	if strict {
		b, err := base64.StdEncoding.Strict().DecodeString(s)
		if err != nil {
			return nil, py.Errorf(errorClass, "Invalid base64-encoded string: %v", err)
		}
		return starlark.Bytes(b), nil
	}
	return lenient(s)
}

// lenient decodes base64 as Python does unless it is told to be strict: other characters are skipped, the first
// full padding ends the text.
func lenient(s string) (starlark.Value, error) {
	var b []byte
	bits, n, pads := uint(0), 0, 0
	for i := range len(s) {
		if s[i] == '=' {
			if pads++; n%4 >= 2 && n%4+pads >= 4 {
				return starlark.Bytes(b), nil
			}
			continue
		}
		digit := strings.IndexByte(alphabet, s[i])
		if digit < 0 {
			continue
		}
		pads = 0
		bits = bits<<6 | uint(digit)
		if n++; n%4 != 1 {
			b = append(b, byte(bits>>(6-2*(uint(n-1)%4))))
		}
	}
	switch n % 4 {
	case 1:
		return nil, py.Errorf(errorClass, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 "+
			"more than a multiple of 4", n)
	case 2, 3:
		return nil, py.Errorf(errorClass, "Incorrect padding")
	}
	return starlark.Bytes(b), nil
}

func checksum(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data, before starlark.Value = nil, starlark.MakeInt(0)
	if err := builtins.Unpack("crc32", args, kwargs, "data", &data, "value?", &before); err != nil {
		return nil, err
	}
	b, err := runtime.BytesLike(data)
	if err != nil {
		return nil, err
	}
	start, err := runtime.AsIndex(before)
	if err != nil {
		return nil, err
	}
	return starlark.MakeUint64(uint64(crc32.Update(uint32(start), crc32.IEEETable, b))), nil
}
