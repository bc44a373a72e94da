// Package tuntap is the module pytun: TUN and TAP devices, whose packets a script reads and writes.
//
//	modules.go    what scripts can import
//	open.go       opening a device: the few system calls, and who closes what when one of them fails
//	device.go     TunTapDevice: the class, its constructor, its end
//	methods.go    its methods: name, doc string, code
//	property.go   name, addr, dstaddr, netmask, mtu, flags: netdevice(7)
//	link.go       hwaddr, addr6, owner, group: what rtnetlink knows better
//	io.go         read and write, one packet or many; timeouts; iteration
//	bulk.go       copy_to, reply: packets that never meet the interpreter
//	errors.go     pytun.Error
//	packet/       the module packet: headers as tables
package tuntap
