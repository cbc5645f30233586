"""Downloaded granules of Harmonized Landsat Sentinel-2 (HLS), version 2: each becomes an item by its files' names.

Source: NASA, HLS Product User Guide, version 2: naming convention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from ..geometry.rings import Ring
from .local_product import FilesSideBySide
from .mgrs import square_of

_FILE = re.compile(r"(HLS\.[SL]30\.T\w{5}\.\d{7}T\d{6}\.v2\.\d)\.(Fmask|B\w\w)\.tif")
_COLLECTIONS = {"S30": "hls2-s30", "L30": "hls2-l30"}


@dataclass(frozen=True)
class HlsGranule(FilesSideBySide):
    """One whose layers lie side by side; its name is that which NASA has given it.

    Attributes:
        layers: by which the names of those that are there end, as "B04".
    """

    layers: tuple[str, ...]

    def bare(self) -> dict[str, Any]:
        """As of ``LocalProduct``; the mask is named whether it is there or not, so that its absence is told."""
        _, sensor, tile, when, *_ = self.name.split(".")
        try:
            moment = f"{datetime.strptime(when, '%Y%jT%H%M%S'):%Y-%m-%dT%H:%M:%SZ}"
        except ValueError:  # a day that the year does not have
            moment = ""
        layers = dict.fromkeys(("Fmask", *self.layers))
        return {
            "type": "Feature",
            "id": self.name,
            "collection": _COLLECTIONS[sensor],
            "properties": {"datetime": moment, "s2:mgrs_tile": tile[1:]},
            "assets": {layer: {"href": quote(f"{self.name}.{layer}.tif"), "type": "image/tiff"} for layer in layers},
        }

    def version(self) -> str:
        """As of ``LocalProduct``."""
        return ""

    def item(self) -> Mapping[str, Any]:
        """As of ``LocalProduct``: all stands in the name, as a granule fills the square of its tile."""
        found = self.bare()
        rings = _square(found["properties"]["s2:mgrs_tile"])
        return found | {"geometry": {"type": "Polygon", "coordinates": rings} if rings else None}


@lru_cache(maxsize=1024)
def _square(tile: str) -> tuple[Ring, ...]:
    """The rings of a tile, in degrees; none where no tile is called so."""
    return tuple(tuple((float(x), float(y)) for x, y in ring) for ring in square_of(tile) or ())


def hls_granules(folder: str, names: Sequence[str]) -> Iterator[HlsGranule]:
    """The granules that the names of a folder's files tell of."""
    found: dict[str, list[str]] = {}
    for name in names:
        if match := _FILE.fullmatch(name):
            found.setdefault(match[1], []).append(match[2])
    for name, layers in found.items():
        yield HlsGranule(folder, name, tuple(sorted(layers)))
