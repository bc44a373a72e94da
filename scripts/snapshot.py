# Writes what the kernel knows of links, addresses, routes, rules and neighbours as JSON, for diff or a program.

def snapshot():
    ip = IPRoute()
    state = {
        "links": list(ip.get_links()),
        "addresses": list(ip.get_addr()),
        "routes": list(ip.get_routes()),
        "rules": list(ip.get_rules()),
        "neighbours": list(ip.get_neighbours()),
    }
    ip.close()
    return state

print(json.dumps(snapshot(), indent=2))
