package ipr

import (
	"context"
	"errors"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// An eventSocket is the second socket of an IPRoute: of events, and of what the script sends by itself.
// Keeping both apart from requests means that no answer is ever lost among events.
type eventSocket struct {
	socket    *nl.Socket
	groups    []uint32
	buffer    []byte
	room      int // bytes of the receive buffer once it is bound
	callbacks []callback
}

// A callback is what register_callback was given.
type callback struct {
	fn, predicate starlark.Callable
	args          starlark.Tuple
}

const (
	eventBuffer = 16 << 20 // the kernel's receive buffer of a bound socket, where it permits
	datagram    = 256 << 10
)

// events is the second socket, opened at its first use.
func (ip *IPRoute) events() (*eventSocket, error) {
	if err := ip.usable(); err != nil {
		return nil, err
	}
	if ip.socket == nil {
		s, err := nl.OpenSocket(unix.NETLINK_ROUTE, nl.SocketConfig{NetNS: ip.ns, ReadBuffer: ip.options.rcvbuf})
		if err != nil {
			return nil, ip.raised(err)
		}
		ip.socket = &eventSocket{socket: s, buffer: make([]byte, datagram), room: ip.options.eventRoom()}
	}
	return ip.socket, nil
}

// eventRoom is the receive buffer of a bound socket: as large as the system permits, unless the script has
// said.
func (o *options) eventRoom() int {
	if o.rcvbuf == defaultReceiveBuffer {
		return eventBuffer
	}
	return o.rcvbuf
}

func (s *eventSocket) close() { s.socket.Close() }

// subscribe joins groups, and makes room for the bursts that come with them.
func (s *eventSocket) subscribe(groups []uint32) error {
	_ = s.socket.SetReadBuffer(s.room) // less where the system permits no more
	for _, g := range groups {
		if err := s.socket.JoinGroup(g); err != nil {
			return err
		}
		s.groups = append(s.groups, g)
	}
	return nil
}

// overrun is the message that tells of lost events: NLMSG_OVERRUN, of which the kernel sends none itself.
var overrun = nl.Header{Len: nl.HeaderLen, Type: nl.MsgOverrun}.Append(nil)

// next are the messages of one datagram; it waits for one. Calls that others have posted for the script's
// thread run meanwhile.
func (ip *IPRoute) next(thread *starlark.Thread, s *eventSocket) (*nl.Replies, error) {
	for {
		b, err := s.take()
		if errors.Is(err, nl.ErrOverrun) {
			return nl.NewReplies(rtnl.Family, overrun), nil
		}
		if err == nil {
			raws, err := cut(b)
			return nl.NewReplies(rtnl.Family, raws...), ip.raised(err)
		}
		if !errors.Is(err, errWait) {
			return nil, ip.raised(err)
		}
		if err := ip.state.PollOne(thread, s.socket.Fd(), unix.POLLIN); err != nil {
			return nil, err
		}
		if err := ip.usable(); err != nil {
			return nil, err
		}
	}
}

// errWait says that nothing has come yet.
var errWait = errors.New("nothing to read")

// take receives a datagram if there is one, into memory of its own.
func (s *eventSocket) take() ([]byte, error) {
	ended, end := context.WithCancelCause(context.Background())
	end(errWait)
	n, err := s.socket.Receive(ended, s.buffer)
	if err != nil {
		return nil, err
	}
	return append([]byte(nil), s.buffer[:n]...), nil
}

// cut takes a datagram apart.
func cut(b []byte) ([][]byte, error) {
	var raws [][]byte
	for len(b) > 0 {
		h, err := nl.ParseHeader(b)
		if err != nil {
			return nil, err
		}
		raws = append(raws, b[:h.Len:h.Len])
		b = b[min(nl.Align(int(h.Len)), len(b)):]
	}
	return raws, nil
}

// bind subscribes to multicast groups.
func bind(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	kwargs, err := withPositional("bind", []string{"groups", "pid"}, args, kwargs)
	if err != nil {
		return nil, err
	}
	groups := ip.options.groups
	for _, kv := range kwargs {
		switch name := string(kv[0].(starlark.String)); name {
		case "groups":
			if kv[1] != starlark.None {
				groups, err = groupsOf(name, kv[1])
			}
		case "pid", "async_cache", "clone_socket", "asyncio":
		default:
			err = unknown("bind", name, []string{"groups", "pid", "async_cache", "asyncio"})
		}
		if err != nil {
			return nil, err
		}
	}
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	return starlark.None, ip.raised(s.subscribe(groups))
}

// get returns the messages that come next: events of the groups, or answers to what put() and sendto() sent.
func (ip *IPRoute) get(thread *starlark.Thread) (starlark.Value, error) {
	s, err := ip.events()
	if err != nil {
		return nil, err
	}
	found, err := ip.next(thread, s)
	if err != nil {
		return nil, err
	}
	return found, ip.callBack(thread, s, found)
}

// callBack runs the callbacks whose predicate holds.
func (ip *IPRoute) callBack(thread *starlark.Thread, s *eventSocket, found *nl.Replies) error {
	callbacks := append([]callback(nil), s.callbacks...)
	for i := range found.Len() {
		for _, cb := range callbacks {
			m := found.Message(i)
			if cb.predicate != nil {
				fits, err := starlark.Call(thread, cb.predicate, starlark.Tuple{m}, nil)
				if err != nil {
					return err
				}
				if !fits.Truth() {
					continue
				}
			}
			if _, err := starlark.Call(thread, cb.fn, append(starlark.Tuple{m}, cb.args...), nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// Iterate gives event after event, for ever: until the object is closed, or the script is stopped.
func (ip *IPRoute) Iterate() starlark.Iterator { return &eventIterator{ip: ip} }

type eventIterator struct {
	ip    *IPRoute
	found *nl.Replies
	at    int
}

func (it *eventIterator) Next(p *starlark.Value) bool {
	for it.found == nil || it.at >= it.found.Len() {
		v, err := it.ip.get(it.ip.thread)
		if err != nil {
			if !it.ip.closed && it.ip.state.Stop() == nil { // the interpreter itself ends a stopped script
				py.Fail(it.ip.thread, err)
			}
			return false
		}
		it.found, it.at = v.(*nl.Replies), 0
	}
	*p = it.found.Index(it.at)
	it.at++
	return true
}

func (it *eventIterator) Done() {}
