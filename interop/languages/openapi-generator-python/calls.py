"""Makes the calls of the plan by a generated client. Names are found whatever their case, values are pydantic's to convert."""

import importlib
import inspect
import re

from plan import answer_by, given

generated = importlib.import_module("generated")


def bare(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def named(names, name):
    """The one of these names that is meant: `get2FAStatus` is `get2_fa_status`, and `X-Token` is `x_token`."""
    [found] = [each for each in names if bare(each) == bare(name)]
    return found


def value_of(value):
    """A file as a tuple of its name and its bytes."""
    if isinstance(value, dict) and "filename" in value:
        return value["filename"], value["text"].encode()
    return [value_of(each) for each in value] if isinstance(value, list) else value


def configuration_for(base_url):
    settings = {"host": base_url, "ignore_operation_servers": True}
    for scheme, secret in given["plan"]["credentials"].items():
        if isinstance(secret, dict):
            settings |= secret
        elif scheme == "apiKey":
            settings["api_key"] = {scheme: secret}
        else:
            settings["access_token"] = secret
    return generated.Configuration(**settings)


def make(call):
    api_class = getattr(generated, named(dir(generated), f"{call['tag']}Api"))
    api = api_class(generated.ApiClient(configuration_for(call["baseUrl"])))
    function = getattr(api, named(dir(api_class), call["operationId"]))
    names = [name for name in inspect.signature(function).parameters if not name.startswith("_")]
    values = {**call.get("path", {}), **call.get("query", {}), **call.get("headers", {})}
    is_form = call.get("mediaType") == "multipart/form-data"
    if is_form:
        values |= call.get("body", {})
    arguments = {named(names, name): value_of(value) for name, value in values.items()}
    if not is_form and "body" in call:
        # A body of JSON has the name of its schema, which no parameter has.
        known = {bare(each["name"]) for each in call["parameters"]}
        [body] = [name for name in names if bare(name) not in known]
        arguments[body] = call["body"]
    return function(**arguments)


answer_by(make)
