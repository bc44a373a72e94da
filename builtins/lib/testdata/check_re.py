import re


def show(label, f):
    try:
        print(label, f())
    except re.error as e:
        print(label, "error:", e, "|", e.msg, e.pos, e.lineno, e.colno)
    except (IndexError, TypeError, ValueError) as e:
        print(label, type(e).__name__, e)


CASES = [
    ("a", "abc"), ("b", "abc"), ("a|ab", "abc"), ("ab|a", "abc"), ("(a|ab)(c|bcd)(d*)", "abcd"),
    ("a*", "aaab"), ("a*?", "aaab"), ("a+?b", "aaab"), ("a{2}", "aaab"), ("a{2,}", "aaaab"), ("a{,2}", "aaaab"),
    ("a{1,2}?", "aaaab"), ("a{,}", "aaa"), ("a{x}", "a{x}"), ("a{}", "a{}"), ("x*", "axb"), ("(x*)*", "axb"), ("(a*)*", "aab"), ("(a*)+", "aab"),
    ("(a|b)*", "abab"), ("(?:a|b)*c", "ababc"), ("(a)(b)?", "ac"), ("(a)|(b)", "b"), ("(?P<x>a)(?P<y>b)?", "a"),
    ("^a", "ba"), ("(?m)^a", "b\na"), ("a$", "a\n"), (r"a\Z", "a\n"), ("(?m)a$", "a\nb"), (r"\Ab", "ab"), (".", "\n"),
    ("(?s).", "\n"), (r"\bfoo\b", "a foo b"), (r"\Boo", "foo"), (r"\B", ""), (r"\b", ""), (r"\d+", "ab12"), (r"\D+", "12ab"), (r"\s+", "a \t\nb"),
    (r"\S+", " ab "), (r"\w+", "-a_1-"), (r"\W+", "a-+b"), ("[abc]+", "xxcab"), ("[^abc]+", "abxyc"), ("[a-c-]+", "x-b-a"), ("[]a]+", "x]a"),
    ("[^]a]+", "]ax"), (r"[\d\-x]+", "a1-x"), (r"[\]]", "]"), (r"[\b]", "\b"), ("(?i)AbC", "xaBc"), ("(?i)[a-c]+", "xABC"), ("(?i)(a)\\1", "aA"),
    (r"(a+)b\1", "aabaa"), (r"(?P<q>['\"]).*?(?P=q)", "x'a\"b'"), ("a(?=b)", "acab"), ("a(?!b)", "abac"), ("(?<=a)b", "bab"), ("(?<!a)b", "abb"),
    (r"(?<=ab|cd)x", "abx"), ("(?<=a{2})b", "abaab"), ("(?=(a+))a*b\\1", "baaabac"), ("(?:(a)|b)(?(1)c|d)", "bd ac"), ("(a)?(?(1)b|c)", "ab"), ("(a)?(?(1)b|c)", "c"),
    ("(?x) a  b # comment\n c", "abc"), ("(?x:a b)c d", "abc d"), ("a(?#comment)b", "ab"), ("(?i:a)b", "Ab AB"), ("(?-i:a)b", "ab"), ("(?>a+)ab", "aaab"), ("a++b", "aaab"), ("a*+a", "aaa"),
    ("(?>a|ab)c", "abc"), (r"\x41\101\u0042", "AAB"), (r"\0", "\0"), (r"\.", "a.b"), (r"\n\t", "\n\t"), ("(((a)))", "a"), ("()", "x"), ("", "x"), ("(|a)+", "aaa"), ("(a|)+", "aaa"),
    ("(?:a|(b))+", "ba"), ("((a)|b)*", "ab"), ("((a)|b)+?c", "abc"), ("(a{1,2}){2}", "aaa"), ("(ab{0,2}c)+", "abbcac"), ("(?:(\\d+)\\.){3}(\\d+)", "ip 10.0.0.138/24"),
    (r"([0-9a-f]{2}:){5}[0-9a-f]{2}", "link/ether 00:11:22:aa:bb:cc brd"), (r"^(\w+)\s*=\s*(.*?)\s*$", "key  = some value  "), (r"inet6? (\S+)(?: brd (\S+))?", "inet 10.0.0.1/8 scope"),
    (r"(?P<n>\d+): (?P<name>[^:@]+)(@(?P<parent>[^:]+))?:", "3: eth0.5@eth0: <UP>"), ("(.*)(\\d+)(.*)", "abc123def"), ("(.*?)(\\d+)(.*)", "abc123def"), ("a.*c.*e", "abcdcefe"),
    ("(a+|b+)*c", "aabbaabbc"), ("(a*?)(b)", "aab"), ("(?:x|y)??y", "xy"), ("(a(?!.*a))", "aba"), (r"(?=.*\d)(?=.*[a-z]).{4,}", "ab1cd"), ("[ -~]+", "\x01hi~\x7f"),
]

for pattern, text in CASES:
    for method in ("match", "search", "fullmatch"):
        m = getattr(re, method)(pattern, text)
        print(repr(pattern), repr(text), method, m and (m.span(), m.group(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup))
    show("  findall", lambda: re.findall(pattern, text))
    show("  split", lambda: re.split(pattern, text))
    show("  sub", lambda: re.sub(pattern, r"<\g<0>>", text))
    show("  iter", lambda: [m.span() for m in re.finditer(pattern, text)])

print(re.sub("x*", "-", "abxd"), re.sub("a", lambda m: m.group().upper() + "!", "banana", count=2))
print(re.subn("(.)(.)", r"\2\1", "abcdef"), re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \g<1>\n\\x", "hello world"))
print(re.split(r"(,)|;", "a,b;c"), re.split(r"\s*", " a bc "), re.split(",", "a,b,c", maxsplit=1), re.split("(-)", "a-b-c", 1))
print(re.escape("a.b*c[d] e-f#\n~é/@"), re.escape(b"a.b"))
print(re.findall(rb"\w+", b"ab cd\xff"), re.sub(b"a", b"<>", b"banana"), re.match(b"(.)", b"x").groups())
m = re.match(r"(?P<a>x)(?P<b>y)?(z)?", "xyq")
print(m, m.group("a", "b"), m.group(0, 3), m["a"], m[2], m.start("b"), m.end("b"), m.span(3), m.groups("-"), m.groupdict(1))
print(m.expand(r"\g<b>\1"), m.string, m.re.pattern, m.pos, m.endpos, m.re.groupindex == {"a": 1, "b": 2}, m.re.groups, bool(m))
p = re.compile("a.c", re.I | re.S)
print(p, p.flags, re.compile("x"), re.compile(b"x", re.M), re.compile("x", re.A).flags)
print(p.search("xxA\nc"), p.search("xxabc", 3), p.match("xxabc", 2), p.match("abcd", 0, 2), p.fullmatch("abcd", 0, 3))
print(re.compile("^b").match("ab", 1), re.compile(r"(?<=a)b").match("ab", 1), re.compile("b$").search("abc", 0, 2))
print([m.group() for m in p.finditer("abc a\nc axd")], isinstance(p, re.Pattern), isinstance(m, re.Match), type(p), type(m))
print(re.match("x", "y"), re.search(p, "abc"), re.findall("", "ab"), re.sub("", "-", "ab"))
for bad in ["(", ")", "a)", "[", "[a", "*", "+a", "a**", "a{2}{3}", "a{3,2}", "(?P<a", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=x)", r"\1", r"(a\1)", r"\q", "\\", "[b-a]",
            r"[\w-a]", "(?z)", "(?", "(?P", "(?Px)", "(?<a)", "(?<=a*)b", "a(?i)b", "(?#", "(?(1)a|b)", "(?(a)b)", "(?(1)a|b|c)", r"\x1", r"\u12", "(?i-", "(?i-:a)", "^*", "(?L)a", "(?au)a", "x\n(", r"\400"]:
    show(repr(bad), lambda: re.compile(bad))
for template in [r"\2", r"\g<x>", r"\g<2>", r"\g<", r"\g", r"\g<>", r"\q", "\\", r"\g<1a>"]:
    show(repr(template), lambda: re.sub("(a)", template, "a"))
show("bytes on str", lambda: re.match(b"a", "a"))
show("str on bytes", lambda: re.match("a", b"a"))
show("int", lambda: re.match("a", 1))
show("group", lambda: re.match("a", "a").group(1))
show("group", lambda: re.match("a", "a").group("x"))
show("flags", lambda: re.match(re.compile("a"), "a", re.I))
show("pattern", lambda: re.compile(5))
print(len(re.findall("a|b", "ab" * 10000)), re.match("(?:a|b)*$", "ab" * 20000).end(), re.match("(a?){20}a{20}", "a" * 20).end())
print(re.findall(r"\w+", "naïve café Ünï"), re.findall(r"(?a)\w+", "naïve"), re.findall("(?i)é", "Éé"), re.sub("[é-ü]", "_", "aéüz"))
print({re.compile("a"): 1}[re.compile("a")], re.compile("a") == re.compile("a"))
