"""Scenes: one STAC item each, parsed once where it enters and frozen."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from ..errors.base import ClearScenesError
from ..errors.scene import FormatNotRead, NoDate, NoFootprint, NoQualityLayer, ValuesNotStated
from ..geometry.globe import cut_at_antimeridian, goes_round, read_as_crossing
from ..geometry.rings import Polygons, Ring, points_of, polygons_of
from ..network.addresses import unsigned
from ..raster.grid import Grid
from .generation import baseline_of, generation_of
from .mgrs import square_of
from .product_inference import product_of_item
from .products import SENTINEL_2, Product
from .scene_files import addresses_of, crs_of, format_of, grid_stated, joined, quality_key
from .stated import listed as _list
from .stated import mapping as _mapping
from .stated import moment as _moment
from .stated import text as _text
from .stated_offset import stated_offset

_STAMP = r"(\d{8}T\d{6})"
_DATATAKE = re.compile(rf"^GS2[A-Z]_{_STAMP}_")
_DATASTRIP = re.compile(rf"_S{_STAMP}(?:_|$)")
_PRODUCT = re.compile(rf"^S2[A-Z]_MSIL\d[A-Z]_{_STAMP}_(?:N(\d\d)(\d\d)_)?R\d{{3}}_T?\w{{4,5}}_{_STAMP}")
_WRS = re.compile(r"^L[A-Z](\d\d)_[A-Z0-9]{4}_(\d{3})(\d{3})_")
_HLS = re.compile(r"^HLS\.([LS])30\.T[0-9A-Z]{5}\.(\d{7}T\d{6})\.")
_HLS_PLATFORMS = {"L": "landsat", "S": "sentinel-2"}
_TILE = re.compile(r"(?:^|[^0-9A-Z])T?(\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2})(?:[^0-9A-Z]|$)")


@dataclass(frozen=True)
class Scene:
    """One tile of one overpass as the catalog describes it.

    ``moment`` is UTC, and ``until`` the end where it begins an interval; ``footprint`` is lon/lat; ``catalog_cloud`` is
    percent of the whole tile as the catalog states it and ``catalog_cloud_valid`` false where the catalog itself
    says that the number is none. ``problem`` is set where the item lacks what is needed to measure it. ``version``
    changes when the scene is processed anew. ``datatake`` (the overpass) and ``datastrip`` (the part of it that one
    station received) are the moments at which they began, as "20230813T033410"; ``generation`` sorts by how and when it
    was processed (``generation_of``). They are empty where the catalog says nothing. ``product`` says how the files
    are read; ``offset`` is added to what the band's files hold times its scale, for reflectance x 10000, as it is
    stated; where that is in doubt (``doubts_offset``) the pixels decide (``core.offsets``). ``others``: the same assets
    elsewhere, by name, as an item may state one address for https and one for a bucket. ``track`` is the path on the
    ground that every overpass of its kind follows, ``orbit`` the number of this one since launch, ``crs`` that of the
    files as "EPSG:32633"; "" where they are not stated. ``grid`` is where the pixels of the quality layer lie as the
    item states it, for files that do not say it themselves.
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
    grid: Grid | None = None
    orbit: str = ""
    until: datetime | None = None
    doubts_offset: bool = False

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

    def asset(self, name: str, protocol: str = "") -> str | None:
        """The address of an asset by its name here (``Product.keys``): the one that is stated first, or that of a
        protocol, as "https" or "s3".
        """
        begin = f"{protocol}:" if protocol else ""
        return next((href for href in self.addresses(name) if href.startswith(begin)), None)

    def addresses(self, name: str) -> list[str]:
        """All that are stated of an asset, what is open to all first."""
        return [href for key, href in (*self.assets, *self.others) if key == name]

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
    """Read a STAC item (a GeoJSON feature of any STAC version since 0.9) of a collection that holds ``product``;
    relative addresses are resolved against ``base``.

    Never raises for what an item lacks: it is said in ``problem``.
    """
    properties = _mapping(item.get("properties"))
    links = [_mapping(link) for link in _list(item.get("links"))]
    address = next((_text(link.get("href")) for link in links if link.get("rel") == "self"), "")
    address = joined(base, address) or base
    assets, others = addresses_of(item, address, product)
    dates = [_moment(properties.get(name)) for name in ("datetime", "start_datetime", "end_datetime")]
    moment = next((date for date in dates if date), None)
    identifier, collection = _text(item.get("id")), _text(item.get("collection"))
    stated = _mapping(item.get("assets"))
    key = quality_key(stated, product)
    quality = _mapping(stated.get(key))
    understood = product_of_item(product, key, quality, collection, identifier)
    tile = _tile(properties, identifier)
    footprint = _footprint(_mapping(item.get("geometry")), tile)
    version = _text(properties.get("updated")) or _text(properties.get("created"))
    esa, hls = _esa_product(properties, identifier), _HLS.match(identifier)
    names = identifier, assets.get("scl", "").partition("?")[0].rpartition("/")[2]
    generation = generation_of(properties, names, esa, version)
    bands = [key for name in ("red", "green", "blue") for key in product.keys(name)]
    offset, doubts_offset = stated_offset(item, product, baseline_of(properties, esa), moment, bands)
    problem: ClearScenesError | None = None
    if not footprint:
        problem = NoFootprint()
    elif moment is None:
        problem = NoDate()
    elif "scl" not in assets:
        problem = NoQualityLayer()
    elif named := format_of(quality):
        problem = FormatNotRead(format=named)
    elif understood is None:
        problem = ValuesNotStated(asset=key)
    return Scene(
        id=identifier,
        collection=collection,
        moment=moment,
        footprint=footprint,
        tile=tile,
        platform=_text(properties.get("platform")) or _platform(identifier, hls),
        catalog_cloud=next(
            (cloud for name in product.cloud if (cloud := _percent(properties.get(name))) is not None), None
        ),
        catalog_cloud_valid=properties.get(product.cloud_valid) is not False,
        assets=tuple(assets.items()),
        address=address,
        problem=problem,
        version=version,
        datatake=_stamp(_DATATAKE, properties, "datatake_id") or _datatake(esa, hls),
        datastrip=_stamp(_DATASTRIP, properties, "datastrip_id"),
        generation=generation,
        offset=offset,
        doubts_offset=doubts_offset,
        product=understood or product,
        others=others,
        track=_path_row(properties, identifier)[:3] or _text(properties.get("sat:relative_orbit")),
        crs=crs_of({name: properties.get(name) for name in ("proj:epsg", "proj:code")}),
        grid=grid_stated(quality, properties),
        orbit=_text(properties.get("sat:absolute_orbit")),
        until=None if dates[0] else dates[2],
    )


def _stamp(pattern: re.Pattern[str], properties: Mapping[str, Any], name: str) -> str:
    """The moment in an identifier of ESA."""
    for prefix in ("s2", "eopf"):
        if found := pattern.search(_text(properties.get(f"{prefix}:{name}"))):
            return found.group(1)
    return ""


def _esa_product(properties: Mapping[str, Any], identifier: str) -> re.Match[str] | None:
    """The name of ESA's product: when the datatake began, baseline in two groups, when it was made."""
    names = (_text(properties.get("s2:product_uri")), _text(properties.get("sentinel:product_id")), identifier)
    return next((found for name in names if (found := _PRODUCT.match(name))), None)


def _platform(identifier: str, hls: re.Match[str] | None) -> str:
    """As the name of a product tells it, where the item does not: "landsat-8" of LC08."""
    if landsat := _WRS.match(identifier):
        return f"landsat-{int(landsat[1])}"
    return _HLS_PLATFORMS[hls[1]] if hls else ""


def _datatake(esa: re.Match[str] | None, hls: re.Match[str] | None) -> str:
    """As the name of a product tells it; that of HLS from Sentinel-2 has it in days of the year."""
    if hls and hls[1] == "S":
        return hls[2]
    return esa[1] if esa else ""


def _path_row(properties: Mapping[str, Any], identifier: str) -> str:
    """Of Landsat's grid WRS-2, as in "047027"."""
    stated = [_text(properties.get(f"landsat:wrs_{part}")) for part in ("path", "row")]
    if all(stated):
        return "".join(part.zfill(3) for part in stated)
    found = _WRS.match(identifier)
    return found[2] + found[3] if found else ""


def _tile(properties: Mapping[str, Any], identifier: str) -> str:
    """The MGRS tile, as in "33TWL"; of Landsat the path and row of WRS-2, as in "047027"."""
    if path_row := _path_row(properties, identifier):
        return path_row
    parts = [
        "".join(_text(properties.get(f"{prefix}:{part}")) for part in ("utm_zone", "latitude_band", "grid_square"))
        for prefix in ("mgrs", "sentinel")
    ]
    code = _text(properties.get("grid:code")).removeprefix("MGRS-")
    # grid:code last: real items have been seen that state the square of the footprint's middle there
    for text in (_text(properties.get("s2:mgrs_tile")), *parts, identifier, code):
        if found := _TILE.search(text):
            return found.group(1).zfill(5)
    return ""


def _footprint(geometry: Mapping[str, Any], tile: str) -> Polygons:
    """Polygons of a GeoJSON geometry in lon/lat within ±180, or () where it is none, broken, or not on the earth.

    Those of scenes on the antimeridian are often wrong: one that spans more than half the earth crosses it, and in
    place of one that goes all the way round stands the square of the tile.
    """
    stated = _stated_footprint(geometry)
    if goes_round(points_of(stated)) and (square := square_of(tile)):
        return polygons_of(cut_at_antimeridian([square]))
    return stated


def _stated_footprint(geometry: Mapping[str, Any]) -> Polygons:
    coordinates = geometry.get("coordinates")
    try:
        match geometry.get("type"):
            case "Polygon":
                return _within_180((_rings(coordinates),))
            case "MultiPolygon":
                return _within_180(tuple(_rings(polygon) for polygon in _list(coordinates)))
    except (ArithmeticError, LookupError, TypeError, ValueError):
        pass
    return ()


def _within_180(polygons: Polygons) -> Polygons:
    longitudes = [[x for ring in rings for x, _ in ring] for rings in polygons]
    if all(max(map(abs, xs)) <= 180 and max(xs) - min(xs) <= 180 for xs in longitudes):
        return polygons
    return polygons_of(cut_at_antimeridian([read_as_crossing(rings) for rings in points_of(polygons)]))


def _rings(coordinates: Any) -> tuple[Ring, ...]:
    rings = tuple(_closed(tuple((float(point[0]), float(point[1])) for point in ring)) for ring in coordinates)
    good = rings and all(len(ring) >= 4 and all(abs(x) <= 360 and abs(y) <= 90 for x, y in ring) for ring in rings)
    if not good:
        raise ValueError("no polygon on the earth")
    return rings


def _closed(ring: Ring) -> Ring:
    """Some catalogs leave out the last point, which is the first."""
    return ring if len(ring) < 4 or ring[0] == ring[-1] else (*ring, ring[0])


def _percent(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 100:
        return None
    return float(value)
