class R:
    def __repr__(self):
        return repr(self)
class G:
    def __getattr__(self, name):
        return self.other
for f in (lambda: print(R()), lambda: G().x):
    try:
        f()
    except RecursionError as e:
        print(str(e)[:32])
l = [1]
l.append(l)
d = {'l': l}
d['d'] = d
print(l, d)
