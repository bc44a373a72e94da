package nl

import (
	"encoding/binary"
	"strconv"
	"syscall"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Keys of a message's header, as pyroute2 calls them; linux/netlink.h has nlmsg_ before most.
const (
	lengthKey   = starlark.String("length")
	typeKey     = starlark.String("type")
	flagsKey    = starlark.String("flags")
	sequenceKey = starlark.String("sequence_number")
	pidKey      = starlark.String("pid")
	errorKey    = starlark.String("error")
	targetKey   = starlark.String("target")
	statsKey    = starlark.String("stats")
)

// localhost is the target of all messages: the kernel that the script runs on.
const localhost = starlark.String("localhost")

// headerValue is msg['header']; as with the attributes, the same one every time.
func (m *Message) headerValue() starlark.Value {
	if m.header != nil {
		return m.header
	}
	d := m.headerDict()
	if m.frozen {
		d.Freeze()
		return d
	}
	m.header = d
	return d
}

func (m *Message) headerDict() *starlark.Dict {
	h := m.Header()
	d := starlark.NewDict(8)
	set := func(key starlark.String, v starlark.Value) { _ = d.SetKey(key, v) }
	set(lengthKey, starlark.MakeUint(uint(h.Len)))
	set(typeKey, starlark.MakeUint(uint(h.Type)))
	set(flagsKey, starlark.MakeUint(uint(h.Flags)))
	set(sequenceKey, starlark.MakeUint(uint(h.Seq)))
	set(pidKey, starlark.MakeUint(uint(h.Pid)))
	if m.family != nil {
		set(errorKey, m.errorValue())
		set(targetKey, localhost)
		set(statsKey, Stats{})
	}
	return d
}

// appendHeader appends the repr of the header's dict.
func (m *Message) appendHeader(out []byte) []byte {
	if m.header != nil {
		return py.AppendRepr(out, m.header)
	}
	h := m.Header()
	out = strconv.AppendUint(append(out, "{'length': "...), uint64(h.Len), 10)
	out = strconv.AppendUint(append(out, ", 'type': "...), uint64(h.Type), 10)
	out = strconv.AppendUint(append(out, ", 'flags': "...), uint64(h.Flags), 10)
	out = strconv.AppendUint(append(out, ", 'sequence_number': "...), uint64(h.Seq), 10)
	out = strconv.AppendUint(append(out, ", 'pid': "...), uint64(h.Pid), 10)
	if m.family != nil {
		out = append(out, ", 'error': "...)
		out = py.AppendRepr(out, m.errorValue())
		out = append(out, ", 'target': 'localhost', 'stats': "...)
		out = Stats{}.AppendRepr(out)
	}
	return append(out, '}')
}

// currentHeader is the header as the script left it; its length is not yet known.
func (m *Message) currentHeader() (Header, error) {
	var v starlark.Value = m.headerValue()
	if m.own != nil {
		v, _, _ = m.own.Get(headerKey)
	}
	d, ok := v.(starlark.Mapping)
	if !ok {
		return Header{}, nil
	}
	var parts [4]uint64
	for i, row := range [4]struct {
		key  starlark.String
		size int
	}{{typeKey, 2}, {flagsKey, 2}, {sequenceKey, 4}, {pidKey, 4}} {
		x, found, err := d.Get(row.key)
		if err != nil || !found {
			continue
		}
		n, fits := starlark.Int{}, false
		if n, fits = asInt(x); fits {
			parts[i], fits = (&codec{}).fit(n, row.size)
		}
		if !fits {
			return Header{}, py.Errorf(py.ValueError, "header['%s']: %s, expected an int %s",
				string(row.key), py.Repr(x), (&codec{}).bounds(row.size))
		}
	}
	return Header{
		Type: uint16(parts[0]), Flags: uint16(parts[1]), Seq: uint32(parts[2]), Pid: uint32(parts[3]),
	}, nil
}

// putLength completes the length that a message or a record begins with.
func putLength(b []byte, lead int) {
	switch lead {
	case HeaderLen:
		binary.NativeEndian.PutUint32(b, uint32(len(b)))
	case recordLead:
		binary.NativeEndian.PutUint16(b, uint16(len(b)))
	}
}

// errorValue is msg['header']['error']: None, or the NetlinkError of a refusal.
func (m *Message) errorValue() starlark.Value {
	code, ok := m.uint(string(errorKey))
	if m.spec != ErrorSpec || !ok || code == 0 {
		return starlark.None
	}
	errno := -int32(code)
	args := starlark.Tuple{starlark.MakeInt(int(errno)), starlark.String(py.Strerror(syscall.Errno(errno)))}
	v, err := NetlinkErrorClass.CallInternal(&starlark.Thread{Name: "nl"}, args, nil)
	if err != nil {
		return args // no run-time that makes exceptions: what its args would be
	}
	return v
}
