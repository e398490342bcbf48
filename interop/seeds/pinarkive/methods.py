"""What the SDK can do."""

from step import client, tell

tell([name for name in dir(client) if not name.startswith("_") and callable(getattr(client, name))])
