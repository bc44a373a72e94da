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

// pyroute2Names are what pyroute2 0.7.2 has at its top: classes, functions and modules.
const pyroute2Names = `
	AcpiEventSocket ChaoticException ChaoticIPRoute CommitException Conntrack ConntrackEntry Console
	CreateException DL DQuotSocket DeprecationException DevlinkSocket DiagSocket Ethtool GenericNetlinkSocket
	IPBatch IPDB IPQSocket IPRSocket IPRoute IPSet IW L2tp MPTCP NDB NFCTSocket NFTSocket NFTables NL80211
	NSPopen NetNS NetlinkDecodeError NetlinkDumpInterrupted NetlinkError NoIPDB PartialCommitException
	RawIPRoute RemoteIPRoute RemoteSocket Server TaskStats UeventSocket WiSet WireGuard
	arp bsd cli common config conntrack devlink dhcp ethtool ext inotify ipdb iproute ipset iwutil lab ndb netlink
	netns nftables nslink protocols proxy remote requests wiset
`

// NotHere says why a name that a script asks a module for is missing, when the original of the module has it; ""
// for what no one knows.
func NotHere(module, name string) string {
	if module == "pyroute2" && slices.Contains(strings.Fields(pyroute2Names), name) {
		return "pyroute2's " + name + " is not available in nlsh"
	}
	return ""
}

// noModule is the error of an import that leads nowhere. It tells a module of Python's library that this program
// does not have from a misspelt name.
func noModule(name string) error {
	text := "No module named " + py.Repr(starlark.String(name))
	top, rest, _ := strings.Cut(name, ".")
	first, _, _ := strings.Cut(rest, ".")
	if why := NotHere(top, first); why != "" {
		text += ": " + why
	} else if slices.Contains(strings.Fields(standardModules), top) {
		text += ": Python's module is not available in nlsh"
	}
	err := py.Errorf(py.ModuleNotFoundError, "%s", text)
	err.Attrs = starlark.StringDict{"name": starlark.String(name)}
	return err
}
