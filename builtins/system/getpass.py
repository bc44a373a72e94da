"""Who runs the script; passwords typed unseen."""
import os
import sys


def getuser():
    """The name of the user: $LOGNAME, $USER, $LNAME, $USERNAME, else that of the user id."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if os.environ.get(name):
            return os.environ[name]
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name


def getpass(prompt='Password: ', stream=None):
    """A line of standard input, which the terminal does not show."""
    import fcntl
    stream = stream or sys.stderr
    stream.write(prompt)
    stream.flush()
    with fcntl.hidden_input(sys.stdin.fileno()):
        line = sys.stdin.readline()
    stream.write('\n')
    if not line:
        raise EOFError
    return line.rstrip('\n')
