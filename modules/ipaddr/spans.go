package ipaddr

// The algebra of sorted lists of spans that neither overlap nor touch. No list is changed.

func unite(a, b []span) []span {
	return merge(append(append(make([]span, 0, len(a)+len(b)), a...), b...))
}

func intersect(a, b []span) []span {
	var common []span
	for len(a) > 0 && len(b) > 0 {
		s := span{larger(a[0].first, b[0].first), smaller(a[0].last, b[0].last)}
		if !s.last.less(s.first) {
			common = append(common, s)
		}
		if a[0].last.less(b[0].last) {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return common
}

// complement is what lies outside of a, in a version of size bits.
func complement(a []span, size int) []span {
	var gaps []span
	var from wide
	for _, s := range a {
		if from.less(s.first) {
			gaps = append(gaps, span{from, s.first.prev()})
		}
		if s.last == ones(size) {
			return gaps
		}
		from = s.last.next()
	}
	return append(gaps, span{from, ones(size)})
}

func subtract(a, b []span, size int) []span { return intersect(a, complement(b, size)) }

func larger(a, b wide) wide {
	if a.less(b) {
		return b
	}
	return a
}

func smaller(a, b wide) wide {
	if a.less(b) {
		return a
	}
	return b
}

// holding is the place of the span that begins last at or before w; -1 when none does.
func holding(a []span, w wide) int {
	low, high := 0, len(a)
	for low < high {
		if mid := (low + high) / 2; w.less(a[mid].first) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low - 1
}

// holds says whether all of s lies in a.
func holds(a []span, s span) bool {
	i := holding(a, s.first)
	return i >= 0 && !a[i].last.less(s.last)
}
