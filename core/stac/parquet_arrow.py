"""Tables in Parquet by pyarrow, for Python without QGIS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
from pyarrow import compute
from pyarrow.parquet import ParquetFile

from ..geometry.wkb import geojson_of

_ROWS = 500  # that are in memory at a time
_NOT_READ = ("links", "stac_extensions", "stac_version")


def rows_in(path: str, is_wanted: Callable[[Any, Any], bool]) -> Iterator[dict[str, Any]]:
    """The rows of a file as ``raster.parquet_osgeo`` gives them.

    Args:
        path: of a file on this machine.
        is_wanted: given the ``datetime`` of a row and its ``bbox``, None where it has none, whether the row is read.

    Yields:
        Objects; the geometry is GeoJSON, None where it is no polygon.

    Raises:
        LookupError: it has no assets.
        ValueError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            table = ParquetFile(file)
            names = [name for name in table.schema_arrow.names if name not in _NOT_READ]
            if "assets" not in names:
                raise LookupError("assets")
            for batch in table.iter_batches(_ROWS, columns=names, use_threads=False):
                yield from _rows(batch, is_wanted)
    except (pa.ArrowException, OSError) as error:
        raise ValueError(str(error)) from error


def _rows(batch: pa.RecordBatch, is_wanted: Callable[[Any, Any], bool]) -> Iterator[dict[str, Any]]:
    batch = pa.RecordBatch.from_arrays([_plain(column) for column in batch.columns], batch.schema.names)
    stated = batch.select([name for name in ("datetime", "bbox") if name in batch.schema.names]).to_pylist()
    wanted = [number for number, row in enumerate(stated) if is_wanted(row.get("datetime"), _box(row.get("bbox")))]
    for row in batch.take(pa.array(wanted, pa.int64())).to_pylist():
        geometry = row.get("geometry")
        yield row | {"geometry": geojson_of(geometry) if isinstance(geometry, bytes) else None}


def _plain(column: pa.Array) -> pa.Array:
    """As it is stored, whatever another library makes of it; moments in microseconds, as Python has no finer ones."""
    column = column.storage if isinstance(column, pa.ExtensionArray) else column
    is_fine = pa.types.is_timestamp(column.type) and column.type.unit == "ns"
    return compute.cast(column, pa.timestamp("us", column.type.tz), safe=False) if is_fine else column


def _box(stated: Any) -> list[Any] | None:
    """West, south, east and north, as a struct or as a list."""
    if isinstance(stated, dict):
        return [stated.get(name) for name in ("xmin", "ymin", "xmax", "ymax")]
    return stated if isinstance(stated, list) else None
