package oracle

import (
	"regexp"
	"testing"
)

// A difference is a place at which we show something else than pyroute2 0.7.2, and why.
type difference struct {
	path   string // a regular expression for "path: what differs"
	reason string
	chance bool // it may or may not be seen: time passes between the two dumps
}

// differences are all that there are.
var differences = []difference{
	{`: UNKNOWN there$`, "pyroute2 does not know the attribute, and shows neither its name nor its value", false},
	{`\.header\.(pid|sequence_number):`, "each has a socket and a count of its own", true},
	{`\.IFLA_BR(PORT)?_[A-Z_]+_TIMER:`, "the clock runs", true},
	{`\.(RTA|NDA|IFA)_CACHEINFO\.[a-z_]+:`, "the clock runs", true},
	{`\.header\.flags:`, "we have the kernel filter where it can: NLM_F_DUMP_FILTERED", false},
	{`^get_routes\(dst='172.16.0.0/24'\)`, "a network lists the routes to it, as in pyroute2 0.8; " +
		"0.7.2 asks for the route to its first address", false},
	{`\.IFLA_STATS(64)?\.(rx_nohandler|rx_otherhost_dropped):`, "newer counters", false},
	{`\.IFLA_AF_SPEC\.AF_INET\.[a-z0-9_]+: nothing there`, "newer settings, from IGNORE_ROUTES_WITH_LINKDOWN on", false},
	{`\.IFLA_INET6_CONF\.[a-z0-9_]+: nothing there`, "newer settings, from MLDV1_UNSOLICITED_REPORT_INTERVAL on", false},
	{`\.IFLA_INET6_STATS\.(reasmoverlaps|outtransmits):`, "newer counters", false},
	{`\.IFLA_INET6_ICMP6STATS\.ratelimithost:`, "a newer counter", false},
}

// A tally finds the differences that nothing explains, and the explanations that explain nothing.
type tally struct {
	rows        []*regexp.Regexp
	met         []bool // a place of the row was compared
	used        []bool // and differed
	unexplained map[string]string
}

func newTally() *tally {
	c := &tally{met: make([]bool, len(differences)), used: make([]bool, len(differences)),
		unexplained: map[string]string{}}
	for _, d := range differences {
		c.rows = append(c.rows, regexp.MustCompile(d.path))
	}
	return c
}

// report takes the reports of a comparison.
func (c *tally) report(path, what string) {
	explained := false
	for i, row := range c.rows {
		if row.MatchString(path + ": " + what) {
			c.met[i], c.used[i] = true, c.used[i] || what != ""
			explained = true
		}
	}
	if what != "" && !explained {
		c.unexplained[path] = what
	}
}

// stale fails the test for rows whose places were compared and never differed. What this kernel does not send is
// not compared: older ones send less.
func (c *tally) stale(t *testing.T) {
	t.Helper()
	for i, d := range differences {
		if c.met[i] && !c.used[i] && !d.chance {
			t.Errorf("no difference at %s any more (%s)", d.path, d.reason)
		}
	}
}

// add takes over what another tally has met.
func (c *tally) add(other *tally) {
	for i := range c.rows {
		c.met[i] = c.met[i] || other.met[i]
		c.used[i] = c.used[i] || other.used[i]
	}
}
