# Builds a small network to try things in (a bridge, a veth pair, addresses, a route) and shows it: for --isolated.

def build(ip):
    ip.link("add", ifname="br0", kind="bridge")
    ip.link("add", ifname="v0", kind="veth", peer="v1")
    bridge, inner, outer = [ip.link_lookup(ifname=n)[0] for n in ("br0", "v0", "v1")]
    ip.link("set", index=inner, master=bridge)
    for index in (bridge, inner, outer):
        ip.link("set", index=index, state="up")
    ip.addr("add", index=bridge, address="10.1.0.1", prefixlen=24)
    ip.addr("add", index=outer, address="10.2.0.1", prefixlen=24)
    ip.route("add", dst="10.3.0.0/16", gateway="10.1.0.2")

def show(ip):
    for link in ip.get_links():
        print("link", link["index"], link.get_attr("IFLA_IFNAME"), link["state"])
    for a in ip.get_addr(family=AF_INET):
        print("address", a.get_attr("IFA_ADDRESS"), a["prefixlen"])
    for route in ip.get_routes(family=AF_INET, table=254):
        print("route", route.get_attr("RTA_DST"), route["dst_len"], route.get_attr("RTA_GATEWAY") or "on link")

def main():
    ip = IPRoute()
    build(ip)
    show(ip)
    ip.close()

main()
