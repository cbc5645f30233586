"""A transport that asks nobody: for work with what the store holds."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors.network import Unreachable
from .addresses import Addresses
from .cancellation import Cancellation
from .local_files import is_local
from .messages import Answer
from .signing import Signer
from .transport import Transport

_TURNS = 2


class OfflineTransport(Transport):
    """Whatever would be requested cannot be reached; files on this machine can.

    Args:
        addresses: as of ``Transport``.
        cancellation: likewise.
        signer: likewise; nothing is signed, but it knows where each catalog's files may lie.
    """

    def __init__(self, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None) -> None:
        super().__init__(addresses, cancellation, 1, _TURNS, signer)

    def get(self, url: str, headers: Mapping[str, str], signer: Signer | None = None) -> Answer:
        """Raise ``Unreachable``, without a try, for all that is not on this machine."""
        if is_local(url):
            return super().get(url, headers, signer)
        raise Unreachable("nothing is asked for", host=self.addresses.check(url))
