import shlex

for text in ["", "a b  c", "ip link 'set up' dev", 'a "b c" d', r'a\ b c', r'"a\"b\\c\d" e', "'' \"\" x", "a'b'c\"d\"e", "a # b", "a\tb\nc", "café 'ü ñ'"]:
    print(shlex.split(text), shlex.split(text, comments=True))
for text in ["'a", '"a', "a\\", '"a\\']:
    try:
        print(shlex.split(text))
    except ValueError as e:
        print(e)
for word in ["", "abc", "a b", "it's", "a@b%c+d=e:f,g./h-i_j", "$HOME", "*", "\n", "é", "a\"b"]:
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["ip", "addr show", "it's", ""]), shlex.split(shlex.join(["a b", "c'd", ""])))
