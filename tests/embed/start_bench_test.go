package embed

import (
	"context"
	"io"
	"testing"

	"github.com/nlsh/nlsh"
)

// BenchmarkNew makes a shell that runs nothing.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		nlsh.New(nlsh.WithOutput(io.Discard))
	}
}

// BenchmarkNewRun makes a shell for a script of one statement.
func BenchmarkNewRun(b *testing.B) {
	ctx := context.Background()
	for b.Loop() {
		if err := nlsh.New(nlsh.WithOutput(io.Discard)).Run(ctx, "pass.py", []byte("pass\n")); err != nil {
			b.Fatal(err)
		}
	}
}
