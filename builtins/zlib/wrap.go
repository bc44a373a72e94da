package pyzlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"

	"github.com/nlsh/nlsh/internal/py"
)

// The argument wbits: the size of the window, and what says which format is meant.
const (
	leastBits = 8
	zlibBits  = 15
	gzipBits  = 16 // is added for gzip's format
	anyBits   = 32 // is added for either format
)

// How much of the output compressobj.flush brings about.
const (
	syncFlush = 2
	fullFlush = 3
	finish    = 4
)

// A packer is a writer of one of the formats.
type packer interface {
	io.WriteCloser
	Flush() error
}

// newPacker makes the writer of a format.
func newPacker(w io.Writer, level, wbits int) (packer, error) {
	if level < flate.DefaultCompression || level > flate.BestCompression {
		return nil, py.Errorf(zlibError, "Bad compression level")
	}
	switch {
	case wbits >= leastBits && wbits <= zlibBits:
		return zlib.NewWriterLevel(w, level)
	case -wbits >= leastBits && -wbits <= zlibBits:
		return flate.NewWriter(w, level)
	case wbits >= gzipBits+leastBits && wbits <= gzipBits+zlibBits:
		return gzip.NewWriterLevel(w, level)
	}
	return nil, py.Errorf(py.ValueError, "Invalid initialization option")
}

// newUnpacker makes the reader of a format, which reads its header.
func newUnpacker(r *bytes.Reader, wbits int) (io.Reader, error) {
	if wbits >= anyBits && wbits <= anyBits+zlibBits {
		first, err := r.ReadByte()
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		if err := r.UnreadByte(); err != nil {
			return nil, err
		}
		wbits = zlibBits
		if first == gzipFirst {
			wbits += gzipBits
		}
	}
	switch {
	case wbits == 0 || wbits >= leastBits && wbits <= zlibBits:
		return zlib.NewReader(r)
	case -wbits >= leastBits && -wbits <= zlibBits:
		return flate.NewReader(r), nil
	case wbits >= gzipBits+leastBits && wbits <= gzipBits+zlibBits:
		member, err := gzip.NewReader(r)
		if err == nil {
			member.Multistream(false)
		}
		return member, err
	}
	return nil, py.Errorf(py.ValueError, "Invalid initialization option")
}

// gzipFirst is the first byte of gzip's format (RFC 1952).
const gzipFirst = 0x1f

// expand is what compressed data stands for, and what follows it. io.ErrUnexpectedEOF is the error of data that ends
// too early; what it stands for so far is given then, too.
func expand(data []byte, wbits int) (out, rest []byte, err error) {
	r := bytes.NewReader(data)
	unpacker, err := newUnpacker(r, wbits)
	if err == nil {
		out, err = io.ReadAll(unpacker)
	}
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err == nil || errors.Is(err, io.ErrUnexpectedEOF) {
		return out, data[len(data)-r.Len():], err
	}
	return nil, nil, invalid(err)
}

// invalid is the exception of data that is not in its format.
func invalid(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, zlib.ErrHeader), errors.Is(err, gzip.ErrHeader):
		return py.Errorf(zlibError, "Error -3 while decompressing data: incorrect header check")
	case errors.Is(err, zlib.ErrChecksum), errors.Is(err, gzip.ErrChecksum):
		return py.Errorf(zlibError, "Error -3 while decompressing data: incorrect data check")
	case errors.As(err, &corrupt):
		return py.Errorf(zlibError, "Error -3 while decompressing data: invalid data at byte %d", int64(corrupt))
	}
	return err
}
