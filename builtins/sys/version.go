package pysys

import (
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
)

// pythonVersion is the version of the language that scripts may count on.
var pythonVersion = [3]int{3, 11, 0}

// versionText is sys.version.
func versionText() string {
	return fmt.Sprintf("%d.%d.%d (nlsh)", pythonVersion[0], pythonVersion[1], pythonVersion[2])
}

// versionInfo is sys.version_info: a tuple whose items have names.
func versionInfo() *builtins.Record {
	return &builtins.Record{
		TypeName: "sys.version_info", Fields: []string{"major", "minor", "micro", "releaselevel", "serial"}, Items: 5,
		Values: starlark.Tuple{starlark.MakeInt(pythonVersion[0]), starlark.MakeInt(pythonVersion[1]),
			starlark.MakeInt(pythonVersion[2]), starlark.String("final"), starlark.MakeInt(0)},
	}
}

// finalRelease is the last byte of a hexversion: release level "final", serial 0.
const finalRelease = 0xf0

func hexVersion() int {
	return pythonVersion[0]<<24 | pythonVersion[1]<<16 | pythonVersion[2]<<8 | finalRelease
}

// implementation is sys.implementation.
func implementation() *builtins.Record {
	return &builtins.Record{
		TypeName: "namespace", Fields: []string{"name", "version", "hexversion", "cache_tag"}, Items: 4,
		Values: starlark.Tuple{starlark.String("nlsh"), versionInfo(), starlark.MakeInt(hexVersion()), starlark.None},
	}
}

// flagNames are the command line flags that sys.flags tells of; nlsh has none of them.
var flagNames = []string{"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
	"no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated"}

func flags() *builtins.Record {
	values := make(starlark.Tuple, len(flagNames))
	for i := range values {
		values[i] = starlark.MakeInt(0)
	}
	return &builtins.Record{TypeName: "sys.flags", Fields: flagNames, Values: values, Items: len(values)}
}

// floatInfo is sys.float_info: the limits of IEEE 754 binary64.
func floatInfo() *builtins.Record {
	return &builtins.Record{
		TypeName: "sys.float_info", Items: 11,
		Fields: []string{"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon",
			"radix", "rounds"},
		Values: starlark.Tuple{starlark.Float(0x1.fffffffffffffp1023), starlark.MakeInt(1024), starlark.MakeInt(308),
			starlark.Float(0x1p-1022), starlark.MakeInt(-1021), starlark.MakeInt(-307), starlark.MakeInt(15),
			starlark.MakeInt(53), starlark.Float(0x1p-52), starlark.MakeInt(2), starlark.MakeInt(1)},
	}
}
