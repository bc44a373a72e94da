// Package pymath is Python's module math.
//
//	math.go      the functions of floats
//	integers.go  those of integers, and what takes several numbers
package pymath

import (
	"math"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A unary is a function of one float.
type unary struct {
	name, doc string
	fn        func(float64) float64
}

var unaries = []unary{
	{"acos", "arc cosine, in radians", math.Acos}, {"acosh", "inverse hyperbolic cosine", math.Acosh},
	{"asin", "arc sine, in radians", math.Asin}, {"asinh", "inverse hyperbolic sine", math.Asinh},
	{"atan", "arc tangent, in radians", math.Atan}, {"atanh", "inverse hyperbolic tangent", math.Atanh},
	{"cbrt", "cube root", math.Cbrt}, {"cos", "cosine of x radians", math.Cos},
	{"cosh", "hyperbolic cosine", math.Cosh}, {"erf", "error function", math.Erf},
	{"erfc", "1 - erf(x)", math.Erfc}, {"exp", "e to the power of x", math.Exp},
	{"exp2", "2 to the power of x", math.Exp2}, {"expm1", "exp(x) - 1", math.Expm1},
	{"fabs", "absolute value as float", math.Abs}, {"gamma", "gamma function", math.Gamma},
	{"lgamma", "logarithm of the gamma function", lgamma},
	{"log1p", "log(1 + x)", math.Log1p}, {"sin", "sine of x radians", math.Sin},
	{"sinh", "hyperbolic sine", math.Sinh}, {"sqrt", "square root", math.Sqrt},
	{"tan", "tangent of x radians", math.Tan}, {"tanh", "hyperbolic tangent", math.Tanh},
	{"degrees", "radians in degrees", func(x float64) float64 { return x * (180 / math.Pi) }},
	{"radians", "degrees in radians", func(x float64) float64 { return x * (math.Pi / 180) }},
	{"ulp", "value of the least bit", ulp},
}

// binaries are the functions of two floats.
var binaries = []struct {
	name, doc string
	fn        func(x, y float64) float64
}{
	{"atan2", "atan2(y, x): the angle of the point (x, y), in radians.", math.Atan2},
	{"copysign", "copysign(x, y): x with the sign of y.", math.Copysign},
	{"fmod", "fmod(x, y): the remainder with the sign of x. ValueError for y == 0.", math.Mod},
	{"nextafter", "nextafter(x, y): the float after x towards y.", math.Nextafter},
	{"remainder", "remainder(x, y): x minus the nearest multiple of y.", math.Remainder},
}

// tests are the questions about one float.
var tests = []struct {
	name, doc string
	fn        func(x float64) bool
}{
	{"isfinite", "isfinite(x): x is neither infinite nor NaN.", func(x float64) bool { return !math.IsInf(x, 0) && x == x }},
	{"isinf", "isinf(x): x is infinite.", func(x float64) bool { return math.IsInf(x, 0) }},
	{"isnan", "isnan(x): x is not a number.", math.IsNaN},
}

// Module describes math.
func Module() builtins.Module {
	return builtins.Module{
		Name: "math",
		Doc:  "Functions of numbers.",
		Members: func(*builtins.State) starlark.StringDict {
			list := integerFunctions()
			for _, f := range unaries {
				list = append(list, builtins.Builtin(f.name, f.name+"(x): "+f.doc+". ValueError outside of its domain.",
					f.call))
			}
			for _, f := range binaries {
				list = append(list, builtins.Builtin(f.name, f.doc, two(f.name, f.fn)))
			}
			for _, f := range tests {
				list = append(list, builtins.Builtin(f.name, f.doc, func(_ *starlark.Thread, args starlark.Tuple,
					kwargs []starlark.Tuple) (starlark.Value, error) {
					x, err := oneFloat(f.name, args, kwargs)
					return starlark.Bool(err == nil && f.fn(x)), err
				}))
			}
			members := builtins.Members(append(list, moreFunctions()...), nil)
			for name, value := range map[string]float64{
				"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": math.NaN(),
			} {
				members[name] = starlark.Float(value)
			}
			return members
		},
	}
}

func lgamma(x float64) float64 {
	v, _ := math.Lgamma(math.Abs(x))
	if !math.IsInf(x, -1) {
		v, _ = math.Lgamma(x)
	}
	return v
}

func ulp(x float64) float64 {
	x = math.Abs(x)
	switch next := math.Nextafter(x, math.Inf(1)); {
	case math.IsInf(x, 0) || x != x:
		return x
	case math.IsInf(next, 0):
		return x - math.Nextafter(x, 0)
	default:
		return next - x
	}
}

// float is a number argument.
func float(v starlark.Value) (float64, error) {
	switch x := runtime.Core(v).(type) {
	case starlark.Float:
		return float64(x), nil
	case starlark.Int, starlark.Bool:
		n, err := runtime.AsInt(x)
		if err != nil {
			return 0, err
		}
		f := float64(n.Float())
		if math.IsInf(f, 0) {
			return 0, py.Errorf(py.OverflowError, "int too large to convert to float")
		}
		return f, nil
	case *runtime.Instance:
		if method, err := x.Attr("__float__"); err == nil && x.PyClass().Thread != nil {
			made, err := starlark.Call(x.PyClass().Thread(), method, nil, nil)
			if err != nil {
				return 0, err
			}
			return float(made)
		}
		if n, err := runtime.AsInt(x); err == nil {
			return float(n)
		}
	}
	return 0, py.Errorf(py.TypeError, "must be real number, not %s", runtime.TypeName(v))
}

func oneFloat(name string, args starlark.Tuple, kwargs []starlark.Tuple) (float64, error) {
	if len(kwargs) > 0 {
		return 0, py.Errorf(py.TypeError, "math.%s() takes no keyword arguments", name)
	}
	if len(args) != 1 {
		return 0, py.Errorf(py.TypeError, "math.%s() takes exactly one argument (%d given)", name, len(args))
	}
	return float(args[0])
}

func (f unary) call(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x, err := oneFloat(f.name, args, kwargs)
	if err != nil {
		return nil, err
	}
	return checked(f.fn(x), f.poles(x), x)
}

// poles says whether f is infinite at x by definition.
func (f unary) poles(x float64) bool {
	switch f.name {
	case "atanh":
		return x == 1 || x == -1
	case "log1p":
		return x == -1
	case "gamma", "lgamma":
		return x <= 0 && x == math.Floor(x)
	}
	return false
}

// checked is a result, or the error that it stands for: outside of the domain, or too great.
func checked(r float64, pole bool, args ...float64) (starlark.Value, error) {
	finite := true
	for _, x := range args {
		if x != x {
			return starlark.Float(r), nil
		}
		finite = finite && !math.IsInf(x, 0)
	}
	switch {
	case r != r || pole && finite:
		return nil, py.Errorf(py.ValueError, "math domain error")
	case math.IsInf(r, 0) && finite:
		return nil, py.Errorf(py.OverflowError, "math range error")
	}
	return starlark.Float(r), nil
}

func twoFloats(name string, args starlark.Tuple, kwargs []starlark.Tuple) (x, y float64, err error) {
	if len(kwargs) > 0 {
		return 0, 0, py.Errorf(py.TypeError, "math.%s() takes no keyword arguments", name)
	}
	if len(args) != 2 {
		return 0, 0, py.Errorf(py.TypeError, "%s expected 2 arguments, got %d", name, len(args))
	}
	if x, err = float(args[0]); err == nil {
		y, err = float(args[1])
	}
	return x, y, err
}

func two(name string, fn func(x, y float64) float64) builtins.Func {
	return func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x, y, err := twoFloats(name, args, kwargs)
		if err != nil {
			return nil, err
		}
		if name == "nextafter" {
			return starlark.Float(fn(x, y)), nil
		}
		return checked(fn(x, y), false, x, y)
	}
}
