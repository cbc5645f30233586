"""How much of what many workers read may be in memory at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ..network.transport import Transport

_POLL = 0.2  # seconds between looks at the cancellation


class MemoryBudget:
    """Lets workers hold so many bytes together; one that needs more than all of them works alone.

    Args:
        most: Bytes.
    """

    def __init__(self, most: int) -> None:
        self._most, self._held, self._users = most, 0, 0
        self._change = threading.Condition()  # of a lock that its holder may take again

    @contextmanager
    def holding(self, wanted: int, transport: Transport) -> Iterator[None]:
        """Hold so many bytes within the block; until there is room it is the turn of other workers.

        Raises:
            Cancelled: The transport's cancellation was set in the meantime.
        """
        if not self._try(wanted):
            with transport.waiting(), self._change:
                while not self._try(wanted):
                    self._change.wait(_POLL)
                    transport.cancellation.check()
        try:
            yield
        finally:
            with self._change:
                self._held, self._users = self._held - wanted, self._users - 1
                self._change.notify_all()

    def _try(self, wanted: int) -> bool:
        with self._change:
            if self._users and self._held + wanted > self._most:
                return False
            self._held, self._users = self._held + wanted, self._users + 1
            return True
