"""Tables in Parquet by GDAL's driver, which QGIS brings on Windows, on macOS and from conda."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from osgeo import gdal, ogr

_UTC_FLAG = 100  # of GDAL's dates; from it on in quarters of an hour, 0 and 1 say nothing of a zone


def is_there() -> bool:
    """Whether this GDAL has the driver."""
    return gdal.GetDriverByName("Parquet") is not None


def rows_in(path: str, is_wanted: Callable[[Any, Any], bool]) -> Iterator[dict[str, Any]]:
    """The rows of a file, as ``rows_of``.

    Raises:
        ValueError: it cannot be read.
    """
    dataset = None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    with suppress(RuntimeError):  # where its exceptions are switched on
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=["Parquet"])
    gdal.PopErrorHandler()
    if dataset is None:
        raise ValueError(f"the driver Parquet did not open it: {gdal.GetLastErrorMsg()}")
    yield from rows_of(dataset.GetLayer(0), is_wanted)


def rows_of(layer: ogr.Layer, is_wanted: Callable[[Any, Any], bool]) -> Iterator[dict[str, Any]]:
    """The rows of a table as objects. The driver gives what is nested a field for each leaf, as "assets.scl.href".

    Args:
        layer: of STAC items.
        is_wanted: given the ``datetime`` of a row (None where it has none) and its box ([west, south, east, north];
            None where it has no geometry), whether the row is read.

    Yields:
        Objects of what is not null; the geometry is GeoJSON.

    Raises:
        LookupError: it has no assets.
        ValueError: a row cannot be read.
    """
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(number) for number in range(definition.GetFieldCount())]
    kinds = [(field.GetName(), field.GetType()) for field in fields]
    names = [name for name, _ in kinds]
    if not any(name.startswith("assets.") or name == "assets" for name in names):
        raise LookupError("assets")
    dated = names.index("datetime") if "datetime" in names else None
    binary = names.index("geometry") if ("geometry", ogr.OFTBinary) in kinds else None
    count = 0
    while (feature := _next(layer)) is not None:
        count += 1
        geometry = feature.GetGeometryRef() if binary is None else _from_wkb(feature, binary)
        moment = None if dated is None else _value(feature, dated, fields[dated])
        if not is_wanted(moment, None if geometry is None else _box(geometry)):
            continue
        row: dict[str, Any] = {} if geometry is None else {"geometry": json.loads(geometry.ExportToJson())}
        for number, field in enumerate(fields):
            # of a column with a dictionary GDAL gives the numbers, and the words of its first part alone
            if number != binary and not field.GetDomainName() and feature.IsFieldSetAndNotNull(number):
                _put(row, names[number].split("."), _value(feature, number, field))
        yield row
    if count != layer.GetFeatureCount():  # where its exceptions are switched off it just ends
        raise ValueError(gdal.GetLastErrorMsg())


def _next(layer: ogr.Layer) -> ogr.Feature | None:
    try:
        return layer.GetNextFeature()
    except RuntimeError as error:
        raise ValueError(str(error)) from error


def _from_wkb(feature: ogr.Feature, number: int) -> ogr.Geometry | None:
    """Of the column that holds it, which is a field as any other where the table says nothing of geometries."""
    if not feature.IsFieldSetAndNotNull(number):
        return None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return ogr.CreateGeometryFromWkb(feature.GetFieldAsBinary(number))
    except RuntimeError:  # where its exceptions are switched on
        return None
    finally:
        gdal.PopErrorHandler()


def _value(feature: ogr.Feature, number: int, field: ogr.FieldDefn) -> Any:
    if not feature.IsFieldSetAndNotNull(number):
        return None
    kind = field.GetType()
    if kind in (ogr.OFTDateTime, ogr.OFTDate):
        year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(number)
        ahead = timedelta(minutes=15 * (zone - _UTC_FLAG) if zone > 1 else 0)
        # Seconds are of single precision, whose last digits are none that the table states
        past = timedelta(hours=hour, minutes=minute, milliseconds=round(second * 1e3))
        return datetime(year, month, day, tzinfo=UTC) + past - ahead
    value = feature.GetField(number)
    return json.loads(value) if field.GetSubType() == ogr.OFSTJSON else value


def _put(row: dict[str, Any], names: list[str], value: Any) -> None:
    for name in names[:-1]:
        inner = row.setdefault(name, {})
        if not isinstance(inner, dict):
            return
        row = inner
    row[names[-1]] = value


def _box(geometry: ogr.Geometry) -> list[float]:
    west, east, south, north = geometry.GetEnvelope()
    return [west, south, east, north]
