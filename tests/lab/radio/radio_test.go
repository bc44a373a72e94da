package radio

import (
	"strings"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/ns"
	"github.com/nlsh/nlsh/tests/lab/wait"
)

// hears scans until a network is heard; a scan may be refused while another runs, or miss it. What was heard is read
// apart from the scan: a program that waits for the scan's end may lose that event and wait for ever.
func hears(t *testing.T, r Radio, ssid string) {
	t.Helper()
	ns.Sh(t, "ip link set "+r.Dev+" up")
	wait.For(t, "a scan that hears "+ssid, func() bool {
		ns.Try("iw dev " + r.Dev + " scan trigger freq 2412 flush")
		out, _ := ns.Try("iw dev " + r.Dev + " scan dump")
		return strings.Contains(out, "SSID: "+ssid)
	})
}

func connected(t *testing.T, station, ap Radio) {
	t.Helper()
	wait.For(t, "connected", func() bool {
		out, _ := ns.Try("iw dev " + station.Dev + " link")
		return strings.Contains(out, "Connected to")
	})
	if out := ns.Sh(t, "iw dev "+ap.Dev+" station dump"); !strings.Contains(out, "Station") {
		t.Errorf("the access point knows no station:\n%s", out)
	}
}

func TestOpen(t *testing.T) {
	radios := Load(t, 2)
	Open(t, radios[0], "nlsh-open")
	hears(t, radios[1], "nlsh-open")
	ns.Sh(t, "iw dev "+radios[1].Dev+" connect nlsh-open")
	connected(t, radios[1], radios[0])
	ns.Sh(t, "iw dev "+radios[1].Dev+" disconnect")
}

func TestWPA2(t *testing.T) {
	radios := Load(t, 2)
	WPA2(t, radios[0], "nlsh-wpa", "correct horse")
	hears(t, radios[1], "nlsh-wpa")
	Supplicant(t, radios[1], "nlsh-wpa", "correct horse")
	connected(t, radios[1], radios[0])
}

// Every type of interface that a radio takes is made, seen and removed.
func TestInterfaces(t *testing.T) {
	phy := Load(t, 1)[0].Phy
	for name, shown := range map[string]string{
		"managed": "managed", "__ap": "AP", "ibss": "IBSS", "mp": "mesh point", "monitor": "monitor",
	} {
		ns.Sh(t, "iw phy "+phy+" interface add x0 type "+name)
		if out := ns.Sh(t, "iw dev x0 info"); !strings.Contains(out, "type "+shown) {
			t.Errorf("%s: not shown as %q:\n%s", name, shown, out)
		}
		ns.Sh(t, "iw dev x0 del")
		if out, err := ns.Try("iw dev x0 info"); err == nil {
			t.Errorf("%s: still there:\n%s", name, out)
		}
	}
}

// Two radios meet without an access point: as an independent network, and as points of a mesh.
func TestPeers(t *testing.T) {
	radios := Load(t, 2)
	for _, way := range []struct{ kind, join, show, want, leave string }{
		{"ibss", "ibss join nlsh-ibss 2412", "link", "Joined IBSS", "ibss leave"},
		{"mp", "mesh join nlsh-mesh freq 2412", "station dump", "Station", "mesh leave"},
	} {
		for _, r := range radios {
			ns.Sh(t, "ip link set "+r.Dev+" down && iw dev "+r.Dev+" set type "+way.kind+" && ip link set "+r.Dev+" up")
			ns.Sh(t, "iw dev "+r.Dev+" "+way.join)
		}
		wait.For(t, way.kind+": "+way.want, func() bool {
			out, _ := ns.Try("iw dev " + radios[0].Dev + " " + way.show)
			return strings.Contains(out, way.want)
		})
		for _, r := range radios {
			ns.Sh(t, "iw dev "+r.Dev+" "+way.leave)
		}
	}
}

// A radio comes and goes by a request to mac80211_hwsim itself.
func TestNewRadio(t *testing.T) {
	before := len(Load(t, 1))
	count := func() int {
		out := ns.Sh(t, "iw phy")
		return strings.Count(out, "Wiphy ")
	}
	New(t, "nlsh0")
	wait.For(t, "the new radio", func() bool { return count() == before+1 })
	if out := ns.Sh(t, "iw phy nlsh0 info"); !strings.Contains(out, "Supported interface modes") {
		t.Errorf("the new radio shows\n%s", out)
	}
	Delete(t, "nlsh0")
	wait.For(t, "the radio gone", func() bool { return count() == before })
}

// The radios of IEEE 802.15.4 carry a kind of link that is on nothing else.
func TestLowpan(t *testing.T) {
	need.Need(t, need.Radio)
	ns.Sh(t, "modprobe mac802154_hwsim")
	t.Cleanup(func() { ns.Sh(t, "modprobe -r mac802154_hwsim") })
	wait.For(t, "wpan0", func() bool {
		_, err := ns.Try("ip link show wpan0")
		return err == nil
	})
	ns.Sh(t, "ip link add link wpan0 name x0 type lowpan")
	if out := ns.Sh(t, "ip -j -d link show x0"); !strings.Contains(out, `"info_kind":"lowpan"`) {
		t.Errorf("not shown as lowpan:\n%s", out)
	}
	ns.Sh(t, "ip link del x0")
}
