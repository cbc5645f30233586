"""Products in Zarr behind a STAC API on this machine, as ESA's sample service has them: an item for each kind,
and one whose files are gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item
from tests.support.zarr_products import ARRAY, BANDS, CRS, KINDS, PLACE, REFLECTANCE, products


def item(kind: str) -> dict[str, Any]:
    """Of baseline 05.12, whose offset is in the numbers; its true color image has three dimensions."""
    folder = f"{quote(kind)}.zarr"
    hrefs = {"SCL_20m": ARRAY, "TCI_10m": "quality/l2a_quicklook/r10m/tci"}
    hrefs |= {f"{key.upper()}_10m": f"{REFLECTANCE}/{key}" for key in BANDS.values()} if kind == "2 bands" else {}
    assets = {
        name: {"href": f"{folder}/{path}", "type": "application/vnd+zarr", "gsd": 20 if name == "SCL_20m" else 10}
        for name, path in hrefs.items()
    }
    place = {"proj:code": CRS, "proj:bbox": PLACE["proj:bbox"], "s2:processing_baseline": "05.12"}
    return made_item(kind.replace(" ", "-"), **place) | {"assets": assets, "links": []}


@contextmanager
def zarr_catalog() -> Iterator[CatalogServer]:
    with TemporaryDirectory() as name:
        for path, content in products().items():
            file = Path(name) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        with serving(Path(name), items=[item(kind) for kind in (*KINDS, "gone")], collections=[COLLECTION]) as server:
            yield server
