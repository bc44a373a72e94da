package pytime

import (
	"fmt"
	"strings"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// structTimeFields are the attributes of a struct_time; the first nine are also its items.
var structTimeFields = []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
	"tm_isdst", "tm_zone", "tm_gmtoff"}

// structTimeItems is how many of the fields are items of the tuple.
const structTimeItems = 9

// newStructTime is Python's struct_time: a tuple with named fields.
func newStructTime(t time.Time) *builtins.Record {
	zone, offset := t.Zone()
	dst := 0
	if t.IsDST() {
		dst = 1
	}
	weekday := (int(t.Weekday()) + 6) % 7 // Python's week begins on Monday
	var fields starlark.Tuple
	for _, n := range []int{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), weekday,
		t.YearDay(), dst} {
		fields = append(fields, starlark.MakeInt(n))
	}
	return &builtins.Record{TypeName: "time.struct_time", Fields: structTimeFields, Items: structTimeItems,
		Values: append(fields, starlark.String(zone), starlark.MakeInt(offset)), Native: t}
}

// structTime makes a struct_time of fields that need not be a moment of any zone.
func structTime() *builtins.Function {
	return builtins.Builtin("struct_time", `struct_time(sequence) -> struct_time

The nine items of a sequence (or up to eleven, with tm_zone and tm_gmtoff) under the names tm_year, tm_mon, ...`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var sequence starlark.Iterable
			if err := builtins.Unpack("struct_time", args, kwargs, "sequence", &sequence); err != nil {
				return nil, err
			}
			var values starlark.Tuple
			for item := range starlark.Elements(sequence) {
				values = append(values, item)
			}
			if n := len(values); n < structTimeItems || n > len(structTimeFields) {
				return nil, py.Errorf(py.TypeError, "time.struct_time() takes a sequence of %d to %d items, not %d",
					structTimeItems, len(structTimeFields), n)
			}
			for len(values) < len(structTimeFields) {
				values = append(values, starlark.None)
			}
			return &builtins.Record{TypeName: "time.struct_time", Fields: structTimeFields, Items: structTimeItems,
				Values: values}, nil
		})
}

// asTime is the moment behind a struct_time that this module made.
func asTime(v starlark.Value) (time.Time, bool) {
	record, ok := v.(*builtins.Record)
	if !ok {
		return time.Time{}, false
	}
	t, ok := record.Native.(time.Time)
	return t, ok
}

// moment reads an optional number of seconds since the epoch; now when it is absent or None.
func moment(thread *starlark.Thread, v starlark.Value) (time.Time, error) {
	if v == nil || v == starlark.None {
		return builtins.StateOf(thread).Now(), nil
	}
	seconds, ok := starlark.AsFloat(v)
	if !ok {
		return time.Time{}, py.Errorf(py.TypeError, "seconds must be a number, not %s", py.Repr(v))
	}
	const last = 253402300799 // the end of the year 9999
	if !(seconds >= -last && seconds <= last) {
		return time.Time{}, py.Errorf(py.OverflowError, "timestamp out of range: %s", py.Repr(v))
	}
	whole := int64(seconds)
	return time.Unix(whole, int64((seconds-float64(whole))*1e9)), nil
}

func calendar(name, doc string, zone *time.Location) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "seconds?", &v); err != nil {
				return nil, err
			}
			t, err := moment(thread, v)
			if err != nil {
				return nil, err
			}
			return newStructTime(t.In(zone)), nil
		})
}

func localtime() *builtins.Function {
	return calendar("localtime", "localtime(seconds=None) -> struct_time: local time; now without seconds.", time.Local)
}

func gmtime() *builtins.Function {
	return calendar("gmtime", "gmtime(seconds=None) -> struct_time: UTC; now without seconds.", time.UTC)
}

func ctime() *builtins.Function {
	return builtins.Builtin("ctime", "ctime(seconds=None) -> str: local time as 'Sun Jun 20 23:21:05 1993'.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("ctime", args, kwargs, "seconds?", &v); err != nil {
				return nil, err
			}
			t, err := moment(thread, v)
			if err != nil {
				return nil, err
			}
			return starlark.String(t.Local().Format(time.ANSIC)), nil
		})
}

func mktime() *builtins.Function {
	return builtins.Builtin("mktime", `mktime(t) -> float

Seconds since the epoch of a local time: a struct_time, or a tuple of nine ints as it has.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("mktime", args, kwargs, "t", &v); err != nil {
				return nil, err
			}
			t, err := fromFields(v, time.Local)
			return starlark.Float(float64(t.Unix())), err
		})
}

// fromFields reads a struct_time or a tuple like one.
func fromFields(v starlark.Value, zone *time.Location) (time.Time, error) {
	if record, ok := v.(*builtins.Record); ok {
		v = record.Tuple()
	}
	items, ok := v.(starlark.Tuple)
	if !ok || len(items) != structTimeItems {
		return time.Time{}, py.Errorf(py.TypeError, "a struct_time or a tuple of 9 ints is wanted, not %s", py.Repr(v))
	}
	var n [structTimeItems]int
	for i, item := range items {
		if err := starlark.AsInt(item, &n[i]); err != nil {
			return time.Time{}, py.Errorf(py.TypeError, "%s must be an int, not %s", structTimeFields[i], py.Repr(item))
		}
	}
	return time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, zone), nil
}

func strftime() *builtins.Function {
	return builtins.Builtin("strftime", `strftime(format, t=None) -> str

The time t (a struct_time; local time now without it) by the directives of strftime(3) in format.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var format string
			var v starlark.Value
			if err := builtins.Unpack("strftime", args, kwargs, "format", &format, "t?", &v); err != nil {
				return nil, err
			}
			t := builtins.StateOf(thread).Now().Local()
			if own, ok := asTime(v); ok {
				t = own
			} else if v != nil && v != starlark.None {
				var err error
				if t, err = fromFields(v, time.Local); err != nil {
					return nil, err
				}
			}
			return starlark.String(Strftime(t, format)), nil
		})
}

// layouts are the directives of strftime(3) that Go's time.Format can express.
var layouts = map[byte]string{
	'a': "Mon", 'A': "Monday", 'b': "Jan", 'B': "January", 'h': "Jan", 'c': time.ANSIC, 'd': "02", 'e': "_2",
	'D': "01/02/06", 'F': "2006-01-02", 'H': "15", 'I': "03", 'j': "002", 'm': "01", 'M': "04", 'p': "PM",
	'r': "03:04:05 PM", 'R': "15:04", 'S': "05", 'T': "15:04:05", 'x': "01/02/06", 'X': "15:04:05", 'y': "06",
	'Y': "2006", 'z': "-0700", 'Z': "MST",
}

// Strftime is t by a format of strftime(3). A directive that nobody knows stays as it is.
func Strftime(t time.Time, format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		b.WriteString(directive(t, format[i]))
	}
	return b.String()
}

func directive(t time.Time, c byte) string {
	if layout, ok := layouts[c]; ok {
		return t.Format(layout)
	}
	year, week := t.ISOWeek()
	weekday := int(t.Weekday())
	switch c {
	case '%':
		return "%"
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case 's':
		return fmt.Sprint(t.Unix())
	case 'f':
		return fmt.Sprintf("%06d", t.Nanosecond()/1000)
	case 'w':
		return fmt.Sprint(weekday)
	case 'u':
		return fmt.Sprint((weekday+6)%7 + 1)
	case 'G':
		return fmt.Sprint(year)
	case 'V':
		return fmt.Sprintf("%02d", week)
	case 'U':
		return fmt.Sprintf("%02d", (t.YearDay()+6-weekday)/7)
	case 'W':
		return fmt.Sprintf("%02d", (t.YearDay()+6-(weekday+6)%7)/7)
	}
	return "%" + string(c)
}
