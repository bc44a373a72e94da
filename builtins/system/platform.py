"""What machine and system the script runs on."""
import os
import sys


def uname():
    return os.uname()


def system():
    return os.uname().sysname


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return os.uname().machine


def processor():
    return ''


def architecture(executable=None, bits='', linkage=''):
    return ('64bit' if sys.maxsize > 2 ** 32 else '32bit', 'ELF')


def platform(aliased=False, terse=False):
    u = os.uname()
    return '-'.join((u.sysname, u.release) if terse else (u.sysname, u.release, u.machine))


def python_version():
    return '%d.%d.%d' % tuple(sys.version_info[:3])


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_implementation():
    return 'nlsh'


def freedesktop_os_release():
    """What /etc/os-release says of the distribution."""
    for name in ('/etc/os-release', '/usr/lib/os-release'):
        try:
            with open(name) as file:
                pairs = [line.strip().split('=', 1) for line in file if '=' in line and line[0] != '#']
        except OSError:
            continue
        found = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
        found.update((key, value.strip('"\'')) for key, value in pairs)
        return found
    raise OSError('Unable to read files /etc/os-release, /usr/lib/os-release')
