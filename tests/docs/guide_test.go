package docs

import (
	"testing"

	"github.com/nlsh/nlsh"
)

// Every example of the pages runs, the scripts of a section in one shell, and shows what the page shows.
func TestPages(t *testing.T) {
	programs := build(t)
	for _, page := range []string{"README.md", "docs/guide.md", "docs/embedding.md"} {
		for _, group := range bySection(examples(t, page)) {
			t.Run(page+"/"+group[0].section, func(t *testing.T) { runSection(t, programs, group) })
		}
	}
}

func runSection(t *testing.T, programs string, group []example) {
	var s *session
	for i := range group {
		e := &group[i]
		switch e.lang {
		case "python":
			if s == nil {
				s = newSession(t, nlsh.WithLiveGlobals())
			}
			e.compare(t, "nlsh", s.script(e.src), e.want())
		case "pycon":
			e.compare(t, "the prompt", newSession(t).prompt(e.src), e.src)
		case "console":
			e.compare(t, "sh", console(t, programs, e.src), e.src)
		case "go", "sh":
		default:
			t.Errorf("%s:%d: a block of %q: what is to be done with it?", e.page, e.line, e.lang)
		}
	}
}
