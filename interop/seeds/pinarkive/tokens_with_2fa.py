"""A key made, and revoked, on an account with a second factor."""

import pyotp
from step import client, given, tell

code = pyotp.TOTP(given["secret"]).at(given["at"])
if given["revoke"]:
    tell(client.revoke_token("ci", totp_code=code))
else:
    tell(client.generate_token("ci", totp_code=code))
