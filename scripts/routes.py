# Lists the routes of a table (an argument; the main table without one): destination, gateway, interface, metric.

MAIN = 254

def destination(route):
    dst = route.get_attr("RTA_DST")
    return "%s/%d" % (dst, route["dst_len"]) if dst else "default"

def show(table):
    ip = IPRoute()
    names = {}
    for link in ip.get_links():
        names[link["index"]] = link.get_attr("IFLA_IFNAME")
    for route in ip.get_routes(table=table):
        words = [destination(route)]
        if route.get_attr("RTA_GATEWAY"):
            words += ["via", route.get_attr("RTA_GATEWAY")]
        if route.get_attr("RTA_OIF"):
            words += ["dev", names.get(route.get_attr("RTA_OIF"), "?")]
        if route.get_attr("RTA_PRIORITY"):
            words += ["metric", str(route.get_attr("RTA_PRIORITY"))]
        print(" ".join(words))
    ip.close()

show(int(sys.argv[1]) if len(sys.argv) > 1 else MAIN)
