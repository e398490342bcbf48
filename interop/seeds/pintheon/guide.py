"""Runs programs of the guide one after the other, as they stand on its page, and tells what they printed."""

import io
import json
import os
import sys
import warnings
from contextlib import redirect_stdout

import requests


def tell_raised(kind, error, traceback):
    print(json.dumps({"raised": {"type": kind.__name__, "message": str(error)}}))


sys.excepthook = tell_raised
given = json.load(sys.stdin)
# The page imports these once, above its first program.
page = {"__name__": "__main__", "requests": requests, "os": os}
printed = io.StringIO()
with redirect_stdout(printed), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for program in given["programs"]:
        exec(compile(program, "the guide", "exec"), page)
names = sorted({warning.category.__name__ for warning in caught})
print(json.dumps({"answer": {"printed": printed.getvalue(), "warnings": names}}))
