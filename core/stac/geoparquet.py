"""Tables of STAC items in GeoParquet: each row becomes an item as catalogs have it.

Source: stac-geoparquet 1.1: a column for each property of the items, beside those of what is outside of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from importlib.util import find_spec
from typing import Any

from ..area.area import Area
from ..errors.local import NoItems, ParquetNotRead
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import path_of
from ..raster.choice import osgeo_is_safe
from .catalogs import Catalog
from .dates import Interval
from .extents import is_near
from .item_documents import is_of, scene_in
from .scene import Scene
from .stated import as_moment

ENDINGS = (".parquet", ".geoparquet")
MAGIC = b"PAR1"  # with which each such file begins
_KEPT = ("id", "collection", "geometry", "assets")  # of what is outside of an item's properties
_OUTSIDE = (*_KEPT, "type", "bbox", "links", "stac_version", "stac_extensions")
_PAGE = 100  # scenes
Rows = Callable[[str, Callable[[Any, Any], bool]], Iterator[dict[str, Any]]]


def parquet_scenes(catalog: Catalog, area: Area, intervals: Sequence[Interval]) -> Iterator[list[Scene]]:
    """The scenes of a table.

    Args:
        catalog: at the address of the file; its collection is that whose items are wanted, "" takes all.
        area: rows whose box lies elsewhere are not read.
        intervals: likewise those of another time, UTC.

    Yields:
        Scenes, in pages.

    Raises:
        ParquetNotRead: nothing is there that reads Parquet.
        NoItems: no items are in it, or it is damaged.
    """
    path, rows, boxes = path_of(catalog.url), _reader(), area.boxes()
    if rows is None:
        raise ParquetNotRead(file=path)

    def is_wanted(stated: Any, box: Any) -> bool:
        moment = _moment(stated)
        is_then = moment is None or any(start <= moment <= end for start, end in intervals)
        return is_then and (box is None or is_near(box, boxes))

    page: list[Scene] = []
    try:
        for row in rows(path, is_wanted):
            item = item_of(row)
            if is_of(item, catalog.collection):
                page.append(scene_in(item, catalog.url, catalog.collection))
            if len(page) >= _PAGE:
                yield page
                page = []
    except LookupError as error:
        why = QT_TRANSLATE_NOOP("core", "it is no table of STAC items (stac-geoparquet)")
        raise NoItems(repr(error), path=path, why=why) from error
    except ValueError as error:
        raise NoItems(str(error), path=path, why=QT_TRANSLATE_NOOP("core", "it is damaged, or no Parquet")) from error
    yield page


def item_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """The STAC item of a row; what is null was not in the item."""
    stated = {name: _as_json(value) for name, value in row.items() if value is not None}
    properties = {name: value for name, value in stated.items() if name not in _OUTSIDE}
    outside: dict[str, Any] = {name: one for name, one in stated.items() if name in _KEPT}
    return {"type": "Feature", "properties": properties} | outside


def _as_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _as_json(one) for name, one in value.items() if one is not None}
    if isinstance(value, list) and value and all(isinstance(one, tuple) for one in value):  # a map of pyarrow's
        return {name: _as_json(one) for name, one in value if one is not None}
    if isinstance(value, list):
        return [_as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _moment(stated: Any) -> datetime | None:
    if isinstance(stated, datetime):
        return stated if stated.tzinfo else stated.replace(tzinfo=UTC)
    return as_moment(stated)


def _reader() -> Rows | None:
    """What reads such tables in this process: GDAL first, as pyarrow's own libraries may not fit into QGIS's."""
    if osgeo_is_safe():
        from ..raster import parquet_osgeo

        if parquet_osgeo.is_there():
            return parquet_osgeo.rows_in
    if find_spec("pyarrow") is None:
        return None
    from . import parquet_arrow

    return parquet_arrow.rows_in
