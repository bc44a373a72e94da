package pyrandom

import (
	"math"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// number is an argument that is a number, with a value of its own when it is not given.
type number struct {
	name  string
	value float64
	given starlark.Value
}

func numbers(name string, args starlark.Tuple, kwargs []starlark.Tuple, params ...*number) error {
	var pairs []any
	for _, p := range params {
		pairs = append(pairs, p.name, &p.given)
	}
	if err := builtins.Unpack(name, args, kwargs, pairs...); err != nil {
		return err
	}
	for _, p := range params {
		if p.given == nil {
			continue
		}
		x, ok := starlark.AsFloat(p.given)
		if !ok {
			return py.Errorf(py.TypeError, "%s() argument must be a number, not %s", name, runtime.TypeName(p.given))
		}
		p.value = x
	}
	return nil
}

func (g *Random) uniform(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	a, b := number{name: "a"}, number{name: "b"}
	if err := numbers("uniform", args, kwargs, &a, &b); err != nil {
		return nil, err
	}
	width := (b.value - a.value) * g.float()
	return starlark.Float(a.value + width), nil
}

func (g *Random) triangular(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	low, high, mode := number{name: "low?"}, number{name: "high?", value: 1}, number{name: "mode?"}
	if err := numbers("triangular", args, kwargs, &low, &high, &mode); err != nil {
		return nil, err
	}
	u, c := g.float(), 0.5
	if mode.given != nil {
		if high.value == low.value {
			return starlark.Float(low.value), nil
		}
		c = (mode.value - low.value) / (high.value - low.value)
	}
	a, b := low.value, high.value
	if u > c {
		u, c, a, b = 1-u, 1-c, b, a
	}
	width := (b - a) * math.Sqrt(u*c)
	return starlark.Float(a + width), nil
}

// gauss draws from a normal distribution; every second value is kept from the draw before.
func (g *Random) gauss(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	mu, sigma := number{name: "mu?"}, number{name: "sigma?", value: 1}
	if err := numbers("gauss", args, kwargs, &mu, &sigma); err != nil {
		return nil, err
	}
	z := g.kept
	g.kept = nil
	if z == nil {
		angle := g.float() * 2 * math.Pi
		length := math.Sqrt(-2 * math.Log(1-g.float()))
		first, second := math.Cos(angle)*length, math.Sin(angle)*length
		z, g.kept = &first, &second
	}
	part := *z * sigma.value
	return starlark.Float(mu.value + part), nil
}

func (g *Random) normalvariate(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	mu, sigma := number{name: "mu?"}, number{name: "sigma?", value: 1}
	if err := numbers("normalvariate", args, kwargs, &mu, &sigma); err != nil {
		return nil, err
	}
	magic := 4 * math.Exp(-0.5) / math.Sqrt(2)
	for {
		u1 := g.float()
		u2 := 1 - g.float()
		z := magic * (u1 - 0.5) / u2
		if z*z/4 <= -math.Log(u2) {
			part := z * sigma.value
			return starlark.Float(mu.value + part), nil
		}
	}
}

func (g *Random) expovariate(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	lambda := number{name: "lambd"}
	if err := numbers("expovariate", args, kwargs, &lambda); err != nil {
		return nil, err
	}
	if lambda.value == 0 {
		return nil, py.Errorf(py.ZeroDivisionError, "float division by zero")
	}
	return starlark.Float(-math.Log(1-g.float()) / lambda.value), nil
}
