"""Makes the calls of the plan by a generated client. What a function takes, is read off its own hints."""

import enum
import importlib
import io
import types
import typing

import httpx
from openapi_python_client.strings import PythonIdentifier
from plan import answer_by

client = importlib.import_module("client")
File = importlib.import_module("client.types").File
Unset = importlib.import_module("client.types").Unset


def join_lists(request):
    """One parameter for a list, joined by commas: a client repeats it, whatever the document says of `explode`."""
    params = httpx.QueryParams(request.url.query)
    joined = {name: ",".join(params.get_list(name)) for name in params}
    request.url = request.url.copy_with(params=joined or None)


def variants_of(hint):
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    return [each for each in typing.get_args(hint) if each is not Unset] if is_union else [hint]


def convert(value, hint):
    """A value as the client's types have it: files, enumerations and models are classes of their own."""
    hint = variants_of(hint)[0]
    if typing.get_origin(hint) is list:
        return [convert(each, *typing.get_args(hint)) for each in value]
    if hint is File:
        return File(io.BytesIO(value["text"].encode()), value["filename"], value["type"])
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(value)
    if isinstance(value, dict) and hasattr(hint, "from_dict"):
        return model_of(value, hint)
    return value


def model_of(value, model):
    # As a user would write it; `from_dict` is for answers, and takes no files.
    hints = typing.get_type_hints(model, vars(importlib.import_module(model.__module__)) | vars(client.models))
    known = {name: each for name, each in value.items() if PythonIdentifier(name, "field_") in hints}
    fields = {PythonIdentifier(name, "field_"): each for name, each in known.items()}
    made = model(**{name: convert(each, hints[name]) for name, each in fields.items()})
    for name in value.keys() - known.keys():
        made[name] = value[name]
    return made


def client_for(call):
    settings = {
        "base_url": call["baseUrl"],
        "raise_on_unexpected_status": True,
        "httpx_args": {"event_hooks": {"request": [join_lists]}},
    }
    for header, value in call["credentialHeaders"].items():
        return client.AuthenticatedClient(token=value, prefix="", auth_header_name=header, **settings)
    return client.Client(**settings)


def make(call):
    place = f"client.api.{PythonIdentifier(call['tag'], 'tag')}.{PythonIdentifier(call['operationId'], '')}"
    function = importlib.import_module(place).sync_detailed
    hints = typing.get_type_hints(function)
    named = {**call.get("path", {}), **call.get("query", {}), **call.get("headers", {})}
    if "body" in call:
        named["body"] = call["body"]
    arguments = {PythonIdentifier(name, "field_"): value for name, value in named.items()}
    converted = {name: convert(value, hints[name]) for name, value in arguments.items()}
    return function(client=client_for(call), **converted)


answer_by(make)
