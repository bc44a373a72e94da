# The same jobs with pyroute2: kept, printed, links, add N.
import sys

from pyroute2 import IPRoute

job, n = sys.argv[1], int((sys.argv + ['0'])[2])
ip = IPRoute()

if job == 'kept':
    print(len(ip.get_routes(family=2)))
elif job == 'printed':
    for route in ip.get_routes(family=2):
        print(route)
elif job == 'links':
    for link in ip.get_links():
        print(link['index'], link.get_attr('IFLA_IFNAME'))
elif job == 'add':
    for i in range(n):
        d = (1 << 24) + (i << 8)
        dst = '%d.%d.%d.0/24' % (d >> 24, d >> 16 & 255, d >> 8 & 255)
        ip.route('add', dst=dst, gateway='192.168.255.2', oif=10)
