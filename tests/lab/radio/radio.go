// Package radio gives a test radios that are software, and access points on them. It acts on the initial network
// namespace, where new radios appear: tests ask for need.Radio first.
package radio

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/need"
	"github.com/nlsh/nlsh/tests/lab/ns"
	"github.com/nlsh/nlsh/tests/lab/wait"
)

// Radio is one of mac80211_hwsim's radios.
type Radio struct {
	Phy string // "phy0"
	Dev string // its first interface, "wlan0"
}

// Load makes n radios, which hear each other, and removes them with the test.
func Load(t testing.TB, n int) []Radio {
	t.Helper()
	need.Need(t, need.Radio)
	ns.Sh(t, fmt.Sprintf("modprobe mac80211_hwsim radios=%d", n))
	t.Cleanup(func() { ns.Sh(t, "modprobe -r mac80211_hwsim") })
	var radios []Radio
	wait.For(t, fmt.Sprintf("%d radios", n), func() bool {
		radios = nil
		phys, _ := filepath.Glob("/sys/class/ieee80211/*/device/net/*")
		for _, path := range phys {
			parts := strings.Split(path, "/")
			radios = append(radios, Radio{parts[4], parts[7]})
		}
		return len(radios) == n
	})
	return radios
}

// Open starts an access point without encryption on a radio; it ends with the test.
func Open(t testing.TB, r Radio, ssid string) {
	t.Helper()
	start(t, "hostapd", "AP-ENABLED", fmt.Sprintf("interface=%s\ndriver=nl80211\nssid=%s\nhw_mode=g\nchannel=1\n",
		r.Dev, ssid))
}

// WPA2 starts an access point with a passphrase on a radio; it ends with the test.
func WPA2(t testing.TB, r Radio, ssid, passphrase string) {
	t.Helper()
	start(t, "hostapd", "AP-ENABLED", fmt.Sprintf("interface=%s\ndriver=nl80211\nssid=%s\nhw_mode=g\nchannel=1\n"+
		"wpa=2\nwpa_key_mgmt=WPA-PSK\nrsn_pairwise=CCMP\nwpa_passphrase=%s\n", r.Dev, ssid, passphrase))
}

// Supplicant connects a radio to an access point with a passphrase, and leaves it when the test ends.
func Supplicant(t testing.TB, r Radio, ssid, passphrase string) {
	t.Helper()
	start(t, "wpa_supplicant", "CTRL-EVENT-CONNECTED",
		fmt.Sprintf("network={\nssid=%q\npsk=%q\nscan_freq=2412\n}\n", ssid, passphrase),
		"-Dnl80211", "-i"+r.Dev, "-c")
}

// start runs a daemon in the foreground until the test ends, and returns once it has said that it is ready.
func start(t testing.TB, program, ready, config string, options ...string) {
	t.Helper()
	dir := t.TempDir()
	file, log := filepath.Join(dir, "conf"), filepath.Join(dir, "log")
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := os.Create(log)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd := exec.Command(program, append(options, file)...)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		if text, _ := os.ReadFile(log); t.Failed() {
			t.Logf("%s said:\n%s", program, text)
		}
	})
	wait.For(t, program+": "+ready, func() bool {
		text, _ := os.ReadFile(log)
		return strings.Contains(string(text), ready)
	})
}
