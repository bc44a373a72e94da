"""Evaluates expressions and tells what each gave.

Reads a JSON list of expressions from the standard input, writes the JSON list of their results to the standard output:
the text and type of the value, or the class of the exception.
"""
import json
import sys
import warnings

warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
results = []
for source in json.load(sys.stdin):
    try:
        value = eval(source)
        results.append(type(value).__name__ + " " + repr(value))
    except Exception as e:
        results.append("raises " + type(e).__name__)
json.dump(results, sys.stdout)
