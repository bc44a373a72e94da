package pymath

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func integerFunctions() []*builtins.Function {
	return []*builtins.Function{
		builtins.Builtin("ceil", "ceil(x) -> int: the least integer that is not less.", rounding("ceil", math.Ceil)),
		builtins.Builtin("floor", "floor(x) -> int: the greatest integer that is not greater.", rounding("floor", math.Floor)),
		builtins.Builtin("trunc", "trunc(x) -> int: x without its fraction.", rounding("trunc", math.Trunc)),
		builtins.Builtin("comb", "comb(n, k): ways to choose k of n items.", chosen("comb", binomial)),
		builtins.Builtin("perm", "perm(n, k=None): ways to choose k of n items in order.", chosen("perm", permutations)),
		builtins.Builtin("factorial", "factorial(n): 1 * 2 * ... * n. ValueError for a negative n.", factorial),
		builtins.Builtin("gcd", "gcd(*integers): the greatest common divisor.", folded(0, gcd)),
		builtins.Builtin("lcm", "lcm(*integers): the least common multiple.", folded(1, lcm)),
		builtins.Builtin("isqrt", "isqrt(n) -> int: the square root, rounded down. ValueError for a negative n.", isqrt),
	}
}

func moreFunctions() []*builtins.Function {
	return []*builtins.Function{
		builtins.Builtin("log", "log(x, base=e): the logarithm. ValueError for x <= 0.", logarithm),
		builtins.Builtin("log2", "log2(x): the logarithm to base 2.", logOf("log2", math.Log2)),
		builtins.Builtin("log10", "log10(x): the logarithm to base 10.", logOf("log10", math.Log10)),
		builtins.Builtin("pow", "pow(x, y): x to the power of y, as float.", pow),
		builtins.Builtin("ldexp", "ldexp(x, i): x * 2**i.", ldexp),
		builtins.Builtin("frexp", "frexp(x) -> (m, e): x == m * 2**e.", parts("frexp", frexp)),
		builtins.Builtin("modf", "modf(x) -> (fraction, whole).", parts("modf", modf)),
		builtins.Builtin("fsum", "fsum(iterable): the exact sum, rounded once.", fsum),
		builtins.Builtin("prod", "prod(iterable, start=1): the product.", prod),
		builtins.Builtin("hypot", "hypot(*coordinates): the distance from the origin.", hypot),
		builtins.Builtin("dist", "dist(p, q): the distance of two points.", dist),
		builtins.Builtin("isclose", "isclose(a, b, rel_tol=1e-09, abs_tol=0.0): nearly equal?", isClose),
	}
}

func rounding(name string, fn func(float64) float64) builtins.Func {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) == 1 {
			if x, ok := args[0].(*runtime.Instance); ok {
				if method, err := x.Attr("__" + name + "__"); err == nil {
					return starlark.Call(thread, method, nil, nil)
				}
			}
			if n, err := runtime.AsInt(args[0]); err == nil {
				return n, nil
			}
		}
		x, err := oneFloat(name, args, kwargs)
		if err != nil {
			return nil, err
		}
		switch {
		case x != x:
			return nil, py.Errorf(py.ValueError, "cannot convert float NaN to integer")
		case math.IsInf(x, 0):
			return nil, py.Errorf(py.OverflowError, "cannot convert float infinity to integer")
		}
		return starlark.NumberToInt(starlark.Float(fn(x)))
	}
}

// bigArg is an integer argument.
func bigArg(v starlark.Value) (*big.Int, error) {
	n, err := runtime.AsInt(v)
	if err != nil {
		return nil, err
	}
	return n.BigInt(), nil
}

// maxTerms bounds the integers that count terms of a product.
const maxTerms = 1 << 20

func chosen(name string, fn func(n *big.Int, k int64) *big.Int) builtins.Func {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if name == "perm" && (len(args) == 1 || len(args) == 2 && args[1] == starlark.None) {
			return factorial(thread, args[:1], kwargs)
		}
		if len(args) != 2 || len(kwargs) > 0 {
			return nil, py.Errorf(py.TypeError, "%s expected 2 arguments, got %d", name, len(args))
		}
		n, err := bigArg(args[0])
		if err != nil {
			return nil, err
		}
		k, err := bigArg(args[1])
		switch {
		case err != nil:
			return nil, err
		case n.Sign() < 0:
			return nil, py.Errorf(py.ValueError, "n must be a non-negative integer")
		case k.Sign() < 0:
			return nil, py.Errorf(py.ValueError, "k must be a non-negative integer")
		case k.Cmp(n) > 0:
			return starlark.MakeInt(0), nil
		}
		if rest := new(big.Int).Sub(n, k); name == "comb" && rest.Cmp(k) < 0 {
			k = rest
		}
		if !k.IsInt64() || k.Int64() > maxTerms {
			return nil, py.Errorf(py.OverflowError, "%s(): k must not exceed %d", name, maxTerms)
		}
		return starlark.MakeBigInt(fn(n, k.Int64())), nil
	}
}

func permutations(n *big.Int, k int64) *big.Int {
	r, term := big.NewInt(1), new(big.Int).Set(n)
	for range k {
		r.Mul(r, term)
		term.Sub(term, big.NewInt(1))
	}
	return r
}

func binomial(n *big.Int, k int64) *big.Int {
	r := permutations(n, k)
	return r.Div(r, new(big.Int).MulRange(1, k))
}

func factorial(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("factorial", args, kwargs, "n", &v); err != nil {
		return nil, err
	}
	n, err := bigArg(v)
	switch {
	case err != nil:
		return nil, err
	case n.Sign() < 0:
		return nil, py.Errorf(py.ValueError, "factorial() not defined for negative values")
	case !n.IsInt64() || n.Int64() > maxTerms:
		return nil, py.Errorf(py.OverflowError, "factorial() argument should not exceed %d", maxTerms)
	}
	return starlark.MakeBigInt(new(big.Int).MulRange(1, n.Int64())), nil
}

func folded(start int64, fn func(a, b *big.Int) *big.Int) builtins.Func {
	return func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		r := big.NewInt(start)
		for _, arg := range args {
			n, err := bigArg(arg)
			if err != nil {
				return nil, err
			}
			r = fn(r, new(big.Int).Abs(n))
		}
		return starlark.MakeBigInt(r), nil
	}
}

func gcd(a, b *big.Int) *big.Int { return new(big.Int).GCD(nil, nil, a, b) }

func lcm(a, b *big.Int) *big.Int {
	if a.Sign() == 0 || b.Sign() == 0 {
		return new(big.Int)
	}
	return new(big.Int).Mul(new(big.Int).Div(a, gcd(a, b)), b)
}

func isqrt(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("isqrt", args, kwargs, "n", &v); err != nil {
		return nil, err
	}
	n, err := bigArg(v)
	if err == nil && n.Sign() < 0 {
		err = py.Errorf(py.ValueError, "isqrt() argument must be nonnegative")
	}
	if err != nil {
		return nil, err
	}
	return starlark.MakeBigInt(new(big.Int).Sqrt(n)), nil
}

func logOf(name string, fn func(float64) float64) builtins.Func {
	return func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) != 1 || len(kwargs) > 0 {
			_, err := oneFloat(name, args, kwargs)
			return nil, err
		}
		r, err := logOfValue(args[0], fn)
		return starlark.Float(r), err
	}
}

// logOfValue is a logarithm, also of integers that no float holds.
func logOfValue(v starlark.Value, fn func(float64) float64) (float64, error) {
	if n, ok := v.(starlark.Int); ok && n.Sign() > 0 {
		b := n.BigInt()
		if shift := b.BitLen() - 1000; shift > 0 {
			f, _ := new(big.Float).SetInt(new(big.Int).Rsh(b, uint(shift))).Float64()
			return fn(f) + float64(shift)*fn(2), nil
		}
	}
	x, err := float(v)
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, py.Errorf(py.ValueError, "math domain error")
	}
	return fn(x), nil
}

func logarithm(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 || len(args) > 2 || len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "log expected 1 or 2 arguments, got %d", len(args))
	}
	x, err := logOfValue(args[0], math.Log)
	if err != nil || len(args) == 1 {
		return starlark.Float(x), err
	}
	base, err := logOfValue(args[1], math.Log)
	if err == nil && base == 0 {
		err = py.Errorf(py.ZeroDivisionError, "float division by zero")
	}
	return starlark.Float(x / base), err
}

func pow(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x, y, err := twoFloats("pow", args, kwargs)
	if err != nil {
		return nil, err
	}
	if x == 1 || y == 0 {
		return starlark.Float(1), nil
	}
	return checked(math.Pow(x, y), x == 0 && y < 0, x, y)
}

func ldexp(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v, exponent starlark.Value
	if err := builtins.Unpack("ldexp", args, kwargs, "x", &v, "i", &exponent); err != nil {
		return nil, err
	}
	x, err := float(v)
	if err != nil {
		return nil, err
	}
	n, err := runtime.AsInt(exponent)
	if err != nil {
		return nil, py.Errorf(py.TypeError, "Expected an int as second argument to ldexp.")
	}
	i, fits := n.Int64()
	if !fits {
		i = int64(n.Sign()) << 30
	}
	return checked(math.Ldexp(x, int(min(max(i, -1<<30), 1<<30))), false, x)
}

func parts(name string, fn func(x float64) starlark.Tuple) builtins.Func {
	return func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x, err := oneFloat(name, args, kwargs)
		if err != nil {
			return nil, err
		}
		return fn(x), nil
	}
}

func frexp(x float64) starlark.Tuple {
	m, e := math.Frexp(x)
	return starlark.Tuple{starlark.Float(m), starlark.MakeInt(e)}
}

func modf(x float64) starlark.Tuple {
	if math.IsInf(x, 0) {
		return starlark.Tuple{starlark.Float(math.Copysign(0, x)), starlark.Float(x)}
	}
	whole, fraction := math.Modf(x)
	return starlark.Tuple{starlark.Float(math.Copysign(fraction, x)), starlark.Float(whole)}
}

// exact holds any sum of floats.
const exact = 2200

func fsum(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var items starlark.Value
	if err := builtins.Unpack("fsum", args, kwargs, "seq", &items); err != nil {
		return nil, err
	}
	sum, special := new(big.Float).SetPrec(exact), 0.0
	err := runtime.Each(thread, items, func(v starlark.Value) error {
		x, err := float(v)
		if err != nil {
			return err
		}
		if math.IsInf(x, 0) || x != x {
			special += x
			return nil
		}
		sum.Add(sum, new(big.Float).SetFloat64(x))
		return nil
	})
	if special != 0 {
		return starlark.Float(special), err
	}
	r, _ := sum.Float64()
	return starlark.Float(r), err
}

func prod(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var items, r starlark.Value = nil, starlark.MakeInt(1)
	if err := builtins.Unpack("prod", args, kwargs, "iterable", &items, "start?", &r); err != nil {
		return nil, err
	}
	err := runtime.Each(thread, items, func(v starlark.Value) (err error) {
		r, err = runtime.Binary(syntax.STAR, r, v)
		return err
	})
	return r, err
}

func floats(thread *starlark.Thread, v starlark.Value) ([]float64, error) {
	var list []float64
	err := runtime.Each(thread, v, func(item starlark.Value) error {
		x, err := float(item)
		list = append(list, x)
		return err
	})
	return list, err
}

func hypot(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	list, err := floats(thread, args)
	return starlark.Float(norm(list)), err
}

// norm is the length of a vector.
func norm(list []float64) float64 {
	if len(list) == 2 {
		return math.Hypot(list[0], list[1])
	}
	sum := new(big.Float).SetPrec(exact)
	for _, x := range list {
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
		if x != x {
			return x
		}
		b := new(big.Float).SetPrec(exact).SetFloat64(x)
		sum.Add(sum, b.Mul(b, b))
	}
	r, _ := sum.Sqrt(sum).Float64()
	return r
}

func dist(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var from, to starlark.Value
	if err := builtins.Unpack("dist", args, kwargs, "p", &from, "q", &to); err != nil {
		return nil, err
	}
	p, err := floats(thread, from)
	if err != nil {
		return nil, err
	}
	q, err := floats(thread, to)
	if err == nil && len(p) != len(q) {
		err = py.Errorf(py.ValueError, "both points must have the same number of dimensions")
	}
	if err != nil {
		return nil, err
	}
	for i := range p {
		p[i] -= q[i]
	}
	return starlark.Float(norm(p)), nil
}

func isClose(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var a, b starlark.Value
	var relative, absolute starlark.Value = starlark.Float(1e-9), starlark.Float(0)
	err := builtins.Unpack("isclose", args, kwargs, "a", &a, "b", &b, "rel_tol?", &relative, "abs_tol?", &absolute)
	if err != nil {
		return nil, err
	}
	list, err := floats(nil, starlark.Tuple{a, b, relative, absolute})
	if err != nil {
		return nil, err
	}
	x, y, rel, abs := list[0], list[1], list[2], list[3]
	if rel < 0 || abs < 0 {
		return nil, py.Errorf(py.ValueError, "tolerances must be non-negative")
	}
	if x == y {
		return starlark.True, nil
	}
	if math.IsInf(x, 0) || math.IsInf(y, 0) {
		return starlark.False, nil
	}
	diff := math.Abs(x - y)
	return starlark.Bool(diff <= rel*max(math.Abs(x), math.Abs(y)) || diff <= abs), nil
}
