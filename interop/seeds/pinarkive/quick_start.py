"""The quick start of the SDK's own page, with another account and another file."""

from pinarkive_client import PinarkiveClient
from step import client, given, tell

base_url = given["client"]["base_url"]
result = client.upload_file("document.txt")

login = client.login(given["email"], given["password"])
client = PinarkiveClient(token=login["token"], base_url=base_url)

data = client.list_uploads(page=1, limit=20)
tell({"cid": result["cid"], "uploads": [upload["cid"] for upload in data["uploads"]]})
