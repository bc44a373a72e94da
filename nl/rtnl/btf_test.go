package rtnl

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"github.com/nlsh/nlsh/nl"
)

// btfPath is where the running kernel describes its own types.
const btfPath = "/sys/kernel/btf/vmlinux"

// readBTF is every enumerator of the running kernel. The format is Documentation/bpf/btf.rst of the kernel.
func readBTF(t *testing.T) map[string]int64 {
	t.Helper()
	data, err := os.ReadFile(btfPath)
	if err != nil {
		t.Skipf("%s: the running kernel does not describe its types", btfPath)
	}
	u32 := func(off uint32) uint32 { return binary.NativeEndian.Uint32(data[off:]) }
	head := u32(4)
	at, end, strings := head+u32(8), head+u32(8)+u32(12), head+u32(16)
	name := func(off uint32) string {
		s := data[strings+off:]
		return string(s[:bytes.IndexByte(s, 0)])
	}
	values := map[string]int64{}
	for at < end {
		info := u32(at + 4)
		kind, count := info>>24&0x1f, info&0xffff
		at += 12
		if kind == btfEnum {
			for i := range count {
				values[name(u32(at+8*i))] = int64(int32(u32(at + 8*i + 4)))
			}
		}
		at += btfRest[kind] + count*btfEach[kind]
	}
	return values
}

// Of the kinds of types: the number of enumerations, and how many bytes follow the common part, once and
// for each member.
const btfEnum = 6

var (
	btfRest = map[uint32]uint32{1: 4, 3: 12, 14: 4, 17: 4}
	btfEach = map[uint32]uint32{4: 12, 5: 12, btfEnum: 8, 13: 8, 15: 12, 19: 12}
)

// TestRowsAgainstKernel holds every row against the running kernel, which may know more than the headers.
func TestRowsAgainstKernel(t *testing.T) {
	values := readBTF(t)
	checked := 0
	eachSpec(func(s *nl.Spec) {
		for _, a := range s.Attrs {
			number, known := values[kernelName(a.Name)]
			if known && number != int64(a.Num) {
				t.Errorf("%s: %s is %d, the kernel says %d", s.Name, a.Name, a.Num, number)
			}
			if known {
				checked++
			}
		}
	})
	if checked < 400 {
		t.Errorf("only %d rows were found in the kernel", checked)
	}
	for name, value := range Constants() {
		if number, known := values[name]; known && uint32(number) != uint32(value) {
			t.Errorf("%s is %d, the kernel says %d", name, value, number)
		}
	}
}
