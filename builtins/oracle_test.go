package builtins_test

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
)

// cpython is Debian's interpreter, the oracle of these tests.
const cpython = "/usr/bin/python3"

// oracle are programs that print the same here and in CPython. The imports, which need none here, are CPython's.
var oracle = map[string]string{
	"pprint": `
data = {"zeta": list(range(40)), "alpha": "some words " * 20, "mid": {"k": (1,), "j": ("x" * 50, "y" * 50)}, 3: None}
pprint.pprint(data["zeta"])
pprint.pprint({"z": 1, "a": [1, 2, 3], "m": {"deep": list(range(30)), "text": "word " * 30}})
pprint.pprint("some words and more " * 8)
pprint.pprint(["line one\nline two is here\n" * 4, "x" * 100, "y"])
pprint.pprint([("IFLA_IFNAME", "lo"), ("IFLA_MTU", 65536), ("IFLA_ADDRESS", "00:00:00:00:00:00"), ("X", None)])
pprint.pprint((1,), width=1)
pprint.pprint([[]], width=1)
pprint.pprint({"a": {"b": {"c": {"d": 1}}}}, depth=2)
pprint.pprint(list(range(60)), compact=True)
pprint.pprint(list(range(60)), compact=True, width=30, indent=4)
pprint.pprint({"b": list(range(30)), "a": {"c": list(range(30))}}, indent=4)
pprint.pprint({"b": 2, "a": 1}, sort_dicts=False)
print(pprint.pformat({"b": 2, "a": ["long" * 10, "text" * 10]}, width=40))
pprint.pprint([b"bytes" * 20, "it's", 'a "quote"', 1.5, -0.0, 1e100, None, True])
`,
	"json": `
print(json.dumps({"b": [1, 2.5, None, True, False], "a": "é\n\t\"\\/\x01\x7f😀", 3: {}, None: [], True: ()}))
print(json.dumps({"b": [1, [2, {}]], "a": {}}, indent=2, sort_keys=True))
print(json.dumps([1, {"x": [2]}], indent="--"), json.dumps([1, 2], indent=0), json.dumps([], indent=4))
print(json.dumps({"a": 1, "b": [1, 2]}, separators=(",", ":")), json.dumps("é😀", ensure_ascii=False))
print(json.dumps([1e16, 1.0, 0.1, 1e-7, 123456789012345678901234567890, float("inf")]))
print(json.dumps([b"raw"], default=lambda x: "bytes"), json.dumps({(1, 2): 3}, skipkeys=True))
print(json.loads(' {"a": [1, -2.5, 1e3, {"b": null}], "t": [true, false], "u": "\\u00e9\\ud83d\\ude00\\n"} '))
print(json.loads("12345678901234567890"), json.loads("-0"), json.loads('""'), json.loads("[]"), json.loads(b"{}"))
`,
	"os.path": `
for p in ["", "/", "//", "a", "/a", "a/", "a/b", "/a/b/", "//a//b", "a/../b", "./a", "../..", "///x/./y", ".bashrc", "a.b.c", "x/.y.z", "a..b"]:
    print(p, os.path.split(p), os.path.splitext(p), os.path.normpath(p), os.path.isabs(p), os.path.join("x", p, "y"))
print(os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.islink("/"), os.path.exists("/nope"))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.abspath("/a/../b"), os.path.realpath("/nope/../x"))
print(os.O_CREAT | os.O_EXCL, os.strerror(17), os.sep, os.name, os.SEEK_END)
`,
	"socket": `
print(socket.inet_pton(socket.AF_INET, "10.0.0.1"), socket.inet_pton(socket.AF_INET6, "fe80::1"))
print(socket.inet_ntop(socket.AF_INET6, b"\x00" * 15 + b"\x01"), socket.inet_ntop(socket.AF_INET, b"\x01\x02\x03\x04"))
for text in ["127.1", "1.2.3", "10", "0x7f.1", "010.1.1.1", "255.255.255.255"]:
    print(text, socket.inet_aton(text))
print(socket.inet_ntoa(b"\x01\x02\x03\x04"), socket.htons(80), socket.ntohl(0x01020304))
print(socket.AF_INET6, socket.AF_NETLINK, socket.SOCK_RAW, socket.SOL_SOCKET, socket.SO_RCVBUF, socket.IPPROTO_TCP)
`,
	"time": `
t = time.gmtime(86399)
print(t, t.tm_hour, t[0], len(t))
for format in ["%Y-%m-%d %H:%M:%S", "%a %A %b %B %d %e %j %U %W %V %G %u %w", "%I %p %y %% %D %F %T %R", "%c|%x|%X"]:
    for seconds in [0, 1e9, 1583020799, 1735603200, 951782400]:
        print(time.strftime(format, time.gmtime(seconds)))
`,
	"errno": `
print(errno.EEXIST, errno.ENODEV, errno.errorcode[22], errno.EWOULDBLOCK)
`,
}

func TestAgainstCPython(t *testing.T) {
	if _, err := exec.LookPath(cpython); err != nil {
		t.Skip("no CPython to compare with")
	}
	for name, program := range oracle {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command(cpython, "-c", "import pprint, json, os, socket, time, errno\n"+program)
			cmd.Env = append(cmd.Environ(), "LC_ALL=C.UTF-8")
			want, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("CPython: %v\n%s", err, want)
			}
			var out bytes.Buffer
			sh := nlsh.New(nlsh.WithOutput(&out))
			if err := sh.Run(context.Background(), name, []byte(program)); err != nil {
				t.Errorf("%v", err)
			}
			compareLines(t, out.String(), string(want))
		})
	}
}

func compareLines(t *testing.T, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i, line := range wantLines {
		if i >= len(gotLines) {
			t.Fatalf("line %d is missing: %s", i+1, line)
		}
		if gotLines[i] != line {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, gotLines[i], line)
		}
	}
	if len(gotLines) > len(wantLines) {
		t.Errorf("more lines than CPython prints: %q", gotLines[len(wantLines):])
	}
}

// Errors have CPython's class and text.
func TestErrorsAgainstCPython(t *testing.T) {
	if _, err := exec.LookPath(cpython); err != nil {
		t.Skip("no CPython to compare with")
	}
	for _, program := range []string{
		`json.loads("")`, `json.loads("[1,]")`, `json.loads('{"a" 1}')`, `json.loads("[1] x")`, `json.loads('"ab')`,
		`json.loads('{"a": 1,\n "b": }')`, `json.loads('"\\x"')`, `json.dumps({(1,): 2})`, `json.dumps([b"x"])`,
		`time.sleep(-1)`, `os.listdir("/nope")`, `os.stat("/nope")`, `os.read(12345, 1)`, `os.kill(4194304, 0)`,
		`os.rename("/nope/a", "/nope/b")`, `{}["k"]`, `{}[(1, "a")]`, `[1][5]`, `"x".nope`, `1 // 0`, `1 / 0`, `1 + "x"`,
		`(lambda x: x)()`, `(lambda x: x)(1, 2)`, `(lambda: 1)(1)`, `(lambda x, y: x)()`, `(lambda a, b, c: a)()`, `5()`, `-"x"`, `5[0]`,
	} {
		out, err := exec.Command(cpython, "-c", "import json, os, time\n"+program).CombinedOutput()
		if err == nil {
			t.Fatalf("CPython accepts %s", program)
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		want := lines[len(lines)-1]
		got := nlsh.New().Run(context.Background(), "x.py", []byte(program))
		if got == nil || got.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", program, got, want)
		}
	}
}
