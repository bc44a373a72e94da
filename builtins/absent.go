package builtins

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// standardModules are the top-level modules that come with CPython 3.11.
const standardModules = `
	abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins
	bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
	concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime
	dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl
	filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip
	hashlib heapq hmac html http imaplib imghdr imp importlib inspect io ipaddress itertools json keyword
	linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder multiprocessing
	netrc nis nntplib numbers operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
	platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat
	queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve
	shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 ssl stat statistics
	string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib
	tempfile termios textwrap threading time timeit token tokenize tomllib trace traceback tracemalloc tty
	types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser wsgiref xdrlib
	xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`

// noModule is the error of an import that leads nowhere. It tells a module of Python's library that this program
// does not have from a misspelt name.
func noModule(name string) error {
	text := "No module named " + py.Repr(starlark.String(name))
	top, _, _ := strings.Cut(name, ".")
	if slices.Contains(strings.Fields(standardModules), top) {
		text += ": Python's module is not available in nlsh"
	}
	err := py.Errorf(py.ModuleNotFoundError, "%s", text)
	err.Attrs = starlark.StringDict{"name": starlark.String(name)}
	return err
}
