import textwrap

text = "The quick brown fox, well-known for jumping over lazy dogs; runs through   the forest every day -- rain or shine (mostly).  It'll neverstopbecauseitisaverylongword!"
for width in (5, 10, 20, 33, 70):
    print(textwrap.wrap(text, width))
for options in [{"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False}, {"max_lines": 2}, {"max_lines": 1, "placeholder": "~"},
                {"drop_whitespace": False}, {"replace_whitespace": False}, {"fix_sentence_endings": True}]:
    print(textwrap.wrap(text, 18, **options))
print(textwrap.fill("a b c d e f", 5))
print(textwrap.fill("tab\there\n\nnext  line", 12), textwrap.wrap(""), textwrap.wrap("   "), [textwrap.fill("", 3)])
print(textwrap.shorten("Hello   world, this is long", 15), textwrap.shorten("Hello world", 20), textwrap.shorten("Hello world", 8, placeholder=".."))
print([textwrap.dedent(s) for s in ["  a\n    b\n  c\n", "\ta\n\t  b", "a\n  b", "  \n   x\n\n    y\n ", ""]])
print([textwrap.indent("a\n\n  b\nc", "> "), textwrap.indent("a\n\nb\n", "- ", lambda line: True), textwrap.indent("", "x")])
w = textwrap.TextWrapper(width=12, initial_indent="> ")
w.subsequent_indent = ".."
print(w.wrap(text)[:4], w.fill("one two three four"))
for f in [lambda: textwrap.wrap("a b", 0), lambda: textwrap.shorten("hello world", 2)]:
    try:
        print(f())
    except ValueError as e:
        print(e)
