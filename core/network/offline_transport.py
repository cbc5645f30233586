"""A transport that asks nobody: for work with what the store holds."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors.network import Unreachable
from .addresses import Addresses
from .cancellation import Cancellation
from .messages import Answer
from .signing import Signer
from .transport import Transport

_TURNS = 2


class OfflineTransport(Transport):
    """Whatever would be requested cannot be reached.

    Args:
        addresses: as of ``Transport``.
        cancellation: likewise.
    """

    def __init__(self, addresses: Addresses, cancellation: Cancellation) -> None:
        super().__init__(addresses, cancellation, 1, _TURNS, None)

    def get(self, url: str, headers: Mapping[str, str], signer: Signer | None = None) -> Answer:
        """Raise ``Unreachable``, without a try."""
        raise Unreachable("nothing is asked for", host=self.addresses.check(url))
