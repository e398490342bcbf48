"""What the library makes of the same keys and caveats, and what it says of tokens that others made."""

import importlib.util
import json
import sys
from pathlib import Path
from unittest.mock import patch

from stellar_sdk import Keypair


def library(version):
    """The library in the version that is installed, or in another one, which lies beside it."""
    if version == "0.23.0":
        path = Path(importlib.util.find_spec("hvym_stellar").origin)
    else:
        path = Path(sys.prefix) / f"hvym_stellar-{version}" / "hvym_stellar" / "__init__.py"
    spec = importlib.util.spec_from_file_location(f"hvym_stellar_{version}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def key_of(module, secret):
    return module.Stellar25519KeyPair(Keypair.from_secret(secret))


def answer(case):
    module = libraries[case["version"]]
    sender, node = key_of(module, case["sender"]), key_of(module, case["node"])
    caveats = dict(case["caveats"])

    def valid(token, at):
        """Of the caveats, the library's verifier takes those that it is told of; its clock is ours."""
        told = {**caveats, "exp": case["exp"]} if case["exp"] else caveats
        with patch("time.time", return_value=at):
            try:
                verifier = module.StellarSharedKeyTokenVerifier(node, token, module.TokenType.ACCESS, told)
                return verifier.valid()
            except Exception as error:
                return type(error).__name__

    with patch("time.time", return_value=case["now"]):
        builder = module.StellarSharedKeyTokenBuilder(
            sender, node.public_key(), module.TokenType.ACCESS, dict(caveats), None, case["expires_in"]
        )
    end = case["now"] + (case["expires_in"] or 0)
    return {
        "token": builder.serialize(),
        "sender": {"publicKey": sender.public_key(), "address": sender.base_stellar_keypair().public_key},
        "node": {"publicKey": node.public_key(), "address": node.base_stellar_keypair().public_key},
        "valid": valid(case["token"], end),
        "after": valid(case["token"], end + 61),
        "attenuated": valid(case["attenuated"], end),
        "changed": valid(case["changed"], end),
    }


def own_keys(count):
    pairs = [Keypair.random() for _ in range(count)]
    public = libraries["0.23.0"].Stellar25519KeyPair
    return [{"secret": p.secret, "address": p.public_key, "publicKey": public(p).public_key()} for p in pairs]


given = json.load(sys.stdin)
libraries = {version: library(version) for version in given["versions"]}
versions = {version: getattr(module, "__version__", None) for version, module in libraries.items()}
answers = [answer(case) for case in given["cases"]]
print(json.dumps({"answer": {"versions": versions, "answers": answers, "keys": own_keys(20)}}))
