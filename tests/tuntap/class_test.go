package tuntap

import (
	"strings"
	"testing"
)

// The class tells what its objects can do, and a script may derive from it.
func TestClass(t *testing.T) {
	l := newLab(t)
	help := l.run("help(TunTapDevice)")
	for _, line := range []string{"mq_attach(flag=True): turns this queue", "The longest packet in bytes", "read(size=None)"} {
		if !strings.Contains(help, line) {
			t.Errorf("help(TunTapDevice) lacks %q:\n%s", line, help)
		}
	}
	l.prints(`
with TunTapDevice() as tun:
    print(set(dir(tun)) - set(dir(TunTapDevice)))
    print(TunTapDevice.fileno(tun) == tun.fileno(), TunTapDevice.mtu)
class Counted(TunTapDevice):
    def __init__(self, name):
        super().__init__(name=name)
        self.count = 0
    def write(self, data):
        self.count += 1
        return super().write(data)
with Counted('counted') as tun:
    tun.mtu = 1300
    tun.up()
    tun.write(b'\0\0\x08\0' + packet.build(packet.ip(src='10.1.1.1', dst='10.1.1.2')))
    print(tun.name, tun.mtu, tun.count, isinstance(tun, TunTapDevice), [x for x in dir(tun) if x in ('count', 'mtu')])
`, "set()\nTrue <property 'mtu'>\ncounted 1300 1 True ['count', 'mtu']")
	l.fails("TunTapDevice.up(5)", "TypeError: TunTapDevice.up() needs an object of TunTapDevice, not int")
	l.fails("TunTapDevice().flags = 1", "attribute 'flags' of a TunTapDevice is read-only")
}
