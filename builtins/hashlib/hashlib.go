// Package pyhashlib is Python's module hashlib: md5, sha1, sha224, sha256, sha384, sha512.
package pyhashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	"fmt"
	"hash"
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var algorithms = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384,
	"sha512": sha512.New,
}

// Module describes hashlib.
func Module() builtins.Module {
	return builtins.Module{
		Name: "hashlib",
		Doc:  "Digests of bytes: md5, sha1, sha224, sha256, sha384, sha512, new.",
		Members: func(*builtins.State) starlark.StringDict {
			list := []*builtins.Function{
				builtins.Builtin("new", "new(name, data=b''): a digest by its name. ValueError for an unknown one.", byName),
			}
			names := make([]starlark.Value, 0, len(algorithms))
			for _, name := range algorithmNames() {
				list = append(list, builtins.Builtin(name, name+"(data=b''): the "+name+" digest of data and of what update adds.",
					func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
						return begin(name, args, kwargs)
					}))
				names = append(names, starlark.String(name))
			}
			members := builtins.Members(list, nil)
			set := starlark.NewSet(len(names))
			for _, name := range names {
				_ = set.Insert(name) // a string can be hashed, the set is new
			}
			members["algorithms_available"], members["algorithms_guaranteed"] = set, set
			return members
		},
	}
}

func algorithmNames() []string {
	names := make([]string, 0, len(algorithms))
	for name := range algorithms {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func byName(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var name string
	if len(args) == 0 {
		if err := builtins.Unpack("new", args, kwargs, "name", &name); err != nil {
			return nil, err
		}
		return begin(name, nil, nil)
	}
	if err := builtins.Unpack("new", args[:1], nil, "name", &name); err != nil {
		return nil, err
	}
	return begin(name, args[1:], kwargs)
}

// begin makes a digest of the data that is its only argument.
func begin(name string, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value = starlark.Bytes("")
	security := true
	if err := builtins.Unpack(name, args, kwargs, "data?", &data, "usedforsecurity?", &security); err != nil {
		return nil, err
	}
	make := algorithms[name]
	if make == nil {
		return nil, py.Errorf(py.ValueError, "unsupported hash type %s", name)
	}
	d := &digest{name, make()}
	return d, d.add(data)
}

// A digest is a hash object.
type digest struct {
	name string
	hash hash.Hash
}

func (d *digest) add(v starlark.Value) error {
	if _, isText := runtime.Core(v).(starlark.String); isText {
		return py.Errorf(py.TypeError, "Strings must be encoded before hashing")
	}
	b, err := runtime.BytesLike(v)
	if err != nil {
		return py.Errorf(py.TypeError, "object supporting the buffer API required")
	}
	d.hash.Write(b)
	return nil
}

// copy is an independent digest of the same data.
func (d *digest) copy() (starlark.Value, error) {
	state, err := d.hash.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil {
		return nil, err
	}
	other := &digest{d.name, algorithms[d.name]()}
	return other, other.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
}

var digestMethods = builtins.Methods[*digest]{
	"update":    {Doc: "update(data): goes on with data.", Fn: update},
	"digest":    {Doc: "digest() -> bytes.", Fn: inBytes},
	"hexdigest": {Doc: "hexdigest() -> str.", Fn: inHex},
	"copy":      {Doc: "copy(): an independent digest of the same data.", Fn: duplicate},
}

func update(_ *starlark.Thread, d *digest, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var data starlark.Value
	if err := builtins.Unpack("update", args, kwargs, "data", &data); err != nil {
		return nil, err
	}
	return starlark.None, d.add(data)
}

func inBytes(_ *starlark.Thread, d *digest, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.Bytes(d.hash.Sum(nil)), builtins.Unpack("digest", args, kwargs)
}

func inHex(_ *starlark.Thread, d *digest, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.String(hex.EncodeToString(d.hash.Sum(nil))), builtins.Unpack("hexdigest", args, kwargs)
}

func duplicate(_ *starlark.Thread, d *digest, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("copy", args, kwargs); err != nil {
		return nil, err
	}
	return d.copy()
}

// Attr gives the methods and name, digest_size, block_size.
func (d *digest) Attr(name string) (starlark.Value, error) {
	switch name {
	case "name":
		return starlark.String(d.name), nil
	case "digest_size":
		return starlark.MakeInt(d.hash.Size()), nil
	case "block_size":
		return starlark.MakeInt(d.hash.BlockSize()), nil
	}
	return digestMethods.Attr(d, name)
}

// AttrNames lists what Attr gives.
func (d *digest) AttrNames() []string {
	return digestMethods.Names("block_size", "digest_size", "name")
}

func (d *digest) String() string        { return fmt.Sprintf("<%s _hashlib.HASH object @ %p>", d.name, d) }
func (d *digest) Type() string          { return "HASH" }
func (d *digest) Freeze()               {}
func (d *digest) Truth() starlark.Bool  { return true }
func (d *digest) Hash() (uint32, error) { return uint32(runtime.Identity(d) >> 4), nil }
