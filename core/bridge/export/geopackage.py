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
from ...storage.files import disk_problem

OWN_NAME = "clear scenes"
_DRIVERS = ["GPKG"]
_PATIENCE = 5.0  # seconds for another program to finish


def table_in(path: Path, wanted: str, fields: Collection[str]) -> tuple[str, bool]:
    """The name for a table with these ``fields``, and whether there is one of that name, made of the same.

    It is ``wanted``, or ``OWN_NAME`` where the analyst has something else under the first, with a number where under
    that too. Raises ``NotAGeoPackage`` or ``FileHeld``.
    """
    if not os.access(path, os.W_OK):
        raise FileHeld(file=path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE)) as database:
            database.execute("BEGIN IMMEDIATE")  # whether anything can be written now
            database.execute("SELECT COUNT(*) FROM gpkg_contents")
            for name in chain((wanted, OWN_NAME), (f"{OWN_NAME} {number}" for number in count(2))):
                there = {row[1] for row in database.execute("SELECT * FROM pragma_table_info(?)", (name,))}
                if not there or set(fields) <= there:
                    return name, bool(there)
        raise AssertionError("numbers do not end")
    except sqlite3.Error as error:
        if error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY):
            raise FileHeld(str(error), file=path) from error
        raise NotAGeoPackage(str(error), file=path) from error


def put_table(part: Path, path: Path, name: str) -> None:
    """The one table of ``part`` into ``path``, in place of that of the same name. Raises ``DiskFull`` or another
    error of ``core.files``, and nothing has changed.
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
    """Why it was not, or ""."""
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
    given, made = source.GetLayer(0), target.GetLayerByName(name)
    form = given.GetLayerDefn()
    if made is None:
        made = target.CreateLayer(name, given.GetSpatialRef(), given.GetGeomType())
        if made is None or any(made.CreateField(form.GetFieldDefn(n)) for n in range(form.GetFieldCount())):
            return False
    elif any(made.DeleteFeature(number) for number in [row.GetFID() for row in made]):
        return False
    return not any(made.CreateFeature(_as_in(made, row)) for row in given)


def _as_in(table: ogr.Layer, row: ogr.Feature) -> ogr.Feature:
    """By the names of its fields."""
    made = ogr.Feature(table.GetLayerDefn())
    made.SetFrom(row)
    return made
