"""Runs programs and tells what each printed.

Reads a JSON list of sources from the standard input, writes the JSON list of their outputs to the standard output. An
uncaught exception ends the output of its program with a line that names its class.
"""
import contextlib
import io
import json
import sys
import warnings

warnings.simplefilter("ignore")
outputs = []
for number, source in enumerate(json.load(sys.stdin)):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        space = {"__name__": "__main__"}
        try:
            exec(compile(source, "program%d.py" % number, "exec"), space)
        except BaseException as e:
            kind = NameError if isinstance(e, NameError) else type(e)
            print("uncaught", kind.__name__)
        outputs.append(out.getvalue())
        space.clear()
json.dump(outputs, sys.stdout)
