package nl_test

import (
	"encoding/binary"
	"errors"
	"testing"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// toyRequest is a request with a nest two levels deep and a list; the offsets of its parts by name.
func toyRequest(t *testing.T) (*nl.Request, map[string]uint32) {
	t.Helper()
	text := func(s string) starlark.Value { return starlark.String(s) }
	pair := func(name string, v starlark.Value) starlark.Value { return starlark.Tuple{text(name), v} }
	box := starlark.NewList([]starlark.Value{pair("TOY_BOX_WIDTH", starlark.MakeInt(7))})
	boxDict, infoDict := starlark.NewDict(1), starlark.NewDict(1)
	_ = boxDict.SetKey(text("attrs"), box)
	_ = infoDict.SetKey(text("attrs"), starlark.NewList([]starlark.Value{
		pair("TOY_INFO_KIND", text("box")), pair("TOY_INFO_DATA", boxDict),
	}))
	req := nl.NewRequest(toy, toyType, 0)
	for _, a := range []struct {
		name string
		v    starlark.Value
	}{{"TOY_NAME", text("abc")}, {"TOY_SIZE", starlark.MakeInt(9)}, {"TOY_INFO", infoDict}} {
		if err := req.SetAttr(a.name, a.v); err != nil {
			t.Fatal(err)
		}
	}
	// header 16, struct 5+3: TOY_NAME at 24 (8), TOY_SIZE at 32 (8), TOY_INFO at 40 (4), KIND at 44 (8),
	// DATA at 52 (4), WIDTH at 56
	return req, map[string]uint32{"name": 24, "size": 32, "info": 40, "kind": 44, "data": 52, "width": 56}
}

func TestErrorPath(t *testing.T) {
	_, at := toyRequest(t)
	end := append([]byte("bad size"), 0)
	span := join(attr(t, 4, binary.NativeEndian.AppendUint64(nil, 1)), attr(t, 5, binary.NativeEndian.AppendUint64(nil, 8)))
	for _, c := range []struct {
		name, attr, missing, message string
		tlvs                         []byte
	}{
		{"top", "TOY_SIZE", "", "TOY_SIZE: Invalid argument", attr(t, 2, u32(at["size"]))},
		{"nest itself", "TOY_INFO", "", "TOY_INFO: Invalid argument", attr(t, 2, u32(at["info"]))},
		{"in a nest", "TOY_INFO/TOY_INFO_KIND", "", "TOY_INFO/TOY_INFO_KIND: bad size",
			join(attr(t, 1, end), attr(t, 2, u32(at["kind"])))},
		{"in a chosen nest", "TOY_INFO/TOY_INFO_DATA/TOY_BOX_WIDTH", "",
			"TOY_INFO/TOY_INFO_DATA/TOY_BOX_WIDTH: Invalid argument (expected 1 to 8)",
			join(attr(t, 2, u32(at["width"])), attr(t, 4, span))},
		{"named in words alone", "TOY_SIZE", "", "TOY_SIZE: bad size", attr(t, 1, end)},
		{"missing at the top", "", "TOY_LIST", "Invalid argument (missing TOY_LIST)", attr(t, 5, u32(4))},
		{"missing in a nest", "", "TOY_INFO/TOY_INFO_DATA/TOY_BOX_WIDTH",
			"Invalid argument (missing TOY_INFO/TOY_INFO_DATA/TOY_BOX_WIDTH)",
			join(attr(t, 5, u32(1)), attr(t, 6, u32(at["data"])))},
		{"outside", "", "", "Invalid argument", attr(t, 2, u32(4000))},
		{"odd lengths", "", "", "Invalid argument", join(attr(t, 2, nil), attr(t, 5, []byte{1}), attr(t, 4, []byte{9}))},
	} {
		t.Run(c.name, func(t *testing.T) {
			req, _ := toyRequest(t)
			conn := nl.NewConn(&script{answers: []any{ack(22, 0, c.tlvs...)}}, toyFamily)
			_, err := conn.Do(ctx, req)
			var e *nl.Error
			if !errors.As(err, &e) {
				t.Fatalf("%v", err)
			}
			if e.Attr != c.attr || e.Missing != c.missing || e.Message() != c.message {
				t.Errorf("attr %q missing %q message %q", e.Attr, e.Missing, e.Message())
			}
		})
	}
}

// An uncapped error repeats the whole request before its remarks.
func TestErrorUncapped(t *testing.T) {
	req, at := toyRequest(t)
	sent, err := req.Append(nil, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	payload := join(errno(22), sent, attr(t, 2, u32(at["size"])))
	answer := message(nl.MsgError, unix.NLM_F_ACK_TLVS, 0, payload...)
	_, err = nl.NewConn(&script{answers: []any{answer}}, toyFamily).Do(ctx, req)
	var e *nl.Error
	if !errors.As(err, &e) || e.Attr != "TOY_SIZE" || e.Offset != int(at["size"]) {
		t.Fatalf("%v", err)
	}
}

func TestErrorAsException(t *testing.T) {
	e := &nl.Error{Code: 17, Offset: -1}
	var exception *py.Error
	if !errors.As(error(e), &exception) || exception.Class != nl.NetlinkErrorClass {
		t.Fatal("no exception")
	}
	if exception.Text() != "(17, 'File exists')" {
		t.Errorf("text %q", exception.Text())
	}
	const last = "pyroute2.netlink.exceptions.NetlinkError: (17, 'File exists')"
	if exception.Error() != last {
		t.Errorf("last line %q", exception.Error())
	}
	if got := exception.Attrs["offset"]; got != starlark.None {
		t.Errorf("offset %v", got)
	}
	if !errors.Is(e, unix.EEXIST) {
		t.Error("not EEXIST")
	}
	if !nl.NetlinkDumpInterrupted.Is(nl.NetlinkErrorClass) {
		t.Error("NetlinkDumpInterrupted is no NetlinkError")
	}
}
