"""Runs a program as it stands, and tells what it printed."""

import io
from contextlib import redirect_stdout

from step import given, tell

printed = io.StringIO()
with redirect_stdout(printed):
    exec(compile(given["program"], "README.md", "exec"), {"__name__": "__main__"})
tell(printed.getvalue())
