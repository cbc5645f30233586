"""A search in a small file that a colleague can open: JSON, with its area as GeoJSON.

What is not known here is left alone, so that later versions may add to it; the version only grows where an older
plugin would search for something else than was saved.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from ..area.area import Area
from ..area.area_text import Place, area_to_geojson, parse_area
from ..classification.margin import MAX_MARGIN
from ..classification.scl import parse_classes
from ..classification.verdict import Limits
from ..errors.base import ClearScenesError
from ..errors.files import NotASavedSearch, SavedSearchBroken, SavedSearchTooNew
from ..network.addresses import Addresses, bare
from ..network.local_files import is_local
from ..stac.catalogs import Catalog, described, parse_catalog, together
from ..stac.dates import parse_months
from ..stac.local_catalog import ENDINGS

MARK, VERSION = "clear_scenes_search", 1
MAX_BYTES = 20_000_000  # an area of 100,000 corners takes a quarter of it
_MAX_RADIUS = 1_000_000.0  # meters
_MAX_PARTS = 20  # catalogs that are searched as one
_Object = dict[str, Any]
_Read = TypeVar("_Read")


@dataclass(frozen=True)
class SavedSearch:
    """A search as it is saved. Days and months are the sun's over the area.

    Attributes:
        area: as it was given.
        start: the first day, included.
        end: the last day, included.
        limits: by which the verdicts are given.
        catalog: where it searches.
        style: the name of the style in which scenes are added to the map.
        radius: in meters, where the area is a ``Place``: all within it.
        months: of the year, 1 to 12; none is all.
        cloud_from: the cloud probability in percent from which a pixel counts; 0 for the classification.
    """

    area: Area | Place
    start: date
    end: date
    limits: Limits
    catalog: Catalog
    style: str
    radius: float = 0.0
    months: frozenset[int] = frozenset()
    cloud_from: int = 0


def format_search(search: SavedSearch) -> str:
    """The text of a search's file: never with a user name, a password or a key of the catalog."""
    area: _Object
    if isinstance(search.area, Place):
        area = {"type": "Point", "coordinates": [search.area.lon, search.area.lat]}
    else:
        area = area_to_geojson(search.area)
    document = {
        MARK: VERSION,
        "area": area,
        **({"radius": search.radius} if isinstance(search.area, Place) else {}),
        "start": search.start.isoformat(),
        "end": search.end.isoformat(),
        "months": sorted(search.months),
        "max_cloud": search.limits.max_cloud,
        "min_coverage": search.limits.min_coverage,
        "cloud_classes": sorted(search.limits.cloud_classes),
        **({"cloud_probability": search.cloud_from} if search.cloud_from else {}),
        **({"cloud_margin": search.limits.margin} if search.limits.margin else {}),
        **({"recurring": "leave_out"} if search.limits.leave_out else {}),
        "catalog": _record(search.catalog),
        "style": search.style,
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


def parse_search(data: bytes, file: str) -> SavedSearch:
    """Read a search's file.

    Args:
        data: its bytes.
        file: its name, for messages.

    Raises:
        NotASavedSearch: it is another kind of file.
        SavedSearchTooNew: a later version of the plugin has written it.
        SavedSearchBroken: a part of it cannot be understood.
    """
    document = _document(data, file)

    def read(part: str, reader: Callable[[Any], _Read]) -> _Read:
        try:
            return reader(document[part])
        except (ClearScenesError, ArithmeticError, LookupError, TypeError, ValueError, RuntimeError) as error:
            raise SavedSearchBroken(repr(error), file=file, part=part) from error

    area = read("area", _area)
    return SavedSearch(
        area,
        read("start", date.fromisoformat),
        read("end", date.fromisoformat),
        Limits(
            read("max_cloud", lambda value: _number(value, 100)),
            read("min_coverage", lambda value: _number(value, 100)),
            read("cloud_classes", _cloud_classes),
            read("cloud_margin", lambda value: _number(value, MAX_MARGIN)) if "cloud_margin" in document else 0.0,
            read("recurring", _leave_out) if "recurring" in document else False,
        ),
        read("catalog", _catalog),
        read("style", _text),
        read("radius", lambda value: _number(value, _MAX_RADIUS)) if isinstance(area, Place) else 0.0,
        read("months", _months) if "months" in document else frozenset(),
        read("cloud_probability", _percent) if "cloud_probability" in document else 0,
    )


def _document(data: bytes, file: str) -> _Object:
    try:
        document = json.loads(data.decode("utf-8-sig")) if len(data) <= MAX_BYTES else None
    except (ValueError, RecursionError) as error:
        raise NotASavedSearch(repr(error), file=file) from error
    version = document.get(MARK) if isinstance(document, dict) else None
    if not isinstance(document, dict) or type(version) is not int or version < 1:
        raise NotASavedSearch(file=file)
    if version > VERSION:
        raise SavedSearchTooNew(file=file)
    return document


def _area(value: Any) -> Area | Place:
    if not isinstance(value, dict):
        raise TypeError("no GeoJSON")
    area = parse_area(json.dumps(value, allow_nan=False))
    if isinstance(area, Area):
        area.check()
    return area


def _number(value: Any, most: float) -> float:
    if type(value) not in (int, float) or not 0 <= value <= most:
        raise ValueError(value)
    return float(value)


def _percent(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 100:
        raise ValueError(value)
    return value


def _leave_out(value: Any) -> bool:
    if value not in ("keep", "leave_out"):
        raise ValueError(value)
    return bool(value == "leave_out")


def _cloud_classes(value: Any) -> frozenset[int]:
    if not value or not all(type(one) is int for one in value):
        raise ValueError(value)
    return parse_classes(",".join(map(str, value)))


def _months(value: Any) -> frozenset[int]:
    if not all(type(one) is int for one in value):
        raise ValueError(value)
    return parse_months(",".join(map(str, value)))


def _record(catalog: Catalog) -> _Object:
    """Of one catalog, or of the parts of several: an older plugin refuses what has no address."""
    if catalog.parts:
        return {"name": catalog.name, "parts": [_record(part) for part in catalog.parts]}
    return {"name": catalog.name, "url": bare(catalog.url), "collection": catalog.collection}


def _catalog(value: Any) -> Catalog:
    if "parts" in value:
        parts = value["parts"]
        if not 1 < len(parts) <= _MAX_PARTS:
            raise ValueError(len(parts))
        return together([_single_catalog(part) for part in parts], _text(value["name"]))
    return _single_catalog(value)


def _single_catalog(value: Any) -> Catalog:
    name, url, collection = _text(value["name"]), _text(value["url"]), _text(value["collection"])
    Addresses.of_catalog(url)
    if is_local(url):
        if not url.lower().endswith(ENDINGS):
            raise ValueError(url)
        return parse_catalog(f"{url} {collection}")
    if not url.lower().startswith(("https://", "http://")) or url != bare(url):
        raise ValueError(url)
    return described(Catalog(name, url, collection))


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError(value)
    return value
