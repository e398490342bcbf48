"""What every step has: what it is given, the client, and a way to say what came of it."""

import json
import sys

from pinarkive_client import PinarkiveClient, PinarkiveError

given = json.load(sys.stdin)
client = PinarkiveClient(**given["client"])


def tell(answer):
    print(json.dumps({"answer": answer}))


def tell_raised(kind, error, traceback):
    """What a caller can read off the error."""
    raised = {"type": kind.__name__, "message": str(error)}
    if isinstance(error, PinarkiveError):
        for name in ("status_code", "message", "body", "error", "code", "required", "retry_after"):
            raised[name] = getattr(error, name)
    print(json.dumps({"raised": raised}))


sys.excepthook = tell_raised
