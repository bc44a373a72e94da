package pytermios

import "golang.org/x/sys/unix"

// When tcsetattr takes effect (termios.h).
const (
	tcsaNow = iota
	tcsaDrain
	tcsaFlush
)

// constants are the names of termios(3) and of requests of ioctl_tty(2).
var constants = map[string]int{
	"TCSANOW": tcsaNow, "TCSADRAIN": tcsaDrain, "TCSAFLUSH": tcsaFlush,
	"TCIFLUSH": unix.TCIFLUSH, "TCOFLUSH": unix.TCOFLUSH, "TCIOFLUSH": unix.TCIOFLUSH,

	"IGNBRK": unix.IGNBRK, "BRKINT": unix.BRKINT, "IGNPAR": unix.IGNPAR, "PARMRK": unix.PARMRK, "INPCK": unix.INPCK,
	"ISTRIP": unix.ISTRIP, "INLCR": unix.INLCR, "IGNCR": unix.IGNCR, "ICRNL": unix.ICRNL, "IXON": unix.IXON,
	"IXANY": unix.IXANY, "IXOFF": unix.IXOFF, "IMAXBEL": unix.IMAXBEL,
	"OPOST": unix.OPOST, "ONLCR": unix.ONLCR, "OCRNL": unix.OCRNL, "ONOCR": unix.ONOCR, "ONLRET": unix.ONLRET,
	"CSIZE": unix.CSIZE, "CS5": unix.CS5, "CS6": unix.CS6, "CS7": unix.CS7, "CS8": unix.CS8, "CSTOPB": unix.CSTOPB,
	"CREAD": unix.CREAD, "PARENB": unix.PARENB, "PARODD": unix.PARODD, "HUPCL": unix.HUPCL, "CLOCAL": unix.CLOCAL,
	"CRTSCTS": unix.CRTSCTS,
	"ISIG":    unix.ISIG, "ICANON": unix.ICANON, "ECHO": unix.ECHO, "ECHOE": unix.ECHOE, "ECHOK": unix.ECHOK,
	"ECHONL": unix.ECHONL, "NOFLSH": unix.NOFLSH, "TOSTOP": unix.TOSTOP, "IEXTEN": unix.IEXTEN, "ECHOCTL": unix.ECHOCTL,
	"ECHOKE": unix.ECHOKE,

	"VINTR": unix.VINTR, "VQUIT": unix.VQUIT, "VERASE": unix.VERASE, "VKILL": unix.VKILL, "VEOF": unix.VEOF,
	"VTIME": unix.VTIME, "VMIN": unix.VMIN, "VSTART": unix.VSTART, "VSTOP": unix.VSTOP, "VSUSP": unix.VSUSP,
	"VEOL": unix.VEOL, "VWERASE": unix.VWERASE, "VLNEXT": unix.VLNEXT, "VEOL2": unix.VEOL2,

	"B0": unix.B0, "B9600": unix.B9600, "B19200": unix.B19200, "B38400": unix.B38400, "B57600": unix.B57600,
	"B115200": unix.B115200, "B230400": unix.B230400, "B460800": unix.B460800, "B921600": unix.B921600,

	"TIOCGWINSZ": unix.TIOCGWINSZ, "TIOCSWINSZ": unix.TIOCSWINSZ, "TIOCGPGRP": unix.TIOCGPGRP,
	"TIOCSPGRP": unix.TIOCSPGRP, "TIOCNOTTY": unix.TIOCNOTTY, "TIOCSCTTY": unix.TIOCSCTTY, "TIOCOUTQ": unix.TIOCOUTQ,
	"TIOCSTI": unix.TIOCSTI, "FIONREAD": unix.TIOCINQ, "TIOCINQ": unix.TIOCINQ,
	"TCGETS": unix.TCGETS, "TCSETS": unix.TCSETS,
}
