"""The names of the API's operations."""

from step import tell

from IpfsPinningSDK.api.pins_api import PinsApi

suffix = "_endpoint"
tell(sorted(name.removesuffix(suffix) for name in vars(PinsApi(None)) if name.endswith(suffix)))
