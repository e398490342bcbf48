"""A directory of what the SDK takes for a file's content: a text, bytes, an open file."""

from pathlib import Path

from step import client, given, tell

kinds = {
    "text": str,
    "bytes": bytes,
    "open": lambda path: open(path, "rb"),
    "path": Path,
}
files = {
    path: kinds[kind](value)
    for path, (kind, value) in given["files"].items()
}
tell(client.upload_directory_dag(files, **given["options"]))
