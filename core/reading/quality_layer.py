"""Opening a quality layer: the strict reader decodes what it knows, GDAL the rest, from memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..classification.schemes import SCL, Scheme, Table, is_identity, table_of
from ..errors.scene import FormatNotRead, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.backend import RasterBackend
from ..raster.choice import backend
from ..raster.grid import Grid
from .blocks import unpack
from .gdal_layers import TiffLayer, WholeFileLayer
from .layer import Layer, ReadWindow, window_of
from .source import Source
from .tiff import Layout, is_tiff

STRICT = "strict"
JPEG_2000 = (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")  # with boxes, and the bare codestream
# Formats that are not read here, by how their files begin.
_OTHERS = {
    b"\x89HDF": "HDF5",
    b"\x0e\x03\x13\x01": "HDF4",
    b"CDF\x01": "NetCDF",
    b"CDF\x02": "NetCDF",
    b"GRIB": "GRIB",
    b"PK\x03\x04": "ZIP",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"PAR1": "Parquet",
}


def open_quality_layer(
    source: Source, gdal: Callable[[], RasterBackend] = backend, scheme: Scheme = SCL, stated: Grid | None = None
) -> Layer:
    """Open a quality layer: read what it takes to know where its pixels lie.

    Args:
        source: its file.
        gdal: called for what decodes a file that the strict reader does not.
        scheme: by which pixel values become classes.
        stated: where its pixels lie as the item states it, for a file that does not say it.

    Raises:
        SceneError: the file cannot be read.
        NetworkError: it cannot be fetched.
    """
    table = table_of(scheme)
    if not is_tiff(source.head):
        return WholeFileLayer(_whole_image(source), gdal(), table, stated)
    found = source.layout()
    if found.plain and found.grid is not None:
        as_it_is = found.pixel == "u1" and is_identity(scheme)
        return _StrictLayer(source, found, found.grid, None if as_it_is else table)
    return TiffLayer(source, found, gdal(), table, stated)


def _whole_image(source: Source) -> bytes:
    """A file of a format that can only be read whole."""
    if not source.head.startswith(JPEG_2000):
        for begin, name in _OTHERS.items():
            if source.head.startswith(begin):
                raise FormatNotRead(format=name)
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its format is not known"))
    return source.whole()


class _StrictLayer:
    """A TIFF that the strict reader decodes."""

    decoder = STRICT

    def __init__(self, source: Source, found: Layout, grid: Grid, table: Table | None) -> None:
        self._source, self._found, self.grid, self._table = source, found, grid, table
        self.block_height, self.block_width = found.block_height, found.block_width

    def length(self, number: int) -> int:
        return int(self._found.byte_counts[number])

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        for number, packed in self._source.blocks(self._found, wanted, others):
            yield number, self._unpacker(number, packed)

    def _unpacker(self, number: int, packed: bytes) -> ReadWindow:
        block = window_of(self, number)
        return lambda window: unpack(packed, self._found, window.within(block), self._table)
