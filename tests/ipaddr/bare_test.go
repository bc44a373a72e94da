package ipaddr

import (
	"fmt"
	"math"
	"math/bits"
	"net/netip"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// What a program in Go does with bare net/netip for the operations of testdata/bulk.py. Results are kept in a
// package variable, as a script keeps its own, so that the compiler leaves nothing out.
var kept any

// measureBare times them.
func measureBare() *timing {
	t := &timing{of: map[string]float64{}}
	measure := func(name string, items int, work func() any) {
		best := time.Duration(math.MaxInt64)
		for range tries {
			kept = nil
			runtime.GC()
			start := processorTime()
			kept = work()
			best = min(best, processorTime()-start)
		}
		t.add(name, float64(best)/float64(items))
	}
	texts, texts6 := make([]string, addressCount), make([]string, addressCount)
	for i := range texts {
		texts[i] = fmt.Sprintf("%d.%d.%d.%d", i*40503>>8&255, i*2654435>>16&255, i>>8&255, i&255)
		texts6[i] = fmt.Sprintf("2001:db8:%x::%x:%x", i*40503&0xffff, i>>8&0xffff, i&0xffff)
	}
	lines := strings.Join(texts, "\n")
	addrs := parseAll(texts)
	nets := make([]netip.Prefix, networkCount)
	for i := range nets {
		nets[i] = netip.PrefixFrom(addrOf(uint32(i*2654435761)&0xffffff00), 24)
	}
	slash12, slash8 := netip.MustParsePrefix("10.0.0.0/12"), netip.MustParsePrefix("10.0.0.0/8")
	measure("parse", addressCount, func() any { return parseAll(texts) })
	measure("parse6", addressCount, func() any { return parseAll(texts6) })
	measure("parse lines", addressCount, func() any { return parseAll(strings.Fields(lines)) })
	measure("collapse", networkCount, func() any { return collapsed(nets) })
	measure("set", networkCount, func() any { return collapsed(nets) })
	measure("in 100", addressCount, func() any { return inAny(addrs, nets[:100]) })
	measure("hosts loop", 1<<20-2, func() any { return countHosts(slash12) })
	measure("hosts list", 1<<20-2, func() any { return hosts(slash12) })
	measure("subnets", 1<<16, func() any { return subnets(slash8, 24) })
	measure("address_exclude", excludedCount*24, func() any {
		all := make([][]netip.Prefix, excludedCount)
		for i := range all {
			all[i] = without(slash8, netip.PrefixFrom(addrOf(uint32(0x0a000000+i)), 32))
		}
		return all
	})
	measure("summarize", excludedCount, func() any {
		all := make([][]netip.Prefix, excludedCount)
		for i := range all {
			all[i] = summarized(addrOf(uint32(0x0a000000+i)), addrOf(0x0afffffe))
		}
		return all
	})
	pairs := make([]netip.Prefix, tableCount)
	for i := range pairs {
		pairs[i] = netip.PrefixFrom(addrOf(uint32(i)<<8), 24)
	}
	table := tableOf(pairs)
	measure("table", tableCount, func() any { return tableOf(pairs) })
	measure("lookup", addressCount, func() any { return table.lookupAll(addrs) })
	kept = nil
	return t
}

// processorTime is what the process has used, its garbage collector included.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func addrOf(n uint32) netip.Addr {
	return netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})
}

func parseAll(texts []string) []netip.Addr {
	list := make([]netip.Addr, 0, len(texts))
	for _, text := range texts {
		a, err := netip.ParseAddr(text)
		if err != nil {
			panic(err)
		}
		list = append(list, a)
	}
	return list
}

// collapsed sorts networks and joins those that are inside others or halves of one.
func collapsed(nets []netip.Prefix) []netip.Prefix {
	sorted := slices.Clone(nets)
	slices.SortFunc(sorted, netip.Prefix.Compare)
	var list []netip.Prefix
	for _, p := range sorted {
		if n := len(list); n > 0 && list[n-1].Bits() <= p.Bits() && list[n-1].Contains(p.Addr()) {
			continue
		}
		list = append(list, p)
		for n := len(list); n > 1 && halves(list[n-2], list[n-1]); n-- {
			list[n-2] = netip.PrefixFrom(list[n-2].Addr(), list[n-2].Bits()-1)
			list = list[:n-1]
		}
	}
	return list
}

// halves says whether a and b make up one network.
func halves(a, b netip.Prefix) bool {
	if a.Bits() != b.Bits() || a.Bits() == 0 {
		return false
	}
	whole := netip.PrefixFrom(a.Addr(), a.Bits()-1)
	return whole.Masked().Addr() == a.Addr() && whole.Contains(b.Addr())
}

func inAny(addrs []netip.Addr, nets []netip.Prefix) []netip.Addr {
	var list []netip.Addr
	for _, a := range addrs {
		if slices.ContainsFunc(nets, func(p netip.Prefix) bool { return p.Contains(a) }) {
			list = append(list, a)
		}
	}
	return list
}

func countHosts(p netip.Prefix) int {
	n := 0
	for a := p.Addr().Next(); p.Contains(a.Next()); a = a.Next() {
		n++
	}
	return n
}

func hosts(p netip.Prefix) []netip.Addr {
	list := make([]netip.Addr, 0, 1<<(32-p.Bits()))
	for a := p.Addr().Next(); p.Contains(a.Next()); a = a.Next() {
		list = append(list, a)
	}
	return list
}

func number(a netip.Addr) uint32 {
	b := a.As4()
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

func subnets(p netip.Prefix, bits int) []netip.Prefix {
	list := make([]netip.Prefix, 0, 1<<(bits-p.Bits()))
	for n, i := number(p.Addr()), 0; i < cap(list); i++ {
		list = append(list, netip.PrefixFrom(addrOf(n+uint32(i)<<(32-bits)), bits))
	}
	return list
}

// without are the networks that make up p without q.
func without(p, q netip.Prefix) []netip.Prefix {
	list := make([]netip.Prefix, 0, q.Bits()-p.Bits())
	for bits := p.Bits() + 1; bits <= q.Bits(); bits++ {
		sibling := addrOf(number(q.Addr()) ^ 1<<(32-bits))
		list = append(list, netip.PrefixFrom(sibling, bits).Masked())
	}
	return list
}

// summarized are the networks that make up the addresses from first to last.
func summarized(first, last netip.Addr) []netip.Prefix {
	var list []netip.Prefix
	for at, end := uint64(number(first)), uint64(number(last)); at <= end; {
		host := min(bits.TrailingZeros32(uint32(at)), bits.Len64(end-at+1)-1)
		list = append(list, netip.PrefixFrom(addrOf(uint32(at)), 32-host))
		at += 1 << host
	}
	return list
}

// A lengthTable has a map for each prefix length that occurs, the longest first.
type lengthTable struct {
	lengths []int
	values  [33]map[netip.Prefix]any
}

func tableOf(prefixes []netip.Prefix) *lengthTable {
	t := &lengthTable{}
	for _, p := range prefixes {
		if t.values[p.Bits()] == nil {
			t.values[p.Bits()] = make(map[netip.Prefix]any, len(prefixes))
			t.lengths = append(t.lengths, p.Bits())
		}
		t.values[p.Bits()][p] = 1
	}
	slices.SortFunc(t.lengths, func(a, b int) int { return b - a })
	return t
}

func (t *lengthTable) lookupAll(addrs []netip.Addr) []any {
	list := make([]any, 0, len(addrs))
	for _, a := range addrs {
		var found any
		for _, bits := range t.lengths {
			p, err := a.Prefix(bits)
			if err != nil {
				panic(err)
			}
			if v, ok := t.values[bits][p]; ok {
				found = v
				break
			}
		}
		list = append(list, found)
	}
	return list
}
