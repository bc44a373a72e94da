package pyrandom

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Random is a generator of its own.
type Random struct {
	twister
	kept *float64 // the second value of a draw by gauss
}

var methods builtins.Methods[*Random]

func init() {
	add := func(name, doc string, fn func(g *Random, thread *starlark.Thread, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error)) {
		methods[name] = builtins.Method[*Random]{Doc: doc, Fn: func(thread *starlark.Thread, g *Random,
			args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return fn(g, thread, args, kwargs)
		}}
	}
	methods = builtins.Methods[*Random]{}
	add("seed", "seed(a=None): begins again with an int, str, bytes or float; None for what the system gives.", (*Random).seed)
	add("random", "random() -> float: from 0 to below 1.", (*Random).random)
	add("getrandbits", "getrandbits(k) -> int: k bits.", (*Random).getrandbits)
	add("randbytes", "randbytes(n) -> bytes.", (*Random).randbytes)
	add("randint", "randint(a, b) -> int: from a to b, both included.", (*Random).randint)
	add("randrange", "randrange(stop), randrange(start, stop, step=1): an item of that range.", (*Random).randrange)
	add("choice", "choice(seq): an item. IndexError for an empty sequence.", (*Random).choice)
	add("choices", "choices(population, weights=None, cum_weights=None, k=1): k items, with repeats.", (*Random).choices)
	add("shuffle", "shuffle(x): brings a list into another order, in place.", (*Random).shuffle)
	add("sample", "sample(population, k, counts=None): k different items. ValueError for too few.", (*Random).sample)
	add("uniform", "uniform(a, b) -> float: between a and b.", (*Random).uniform)
	add("triangular", "triangular(low=0, high=1, mode=None) -> float.", (*Random).triangular)
	add("gauss", "gauss(mu=0, sigma=1) -> float: normally distributed.", (*Random).gauss)
	add("normalvariate", "normalvariate(mu=0, sigma=1) -> float: normally distributed.", (*Random).normalvariate)
	add("expovariate", "expovariate(lambd) -> float: exponentially distributed, with mean 1/lambd.", (*Random).expovariate)
	add("getstate", "getstate(): what setstate() goes back to.", (*Random).getstate)
	add("setstate", "setstate(state): goes back to what getstate() gave.", (*Random).setstate)
}

var randomClass = newRandomClass()

func newRandomClass() *py.Class {
	c := py.NewClass("Random", nil)
	c.Module, c.Doc = "random", "Random(seed=None): a generator of its own."
	c.Make = func(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		g := new(Random)
		if _, err := g.seed(thread, args, kwargs); err != nil {
			return nil, err
		}
		return g, nil
	}
	return c
}

// Module describes random.
func Module() builtins.Module {
	return builtins.Module{
		Name: "random",
		Doc:  "Random numbers: random, randint, choice, shuffle, sample ...; not for secrets.",
		Members: func(*builtins.State) starlark.StringDict {
			g := new(Random)
			g.seedAnyhow()
			members := starlark.StringDict{"Random": randomClass}
			for name := range methods {
				members[name], _ = methods.Attr(g, name)
			}
			return members
		},
	}
}

func (g *Random) seed(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value = starlark.None
	version := 2
	if err := builtins.Unpack("seed", args, kwargs, "a?", &v, "version?", &version); err != nil {
		return nil, err
	}
	if version != 2 {
		return nil, py.Errorf(py.ValueError, "version: %d, expected 2", version)
	}
	g.kept = nil
	switch x := runtime.Core(v).(type) {
	case starlark.NoneType:
		g.seedAnyhow()
	case starlark.Int:
		g.seedInt(new(big.Int).Abs(x.BigInt()))
	case starlark.Bool:
		n := 0
		if x {
			n = 1
		}
		g.seedInt(big.NewInt(int64(n)))
	case starlark.Float:
		g.seedInt(floatHash(float64(x)))
	case starlark.String:
		g.seedText([]byte(x))
	default:
		b, err := runtime.BytesLike(v)
		if err != nil {
			return nil, py.Errorf(py.TypeError,
				"The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
		}
		g.seedText(b)
	}
	return starlark.None, nil
}

// floatHash is Python's hash of a float as an unsigned word, which seeds from a float.
func floatHash(x float64) *big.Int {
	const bits = 61 // hashes are modulo 2**61 - 1
	modulus := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), bits), big.NewInt(1))
	switch {
	case math.IsInf(x, 0):
		return word(big.NewInt(314159), x < 0)
	case x != x:
		return new(big.Int)
	}
	mantissa, exponent := math.Frexp(math.Abs(x))
	h := big.NewInt(int64(mantissa * (1 << 53)))
	exponent = ((exponent-53)%bits + bits) % bits
	h.Lsh(h, uint(exponent))
	return word(h.Mod(h, modulus), x < 0)
}

// word is h, or -h, as an unsigned word of 64 bits. No hash is -1.
func word(h *big.Int, negative bool) *big.Int {
	if !negative || h.Sign() == 0 {
		return h
	}
	if h.IsInt64() && h.Int64() == 1 {
		h.SetInt64(2)
	}
	return h.Sub(new(big.Int).Lsh(big.NewInt(1), 64), h)
}

func (g *Random) getstate(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("getstate", args, kwargs); err != nil {
		return nil, err
	}
	words := make(starlark.Tuple, stateSize+1)
	for i, w := range g.state {
		words[i] = starlark.MakeUint(uint(w))
	}
	words[stateSize] = starlark.MakeInt(g.index)
	var kept starlark.Value = starlark.None
	if g.kept != nil {
		kept = starlark.Float(*g.kept)
	}
	return starlark.Tuple{starlark.MakeInt(3), words, kept}, nil
}

func (g *Random) setstate(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var state starlark.Tuple
	if err := builtins.Unpack("setstate", args, kwargs, "state", &state); err != nil {
		return nil, err
	}
	wrong := py.Errorf(py.ValueError, "state must be what getstate() gave")
	if len(state) != 3 {
		return nil, wrong
	}
	words, ok := state[1].(starlark.Tuple)
	if !ok || len(words) != stateSize+1 {
		return nil, wrong
	}
	var next Random
	for i, w := range words {
		n, err := runtime.AsIndex(w)
		if err != nil || n < 0 || n > math.MaxUint32 {
			return nil, wrong
		}
		if i < stateSize {
			next.state[i] = uint32(n)
		} else if next.index = n; n > stateSize {
			return nil, wrong
		}
	}
	if kept, ok := state[2].(starlark.Float); ok {
		x := float64(kept)
		next.kept = &x
	}
	*g = next
	return starlark.None, nil
}

// Attr gives the methods.
func (g *Random) Attr(name string) (starlark.Value, error) { return methods.Attr(g, name) }

// AttrNames lists the methods.
func (g *Random) AttrNames() []string { return methods.Names() }

// PyClass implements py.Typed.
func (g *Random) PyClass() *py.Class { return randomClass }

func (g *Random) String() string        { return "<random.Random object>" }
func (g *Random) Type() string          { return "Random" }
func (g *Random) Freeze()               {}
func (g *Random) Truth() starlark.Bool  { return true }
func (g *Random) Hash() (uint32, error) { return uint32(runtime.Identity(g) >> 4), nil }
