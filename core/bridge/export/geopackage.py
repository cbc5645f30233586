"""A table that goes into a GeoPackage which is there already: all of it or nothing, and the rest stays as it was."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from itertools import chain, count
from pathlib import Path

from osgeo import gdal, ogr

from ...errors.files import FileHeld, NotAGeoPackage, NotWritten
from ...storage.database import PATIENCE
from ...storage.files import disk_problem

OWN_NAME = "clear scenes"
_DRIVERS = ["GPKG"]


def table_in(path: Path, wanted: str, fields: Collection[str]) -> tuple[str, bool]:
    """The name for a table in a GeoPackage, and whether there is one of that name with the same fields.

    The name is ``wanted``, or ``OWN_NAME`` where the analyst has something else under the first, with a number where
    under that too.

    Args:
        path: Of the GeoPackage.
        wanted: The name that it should have.
        fields: Names of the table's fields.

    Raises:
        FileHeld: Another program writes to it, or it may not be written.
        NotAGeoPackage: It is none.
    """
    if not os.access(path, os.W_OK):
        raise FileHeld(file=path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE)) as database:
            database.execute("BEGIN IMMEDIATE")  # whether anything can be written now
            database.execute("SELECT COUNT(*) FROM gpkg_contents")
            for name in chain((wanted, OWN_NAME), (f"{OWN_NAME} {number}" for number in count(2))):
                existing = {row[1] for row in database.execute("SELECT * FROM pragma_table_info(?)", (name,))}
                if not existing or set(fields) <= existing:
                    return name, bool(existing)
        raise AssertionError("numbers do not end")
    except sqlite3.Error as error:
        if error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY):
            raise FileHeld(str(error), file=path) from error
        raise NotAGeoPackage(str(error), file=path) from error


def put_table(part: Path, path: Path, name: str) -> None:
    """Copy the one table of a GeoPackage into another, in place of that of the same name.

    Args:
        part: The GeoPackage with the table.
        path: The one that it goes into.
        name: Of the table.

    Raises:
        DiskFull: Or another error of ``core.errors.files``; then nothing has changed.
    """
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        problem = _put(part, path, name)
    except RuntimeError as error:  # where somebody switched GDAL's exceptions on for the whole process
        problem = str(error)
    finally:
        gdal.PopErrorHandler()
    if problem:
        raise disk_problem(path) or NotWritten(problem, file=path, why=problem)


def _put(part: Path, path: Path, name: str) -> str:
    """Why it failed, or ""."""
    source = gdal.OpenEx(str(part), gdal.OF_VECTOR, allowed_drivers=_DRIVERS)
    target = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=_DRIVERS)
    if source is None or target is None or target.StartTransaction():
        return gdal.GetLastErrorMsg() or "?"
    is_done = False
    try:
        is_done = _copy(source, target, name) and not target.CommitTransaction()
        return "" if is_done else gdal.GetLastErrorMsg() or "?"
    finally:
        if not is_done:
            with suppress(RuntimeError):
                target.RollbackTransaction()
            with suppress(RuntimeError):  # GDAL mends what need not be; as the file is closed nobody could catch it
                target.FlushCache()


def _copy(source: gdal.Dataset, target: gdal.Dataset, name: str) -> bool:
    """``CopyLayer`` would commit by itself; and a table that was dropped is not quite itself after going back."""
    given, table = source.GetLayer(0), target.GetLayerByName(name)
    definition = given.GetLayerDefn()
    if table is None:
        table = target.CreateLayer(name, given.GetSpatialRef(), given.GetGeomType())
        fields = map(definition.GetFieldDefn, range(definition.GetFieldCount()))
        if table is None or any(table.CreateField(field) for field in fields):
            return False
    elif any(table.DeleteFeature(number) for number in [row.GetFID() for row in table]):
        return False
    return not any(table.CreateFeature(_as_in(table, row)) for row in given)


def _as_in(table: ogr.Layer, row: ogr.Feature) -> ogr.Feature:
    """The row with the table's fields, matched by name."""
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetFrom(row)
    return feature
