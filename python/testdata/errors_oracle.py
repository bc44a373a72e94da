"""Tells how CPython refuses the sources of a file, which lines of three dashes separate.

Writes a JSON list of [source, kind, message, line, column] to the standard output; kind is "" for what it accepts.
"""
import json
import sys
import warnings

warnings.simplefilter("ignore")
result = []
for source in open(sys.argv[1], encoding="utf-8").read().split("\n---\n"):
    try:
        compile(source, "x.py", "exec")
        result.append([source, "", "", 0, 0])
    except SyntaxError as e:
        result.append([source, type(e).__name__, e.msg, e.lineno, e.offset])
json.dump(result, sys.stdout)
