package nl

import "sync"

// A Family is one netlink protocol: which messages travel in it, under which numbers.
type Family struct {
	Name     string // "rtnetlink"
	Protocol int    // NETLINK_ROUTE
	Types    []MessageType

	once  sync.Once
	byNum map[uint16]*MessageType
	low   [256]*MessageType // those below 256 without hashing: each message of a dump asks
}

// A MessageType is one number of nlmsg_type: the kernel's name of it and the table of its contents.
type MessageType struct {
	Num  uint16
	Name string // "RTM_NEWLINK": what msg['event'] shows
	Spec *Spec
}

// control are the messages that every protocol has.
var control = []MessageType{
	{Num: MsgNoop, Name: "NLMSG_NOOP", Spec: bare},
	{Num: MsgError, Name: "NLMSG_ERROR", Spec: ErrorSpec},
	{Num: MsgDone, Name: "NLMSG_DONE", Spec: bare},
	{Num: MsgOverrun, Name: "NLMSG_OVERRUN", Spec: bare},
}

// bare is the table of messages of which nothing is known but the header.
var bare = &Spec{Name: "nlmsg"}

// ErrorSpec is the table of NLMSG_ERROR. The attributes of the extended acknowledgement follow a copy of the
// refused request, so they are no part of it: Error reads them.
var ErrorSpec = &Spec{Name: "nlmsgerr", Prefix: "NLMSGERR_ATTR_", Fields: []Field{{Name: "error", Type: S32}}}

// Type finds a message type by number; nil when the family does not know it.
func (f *Family) Type(num uint16) *MessageType {
	if f == nil {
		return nil
	}
	f.once.Do(f.compile)
	if num < 256 {
		return f.low[num]
	}
	return f.byNum[num]
}

// ByName finds a message type by the kernel's name; nil when the family does not know it.
func (f *Family) ByName(name string) *MessageType {
	for i := range f.Types {
		if f.Types[i].Name == name {
			return &f.Types[i]
		}
	}
	return nil
}

func (f *Family) compile() {
	f.byNum = map[uint16]*MessageType{}
	for _, rows := range [2][]MessageType{control, f.Types} {
		for i := range rows {
			f.byNum[rows[i].Num] = &rows[i]
			if rows[i].Num < 256 {
				f.low[rows[i].Num] = &rows[i]
			}
		}
	}
}
