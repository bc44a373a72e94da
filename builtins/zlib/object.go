package pyzlib

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A compressor is what compressobj() gives.
type compressor struct {
	out  bytes.Buffer
	pack packer // nil when it is finished
}

func newCompressor(level, wbits int) (*compressor, error) {
	c := new(compressor)
	var err error
	c.pack, err = newPacker(&c.out, level, wbits)
	return c, err
}

// take compresses data and gives what has come of it so far; all with finish.
func (c *compressor) take(data []byte, flush int) ([]byte, error) {
	if c.pack == nil {
		return nil, py.Errorf(zlibError, "Error -2 while compressing data: inconsistent stream state")
	}
	_, err := c.pack.Write(data)
	switch {
	case err != nil:
	case flush == finish:
		err = c.pack.Close()
		c.pack = nil
	case flush == syncFlush || flush == fullFlush:
		err = c.pack.Flush()
	}
	out := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return out, err
}

func compressobj() *builtins.Function {
	return builtins.Builtin("compressobj", `compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=8, strategy=0)

An object that compresses what its compress(data) is given, piece by piece; flush() gives the end. See compress.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			level, method, wbits, memory, strategy := flate.DefaultCompression, 8, zlibBits, 8, 0
			err := builtins.Unpack("compressobj", args, kwargs, "level?", &level, "method?", &method, "wbits?", &wbits,
				"memLevel?", &memory, "strategy?", &strategy)
			if err != nil {
				return nil, err
			}
			return newCompressor(level, wbits)
		})
}

var compressMethods = builtins.Methods[*compressor]{
	"compress": {Doc: "compress(data) -> bytes: takes data, and gives what is compressed so far.",
		Fn: func(_ *starlark.Thread, c *compressor, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("compress", args, kwargs, "data", &v); err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil {
				return nil, err
			}
			out, err := c.take(data, 0)
			return starlark.Bytes(out), err
		}},
	"flush": {Doc: "flush(mode=Z_FINISH) -> bytes: the rest; it takes nothing more, unless mode is Z_SYNC_FLUSH.",
		Fn: func(_ *starlark.Thread, c *compressor, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			mode := finish
			if err := builtins.Unpack("flush", args, kwargs, "mode?", &mode); err != nil {
				return nil, err
			}
			out, err := c.take(nil, mode)
			return starlark.Bytes(out), err
		}},
}

// A decompressor is what decompressobj() gives. Go's readers cannot go on after the end of their input, so it keeps
// all of the input until it is whole.
type decompressor struct {
	wbits  int
	in     []byte
	given  int // how much of the output the script has
	eof    bool
	unused []byte
}

func decompressobj() *builtins.Function {
	return builtins.Builtin("decompressobj", `decompressobj(wbits=15)

An object whose decompress(data) takes compressed data piece by piece. Its eof says that the end has come, its
unused_data is what followed. See decompress.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			d := &decompressor{wbits: zlibBits}
			return d, builtins.Unpack("decompressobj", args, kwargs, "wbits?", &d.wbits)
		})
}

// take adds compressed data and gives what came new.
func (d *decompressor) take(data []byte) ([]byte, error) {
	if d.eof {
		d.unused = append(d.unused, data...)
		return nil, nil
	}
	d.in = append(d.in, data...)
	out, rest, err := expand(d.in, d.wbits)
	switch {
	case err == nil:
		d.eof, d.unused, d.in = true, bytes.Clone(rest), nil
	case !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	}
	fresh := out[d.given:]
	d.given = len(out)
	return fresh, nil
}

var decompressMethods = builtins.Methods[*decompressor]{
	"decompress": {Doc: "decompress(data) -> bytes: takes data, and gives what it stands for so far. zlib.error.",
		Fn: func(_ *starlark.Thread, d *decompressor, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("decompress", args, kwargs, "data", &v); err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil {
				return nil, err
			}
			out, err := d.take(data)
			return starlark.Bytes(out), err
		}},
	"flush": {Doc: "flush() -> bytes: what decompress has not given yet: nothing.",
		Fn: func(_ *starlark.Thread, d *decompressor, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var length int
			return starlark.Bytes(""), builtins.Unpack("flush", args, kwargs, "length?", &length)
		}},
}

// Attr gives the methods.
func (c *compressor) Attr(name string) (starlark.Value, error) { return compressMethods.Attr(c, name) }

// AttrNames lists what Attr gives.
func (c *compressor) AttrNames() []string { return compressMethods.Names() }

func (c *compressor) String() string        { return fmt.Sprintf("<zlib.Compress object at %p>", c) }
func (c *compressor) Type() string          { return "zlib.Compress" }
func (c *compressor) Freeze()               {}
func (c *compressor) Truth() starlark.Bool  { return true }
func (c *compressor) Hash() (uint32, error) { return builtins.Identity(c), nil }

// Attr gives the methods, eof and unused_data.
func (d *decompressor) Attr(name string) (starlark.Value, error) {
	switch name {
	case "eof":
		return starlark.Bool(d.eof), nil
	case "unused_data":
		return starlark.Bytes(d.unused), nil
	case "unconsumed_tail":
		return starlark.Bytes(""), nil
	}
	return decompressMethods.Attr(d, name)
}

// AttrNames lists what Attr gives.
func (d *decompressor) AttrNames() []string {
	return decompressMethods.Names("eof", "unconsumed_tail", "unused_data")
}

func (d *decompressor) String() string        { return fmt.Sprintf("<zlib.Decompress object at %p>", d) }
func (d *decompressor) Type() string          { return "zlib.Decompress" }
func (d *decompressor) Freeze()               {}
func (d *decompressor) Truth() starlark.Bool  { return true }
func (d *decompressor) Hash() (uint32, error) { return builtins.Identity(d), nil }
