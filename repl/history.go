package repl

import (
	"os"
	"path/filepath"
)

// HistoryFile is where the history is kept: $NLSH_HISTORY, else nlsh/history in the user's directory for
// state (XDG base directory specification), which is made. "" when there is no place for it.
func HistoryFile() string {
	if path, ok := os.LookupEnv("NLSH_HISTORY"); ok {
		return path
	}
	dir := os.Getenv("XDG_STATE_HOME")
	if dir == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	dir = filepath.Join(dir, "nlsh")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}
