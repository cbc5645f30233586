"""What a Zarr array says of itself: the metadata of versions 2 and 3, of which nothing is believed unchecked.

Follows the Zarr storage specification version 2, and the core specification version 3 with the codecs of its registry
(sharding_indexed, transpose, bytes, gzip, zstd, blosc, crc32c).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..errors.scene import FormatNotRead, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.chunk_codecs import KNOWN
from ..raster.grid import Affine, Grid
from ..stac.scene_files import grid_in
from ..stac.stated import as_list, as_mapping, as_text

_MAX_SIDE = (1 << 31) - 1  # pixels, as in GDAL
_MAX_PIXELS = 1 << 24  # of what is unpacked at once
_MAX_IN_SHARD = 1 << 16
_MAX_CODECS = 8
_PIXELS = {"|u1": "u1", "<u1": "u1", ">u1": "u1", "<u2": "<u2", ">u2": ">u2"}
_ENDIANS = {"little": "<u2", "big": ">u2"}
FORMAT = "Zarr"


@dataclass(frozen=True)
class ZarrArray:
    """An array of two dimensions, rows before columns.

    Attributes:
        version: of Zarr, 2 or 3.
        width: in pixels.
        height: in pixels.
        block_width: of what is unpacked at once, in pixels; at the right edge it reaches beyond the array.
        block_height: likewise.
        shard: rows and columns of blocks that lie together in one file; (1, 1) where each has its own.
        pixel: numpy's name of a pixel.
        fill: the value of pixels whose block was left out; None where that is not stated.
        by_columns: whether the pixels of a block lie column by column.
        codecs: by what a block was packed, one after the other.
        index_is_last: whether a shard's index is at its end; None where there are no shards.
        index_has_checksum: whether it ends with one.
        prefix: how the names of files begin.
        separator: between the two numbers in them.
        grid: where the pixels lie, None where the array does not state it.
    """

    version: int
    width: int
    height: int
    block_width: int
    block_height: int
    shard: tuple[int, int]
    pixel: str
    fill: int | None
    by_columns: bool
    codecs: tuple[str, ...]
    index_is_last: bool | None
    index_has_checksum: bool
    prefix: str
    separator: str
    grid: Grid | None

    @property
    def affine(self) -> Affine | None:
        """As in ``grid``; None where that is."""
        return self.grid.affine if self.grid else None

    @property
    def block_bytes(self) -> int:
        """Of a block that is unpacked."""
        return self.block_width * self.block_height * (1 if self.pixel == "u1" else 2)

    @property
    def in_shard(self) -> int:
        """How many blocks lie in one file."""
        return self.shard[0] * self.shard[1]

    def place(self, number: int) -> tuple[str, int]:
        """Where a block is, by its number row by row: the name of its file, and its number in that."""
        row, column = divmod(number, -(-self.width // self.block_width))
        (down, row), (across, column) = divmod(row, self.shard[0]), divmod(column, self.shard[1])
        return f"{self.prefix}{down}{self.separator}{across}", row * self.shard[1] + column


def array_of_version_2(metadata: bytes, attributes: bytes | None) -> ZarrArray:
    """Read ``.zarray`` and ``.zattrs``, which may be absent. Raises ``Unreadable`` or ``FormatNotRead``."""
    found, stated = _parsed(metadata), _parsed(attributes) if attributes is not None else {}
    _expect(found.get("zarr_format") == 2 and not found.get("filters"))
    height, width = _pair(found.get("shape"), _MAX_SIDE)
    block = _pair(found.get("chunks"), _MAX_SIDE)
    pixel = _PIXELS.get(as_text(found.get("dtype")), "")
    separator = found.get("dimension_separator", ".")
    order = found.get("order", "C")
    _expect(separator in (".", "/") and order in ("C", "F"))
    compressor = found.get("compressor")
    codecs = () if compressor is None else (as_text(as_mapping(compressor).get("id")),)
    return _array(
        2, (height, width), block, (1, 1), pixel, found.get("fill_value"), order == "F", codecs, None, False, "",
        separator, stated, as_list(stated.get("_ARRAY_DIMENSIONS")),
    )  # fmt: skip


def array_of_version_3(metadata: bytes) -> ZarrArray:
    """Read ``zarr.json``. Raises ``Unreadable`` or ``FormatNotRead``."""
    found = _parsed(metadata)
    _expect(found.get("zarr_format") == 3 and found.get("node_type") == "array")
    _expect(not found.get("storage_transformers"))
    height, width = _pair(found.get("shape"), _MAX_SIDE)
    regular = as_mapping(found.get("chunk_grid"))
    _expect(regular.get("name") == "regular")
    block = outer = _pair(as_mapping(regular.get("configuration")).get("chunk_shape"), _MAX_SIDE)
    prefix, separator = _keys(as_mapping(found.get("chunk_key_encoding")))
    kind = {"uint8": "u1", "uint16": "u2"}.get(as_text(found.get("data_type")), "")
    codecs, is_last, has_checksum = _codecs(found.get("codecs")), None, False
    if codecs and codecs[0][0] == "sharding_indexed":
        _expect(len(codecs) == 1)
        settings = codecs[0][1]
        block = _pair(settings.get("chunk_shape"), _MAX_SIDE)
        is_last, has_checksum = _index(settings)
        codecs = _codecs(settings.get("codecs"))
    _expect(outer[0] % block[0] == outer[1] % block[1] == 0)
    by_columns = bool(codecs) and codecs[0][0] == "transpose"
    if by_columns:
        _expect(as_list(codecs[0][1].get("order")) in ([1, 0], [0, 1]))
        by_columns = codecs[0][1]["order"] == [1, 0]
        codecs = codecs[1:]
    _expect(bool(codecs) and codecs[0][0] == "bytes")
    pixel = _ENDIANS.get(as_text(codecs[0][1].get("endian")), "") if kind == "u2" else kind
    shard = (outer[0] // block[0], outer[1] // block[1])
    names = tuple(name for name, _ in codecs[1:])
    return _array(
        3, (height, width), block, shard, pixel, found.get("fill_value"), by_columns, names, is_last, has_checksum,
        prefix, separator, as_mapping(found.get("attributes")), as_list(found.get("dimension_names")),
    )  # fmt: skip


def _array(
    version: int,
    shape: tuple[int, int],
    block: tuple[int, int],
    shard: tuple[int, int],
    pixel: str,
    fill: Any,
    by_columns: bool,
    codecs: tuple[str, ...],
    index_is_last: bool | None,
    index_has_checksum: bool,
    prefix: str,
    separator: str,
    attributes: Mapping[str, Any],
    dimensions: list[Any],
) -> ZarrArray:
    if not pixel:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its pixels are not whole numbers of 8 or 16 bits"))
    if block[0] * block[1] > _MAX_PIXELS or shard[0] * shard[1] > _MAX_IN_SHARD:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
    if unknown := next((name for name in codecs if name not in KNOWN), ""):
        raise FormatNotRead(format=f"{FORMAT} ({unknown[:40]})")
    _expect(len(set(codecs) - {"crc32c"}) <= 1)  # of what is packed twice it is not known how large it is once
    _expect([str(name).lower()[:1] for name in dimensions] != ["x", "y"])
    places = {**attributes, "proj:shape": [*shape]}
    return ZarrArray(
        version, shape[1], shape[0], block[1], block[0], shard, pixel, _fill(fill, pixel), by_columns, codecs,
        index_is_last, index_has_checksum, prefix, separator, grid_in(places, {}),
    )  # fmt: skip


def _parsed(text: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _odd(str(error)) from error
    _expect(isinstance(found, Mapping))
    return as_mapping(found)


def _pair(value: Any, most: int) -> tuple[int, int]:
    """Two whole numbers from 1 to ``most``."""
    pair = as_list(value)
    _expect(len(pair) == 2 and all(type(one) is int and 0 < one <= most for one in pair))
    return pair[0], pair[1]


def _keys(encoding: Mapping[str, Any]) -> tuple[str, str]:
    """How the names of files begin, and what is between their numbers."""
    name = encoding.get("name")
    separator = as_mapping(encoding.get("configuration")).get("separator", "/" if name == "default" else ".")
    _expect(separator in (".", "/") and name in ("default", "v2"))
    return f"c{separator}" if name == "default" else "", separator


def _codecs(value: Any) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Names and settings."""
    codecs = as_list(value)
    _expect(0 < len(codecs) <= _MAX_CODECS)
    named = [{"name": one} if isinstance(one, str) else as_mapping(one) for one in codecs]
    return tuple((as_text(one.get("name")), as_mapping(one.get("configuration"))) for one in named)


def _index(settings: Mapping[str, Any]) -> tuple[bool, bool]:
    """Whether a shard's index is last, and has a checksum."""
    location, codecs = settings.get("index_location", "end"), _codecs(settings.get("index_codecs"))
    names = [name for name, _ in codecs]
    _expect(location in ("start", "end") and names in (["bytes"], ["bytes", "crc32c"]))
    _expect(codecs[0][1].get("endian") == "little")
    return location == "end", len(names) == 2


def _fill(value: Any, pixel: str) -> int | None:
    if value is None:
        return None
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    _expect(is_number and value == int(value) and 0 <= value < (256 if pixel == "u1" else 65536))
    return int(value)


def _expect(holds: bool) -> Literal[True]:
    if not holds:
        raise _odd()
    return True


def _odd(detail: str = "") -> Unreadable:
    return Unreadable(detail, why=QT_TRANSLATE_NOOP("core", "its Zarr metadata is not that of an image"))
