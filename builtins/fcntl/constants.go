package pyfcntl

import "golang.org/x/sys/unix"

// constants are the commands and flags of fcntl(2), flock(2) and fcntl_locking(2).
var constants = map[string]int{
	"F_DUPFD": unix.F_DUPFD, "F_DUPFD_CLOEXEC": unix.F_DUPFD_CLOEXEC, "F_GETFD": unix.F_GETFD, "F_SETFD": unix.F_SETFD,
	"F_GETFL": unix.F_GETFL, "F_SETFL": unix.F_SETFL, "F_GETLK": unix.F_GETLK, "F_SETLK": unix.F_SETLK,
	"F_SETLKW": unix.F_SETLKW, "F_GETOWN": unix.F_GETOWN, "F_SETOWN": unix.F_SETOWN, "F_GETSIG": unix.F_GETSIG,
	"F_SETSIG": unix.F_SETSIG, "F_RDLCK": unix.F_RDLCK, "F_WRLCK": unix.F_WRLCK, "F_UNLCK": unix.F_UNLCK,
	"F_GETPIPE_SZ": unix.F_GETPIPE_SZ, "F_SETPIPE_SZ": unix.F_SETPIPE_SZ, "F_GETLEASE": unix.F_GETLEASE,
	"F_SETLEASE": unix.F_SETLEASE, "F_NOTIFY": unix.F_NOTIFY, "F_ADD_SEALS": unix.F_ADD_SEALS,
	"F_GET_SEALS": unix.F_GET_SEALS, "F_SEAL_SEAL": unix.F_SEAL_SEAL, "F_SEAL_SHRINK": unix.F_SEAL_SHRINK,
	"F_SEAL_GROW": unix.F_SEAL_GROW, "F_SEAL_WRITE": unix.F_SEAL_WRITE, "F_OFD_GETLK": unix.F_OFD_GETLK,
	"F_OFD_SETLK": unix.F_OFD_SETLK, "F_OFD_SETLKW": unix.F_OFD_SETLKW,
	"FD_CLOEXEC": unix.FD_CLOEXEC, "FASYNC": unix.O_ASYNC,
	"LOCK_SH": unix.LOCK_SH, "LOCK_EX": unix.LOCK_EX, "LOCK_NB": unix.LOCK_NB, "LOCK_UN": unix.LOCK_UN,
}
