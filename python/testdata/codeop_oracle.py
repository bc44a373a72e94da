"""Tells for every prefix of lines of every statement of some files whether it is complete, as codeop sees it.

Usage: codeop_oracle.py FILE...; writes a JSON list of [text, state] to the standard output.
"""
import ast
import codeop
import json
import sys
import warnings

warnings.simplefilter("ignore")


def state(text):
    try:
        return "more" if codeop.compile_command(text) is None else "whole"
    except (SyntaxError, ValueError, OverflowError):
        return "wrong"


def prefixes(source):
    lines = source.split("\n")
    for node in ast.parse(source).body:
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        statement = lines[first - 1:node.end_lineno]
        if node.col_offset or any(";" in line for line in statement):
            continue
        for end in range(1, len(statement) + 1):
            yield "\n".join(statement[:end])
        yield "\n".join(statement) + "\n"
        if len(statement[0]) < 200:
            for end in range(1, len(statement[0])):
                yield statement[0][:end]


result, seen = [], set()
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as f:
        for text in prefixes(f.read()):
            if text not in seen:
                seen.add(text)
                result.append([text, state(text)])
json.dump(result, sys.stdout)
