"""A command line tool: argparse with subcommands, types, choices, groups and errors."""
import argparse
import sys


def prefix(text):
    address, sep, length = text.partition('/')
    parts = address.split('.')
    if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts) or (sep and not length.isdigit()):
        raise argparse.ArgumentTypeError(f'{text!r} is not a prefix')
    return address, int(length or 32)


def parser():
    p = argparse.ArgumentParser(prog='netctl', description='Controls links.', epilog='See the manual.')
    p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
    p.add_argument('--version', action='version', version='%(prog)s 1.2')
    sub = p.add_subparsers(dest='command', metavar='COMMAND')
    add = sub.add_parser('add', help='add an address')
    add.add_argument('device')
    add.add_argument('prefixes', nargs='+', type=prefix)
    add.add_argument('--metric', type=int, default=100)
    add.add_argument('--scope', choices=['global', 'link', 'host'], default='global')
    add.set_defaults(run=run_add)
    show = sub.add_parser('show')
    show.add_argument('device', nargs='?')
    group = show.add_mutually_exclusive_group()
    group.add_argument('-4', dest='family', action='store_const', const=4)
    group.add_argument('-6', dest='family', action='store_const', const=6)
    show.add_argument('--no-color', dest='color', action='store_false')
    show.add_argument('-o', '--option', action='append', metavar='K=V', default=[])
    show.set_defaults(run=run_show)
    return p


def run_add(args):
    return f'add {args.prefixes} to {args.device} metric {args.metric} {args.scope}'


def run_show(args):
    options = dict(o.split('=', 1) for o in args.option)
    return f'show {args.device} {args.family} {args.color} {options}'


for line in ('add eth0 10.0.0.1/24 10.0.0.2', '-vv show', 'show -6 lo --no-color -o a=1 -o b=2=3', '-v add e 1.2.3.4 --metric=5 --scope link'):
    args = parser().parse_args(line.split())
    print(args.verbose, args.command, args.run(args))
sys.stderr = sys.stdout
for line in ('add', 'add e 1.2.3', 'add e 1.2.3.4 --metric x', 'show -4 -6', 'show --bogus', 'add e 1.1.1.1 --scope all', 'nope', '--version'):
    try:
        parser().parse_args(line.split())
    except SystemExit as e:
        print('exit', e.code)
ns, rest = parser().parse_known_args(['show', '--later', 'x'])
print(ns.device, rest, sorted(vars(ns))[:3])
print(parser().parse_args([]).command)
parser().print_usage()
