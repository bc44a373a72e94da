"""Who runs the script."""
import os


def getuser():
    """The name of the user: $LOGNAME, $USER, $LNAME, $USERNAME, else that of the user id."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if os.environ.get(name):
            return os.environ[name]
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name
