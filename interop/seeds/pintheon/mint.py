"""A token by the node's own library: one that the node issues to a client, or that the client mints for the node."""

import json
import sys

from hvym_stellar import Stellar25519KeyPair, StellarSharedKeyTokenBuilder, TokenType
from stellar_sdk import Keypair

given = json.load(sys.stdin)
client = Stellar25519KeyPair(Keypair.from_secret(given["secret"]))
if given["issued"]:
    # Both sides have one shared key: as the node's, it differs by whom it says that it is from, and by nothing else.
    client.public_key = lambda: given["nodePublicKey"]
token = StellarSharedKeyTokenBuilder(
    client, given["nodePublicKey"], token_type=TokenType.ACCESS, expires_in=given["expiresIn"]
)
print(json.dumps({"answer": token.serialize()}))
