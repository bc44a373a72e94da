import string

print([getattr(string, name) for name in ("whitespace", "ascii_lowercase", "ascii_uppercase", "ascii_letters", "digits", "hexdigits", "octdigits", "punctuation", "printable")])
print([string.capwords("  hello   wORLD "), string.capwords("a-b-c", "-"), string.capwords("")])
t = string.Template("$who has ${n}x $$5, ${who}'s $_a1 $who_")
print(t.safe_substitute(who="Eve", n=3), t.safe_substitute({"who": "Adam", "_a1": None, "n": 1.5, "who_": "!"}, who="Bob"), t.template)
print(t.substitute({"who": 1, "n": 2, "_a1": 3}, who_=4))
for text in ["$x", "a $", "a\nbc $1", "${x", "$$", "${x y}"]:
    for mapping in [{}, {"x": "$x"}]:
        print(repr(string.Template(text).safe_substitute(mapping)))
        try:
            print(repr(string.Template(text).substitute(mapping)))
        except (KeyError, ValueError) as e:
            print(type(e).__name__, e)
