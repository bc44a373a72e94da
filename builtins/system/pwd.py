"""The users of the machine: /etc/passwd."""
from collections import namedtuple

struct_passwd = namedtuple('struct_passwd', 'pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell')


def getpwall():
    users = []
    with open('/etc/passwd') as file:
        for line in file:
            fields = line.rstrip('\n').split(':')
            if len(fields) == 7:
                users.append(struct_passwd(*fields[:2], int(fields[2]), int(fields[3]), *fields[4:]))
    return users


def getpwnam(name):
    for user in getpwall():
        if user.pw_name == name:
            return user
    raise KeyError('getpwnam(): name not found: %r' % name)


def getpwuid(uid):
    for user in getpwall():
        if user.pw_uid == uid:
            return user
    raise KeyError('getpwuid(): uid not found: %d' % uid)
