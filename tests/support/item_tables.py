"""Tables of STAC items in GeoParquet, written by pyarrow."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from osgeo import ogr
from pyarrow import parquet

from tests.support import archives


def row_of(item: dict[str, Any]) -> dict[str, Any]:
    """As stac-geoparquet has it: properties beside what is outside of them, the box as a struct, the date a moment."""
    ring = ",".join(f"{x} {y}" for x, y in item["geometry"]["coordinates"][0])
    box = dict(zip(("xmin", "ymin", "xmax", "ymax"), item["bbox"], strict=True))
    properties = dict(item["properties"])
    moment = datetime.fromisoformat(properties.pop("datetime").replace("Z", "+00:00"))
    outside = {name: item[name] for name in ("type", "stac_version", "id", "collection", "assets")}
    geometry = bytes(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").ExportToWkb())
    return outside | properties | {"geometry": geometry, "bbox": box, "datetime": moment, "links": []}


def rows() -> list[dict[str, Any]]:
    """Of the newer of the two archives, and its older copy of date 4; one item lacks an asset that the others have."""
    items = [archives.item(archives.NEWER, date) for date in archives.DATES[archives.NEWER]]
    del items[2]["assets"]["visual"]
    return [row_of(item) for item in [*items, archives.item(archives.OLDER, 4)]]


def write_table(path: Path, table: pa.Table | list[dict[str, Any]]) -> Path:
    """With its images beside it; in several groups of rows."""
    archives.write_files(path.parent)
    table = table if isinstance(table, pa.Table) else pa.Table.from_pylist(table)
    parquet.write_table(table, path, row_group_size=3)
    return path
