"""A folder as a catalog: the products that lie in it, whatever their kind, as the items that a server would name."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache as cache_results
from types import MappingProxyType
from typing import Any

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.local import NoItems, ProductsNotRead
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..geometry.globe import cut_at_antimeridian
from ..geometry.rings import Polygons, points_of, polygons_of
from .dates import Interval
from .hls_granule import hls_granules
from .landsat_folder import landsat_products
from .local_product import LocalProduct
from .mgrs import square_of
from .product_names import tile_of
from .remembered_items import Cache, RememberedItems
from .safe import PRODUCT, SafeProduct, safe_products
from .saved_item import saved_items
from .stated import as_moment

MAX_ENTRIES = 200_000  # of a folder and those in it
MAX_DEPTH = 3  # folders below the one that was chosen
KINDS: tuple[Callable[[str, Sequence[str]], Iterable[LocalProduct]], ...] = (
    safe_products,
    landsat_products,
    hls_granules,
    saved_items,
)
# Products of a level that has no classification, or packed in a way that is not read.
_NOT_READ = re.compile(
    r"(S2[A-D]_MSIL1C_\w+)\.(?:SAFE|zip|SAFE\.zip)"
    r"|(L[COTEM]\d\d_L1\w\w_\w+)_MTL\.\w+|(L[COTEM]\d\d_L2S[PR]_\w+)\.tar(?:\.gz)?"
)


@dataclass(frozen=True)
class LocalItem:
    """A product of a folder as an item.

    Attributes:
        item: as STAC has it; what the names of its files say where it cannot be read.
        address: against which the item's addresses are read.
        problem: why it cannot be read; None where it was.
    """

    item: Mapping[str, Any]
    address: str
    problem: ClearScenesError | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "item", MappingProxyType(dict(self.item)))


def is_product(path: str) -> bool:
    """Whether a path is a product itself, as ESA packs them."""
    return PRODUCT.fullmatch(os.path.basename(path)) is not None


def folder_items(
    path: str, area: Area, intervals: Iterable[Interval], tell: Callable[[Text], object], cache: Cache | None
) -> Iterator[LocalItem]:
    """The products of a folder, those that by the names of their files lie elsewhere or are of another time left out.

    Args:
        path: of the folder, or of a product that ``is_product``.
        area: that is searched.
        intervals: likewise.
        tell: called with what the analyst should know of it.
        cache: keeps what was read across sessions; None keeps nothing.

    Raises:
        NoItems: no product that is read is in it.
    """
    if is_product(path):
        products: list[LocalProduct] = [SafeProduct(path)]
    else:
        not_read: set[str] = set()
        products = list(_products(path, not_read))
        if not_read:
            tell(ProductsNotRead(path=path, count=len(not_read), name=min(not_read)).text)
        if not products:
            raise NoItems(
                path=path,
                why=QT_TRANSLATE_NOOP(
                    "core",
                    "no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it",
                ),
            )
    remembered = RememberedItems(cache, path, {product.path for product in products})
    for product, bare in _matching(products, area, list(intervals)):
        try:
            yield LocalItem(remembered.item(product, bare), product.address)
        except ClearScenesError as error:
            yield LocalItem(bare, product.address, error)
    remembered.keep()


def tile_footprint(tile: str) -> Polygons:
    """Where a tile of Sentinel-2 lies; () where the name is none."""
    square = square_of(tile)
    return polygons_of(cut_at_antimeridian([square])) if square is not None else ()


def _products(folder: str, not_read: set[str]) -> Iterator[LocalProduct]:
    """The products in a folder and those below; ``not_read`` takes the names of those that are not read here."""
    waiting, seen = [(folder, 0)], 0
    while waiting:
        path, depth = waiting.pop()
        names, below = [], []
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    seen += 1
                    if seen > MAX_ENTRIES:
                        raise NoItems(path=folder, why=QT_TRANSLATE_NOOP("core", "too many files are in it"))
                    names.append(entry.name)
                    if not entry.name.endswith(".SAFE") and depth < MAX_DEPTH and entry.is_dir(follow_symlinks=False):
                        below.append((entry.path, depth + 1))
        except OSError as error:
            if path == folder:
                raise NoItems(repr(error), path=path, why=str(error)) from error
        waiting += below
        not_read.update(next(filter(None, found.groups())) for name in names if (found := _NOT_READ.fullmatch(name)))
        for kind in KINDS:
            yield from kind(path, names)


def _matching(
    products: Iterable[LocalProduct], area: Area, intervals: Sequence[Interval]
) -> Iterator[tuple[LocalProduct, Mapping[str, Any]]]:
    """Of the products those that by their names may be wanted, with what these say."""

    @cache_results
    def is_near(tile: str) -> bool:
        footprint = tile_footprint(tile)
        return not footprint or area.meets(points_of(footprint))

    for product in products:
        bare = product.bare()
        period = _period(bare["properties"])
        if period is not None and not any(start <= period[1] and period[0] <= end for start, end in intervals):
            continue
        if is_near(tile_of(bare["properties"], "")):
            yield product, bare


def _period(properties: Mapping[str, Any]) -> tuple[datetime, datetime] | None:
    first = as_moment(properties.get("datetime") or properties.get("start_datetime"))
    last = as_moment(properties.get("datetime") or properties.get("end_datetime"))
    return (first, last) if first and last else None
