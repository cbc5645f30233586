"""Scenes: one STAC item each, parsed once where it enters and frozen."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

import numpy as np

from .errors import ClearScenesError, NoDate, NoFootprint, NoQualityLayer
from .globe import Rings, cut_at_antimeridian, read_as_crossing
from .products import SENTINEL_2, Product
from .stated_offset import stated_offset

Ring = tuple[tuple[float, float], ...]
Polygons = tuple[tuple[Ring, ...], ...]  # of rings: the outer one first, then holes

_STAMP = r"(\d{8}T\d{6})"
_DATATAKE = re.compile(rf"^GS2[A-Z]_{_STAMP}_")
_DATASTRIP = re.compile(rf"_S{_STAMP}(?:_|$)")
_PRODUCT = re.compile(rf"^S2[A-Z]_MSIL\d[A-Z]_{_STAMP}_(?:N(\d\d)(\d\d)_)?R\d{{3}}_T?\w{{4,5}}_{_STAMP}")
_BASELINES = ("s2:processing_baseline", "sentinel:processing_baseline", "processing:version")
_SEQUENCE = re.compile(r"_(\d)_L\d[A-Z]$")
_WRS = re.compile(r"^L[A-Z](\d\d)_[A-Z0-9]{4}_(\d{3})(\d{3})_")
_HLS = re.compile(r"^HLS\.([LS])30\.T[0-9A-Z]{5}\.(\d{7}T\d{6})\.")
_HLS_PLATFORMS = {"L": "landsat", "S": "sentinel-2"}
_TILE = re.compile(r"(?:^|[^0-9A-Z])T?(\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2})(?:[^0-9A-Z]|$)")


@dataclass(frozen=True)
class Scene:
    """One tile of one overpass as the catalogue describes it.

    ``moment`` is UTC; ``footprint`` is lon/lat; ``catalog_cloud`` is percent of the whole tile as the catalogue states
    it and ``catalog_cloud_valid`` false where the catalogue itself says that the number is none. ``problem`` is set
    where the item lacks what is needed to measure it. ``version`` changes when the
    scene is processed anew. ``datatake`` (the overpass) and ``datastrip`` (the part of it that one station received)
    are the moments at which they began, as "20230813T033410"; ``generation`` sorts by when and how it was processed.
    They are empty where the catalogue says nothing. ``product`` says how the files are read; ``offset`` is added to
    what the band's files hold times its scale, for reflectance x 10000, as it is stated; where that is in doubt
    (``doubts_offset``) the pixels decide (``core.offsets``). ``others``: the same assets elsewhere, by name,
    as an item may state one address for https and one for a bucket. ``track`` is the path on the ground that every
    overpass of its kind follows, ``crs`` that of the files as "EPSG:32633"; "" where they are not stated.
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
    generation: tuple[float, float, int] = (0.0, 0.0, 0)  # baseline, seconds since 1970, sequence
    offset: float = 0
    product: Product = SENTINEL_2
    others: tuple[tuple[str, str], ...] = ()
    track: str = ""
    crs: str = ""
    doubts_offset: bool = False

    def asset(self, name: str, protocol: str = "") -> str | None:
        """The address of an asset by its name here (``Product.keys``): the one that is stated first, or that of a
        protocol, as "https" or "s3".
        """
        found = [href for key, href in (*self.assets, *self.others) if key == name]
        return next((href for href in found if href.startswith(f"{protocol}:" if protocol else "")), None)

    @property
    def age_key(self) -> tuple[datetime, str]:
        """Sorts by (datetime, id); scenes without a date are the oldest."""
        return self.moment or datetime.min.replace(tzinfo=UTC), self.id

    @property
    def promise_key(self) -> tuple[float, float]:
        """Sorts the likeliest clear first: least cloud as stated, newest first; where nothing is stated, last."""
        cloud = math.inf if self.catalog_cloud is None else self.catalog_cloud
        return cloud, -(self.moment.timestamp() if self.moment else 0.0)


def points_of(polygons: Polygons) -> list[Rings]:
    """For numpy."""
    return [[np.asarray(ring, float) for ring in rings] for rings in polygons]


def polygons_of(points: Iterable[Rings]) -> Polygons:
    """Back from numpy."""
    return tuple(tuple(tuple((x, y) for x, y in ring.tolist()) for ring in rings) for rings in points)


def scene_from_item(item: Mapping[str, Any], base: str, product: Product = SENTINEL_2) -> Scene:
    """Read a STAC item (a GeoJSON feature of any STAC version since 0.9) of a collection that holds ``product``;
    relative addresses are resolved against ``base``.

    Never raises for what an item lacks: it is said in ``problem``.
    """
    properties = _mapping(item.get("properties"))
    links = [_mapping(link) for link in _list(item.get("links"))]
    address = next((_text(link.get("href")) for link in links if link.get("rel") == "self"), "")
    address = _joined(base, address) or base
    assets, others = _assets(_mapping(item.get("assets")), address, product)
    moment = _moment(properties.get("datetime")) or _moment(properties.get("start_datetime"))
    footprint = _footprint(_mapping(item.get("geometry")))
    identifier = _text(item.get("id"))
    version = _text(properties.get("updated")) or _text(properties.get("created"))
    esa, hls = _esa_product(properties, identifier), _HLS.match(identifier)
    generation = _generation(properties, identifier, esa, version)
    bands = [key for name in ("red", "green", "blue") for key in product.keys(name)]
    offset, doubts_offset = stated_offset(item, product, generation[0], moment, bands)
    problem: ClearScenesError | None = None
    if not footprint:
        problem = NoFootprint()
    elif moment is None:
        problem = NoDate()
    elif "scl" not in assets:
        problem = NoQualityLayer()
    return Scene(
        id=identifier,
        collection=_text(item.get("collection")),
        moment=moment,
        footprint=footprint,
        tile=_tile(properties, identifier),
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
        product=product,
        others=others,
        track=_path_row(properties, identifier)[:3],
        crs=_crs(properties),
    )


def _crs(properties: Mapping[str, Any]) -> str:
    epsg = _text(properties.get("proj:epsg"))
    return _text(properties.get("proj:code")) or (f"EPSG:{epsg}" if epsg else "")


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


def _generation(
    properties: Mapping[str, Any], identifier: str, product: re.Match[str] | None, version: str
) -> tuple[float, float, int]:
    stated = next((_text(properties[name]) for name in _BASELINES if properties.get(name)), "")
    if product and product[2]:
        stated = stated or f"{product[2]}.{product[3]}"
    made = [_text(properties.get("s2:generation_time")), product[4] if product else ""]
    made += [_text(properties.get("processing:datetime")), version]
    moment = next((moment for text in made if (moment := _moment(text))), None)
    sequence = _text(properties.get("s2:sequence")) or _text(properties.get("sentinel:sequence"))
    if not sequence and (found := _SEQUENCE.search(identifier)):
        sequence = found[1]
    return (
        float(stated) if re.fullmatch(r"\d{1,2}\.\d{1,2}", stated) else 0.0,
        moment.timestamp() if moment else 0.0,
        int(sequence) if re.fullmatch(r"\d{1,9}", sequence) else 0,
    )


def _assets(
    assets: Mapping[str, Any], address: str, product: Product
) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """By their names here the address of each, and the others that are stated beside it."""
    found, others = {}, []
    for name in ("scl", *dict(product.bands)):
        for key in product.keys(name):
            asset = _mapping(assets.get(key))
            if href := _joined(address, _text(asset.get("href"))):
                found[name] = href
                beside = [_mapping(one).get("href") for one in _mapping(asset.get("alternate")).values()]
                others += [(name, other) for one in beside if (other := _joined(address, _text(one)))]
                break
    return found, tuple(others)


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


def _footprint(geometry: Mapping[str, Any]) -> Polygons:
    """Polygons of a GeoJSON geometry in lon/lat within ±180, or () where it is none, broken, or not on the earth.

    Those of scenes on the antimeridian are often wrong: one that spans more than half the earth crosses it.
    """
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
    """Some catalogues leave out the last point, which is the first."""
    return ring if len(ring) < 4 or ring[0] == ring[-1] else (*ring, ring[0])


def _moment(value: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(value).replace("Z", "+00:00"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _percent(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 100:
        return None
    return float(value)


def _joined(base: str, address: str) -> str:
    """An address resolved against another, or "" where there is none."""
    try:
        return urljoin(base, address) if address else ""
    except ValueError:
        return ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Plain text of a value that should be a string or a number."""
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
