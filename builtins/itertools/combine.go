package pyitertools

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

func product(c *call) (runtime.Next, error) {
	var times starlark.Value = starlark.MakeInt(1)
	if err := builtins.Unpack(c.name, nil, c.kwargs, "repeat?", &times); err != nil {
		return nil, err
	}
	n, err := c.size("repeat argument", times)
	if err != nil {
		return nil, err
	}
	var pools []starlark.Tuple
	for _, arg := range c.args {
		pool, err := runtime.Collect(c.thread, arg)
		if err != nil {
			return nil, err
		}
		pools = append(pools, pool)
	}
	var all []starlark.Tuple
	for range n {
		all = append(all, pools...)
	}
	return odometer(all), nil
}

// odometer gives one item of each pool, the last changing fastest.
func odometer(pools []starlark.Tuple) runtime.Next {
	at := make([]int, len(pools))
	ended := false
	for _, pool := range pools {
		ended = ended || len(pool) == 0
	}
	return func() (starlark.Value, bool, error) {
		if ended {
			return nil, false, nil
		}
		row := make(starlark.Tuple, len(pools))
		for i, pool := range pools {
			row[i] = pool[at[i]]
		}
		i := len(pools) - 1
		for ; i >= 0; i-- {
			if at[i]++; at[i] < len(pools[i]) {
				break
			}
			at[i] = 0
		}
		ended = i < 0
		return row, true, nil
	}
}

// pool takes the arguments (iterable, r).
func (c *call) pool(rName string) (items starlark.Tuple, r int, err error) {
	var source starlark.Value
	var size starlark.Value = starlark.None
	if err := c.unpack("iterable", &source, rName, &size); err != nil {
		return nil, 0, err
	}
	if items, err = runtime.Collect(c.thread, source); err != nil {
		return nil, 0, err
	}
	if size == starlark.None && rName == "r?" {
		return items, len(items), nil
	}
	r, err = c.size("r", size)
	return items, r, err
}

// chosen gives the items at the places that advance moves on; it says false when there are no more.
func chosen(items starlark.Tuple, at []int, any bool, advance func() bool) runtime.Next {
	begun := false
	return func() (starlark.Value, bool, error) {
		if begun {
			any = any && advance()
		}
		begun = true
		if !any {
			return nil, false, nil
		}
		row := make(starlark.Tuple, len(at))
		for i, place := range at {
			row[i] = items[place]
		}
		return row, true, nil
	}
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func combinations(c *call) (runtime.Next, error) {
	items, r, err := c.pool("r")
	if err != nil || r > len(items) {
		return chosen(nil, nil, false, nil), err
	}
	at, n := upTo(r), len(items)
	return chosen(items, at, true, func() bool {
		i := r - 1
		for i >= 0 && at[i] == i+n-r {
			i--
		}
		if i < 0 {
			return false
		}
		at[i]++
		for j := i + 1; j < r; j++ {
			at[j] = at[j-1] + 1
		}
		return true
	}), nil
}

func combinationsAgain(c *call) (runtime.Next, error) {
	items, r, err := c.pool("r")
	n := len(items)
	if err != nil || n == 0 && r > 0 {
		return chosen(nil, nil, false, nil), err
	}
	at := make([]int, r)
	return chosen(items, at, true, func() bool {
		i := r - 1
		for i >= 0 && at[i] == n-1 {
			i--
		}
		if i < 0 {
			return false
		}
		next := at[i] + 1
		for j := i; j < r; j++ {
			at[j] = next
		}
		return true
	}), nil
}

// permutations counts down, for each place, how many of the items behind it have still to stand there.
func permutations(c *call) (runtime.Next, error) {
	items, r, err := c.pool("r?")
	if err != nil || r > len(items) {
		return chosen(nil, nil, false, nil), err
	}
	n := len(items)
	order, left := upTo(n), make([]int, r)
	for i := range left {
		left[i] = n - i
	}
	return chosen(items, order[:r], true, func() bool {
		for i := r - 1; i >= 0; i-- {
			if left[i]--; left[i] > 0 {
				j := n - left[i]
				order[i], order[j] = order[j], order[i]
				return true
			}
			first := order[i]
			copy(order[i:], order[i+1:])
			order[n-1] = first
			left[i] = n - i
		}
		return false
	}), nil
}
