"""Items of products on this machine, remembered: across sessions where there is a cache, else for this session."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any, Protocol

from .local_product import LocalProduct
from .product_names import tile_of

_FORMAT = "items of products, 2"  # another one where something else is read of products
_MOST = 10_000  # items of a part; no search finds more


class KeptFile(Protocol):
    """What a cache keeps of a file."""

    def block(self, number: int) -> bytes | None:
        """What was kept under a number, None where nothing was."""

    def keep_blocks(self, blocks: Mapping[int, bytes]) -> None:
        """Keep what ``block`` gives back, by its number."""


class Cache(Protocol):
    """Keeps what can be read again (``core.storage.store.Store``)."""

    def file(self, *names: str) -> KeptFile:
        """What is kept of a file, by what names it."""


class RememberedItems:
    """The items of a folder's products, kept in parts by their tiles, so that a search loads only what it needs.

    Args:
        cache: keeps them across sessions; without one they are kept for this session.
        folder: its path.
        there: the paths of all products that are in it now; others are forgotten.
    """

    def __init__(self, cache: Cache | None, folder: str, there: Collection[str]) -> None:
        self._kept = cache.file(_FORMAT, folder) if cache else None
        self._there = there
        self._parts: dict[int, dict[str, tuple[str, Mapping[str, Any]]]] = {}
        self._changed: set[int] = set()

    def item(self, product: LocalProduct, bare: Mapping[str, Any]) -> Mapping[str, Any]:
        """The item of a product, read only where that is new or has changed; raises what reading it raises.

        Args:
            product: in the folder.
            bare: what its names say.
        """
        version = product.version()
        if not version:
            return product.item()
        if self._kept is None:
            return _read(product, version)
        number = zlib.crc32(tile_of(bare["properties"], "").encode())
        if number not in self._parts:
            data = self._kept.block(number)
            self._parts[number] = json.loads(zlib.decompress(data)) if data else {}
        part = self._parts[number]
        if product.path not in part or part[product.path][0] != version:
            part[product.path] = version, product.item()
            self._changed.add(number)
        return part[product.path][1]

    def keep(self) -> None:
        """Keep what was read, for other sessions."""
        blocks = {}
        for number in self._changed:
            part = {path: known for path, known in self._parts[number].items() if path in self._there}
            if len(part) <= _MOST:
                blocks[number] = zlib.compress(json.dumps(part).encode(), 1)
        if self._kept is not None and blocks:
            self._kept.keep_blocks(blocks)


@lru_cache(maxsize=20_000)
def _read(product: LocalProduct, version: str) -> Mapping[str, Any]:
    """``version`` is what another one is remembered by."""
    return product.item()
