# Prints what changes in the network, an event a line, until Ctrl-C; with a number, until that many have come.

def name(msg):
    for attr in ("IFLA_IFNAME", "IFA_ADDRESS", "RTA_DST", "NDA_DST"):
        if msg.get_attr(attr):
            return msg.get_attr(attr)
    return ""

def watch(limit):
    ip = IPRoute()
    ip.bind()
    seen = 0
    while limit == None or seen < limit:
        for msg in ip.get():
            print(msg["event"], name(msg))
            sys.stdout.flush()
            seen += 1
    ip.close()

watch(int(sys.argv[1]) if len(sys.argv) > 1 else None)
