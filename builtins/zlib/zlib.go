// Package pyzlib holds Python's modules zlib and gzip: compressed data (RFC 1950 to 1952).
//
//	zlib.go    the module zlib; checksums
//	wrap.go    the three formats of compressed data, as Go's readers and writers
//	object.go  compressobj and decompressobj
//	gzip.go    the module gzip; file.go: files of it
package pyzlib

import (
	"compress/flate"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var zlibError = newError()

func newError() *py.Class {
	c := py.NewClass("error", py.Exception)
	c.Module = "zlib"
	c.Doc = "Data that is not in the format, or ends too early."
	return c
}

// Modules describes zlib and gzip.
func Modules() []builtins.Module {
	return []builtins.Module{{
		Name: "zlib",
		Doc:  "Compressed data (RFC 1950, 1951, 1952) and checksums.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{
				compress(), decompress(), compressobj(), decompressobj(),
				checksum("crc32", 0, func(value uint32, data []byte) uint32 {
					return crc32.Update(value, crc32.IEEETable, data)
				}),
				checksum("adler32", 1, adler),
			}, map[string]int{
				"MAX_WBITS": zlibBits, "DEFLATED": 8, "DEF_BUF_SIZE": 16384, "DEF_MEM_LEVEL": 8,
				"Z_NO_COMPRESSION": flate.NoCompression, "Z_BEST_SPEED": flate.BestSpeed,
				"Z_BEST_COMPRESSION": flate.BestCompression, "Z_DEFAULT_COMPRESSION": flate.DefaultCompression,
				"Z_DEFAULT_STRATEGY": 0, "Z_NO_FLUSH": 0, "Z_SYNC_FLUSH": syncFlush, "Z_FULL_FLUSH": fullFlush,
				"Z_FINISH": finish,
			})
			members["error"] = zlibError
			return members
		},
	}, gzipModule()}
}

// adlerMod is the modulus of Adler-32 (RFC 1950).
const adlerMod = 65521

// adler goes on with a checksum: Go's package begins only anew.
func adler(value uint32, data []byte) uint32 {
	if value == 1 {
		return adler32.Checksum(data)
	}
	a, b := value&0xffff, value>>16
	for _, c := range data {
		a = (a + uint32(c)) % adlerMod
		b = (b + a) % adlerMod
	}
	return b<<16 | a
}

func checksum(name string, first uint32, update func(uint32, []byte) uint32) *builtins.Function {
	return builtins.Builtin(name, name+"(data, value) -> int: the checksum of data; value is that of what came before.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			value := first
			if err := builtins.Unpack(name, args, kwargs, "data", &v, "value?", &value); err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			return starlark.MakeUint64(uint64(update(value, data))), err
		})
}

func compress() *builtins.Function {
	return builtins.Builtin("compress", `compress(data, level=-1, wbits=15) -> bytes

data compressed: level is 0 (none) to 9 (best), -1 for 6; wbits is 9 to 15 for zlib's format, with a minus sign for no
header, with 16 added for gzip's.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			level, wbits := flate.DefaultCompression, zlibBits
			err := builtins.Unpack("compress", args, kwargs, "data", &v, "level?", &level, "wbits?", &wbits)
			if err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil {
				return nil, err
			}
			c, err := newCompressor(level, wbits)
			if err != nil {
				return nil, err
			}
			out, err := c.take(data, finish)
			return starlark.Bytes(out), err
		})
}

func decompress() *builtins.Function {
	return builtins.Builtin("decompress", `decompress(data, wbits=15, bufsize=16384) -> bytes

What compress was given: wbits as there; 32 added for zlib's and gzip's format alike. zlib.error.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			wbits, size := zlibBits, 0
			err := builtins.Unpack("decompress", args, kwargs, "data", &v, "wbits?", &wbits, "bufsize?", &size)
			if err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil {
				return nil, err
			}
			out, _, err := expand(data, wbits)
			if errors.Is(err, io.ErrUnexpectedEOF) {
				err = py.Errorf(zlibError, "Error -5 while decompressing data: incomplete or truncated stream")
			}
			return starlark.Bytes(out), err
		})
}
