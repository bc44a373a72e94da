package pyrandom

import (
	"math"
	"math/big"
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func (g *Random) random(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("random", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.Float(g.float()), nil
}

// maxBits is the greatest number of bits that may be drawn at once.
const maxBits = 1 << 24

func (g *Random) getrandbits(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	k, err := g.count("getrandbits", "k", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.MakeBigInt(g.bits(k)), nil
}

func (g *Random) count(name, param string, args starlark.Tuple, kwargs []starlark.Tuple) (int, error) {
	var k int
	if err := builtins.Unpack(name, args, kwargs, param, &k); err != nil {
		return 0, err
	}
	if k < 0 {
		return 0, py.Errorf(py.ValueError, "number of bits must be non-negative")
	}
	if k > maxBits {
		return 0, py.Errorf(py.OverflowError, "%s: %d, expected at most %d", param, k, maxBits)
	}
	return k, nil
}

func (g *Random) randbytes(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	n, err := g.count("randbytes", "n", args, kwargs)
	if err != nil {
		return nil, err
	}
	b := g.bits(8 * n).FillBytes(make([]byte, n))
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return starlark.Bytes(b), nil
}

func integer(v starlark.Value) (*big.Int, error) {
	n, err := runtime.AsInt(v)
	if err != nil {
		return nil, err
	}
	return n.BigInt(), nil
}

func (g *Random) randint(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var a, b starlark.Value
	if err := builtins.Unpack("randint", args, kwargs, "a", &a, "b", &b); err != nil {
		return nil, err
	}
	high, err := integer(b)
	if err != nil {
		return nil, err
	}
	return g.fromRange(a, starlark.MakeBigInt(high.Add(high, big.NewInt(1))), starlark.MakeInt(1))
}

func (g *Random) randrange(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var start, stop starlark.Value = nil, starlark.None
	var step starlark.Value = starlark.MakeInt(1)
	if err := builtins.Unpack("randrange", args, kwargs, "start", &start, "stop?", &stop, "step?", &step); err != nil {
		return nil, err
	}
	if stop == starlark.None {
		start, stop = starlark.MakeInt(0), start
		if n, err := integer(stop); err == nil && n.Sign() <= 0 {
			return nil, py.Errorf(py.ValueError, "empty range for randrange()")
		}
	}
	return g.fromRange(start, stop, step)
}

// fromRange draws from range(start, stop, step).
func (g *Random) fromRange(start, stop, step starlark.Value) (starlark.Value, error) {
	var bounds [3]*big.Int
	for i, v := range []starlark.Value{start, stop, step} {
		n, err := integer(v)
		if err != nil {
			return nil, err
		}
		bounds[i] = n
	}
	low, width, by := bounds[0], new(big.Int).Sub(bounds[1], bounds[0]), bounds[2]
	if by.Sign() == 0 {
		return nil, py.Errorf(py.ValueError, "zero step for randrange()")
	}
	count := new(big.Int).Add(width, by)
	if by.Sign() > 0 {
		count.Sub(count, big.NewInt(1))
	} else {
		count.Add(count, big.NewInt(1))
	}
	count.Quo(count, by)
	if count.Sign() <= 0 {
		one := by.Cmp(big.NewInt(1)) == 0
		if one {
			return nil, py.Errorf(py.ValueError, "empty range for randrange() (%v, %v, %v)", low, bounds[1], width)
		}
		return nil, py.Errorf(py.ValueError, "empty range for randrange()")
	}
	n := g.below(count)
	return starlark.MakeBigInt(n.Add(n.Mul(n, by), low)), nil
}

func (g *Random) choice(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("choice", args, kwargs, "seq", &v); err != nil {
		return nil, err
	}
	seq, ok := v.(starlark.Indexable)
	n := starlark.Len(v)
	switch {
	case !ok || n < 0:
		return nil, py.Errorf(py.TypeError, "choice() argument must be a sequence, not %s", runtime.TypeName(v))
	case n == 0:
		return nil, py.Errorf(py.IndexError, "Cannot choose from an empty sequence")
	}
	return runtime.GetItem(seq, starlark.MakeInt(g.position(n)))
}

func (g *Random) shuffle(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("shuffle", args, kwargs, "x", &v); err != nil {
		return nil, err
	}
	seq, ok := runtime.Core(v).(starlark.HasSetIndex)
	if !ok {
		return nil, py.Errorf(py.TypeError, "'%s' object does not support item assignment", runtime.TypeName(v))
	}
	for i := seq.Len() - 1; i > 0; i-- {
		j := g.position(i + 1)
		a, b := seq.Index(i), seq.Index(j)
		if err := seq.SetIndex(i, b); err != nil {
			return nil, err
		}
		if err := seq.SetIndex(j, a); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func (g *Random) sample(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var population starlark.Value
	var counts starlark.Value = starlark.None
	var k int
	err := builtins.Unpack("sample", args, kwargs, "population", &population, "k", &k, "counts?", &counts)
	if err != nil {
		return nil, err
	}
	switch runtime.Core(population).(type) {
	case starlark.Indexable:
	default:
		return nil, py.Errorf(py.TypeError,
			"Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	items, err := runtime.Collect(thread, population)
	if err == nil && counts != starlark.None {
		items, err = repeated(thread, items, counts)
	}
	if err != nil {
		return nil, err
	}
	if k < 0 || k > len(items) {
		return nil, py.Errorf(py.ValueError, "Sample larger than population or is negative")
	}
	return starlark.NewList(g.pick(items, k)), nil
}

// repeated are the items, each as often as its count says.
func repeated(thread *starlark.Thread, items starlark.Tuple, counts starlark.Value) (starlark.Tuple, error) {
	numbers, err := runtime.Collect(thread, counts)
	if err != nil {
		return nil, err
	}
	if len(numbers) != len(items) {
		return nil, py.Errorf(py.ValueError, "The number of counts does not match the population")
	}
	var all starlark.Tuple
	for i, number := range numbers {
		n, err := runtime.AsIndex(number)
		if err != nil {
			return nil, err
		}
		if n < 0 || len(all)+n > maxBits {
			return nil, py.Errorf(py.ValueError, "Counts must be non-negative, %d in sum at most", maxBits)
		}
		for range n {
			all = append(all, items[i])
		}
	}
	return all, nil
}

// pick draws k different items, by the cheaper of Python's two ways.
func (g *Random) pick(items starlark.Tuple, k int) []starlark.Value {
	n := len(items)
	setSize := 21.0
	if k > 5 {
		setSize += math.Pow(4, math.Ceil(math.Log(float64(k*3))/math.Log(4)))
	}
	result := make([]starlark.Value, k)
	if float64(n) <= setSize {
		pool := append(starlark.Tuple{}, items...)
		for i := range k {
			j := g.position(n - i)
			result[i] = pool[j]
			pool[j] = pool[n-i-1]
		}
		return result
	}
	taken := map[int]bool{}
	for i := range k {
		j := g.position(n)
		for taken[j] {
			j = g.position(n)
		}
		taken[j] = true
		result[i] = items[j]
	}
	return result
}

func (g *Random) choices(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var population starlark.Value
	var weights, cumulative starlark.Value = starlark.None, starlark.None
	k := 1
	err := builtins.Unpack("choices", args, kwargs, "population", &population, "weights?", &weights,
		"cum_weights??", &cumulative, "k?", &k)
	if err != nil {
		return nil, err
	}
	items, err := runtime.Collect(thread, population)
	if err != nil {
		return nil, err
	}
	sums, err := weightSums(thread, weights, cumulative, len(items))
	if err != nil {
		return nil, err
	}
	if len(items) == 0 && k > 0 {
		return nil, py.Errorf(py.IndexError, "list index out of range")
	}
	result := make([]starlark.Value, 0, max(k, 0))
	for range max(k, 0) {
		if sums == nil {
			result = append(result, items[int(math.Floor(g.float()*float64(len(items))))])
			continue
		}
		x := g.float() * sums[len(sums)-1]
		i := sort.Search(len(sums)-1, func(i int) bool { return sums[i] > x })
		result = append(result, items[i])
	}
	return starlark.NewList(result), nil
}

// weightSums are the running sums of weights, nil for none.
func weightSums(thread *starlark.Thread, weights, cumulative starlark.Value, n int) ([]float64, error) {
	given := cumulative
	if cumulative == starlark.None {
		if weights == starlark.None {
			return nil, nil
		}
		given = weights
	} else if weights != starlark.None {
		return nil, py.Errorf(py.TypeError, "Cannot specify both weights and cumulative weights")
	}
	var sums []float64
	err := runtime.Each(thread, given, func(v starlark.Value) error {
		x, ok := starlark.AsFloat(v)
		if !ok {
			return py.Errorf(py.TypeError, "weights must be numbers, not %s", runtime.TypeName(v))
		}
		if cumulative == starlark.None && len(sums) > 0 {
			x += sums[len(sums)-1]
		}
		sums = append(sums, x)
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case len(sums) != n:
		return nil, py.Errorf(py.ValueError, "The number of weights does not match the population")
	case n > 0 && sums[n-1] <= 0:
		return nil, py.Errorf(py.ValueError, "Total of weights must be greater than zero")
	case n > 0 && (math.IsInf(sums[n-1], 0) || math.IsNaN(sums[n-1])):
		return nil, py.Errorf(py.ValueError, "Total of weights must be finite")
	}
	return sums, nil
}
