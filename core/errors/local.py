"""Errors of catalogs and files on this machine."""

from __future__ import annotations

from .catalog import CatalogError
from .network import AddressRefused, NetworkError
from .text import QT_TRANSLATE_NOOP


class FileRefused(AddressRefused):
    """Raised when a file may not be opened: the catalog that names it lies elsewhere."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you "
        "trust it, choose the catalog above both, or move its file to the folder that holds the images.",
    )


class FileMissing(NetworkError):
    """Raised when a file of a local catalog is not there."""

    template = QT_TRANSLATE_NOOP("core", "There is no file {file}. It was moved, or never downloaded.")


class FileEmpty(NetworkError):
    """Raised when nothing is in a file of a local catalog."""

    template = QT_TRANSLATE_NOOP("core", "The file {file} is empty. Download it again.")


class FileCut(NetworkError):
    """Raised when a file of a local catalog ends before what its header says is in it."""

    template = QT_TRANSLATE_NOOP("core", "The file {file} ends too early. Download it again.")


class FileDamaged(NetworkError):
    """Raised when a file of a local catalog cannot be read."""

    template = QT_TRANSLATE_NOOP("core", "The file {file} cannot be read: {why}. Download it again.")


class NoItems(CatalogError):
    """Raised when a file or folder that was chosen as a catalog holds nothing that can be searched."""

    template = QT_TRANSLATE_NOOP("core", "No scenes can be read from {path}: {why}.")


class ParquetNotRead(CatalogError):
    """Raised when a table in Parquet is the catalog, and nothing is there that reads it."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither "
        "is there. Save its items as JSON instead.",
    )


class ProductsNotRead(CatalogError):
    """The remark on a search of a folder that holds products of a level, or packed in a way, that is not read."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of "
        "Level-2, unpacked; those of Sentinel-2 may be zipped.",
    )
