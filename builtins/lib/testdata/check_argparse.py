import argparse


def tried(parser, *args):
    try:
        print(parser.parse_args(list(args)))
    except SystemExit as e:
        print("exit", e.code)
    except argparse.ArgumentError as e:
        print("error", e)


p = argparse.ArgumentParser(prog="net", description="Sets up a network.", epilog="See ip(8).", exit_on_error=False)
p.add_argument("name", help="name of the link")
p.add_argument("addresses", nargs="*", help="its addresses")
p.add_argument("-m", "--mtu", type=int, default=1500, metavar="BYTES", help="MTU (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--up", action="store_true")
p.add_argument("--kind", choices=["veth", "bridge"], default="veth", help="kind of the link")
p.add_argument("--tag", action="append", help="a tag; may be repeated")
p.add_argument("--pair", nargs=2, type=float)
p.add_argument("--no-arp", dest="arp", action="store_false")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--log", nargs="?", const="-", default=None)
p.add_argument("--version", action="version", version="%(prog)s 1.2")
print(p.format_usage())
print(p.format_help())
for line in ["eth0", "eth0 1.1.1.1 2.2.2.2 --mtu 9000 -vvv --up", "eth0 -m9000 -v --tag a --tag=b", "--kind bridge br0 --pair 1 2.5", "x --no-arp --const --log", "x --log=file",
             "x --ver", "x --verb", "eth0 --mtu=1400", "--version", "x --mt 5", "-vm 7 x"]:
    print(line)
    if line != "x --ver":
        tried(p, *line.split())
for line in ["x --mtu ten", "x --kind dummy"]:
    tried(p, *line.split())
print(p.parse_known_args(["x", "--unknown", "y"]), vars(p.parse_args(["z"]))["mtu"])

q = argparse.ArgumentParser(prog="tool")
q.set_defaults(level=3)
g = q.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true")
g.add_argument("--off", action="store_true")
s = q.add_subparsers(dest="command", required=True, help="what to do")
add = s.add_parser("add", help="adds", description="Adds things.")
add.add_argument("what", nargs="+")
add.set_defaults(func=len)
rem = s.add_parser("remove", aliases=["rm"], help="removes")
rem.add_argument("--all", action="store_true")
print(q.format_help(), add.format_help())
for line in ["add a b", "--on rm --all", "remove", "--off add x"]:
    tried(q, *line.split())
o = argparse.ArgumentParser(prog="opt", add_help=False, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
o.add_argument("--need", required=True, help="needed")
o.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
x = o.add_argument_group("extra", "Extra things.")
x.add_argument("--deep", type=lambda t: int(t, 0), default=16, help="depth")
print(o.format_help())
tried(o, "--need", "1", "--no-flag", "--deep", "0x20")
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))
