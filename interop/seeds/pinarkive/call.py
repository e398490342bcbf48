"""One call of one method, by name."""

from step import client, given, tell

tell(getattr(client, given["method"])(**given["arguments"]))
