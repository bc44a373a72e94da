# Lists the interfaces: index, name, state, MTU, hardware address, addresses.

def column(text, width):
    return text + " " * (width - len(text))

def show():
    with_prefix = lambda a: "%s/%d" % (a.get_attr("IFA_ADDRESS"), a["prefixlen"])
    ip = IPRoute()
    addresses = {}
    for a in ip.get_addr():
        addresses.setdefault(a["index"], []).append(with_prefix(a))
    for link in ip.get_links():
        print(
            column(str(link["index"]), 4),
            column(link.get_attr("IFLA_IFNAME"), 16),
            column(link.get_attr("IFLA_OPERSTATE") or "-", 10),
            column(str(link.get_attr("IFLA_MTU")), 6),
            column(link.get_attr("IFLA_ADDRESS") or "-", 18),
            " ".join(addresses.get(link["index"], [])),
        )
    ip.close()

show()
