"""What a product is that lies in a folder, before anything of it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class LocalProduct(Protocol):
    """A product as the names of its files tell it; equal to another of the same files."""

    def __hash__(self) -> int: ...

    @property
    def path(self) -> str:
        """Of its folder, or of the file that it is; no two of a folder have the same."""

    @property
    def address(self) -> str:
        """Against which the addresses of its item are read."""

    def bare(self) -> dict[str, Any]:
        """The STAC item as far as the names tell it; its ``tile`` and dates decide whether it is opened."""

    def version(self) -> str:
        """Another text when what ``item`` says has changed; "" where it opens nothing, or there is nothing."""

    def item(self) -> Mapping[str, Any]:
        """The whole STAC item, as JSON has it.

        Raises:
            FileMissing: what describes it is not there.
            FileEmpty: nothing is in that.
            FileDamaged: it cannot be read, or describes another product.
        """
