"""Quality layers that are arrays of a Zarr product: only the chunks, or parts of shards, that are needed are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import SCL, Scheme, Table, table_of
from ..classification.scl import NO_DATA
from ..errors.local import FileMissing
from ..errors.network import BadStatus
from ..errors.scene import DecoderMissing, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.chunk_codecs import CHECKSUM, unpacker, without_checksum
from ..raster.grid import Grid
from ..raster.window import Window
from ..storage.store import CacheEntry
from .blocks import Steps, steps_of
from .georeference import grid_of
from .layer import Layer, ReadWindow, window_of
from .range_planning import Part, merged
from .source import HEADER, RangeFile
from .zarr_metadata import ZarrArray, array_of_version_2, array_of_version_3

OpenFile = Callable[[str], RangeFile]  # a file of the array, by its name

_NOT_FOUND, _FORBIDDEN = 404, 403
_MAX_METADATA = 1 << 20
_FIRST = 64 * 1024  # of a chunk, at least
_EXPECTED = 8  # times that a chunk is smaller than what is in it, as a rule; then one request brings it
_SPARE = 4096  # bytes by which a chunk may be larger than what is in it, beside an eighth
_ABSENT = (1 << 64) - 1  # in a shard's index
_VERSION_2, _VERSION_3 = b"2", b"3"


def open_zarr(files: OpenFile, cached: CacheEntry, scheme: Scheme = SCL, stated: Grid | None = None) -> Layer:
    """Open an array: read its own metadata, which stands beside it where a product has consolidated metadata too.

    Args:
        files: those of the array.
        cached: what is kept of it, and where what is read is kept.
        scheme: by which pixel values become classes.
        stated: where its pixels lie as the item states it, for an array that does not say it.

    Raises:
        SceneError: the array cannot be read.
        NetworkError: it cannot be fetched.
    """
    array = read_array(files, cached)
    if missing := next((codec for codec in array.codecs if unpacker(codec) is None), ""):
        raise DecoderMissing(codec=missing)
    return _ZarrLayer(array, grid_of(array, stated), files, cached, table_of(scheme))


def read_array(files: OpenFile, cached: CacheEntry) -> ZarrArray:
    """What an array says of itself. Args and raises as of ``open_zarr``."""
    kept = cached.head()
    if kept is not None and kept[0][:1] in (_VERSION_2, _VERSION_3):
        data, size = kept[0][1:], kept[1]
        is_old = kept[0][:1] == _VERSION_2
    else:
        data, size, is_old = _fetched_metadata(files)
        cached.keep_head((_VERSION_2 if is_old else _VERSION_3) + data, size)
    # ``size`` is the length of what describes the array; what follows are the attributes of version 2.
    return array_of_version_2(data[:size], data[size:] or None) if is_old else array_of_version_3(data)


def _fetched_metadata(files: OpenFile) -> tuple[bytes, int, bool]:
    """The metadata, how much of it describes the array, and whether it is of version 2."""
    refused: BadStatus | None = None
    try:
        data = _whole(files(".zarray"), _MAX_METADATA)
    except BadStatus as error:
        if error.status != _FORBIDDEN:  # which some servers answer for what they have not
            raise
        data, refused = None, error
    if data is not None:
        return data + (_whole(files(".zattrs"), _MAX_METADATA) or b""), len(data), True
    data = _whole(files("zarr.json"), _MAX_METADATA)
    if data is None:
        raise refused or Unreadable(why=QT_TRANSLATE_NOOP("core", "there is no Zarr array at its address"))
    return data, len(data), False


def _whole(file: RangeFile, most: int, first: int = HEADER) -> bytes | None:
    """All of a file; None where there is none.

    Raises:
        Unreadable: it is larger than ``most``.
        NetworkError: it cannot be fetched.
    """
    data = _beginning(file, min(first, most))
    if data is None:
        return None
    size = file.size or len(data)
    if size > most:
        raise Unreadable(f"{size} bytes", why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
    return data if len(data) == size else data + file.read(len(data), size)


def _beginning(file: RangeFile, length: int) -> bytes | None:
    """The first bytes; None where its server says that there is no such file (404), and nothing else it may say.

    Raises:
        NetworkError: it cannot be fetched.
    """
    try:
        return file.read(0, length)
    except FileMissing:  # in a folder of this machine
        return None
    except BadStatus as error:
        if error.status == _NOT_FOUND:
            return None
        raise


class _ZarrLayer:
    """An array in chunks, or in shards of them."""

    decoder = "zarr"

    def __init__(self, array: ZarrArray, grid: Grid, files: OpenFile, cached: CacheEntry, table: Table) -> None:
        self._array, self.grid, self._files, self._cached, self._table = array, grid, files, cached, table
        self.block_height, self.block_width = array.block_height, array.block_width
        self._most = array.block_bytes + array.block_bytes // 8 + _SPARE

    def length(self, number: int) -> int:
        """Not known before a chunk, or the index of its shard, is asked for."""
        return 0

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        """As ``Layer.read``; of the ``others`` none."""
        missing = []
        for number in wanted:
            packed = self._cached.block(number)
            if packed is None:
                missing.append(number)
            else:
                yield number, self._reader(number, packed)
        for number, packed in self._fetched(missing):
            if packed:
                self._cached.keep_blocks({number: packed})
            yield number, self._reader(number, packed)

    def _fetched(self, missing: list[int]) -> Iterator[tuple[int, bytes | None]]:
        if self._array.index_is_last is None:
            first = max(_FIRST, self._array.block_bytes // _EXPECTED)
            for number in missing:
                yield number, _whole(self._files(self._array.place(number)[0]), self._most, first)
            return
        by_shard = sorted((self._array.place(number), number) for number in missing)
        for name, group in groupby(by_shard, key=lambda one: one[0][0]):
            yield from self._of_shard(name, {at: number for (_, at), number in group})

    def _of_shard(self, name: str, wanted: dict[int, int]) -> Iterator[tuple[int, bytes | None]]:
        """Some blocks of a shard; ``wanted`` are their numbers by those in the shard."""
        file = self._files(name)
        head = _beginning(file, HEADER)
        if head is None:
            yield from ((number, None) for number in wanted.values())
            return
        index, size = self._index(file, head), file.size or len(head)
        parts = []
        for at, number in wanted.items():
            offset, length = map(int, index[at])
            if (offset, length) == (_ABSENT, _ABSENT):
                yield number, None
            elif not 0 < length <= self._most or offset + length > size:
                raise _damaged(f"{length} bytes at {offset} of {size}")
            else:
                parts.append(Part(number, offset, length))
        groups = merged(parts)
        ranges = [(group[0].offset, max(part.stop for part in group)) for group in groups]
        fetched = file.read_all([(start, stop) for start, stop in ranges if stop > len(head)])
        for group, (start, stop) in zip(groups, ranges, strict=True):
            data = head[start:stop] if stop <= len(head) else next(fetched)
            yield from ((part.key, data[part.offset - start : part.stop - start]) for part in group)

    def _index(self, file: RangeFile, head: bytes) -> NDArray[np.uint64]:
        """(n, 2): where each block of a shard begins, and its length."""
        array, size = self._array, file.size or len(head)
        length = 16 * array.in_shard + (CHECKSUM if array.index_has_checksum else 0)
        if length > size:
            raise _damaged(f"{size} bytes")
        start = size - length if array.index_is_last else 0
        data = head[start : start + length] if start + length <= len(head) else file.read(start, start + length)
        try:
            data = without_checksum(data) if array.index_has_checksum else data
        except ValueError as error:
            raise _damaged(str(error)) from error
        return np.frombuffer(data, "<u8").reshape(-1, 2)

    def _reader(self, number: int, packed: bytes | None) -> ReadWindow:
        return partial(self._steps, window_of(self, number), packed)

    def _steps(self, block: Window, packed: bytes | None, window: Window) -> Steps:
        array, within = self._array, window.within(block)
        if packed is None and array.fill is None:
            return steps_of(np.full((window.height, window.width), NO_DATA, np.uint8))
        if packed is None:
            return steps_of(np.full((window.height, window.width), self._table[array.fill], np.uint8))
        pixels = np.frombuffer(self._unpacked(packed), array.pixel)
        shape = (array.block_height, array.block_width)
        values = pixels.reshape(shape[::-1]).T if array.by_columns else pixels.reshape(shape)
        rows = slice(within.row_off, within.row_off + window.height)
        return steps_of(self._table[values[rows, within.col_off : within.col_off + window.width]])

    def _unpacked(self, packed: bytes) -> bytes:
        array, codecs = self._array, self._array.codecs
        try:
            for position in reversed(range(len(codecs))):
                unpack = unpacker(codecs[position])
                assert unpack is not None  # it was asked for when the array was opened
                packed = unpack(packed, array.block_bytes + CHECKSUM * codecs[:position].count("crc32c"))
        except ValueError as error:
            raise _damaged(str(error)) from error
        if len(packed) != array.block_bytes:
            raise _damaged(f"{len(packed)} bytes for {array.block_bytes}")
        return packed


def _damaged(detail: str) -> Unreadable:
    return Unreadable(detail, why=QT_TRANSLATE_NOOP("core", "a block is damaged"))
