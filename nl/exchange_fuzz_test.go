package nl_test

import (
	"testing"

	"github.com/nlsh/nlsh/nl"
)

// FuzzAnswers feeds arbitrary bytes to the transaction loop, as two datagrams: it never panics and always
// ends.
func FuzzAnswers(f *testing.F) {
	f.Add(join(object(1, multi), object(2, multi)), done(0, 0))
	f.Add(ack(22, 0, 12, 0, 1, 0, 'n', 'o', 0, 0, 0, 0, 0, 0), ack(0, 0))
	f.Add(done(1, multi), []byte{1, 0, 0})
	f.Fuzz(func(t *testing.T, first, second []byte) {
		conn := nl.NewConn(&script{answers: []any{first, second, first}}, toyFamily)
		replies, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
		if err == nil {
			for i := range replies.Len() {
				if len(replies.Raw(i)) < nl.HeaderLen {
					t.Fatalf("message %d is shorter than its header", i)
				}
			}
		}
		if _, err = conn.Do(ctx, nl.NewRequest(toy, toyType, 0)); err != nil {
			_ = err.Error()
		}
	})
}
