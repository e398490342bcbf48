"""What every step has: what it is given, and a way to say what came of it."""

import json
import sys

given = json.load(sys.stdin)


def tell(answer):
    """Models as dicts, times as the client would write them."""
    as_json = answer.to_dict() if hasattr(answer, "to_dict") else answer
    print(json.dumps({"answer": as_json}, default=lambda value: value.isoformat()))


def tell_raised(kind, error, traceback):
    """What a caller can read off the error."""
    raised = {"type": kind.__name__, "message": str(error)}
    for name in ("status", "body"):
        if hasattr(error, name):
            raised[name] = getattr(error, name)
    print(json.dumps({"raised": raised}))


sys.excepthook = tell_raised
