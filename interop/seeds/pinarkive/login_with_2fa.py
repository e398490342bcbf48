"""A login with the code of an authenticator that is not ours."""

import pyotp
from pinarkive_client import PinarkiveClient
from step import client, given, tell

login = client.login(given["email"], given["password"])
code = pyotp.TOTP(given["secret"]).at(given["at"])
session = client.verify_2fa_login(login["temporaryToken"], code)

client = PinarkiveClient(token=session["token"], base_url=given["client"]["base_url"])
tell({"login": login, "session": session, "me": client.get_me()})
