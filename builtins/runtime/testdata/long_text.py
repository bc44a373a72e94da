# more long strings than are remembered, of equal length and content in part, walked side by side
texts = [c * 99 + 'x' * 300 + d for c in 'aé€' for d in ('end', 'ënd', 'en☃')]
for i in (0, 98, 99, 398, 399, 400, 401, -1, -400):
    print(i, [t[i] for t in texts], [t[i:][:1] for t in texts])
print([len(t) for t in texts], [t[97:101] for t in texts], [t[::-1][:3] for t in texts])
print(sum(texts[3][i] == texts[4][i] for i in range(402)), sum(texts[0][i] != texts[8][i] for i in range(402)))
huge = 'é' + 'a' * (1 << 20)
print(huge[0], huge[1], huge[-1], len(huge), huge[1:3], huge[:2])
try:
    texts[0][402]
except IndexError as e:
    print(e)
for t in texts:
    print([t.find('x', i) for i in (0, 50, 398, 399, 500, -3)], t.find('é', 1), t.rfind('n', 0, 401), t.count('x', 100, 200),
          t.startswith('x', 99), t.index('d', 390) if 'd' in t else None, t.find('', 402), t.find('', 403), len(t))
