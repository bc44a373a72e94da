# Takes JSON objects on standard input, one a line, and answers each with one: {"netns": path} goes to a namespace,
# {"ask": expression} answers the messages of a method of IPRoute, {"call": expression} whether it failed.
import json
import os
import sys
from socket import AF_BRIDGE, AF_INET, AF_INET6

from pyroute2 import IPRoute, netns
from pyroute2.netlink.exceptions import NetlinkError


def plain(value):
    if isinstance(value, bytes):
        return repr(value)
    if hasattr(value, 'items'):
        shown = {}
        for key, item in value.items():
            if key == 'attrs':
                shown[key] = [[slot[0], plain(slot[1])] for slot in item]
            else:
                shown[key] = plain(item)
        return shown
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def move(path):
    global ip
    if ip is not None:
        ip.close()
    netns.setns(path)
    ip = IPRoute()
    return {}


def evaluate(expression):
    return eval('ip.' + expression)


def attempt(expression):
    try:
        evaluate(expression)
    except NetlinkError as e:
        return {'error': 'NetlinkError %d' % e.code}
    except Exception as e:
        return {'error': type(e).__name__}
    return {'error': ''}


ip = None
for line in sys.stdin:
    request = json.loads(line)
    if 'netns' in request:
        answer = move(request['netns'])
    elif 'ask' in request:
        answer = {'messages': plain(list(evaluate(request['ask'])))}
    else:
        answer = attempt(request['call'])
    sys.stdout.write(json.dumps(answer) + '\n')
    sys.stdout.flush()
# Threads of pyroute2 need not end first.
os._exit(0)
