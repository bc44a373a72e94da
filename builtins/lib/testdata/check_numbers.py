# heapq, bisect, statistics, secrets, html.
import heapq, bisect, statistics, secrets, html, random
random.seed(5)
h = []
for x in [5,3,8,1,9,2,7,3]: heapq.heappush(h, x)
print([heapq.heappop(h) for _ in range(len(h))])
h = [9,4,7,1]; heapq.heapify(h); print(h[0], heapq.heapreplace(h, 5), heapq.heappushpop(h, 0), sorted(h))
print(list(heapq.merge([1,4,7],[2,5,8],[3,6,9])), list(heapq.merge(['bb','a'],['ccc','d'], key=len, reverse=True)))
print(heapq.nlargest(3, [5,1,9,7]), heapq.nsmallest(2, ['bb','a','ccc'], key=len), heapq.nsmallest(-1,[1]))
try: heapq.heappop([])
except IndexError as e: print(e)
h = []
heapq.heappush(h, (2, 'b')); heapq.heappush(h, (1, 'z')); heapq.heappush(h, (1, 'a')); print(heapq.heappop(h))
a = [1,3,3,5]
print(bisect.bisect(a,3), bisect.bisect_left(a,3), bisect.bisect_right(a,9), bisect.bisect_left(a, 3, 2))
bisect.insort(a, 4); print(a); bisect.insort_left(a, 3); print(a)
r = [('a',1),('b',5)]
bisect.insort(r, ('c',3), key=lambda t: t[1]); print(r)
try: bisect.bisect([1], 2, -1)
except ValueError as e: print(e)
S = statistics
for f in (S.mean, S.fmean, S.median, S.median_low, S.median_high, S.mode, S.multimode, S.variance, S.pvariance, S.stdev, S.pstdev, S.quantiles, S.harmonic_mean, S.geometric_mean):
    for d in ([1,2,3,4], [1.5,2.5,4.0], [2,2,3], [0.1]*3, [10, 20, 30, 40, 50.5]):
        try:
            v = f(d); print(f.__name__, d, round(v, 12) if isinstance(v, float) else v)
        except S.StatisticsError as e: print(f.__name__, e)
    try: print(f([]))
    except S.StatisticsError as e: print(f.__name__, 'empty', e)
print(S.quantiles(range(1,101), n=10), S.quantiles([1,2,3,4,5], n=4, method='inclusive'), S.quantiles([5, 1], n=100)[98])
print(S.fmean([1,2,3],weights=[1,0,1]), S.correlation([1,2,3],[2,4,6.5]), S.linear_regression([1,2,3],[2,4,6]))
print(len(secrets.token_hex()), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(10) < 10, secrets.choice('aaa'), secrets.compare_digest('a','a'), secrets.compare_digest(b'a',b'ab'))
print(len(secrets.token_urlsafe(16)))
print(html.escape('<a href="x">\'&'), html.escape('"', quote=False), html.unescape('&lt;&#65;&#x41;&amp;&quot;&nope;&euro;'))
