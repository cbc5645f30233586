"""Files that were downloaded with the plugin: the catalog's item, which was left beside them, names them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors.local import FileDamaged
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import is_local, local_url, version_of
from .local_documents import read_json
from .scene_files import resolved
from .stated import as_mapping, as_text

ENDING = "_stac_item.json"
_NO_ITEM = QT_TRANSLATE_NOOP("core", "it is no STAC item, nor a collection of items")


@dataclass(frozen=True)
class SavedItem:
    """An item whose files lie beside it.

    Attributes:
        path: of the item.
    """

    path: str

    @property
    def address(self) -> str:
        """Its own."""
        return local_url(self.path)

    def bare(self) -> dict[str, Any]:
        """As of ``LocalProduct``: the name tells nothing but the id."""
        name = os.path.basename(self.path).removesuffix(ENDING)
        return {"type": "Feature", "id": name, "properties": {}, "assets": {}}

    def version(self) -> str:
        """As of ``LocalProduct``."""
        return version_of(self.path)

    def item(self) -> Mapping[str, Any]:
        """As of ``LocalProduct``, with no files but those of this machine."""
        item = as_mapping(read_json(self.path))
        if item.get("type") != "Feature":
            raise FileDamaged(file=os.path.basename(self.path), why=_NO_ITEM)
        assets = {
            key: {name: value for name, value in asset.items() if name != "alternate"}
            for key, asset in as_mapping(item.get("assets")).items()
            if is_local(resolved(self.address, as_text(as_mapping(asset).get("href"))))
        }
        return {**item, "links": [], "assets": assets}


def saved_items(folder: str, names: Sequence[str]) -> Iterator[SavedItem]:
    """The items among the names in a folder."""
    return (SavedItem(os.path.join(folder, name)) for name in names if name.endswith(ENDING))
