package ipaddr

import "github.com/nlsh/nlsh/internal/py"

// The exceptions of Python's module ipaddress, both kinds of ValueError.
var (
	AddressValueError = newError("AddressValueError", "A text or number that is no address.")
	NetmaskValueError = newError("NetmaskValueError", "A text or number that is no netmask or prefix length.")
)

func newError(name, doc string) *py.Class {
	c := py.NewClass(name, py.ValueError)
	c.Module, c.Doc = "ipaddress", doc
	return c
}
