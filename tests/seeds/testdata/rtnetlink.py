from socket import AF_INET
from pyroute2 import IPRoute

# get access to the netlink socket
ip = IPRoute()

# no monitoring here -- thus no bind()

# print interfaces
print(ip.get_links())

# create VETH pair and move v0p1 to netns 'test'
ip.link('add', ifname='v0p0', peer='v0p1', kind='veth')
idx = ip.link_lookup(ifname='v0p1')[0]
ip.link('set',
        index=idx,
        net_ns_fd='test')

# bring v0p0 up and add an address
idx = ip.link_lookup(ifname='v0p0')[0]
ip.link('set',
        index=idx,
        state='up')
ip.addr('add',
        index=idx,
        address='10.0.0.1',
        broadcast='10.0.0.255',
        prefixlen=24)

# create a route with metrics
ip.route('add',
         dst='172.16.0.0/24',
         gateway='10.0.0.10',
         metrics={'mtu': 1400,
                  'hoplimit': 16})

# create MPLS lwtunnel
# $ sudo modprobe mpls_iptunnel
ip.route('add',
         dst='172.16.0.0/24',
         oif=idx,
         encap={'type': 'mpls',
                'labels': '200/300'})

# create MPLS route: push label
# $ sudo modprobe mpls_router
# $ sudo sysctl net.mpls.platform_labels=1024
ip.route('add',
         family=AF_MPLS,
         oif=idx,
         dst=0x200,
         newdst=[0x200, 0x300])

# create SEG6 tunnel encap mode
# Kernel >= 4.10
ip.route('add',
         dst='2001:0:0:10::2/128',
         oif=idx,
         encap={'type': 'seg6',
                'mode': 'encap',
                'segs': '2000::5,2000::6'})
# create SEG6 tunnel inline mode
# Kernel >= 4.10
ip.route('add',
         dst='2001:0:0:10::2/128',
         oif=idx,
         encap={'type': 'seg6',
                'mode': 'inline',
                'segs': ['2000::5', '2000::6']})
# create SEG6 tunnel inline mode with hmac
# Kernel >= 4.10
ip.route('add',
         dst='2001:0:0:22::2/128',
         oif=idx,
         encap={'type': 'seg6',
                'mode': 'inline',
                'segs':'2000::5,2000::6,2000::7,2000::8',
                'hmac':0xf})

# release Netlink socket
ip.close()
