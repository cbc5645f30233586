"""What a product is that lies in a folder, before anything of it is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from ..network.local_files import local_url


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


@dataclass(frozen=True)
class FilesSideBySide:
    """What products have in common whose files lie beside those of others and begin with one name.

    Attributes:
        folder: the path of the folder that they lie in.
        name: with which the names of the files begin.
    """

    folder: str
    name: str

    @property
    def path(self) -> str:
        """That of the files, without what they end with."""
        return os.path.join(self.folder, self.name)

    @property
    def address(self) -> str:
        """That of the folder."""
        return local_url(self.folder, is_folder=True)
