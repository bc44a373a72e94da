package radio

import (
	"testing"

	"github.com/mdlayher/genetlink"
	"github.com/mdlayher/netlink"
)

// From drivers/net/wireless/virtual/mac80211_hwsim.h.
const (
	hwsimNewRadio  = 4  // HWSIM_CMD_NEW_RADIO
	hwsimDelRadio  = 5  // HWSIM_CMD_DEL_RADIO
	hwsimRadioName = 17 // HWSIM_ATTR_RADIO_NAME
)

// New asks for one more radio, whose phy has that name.
func New(t testing.TB, phy string) { askHwsim(t, hwsimNewRadio, phy) }

// Delete asks for the end of such a radio.
func Delete(t testing.TB, phy string) { askHwsim(t, hwsimDelRadio, phy) }

// askHwsim sends a request without asking for its answer: mac80211_hwsim says the number of a new radio in place of
// an error's code. Whether it did what it was asked for shows in the list of phys.
func askHwsim(t testing.TB, command uint8, phy string) {
	t.Helper()
	c, err := genetlink.Dial(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	family, err := c.GetFamily("MAC80211_HWSIM")
	if err != nil {
		t.Fatal(err)
	}
	attributes := netlink.NewAttributeEncoder()
	attributes.String(hwsimRadioName, phy)
	data, err := attributes.Encode()
	if err != nil {
		t.Fatal(err)
	}
	request := genetlink.Message{Header: genetlink.Header{Command: command, Version: 1}, Data: data}
	if _, err := c.Send(request, family.ID, netlink.Request); err != nil {
		t.Fatal(err)
	}
}
