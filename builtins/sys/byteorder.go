package pysys

import (
	"encoding/binary"
)

// byteOrder is sys.byteorder of the machine that runs the shell.
var byteOrder = func() string {
	if binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return "little"
	}
	return "big"
}()
