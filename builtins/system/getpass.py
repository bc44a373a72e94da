"""Who runs the script, and passwords that are typed without an echo."""
import os as _os
import pwd as _pwd
import sys as _sys
import termios as _termios
import warnings as _warnings


class GetPassWarning(UserWarning):
    """The password may show when it is typed."""


def getuser():
    """The name of the user, from the environment, else from /etc/passwd."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if _os.environ.get(name):
            return _os.environ[name]
    return _pwd.getpwuid(_os.getuid()).pw_name


def _line(prompt, output, read):
    output.write(prompt)
    output.flush()
    line = read()
    if not line:
        raise EOFError
    return line.rstrip('\n')


def getpass(prompt='Password: ', stream=None):
    """A line from the terminal of the process, else from standard input, typed without an echo. The prompt goes to the
    terminal, else to stream, else to standard error. EOFError at the end of input."""
    try:
        fd = _os.open('/dev/tty', _os.O_RDWR | _os.O_NOCTTY)
        tty = open(fd, 'r+b', buffering=0)
        read, output = lambda: tty.readline().decode(), stream or open(fd, 'w', closefd=False)
    except OSError:
        tty, fd, read, output = None, 0, _sys.stdin.readline, stream or _sys.stderr
    try:
        return _silently(fd, prompt, output, read)
    finally:
        if tty is not None:
            output.flush()
            tty.close()


def _silently(fd, prompt, output, read):
    """The line, without an echo if fd is a terminal."""
    try:
        old = _termios.tcgetattr(fd)
    except _termios.error:
        _warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=3)
        output.write('Warning: Password input may be echoed.\n')
        return _line(prompt, output, read)
    silent = old[:]
    silent[3] &= ~_termios.ECHO
    try:
        _termios.tcsetattr(fd, _termios.TCSAFLUSH, silent)
        return _line(prompt, output, read)
    finally:
        _termios.tcsetattr(fd, _termios.TCSAFLUSH, old)
        output.write('\n')
        output.flush()
