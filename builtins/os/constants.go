package pyos

import "golang.org/x/sys/unix"

// constants are those of open(2), access(2), lseek(2), waitpid(2) and exit statuses of sysexits.h.
var constants = map[string]int{
	"O_RDONLY": unix.O_RDONLY, "O_WRONLY": unix.O_WRONLY, "O_RDWR": unix.O_RDWR, "O_CREAT": unix.O_CREAT,
	"O_EXCL": unix.O_EXCL, "O_TRUNC": unix.O_TRUNC, "O_APPEND": unix.O_APPEND, "O_NONBLOCK": unix.O_NONBLOCK,
	"O_NDELAY": unix.O_NDELAY, "O_SYNC": unix.O_SYNC, "O_DSYNC": unix.O_DSYNC, "O_RSYNC": unix.O_RSYNC,
	"O_CLOEXEC": unix.O_CLOEXEC, "O_DIRECTORY": unix.O_DIRECTORY, "O_NOFOLLOW": unix.O_NOFOLLOW,
	"O_NOCTTY": unix.O_NOCTTY, "O_PATH": unix.O_PATH, "O_TMPFILE": unix.O_TMPFILE, "O_DIRECT": unix.O_DIRECT,
	"F_OK": unix.F_OK, "R_OK": unix.R_OK, "W_OK": unix.W_OK, "X_OK": unix.X_OK,
	"SEEK_SET": unix.SEEK_SET, "SEEK_CUR": unix.SEEK_CUR, "SEEK_END": unix.SEEK_END,
	"WNOHANG": unix.WNOHANG, "WUNTRACED": unix.WUNTRACED, "WCONTINUED": unix.WCONTINUED,
	"EX_OK": 0, "EX_USAGE": 64, "EX_NOUSER": 67, "EX_UNAVAILABLE": 69, "EX_OSERR": 71, "EX_IOERR": 74,
	"EX_NOPERM": 77, "EX_CONFIG": 78,
	"CLONE_NEWNET": unix.CLONE_NEWNET, "CLONE_NEWNS": unix.CLONE_NEWNS, "CLONE_NEWUSER": unix.CLONE_NEWUSER,
}
