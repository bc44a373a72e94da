package rtnl

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nlsh/nlsh/nl"
)

// headerDir is where linux-libc-dev puts the kernel's interface.
const headerDir = "/usr/include/linux"

// headers are the files that rtnetlink's numbers are defined in.
var headers = []string{
	"batman_adv.h", "can/netlink.h", "can/vxcan.h", "dcbnl.h", "fib_rules.h", "gen_stats.h", "if_addr.h",
	"if_addrlabel.h", "if_arp.h", "if_bridge.h", "if_ether.h", "if.h", "if_link.h", "if_tunnel.h", "ila.h",
	"ioam6_iptunnel.h", "lwtunnel.h", "mpls_iptunnel.h", "mroute.h", "neighbour.h", "net_namespace.h",
	"netconf.h", "netlink.h", "nexthop.h", "rpl_iptunnel.h", "rtnetlink.h", "seg6_iptunnel.h", "seg6_local.h",
	"veth.h", "wireless.h", "amt.h", "genetlink.h",
}

// header is what the kernel's files define: every constant, and every enumeration's members in order.
type header struct {
	values map[string]int64
	enums  [][]string
}

var (
	comments = regexp.MustCompile(`(?s)/\*.*?\*/`)
	defines  = regexp.MustCompile(`(?m)^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(.+)$`)
	enums    = regexp.MustCompile(`(?s)enum\s*\w*\s*\{(.*?)\}`)
	word     = regexp.MustCompile(`\b[A-Za-z_]\w*\b`)
	suffix   = regexp.MustCompile(`\b(0[xX][0-9a-fA-F]+|\d+)[uUlL]+\b`)
	control  = regexp.MustCompile(`(?m)^[ \t]*#.*$`)
)

// readHeaders parses the installed headers; it skips the test where there are none.
func readHeaders(t *testing.T) header {
	t.Helper()
	h := header{values: map[string]int64{}}
	for _, name := range headers {
		text, err := os.ReadFile(filepath.Join(headerDir, name))
		if os.IsNotExist(err) && name == headers[0] {
			t.Skipf("%s: the kernel's headers are not installed (linux-libc-dev)", headerDir)
		}
		if err != nil {
			t.Fatal(err)
		}
		h.parse(comments.ReplaceAllString(strings.ReplaceAll(string(text), "\\\n", " "), ""))
	}
	return h
}

func (h *header) parse(text string) {
	for _, enum := range enums.FindAllStringSubmatch(control.ReplaceAllString(text, ""), -1) {
		h.enum(enum[1])
	}
	for range 3 { // a definition may use a later one
		for _, d := range defines.FindAllStringSubmatch(text, -1) {
			if v, ok := h.eval(d[2]); ok && d[1] != strings.TrimSpace(d[2]) {
				h.values[d[1]] = v
			}
		}
	}
}

func (h *header) enum(body string) {
	next := int64(0)
	var members []string
	for _, item := range strings.Split(body, ",") {
		name, expr, given := strings.Cut(strings.TrimSpace(item), "=")
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		if given {
			if v, ok := h.eval(expr); ok {
				next = v
			}
		}
		h.values[name] = next
		members = append(members, name)
		next++
	}
	h.enums = append(h.enums, members)
}

// eval evaluates a constant expression of C as one of Go, which it is once the names are gone.
func (h *header) eval(expr string) (int64, bool) {
	expr = suffix.ReplaceAllString(expr, "$1")
	expr = word.ReplaceAllStringFunc(expr, func(name string) string {
		if v, ok := h.values[name]; ok {
			return fmt.Sprint(v)
		}
		return name
	})
	tv, err := types.Eval(token.NewFileSet(), nil, token.NoPos, strings.TrimSpace(expr))
	if err != nil || tv.Value == nil || tv.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(tv.Value)
}

// eachSpec visits every table that can be reached from the message types, and the requests' own.
func eachSpec(visit func(*nl.Spec)) {
	seen := map[*nl.Spec]bool{}
	var walk func(*nl.Spec)
	walk = func(s *nl.Spec) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		visit(s)
		for i := range s.Attrs {
			walk(s.Attrs[i].Nest)
			for _, key := range slices.Sorted(maps.Keys(s.Attrs[i].Cases)) {
				walk(s.Attrs[i].Cases[key])
			}
		}
	}
	for i := range Family.Types {
		walk(Family.Types[i].Spec)
	}
	for _, s := range []*nl.Spec{MDBSet, StatsRequest, BridgeVlanQuery, NetnsInfo} {
		walk(s)
	}
}

// kernelName is the kernel's name of a row that pyroute2 names by kind.
func kernelName(name string) string {
	for ours, kernels := range map[string]string{
		"IFLA_IPIP_": "IFLA_IPTUN_", "IFLA_SIT_": "IFLA_IPTUN_", "IFLA_IP6TNL_": "IFLA_IPTUN_",
		"IFLA_IP6GRE_": "IFLA_GRE_",
	} {
		if rest, ok := strings.CutPrefix(name, ours); ok {
			return kernels + rest
		}
	}
	return name
}

// TestRowsAgainstHeaders holds every row against the installed headers: the number, or why it is not there.
func TestRowsAgainstHeaders(t *testing.T) {
	h := readHeaders(t)
	checked := 0
	eachSpec(func(s *nl.Spec) {
		for _, a := range s.Attrs {
			number, known := h.values[kernelName(a.Name)]
			if s == wirelessEvent {
				number &= int64(^nl.NestBit) // the numbers of ioctls, which reach into the flags of an attribute
			}
			switch {
			case known && number != int64(a.Num):
				t.Errorf("%s: %s is %d, the kernel says %d", s.Name, a.Name, a.Num, number)
			case !known && !explained(rowsNotInHeaders, a.Name):
				t.Errorf("%s: %s is not in the headers, and no reason is given", s.Name, a.Name)
			}
			if known {
				checked++
			}
		}
	})
	if checked < 900 {
		t.Errorf("only %d rows were found in the headers", checked)
	}
}

// TestHeadersAgainstRows finds what the installed headers have and the tables do not.
func TestHeadersAgainstRows(t *testing.T) {
	h := readHeaders(t)
	rows := map[string]bool{}
	eachSpec(func(s *nl.Spec) {
		for _, a := range s.Attrs {
			rows[kernelName(a.Name)] = true
		}
	})
	for _, members := range h.enums {
		if !attributes(members, rows) {
			continue
		}
		for _, name := range members {
			if !rows[name] && !h.bound(members, name) && !explained(headersNotInRows, name) {
				t.Errorf("%s (%d) is in the headers but in no table, and no reason is given", name, h.values[name])
			}
		}
	}
}

// bound tells whether the member only marks the end of its enumeration.
func (h *header) bound(members []string, name string) bool {
	return strings.HasPrefix(name, "__") || strings.HasSuffix(name, "_MAX") &&
		slices.ContainsFunc(members, func(other string) bool {
			return other != name && h.values[other] == h.values[name]
		})
}

// attributes tells whether an enumeration numbers attributes: it says so by its first member, or we have one.
func attributes(members []string, rows map[string]bool) bool {
	return strings.HasSuffix(members[0], "_UNSPEC") && len(members) > 2 ||
		slices.ContainsFunc(members, func(name string) bool { return rows[name] })
}

// TestConstantsAgainstHeaders holds the exported constants against the installed headers.
func TestConstantsAgainstHeaders(t *testing.T) {
	h := readHeaders(t)
	checked := 0
	for name, value := range Constants() {
		number, known := h.values[name]
		if known && number != value && !explained(constantsDiffer, name) {
			t.Errorf("%s is %d, the kernel says %d", name, value, number)
		}
		if known {
			checked++
		}
	}
	if checked < 400 {
		t.Errorf("only %d constants were found in the headers", checked)
	}
	for name := range h.values {
		if _, ok := Constants()[name]; !ok && exported(name) && !explained(headersNotInConstants, name) {
			t.Errorf("%s is in the headers but not among the constants, and no reason is given", name)
		}
	}
}

// exported tells whether scripts may expect the constant.
func exported(name string) bool {
	for _, prefix := range []string{
		"RTM_", "RTNLGRP_", "IFF_", "IFA_F_", "NUD_", "NTF_", "RT_SCOPE_", "RT_TABLE_", "RTPROT_",
		"RTN_", "RTNH_F_", "RTM_F_", "FR_ACT_", "NLM_F_", "NLMSG_", "ARPHRD_", "ETH_P_", "IF_OPER_",
	} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// A gap is a group of names and why they differ; a name that ends in * stands for all that begin so.
type gap struct {
	reason string
	names  string
}

func explained(gaps []gap, name string) bool {
	for _, g := range gaps {
		for _, n := range strings.Fields(g.names) {
			if begin, all := strings.CutSuffix(n, "*"); n == name || all && strings.HasPrefix(name, begin) {
				return true
			}
		}
	}
	return false
}
