"""Terminals that give each key at once: setraw, setcbreak."""
import termios as _termios

IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _set(fd, when, change):
    mode = _termios.tcgetattr(fd)
    change(mode)
    mode[CC][_termios.VMIN], mode[CC][_termios.VTIME] = 1, 0
    _termios.tcsetattr(fd, when, mode)


def setraw(fd, when=_termios.TCSAFLUSH):
    """Keys come as they are, without echo, also those that make signals."""
    def change(mode):
        mode[IFLAG] &= ~(_termios.BRKINT | _termios.ICRNL | _termios.INPCK | _termios.ISTRIP | _termios.IXON)
        mode[OFLAG] &= ~_termios.OPOST
        mode[CFLAG] = mode[CFLAG] & ~(_termios.CSIZE | _termios.PARENB) | _termios.CS8
        mode[LFLAG] &= ~(_termios.ECHO | _termios.ICANON | _termios.IEXTEN | _termios.ISIG)
    _set(fd, when, change)


def setcbreak(fd, when=_termios.TCSAFLUSH):
    """Keys come at once, without echo."""
    def change(mode):
        mode[LFLAG] &= ~(_termios.ECHO | _termios.ICANON)
    _set(fd, when, change)
