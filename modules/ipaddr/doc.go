// Package ipaddr is address arithmetic for scripts: Python's module ipaddress, the module ipaddr that PEP 3144
// describes, and the module prefixes with what network engineers miss in both.
package ipaddr
