package pyos

import (
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
)

// statFields are the attributes of a stat result; the first ten are its items too.
var statFields = []string{"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
	"st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"}

// statItems is how many of the fields are items.
const statItems = 10

// statRecord is Python's os.stat_result.
func statRecord(st *unix.Stat_t) *builtins.Record {
	values := starlark.Tuple{
		starlark.MakeUint64(uint64(st.Mode)), starlark.MakeUint64(st.Ino), starlark.MakeUint64(uint64(st.Dev)),
		starlark.MakeUint64(uint64(st.Nlink)), starlark.MakeUint64(uint64(st.Uid)),
		starlark.MakeUint64(uint64(st.Gid)), starlark.MakeInt64(st.Size),
	}
	times := []unix.Timespec{st.Atim, st.Mtim, st.Ctim}
	for _, t := range times {
		values = append(values, starlark.Float(float64(t.Nano())/float64(time.Second)))
	}
	for _, t := range times {
		values = append(values, starlark.MakeInt64(t.Nano()))
	}
	values = append(values, starlark.MakeInt64(int64(st.Blksize)), starlark.MakeInt64(st.Blocks),
		starlark.MakeUint64(uint64(st.Rdev)))
	return &builtins.Record{TypeName: "os.stat_result", Fields: statFields, Values: values, Items: statItems}
}

func statFunction(name, what string, call func(path string, st *unix.Stat_t) error) *builtins.Function {
	doc := name + "(path) -> stat_result: what the kernel knows of a file, " + what + ` (stat(2)).

st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size (bytes), st_atime, st_mtime, st_ctime (seconds, float;
with _ns nanoseconds), st_blksize, st_blocks, st_rdev.`
	return onPath(name, doc, func(_ *builtins.State, path string) (starlark.Value, error) {
		var st unix.Stat_t
		if err := call(path, &st); err != nil {
			return nil, err
		}
		return statRecord(&st), nil
	})
}
