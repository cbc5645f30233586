"""Scenes: one STAC item each, parsed once where it enters and frozen."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from ..errors.base import ClearScenesError
from ..errors.scene import FormatNotRead, NoDate, NoFootprint, NoQualityLayer, ValuesNotStated
from ..geometry.rings import Polygons
from ..network.addresses import unsigned
from ..raster.grid import Grid
from .footprint import footprint_of
from .generation import baseline_of, generation_of
from .product_inference import product_of_item
from .product_names import datastrip_of, datatake_of, esa_product, path_row_of, platform_of, tile_of
from .products import SENTINEL_2, Product
from .scene_files import addresses_of, crs_of, format_of, grids_of, is_zarr_array, quality_key, resolved, size_of
from .stated import as_list, as_mapping, as_moment, as_number, as_text
from .stated_offset import stated_offset


@dataclass(frozen=True)
class Scene:
    """One tile of one overpass as the catalog describes it.

    Attributes:
        id: of the item.
        collection: the id of its collection, "" where the item does not state it.
        moment: when it was taken, UTC; None where the item has no date.
        footprint: lon/lat within ±180; () where none is stated.
        tile: MGRS as "33TWL", of Landsat path and row as "047027"; "" where it is not known.
        platform: the satellite, as "sentinel-2a"; "" where it is not known.
        catalog_cloud: percent of the whole tile as the catalog states it, None where it does not.
        catalog_cloud_valid: false where the catalog itself says that the number is none.
        assets: (name, address) of each file, by its name here (``Product.keys``).
        address: of the item itself, or that against which its links are read.
        problem: set where the item lacks what is needed to measure it.
        version: changes when the scene is processed anew; "" where nothing is stated.
        datatake: the overpass, by the moment at which it began, as "20230813T033410"; "" where it is not stated.
        datastrip: the part of the overpass that one station received, likewise.
        generation: sorts by how and when it was processed (``generation_of``).
        offset: added to what a band's files hold times the product's scale, for reflectance x 10000, as it is stated.
        product: how the files are read.
        others: (name, address) of the same assets elsewhere: an item may state one address for https and one for a
            bucket.
        track: the path on the ground that every overpass of its kind follows; "" where it is not stated.
        crs: of the files, as "EPSG:32633"; "" where it is not stated.
        grids: (name, grid) of each file whose place the item states, for those that do not say it themselves.
        orbit: the number of this one since launch; "" where it is not stated.
        until: the end of the interval that ``moment`` begins, UTC; None where it is a moment.
        doubts_offset: whether the offset is in doubt: then the pixels decide (``core.reflectance``).
        cloud_from: the cloud probability, 1 to 100 percent, from which a pixel counts as cloud, whatever the quality
            layer says; 0 leaves that to the quality layer.
        baseline: ESA's processing baseline, as 5.09; ``ON_DEMAND`` where it was made for one user, 0 where it is not
            stated.
        catalog: the title of the catalog that named it, where several are searched as one.
        catalog_rank: the place of that catalog among them; of equal copies that of the first is counted.
        size: bytes of the quality layer's file, 0 where it is not stated.
    """

    id: str
    collection: str
    moment: datetime | None
    footprint: Polygons
    tile: str
    platform: str
    catalog_cloud: float | None
    catalog_cloud_valid: bool
    assets: tuple[tuple[str, str], ...]
    address: str
    problem: ClearScenesError | None = None
    version: str = ""
    datatake: str = ""
    datastrip: str = ""
    generation: tuple[float, ...] = (0.0, 0.0, 0)
    offset: float = 0
    product: Product = SENTINEL_2
    others: tuple[tuple[str, str], ...] = ()
    track: str = ""
    crs: str = ""
    grids: tuple[tuple[str, Grid], ...] = ()
    orbit: str = ""
    until: datetime | None = None
    doubts_offset: bool = False
    cloud_from: int = 0
    baseline: float = 0.0
    catalog: str = ""
    catalog_rank: int = 0
    size: int = 0

    @cached_property
    def identity(self) -> tuple[str, str, str]:
        """Collection, id and file: what is the same scene, however often and by whatever signature it is listed.

        Catalogs have been seen to give two halves of a tile one id.
        """
        return self.collection, self.id, unsigned(self.assets[0][1]) if self.assets else unsigned(self.address)

    @property
    def period(self) -> tuple[datetime, datetime] | None:
        """The first and the last moment at which it was taken; None where it has no date."""
        return (self.moment, self.until or self.moment) if self.moment else None

    @property
    def zone(self) -> str:
        """The same for scenes whose files lie in one UTM zone; the scene's own id where that is not stated."""
        if self.crs or not self.tile[2:3].isalpha():
            return self.crs or self.id
        return self.tile[:2] + ("N" if self.tile[2] >= "N" else "S")

    def asset(self, name: str, protocol: str = "") -> str | None:
        """The address of an asset, None where there is none.

        Args:
            name: of the asset here (``Product.keys``).
            protocol: as "https" or "s3"; "" takes the address that is stated first.
        """
        begin = f"{protocol}:" if protocol else ""
        return next((href for href in self.addresses(name) if href.startswith(begin)), None)

    def addresses(self, name: str) -> list[str]:
        """All that are stated of an asset, what is open to all first."""
        return [href for key, href in (*self.assets, *self.others) if key == name]

    def stated_grid(self, asset: str) -> Grid | None:
        """Where the pixels of an asset lie as the item states it, None where it does not."""
        return dict(self.grids).get(asset)

    @property
    def age_key(self) -> tuple[datetime, str]:
        """Sorts by (datetime, id); scenes without a date are the oldest."""
        return self.moment or datetime.min.replace(tzinfo=UTC), self.id

    @property
    def promise_key(self) -> tuple[float, float]:
        """Sorts the likeliest clear first: least cloud as stated, newest first; where nothing is stated, last."""
        cloud = math.inf if self.catalog_cloud is None else self.catalog_cloud
        return cloud, -(self.moment.timestamp() if self.moment else 0.0)


def scene_from_item(item: Mapping[str, Any], base: str, product: Product = SENTINEL_2) -> Scene:
    """Read a STAC item. Never raises for what an item lacks: it is said in ``problem``.

    Args:
        item: a GeoJSON feature of any STAC version since 0.9.
        base: the address against which relative ones are resolved.
        product: what the item's collection holds.
    """
    properties = as_mapping(item.get("properties"))
    links = [as_mapping(link) for link in as_list(item.get("links"))]
    address = next((as_text(link.get("href")) for link in links if link.get("rel") == "self"), "")
    address = resolved(base, address) or base
    assets, others = addresses_of(item, address, product)
    dates = [as_moment(properties.get(name)) for name in ("datetime", "start_datetime", "end_datetime")]
    moment = next((date for date in dates if date), None)
    identifier, collection = as_text(item.get("id")), as_text(item.get("collection"))
    stated = as_mapping(item.get("assets"))
    key = quality_key(stated, product)
    quality = as_mapping(stated.get(key))
    understood = product_of_item(product, key, quality, collection, identifier)
    tile = tile_of(properties, identifier)
    footprint = footprint_of(as_mapping(item.get("geometry")), tile)
    version = as_text(properties.get("updated")) or as_text(properties.get("created"))
    esa = esa_product(properties, identifier)
    names = identifier, assets.get("scl", "").partition("?")[0].rpartition("/")[2]
    generation = generation_of(properties, names, esa, version)
    bands = [key for name in ("red", "green", "blue") for key in product.keys(name)]
    baseline = baseline_of(properties, esa)
    offset, doubts_offset = stated_offset(item, product, baseline, moment, bands)
    problem: ClearScenesError | None = None
    if not footprint:
        problem = NoFootprint()
    elif moment is None:
        problem = NoDate()
    elif "scl" not in assets:
        problem = NoQualityLayer()
    elif (unread_format := format_of(quality)) and not is_zarr_array(assets["scl"]):
        problem = FormatNotRead(format=unread_format)
    elif understood is None:
        problem = ValuesNotStated(asset=key)
    return Scene(
        id=identifier,
        collection=collection,
        moment=moment,
        footprint=footprint,
        tile=tile,
        platform=platform_of(properties, identifier),
        catalog_cloud=next(
            (cloud for name in product.cloud if (cloud := _percent(properties.get(name))) is not None), None
        ),
        catalog_cloud_valid=properties.get(product.cloud_valid) is not False,
        assets=tuple(assets.items()),
        address=address,
        problem=problem,
        version=version,
        datatake=datatake_of(properties, identifier),
        datastrip=datastrip_of(properties),
        generation=generation,
        offset=offset,
        doubts_offset=doubts_offset,
        product=understood or product,
        others=others,
        track=path_row_of(properties, identifier)[:3] or as_text(properties.get("sat:relative_orbit")),
        crs=crs_of({name: properties.get(name) for name in ("proj:epsg", "proj:code")}),
        grids=grids_of(item, product),
        orbit=as_text(properties.get("sat:absolute_orbit")),
        until=None if dates[0] else dates[2],
        baseline=baseline,
        size=size_of(quality),
    )


def _percent(value: Any) -> float | None:
    number = as_number(value)
    return number if number is not None and 0 <= number <= 100 else None
