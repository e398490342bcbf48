"""One expression, with the names that the client's README imports, and `api` for the API."""

from step import given, tell

import IpfsPinningSDK
from dateutil.parser import parse as dateutil_parser
from IpfsPinningSDK.api.pins_api import PinsApi
from IpfsPinningSDK.models import *

api = PinsApi(IpfsPinningSDK.ApiClient(IpfsPinningSDK.Configuration(**given["configuration"])))
tell(eval(given["expression"]))
