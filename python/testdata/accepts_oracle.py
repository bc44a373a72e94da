"""Tells which of the sources in a JSON list on the standard input CPython compiles.

Writes a JSON list of "" or the error's message.
"""
import json
import sys
import warnings

warnings.simplefilter("ignore")
result = []
for source in json.load(sys.stdin):
    try:
        compile(source, "x.py", "exec")
        result.append("")
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as e:
        result.append("%s: %s" % (type(e).__name__, e))
json.dump(result, sys.stdout)
