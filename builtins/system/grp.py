"""The groups of the machine: /etc/group."""
from collections import namedtuple

struct_group = namedtuple('struct_group', 'gr_name gr_passwd gr_gid gr_mem')


def getgrall():
    groups = []
    with open('/etc/group') as file:
        for line in file:
            fields = line.rstrip('\n').split(':')
            if len(fields) == 4:
                members = [name for name in fields[3].split(',') if name]
                groups.append(struct_group(fields[0], fields[1], int(fields[2]), members))
    return groups


def getgrnam(name):
    for group in getgrall():
        if group.gr_name == name:
            return group
    raise KeyError('getgrnam(): name not found: %r' % name)


def getgrgid(gid):
    for group in getgrall():
        if group.gr_gid == gid:
            return group
    raise KeyError('getgrgid(): gid not found: %d' % gid)
