"""A file of a scene: from the store what was read before, the rest from its server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.parts import Parts
from ..storage.store import CacheEntry, Store
from .overviews import Level, levels
from .pieces import MoreNeeded, Pieces
from .range_planning import GAP, Part, merged
from .tiff import Layout, layout, mask_directory

HEADER = 8 * 1024  # all directories of an Earth Search SCL lie in its first 3.7 kB
_SMALL = HEADER + GAP  # a file of so many bytes comes as a whole: whatever is wanted of it, that takes one request
_MAX_HEADER = 4 * 1024 * 1024  # in all pieces
_MAX_PIECES = 64
_MAX_WHOLE = 64 * 1024 * 1024  # of a file or a block
Parsed = TypeVar("Parsed")


class RangeFile(Protocol):
    """A file that is read in ranges.

    Attributes:
        size: of the whole file in bytes, known after the first range.
    """

    size: int | None

    def read(self, start: int, stop: int) -> bytes:
        """The bytes from ``start`` up to ``stop``, exclusive."""

    def read_all(self, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        """The bytes of each range, in their order."""


class Source:
    """A file of a scene, opened: its first bytes are read when it is made.

    Args:
        file: on its server.
        cached: what is kept of it, and where what is read is kept.
        first: how many bytes are asked for at first.

    Attributes:
        size: of the whole file in bytes.
    """

    def __init__(self, file: RangeFile, cached: CacheEntry, first: int = HEADER) -> None:
        self._file, self._cached = file, cached
        head, self.size = cached.head() or self._first_range(first)
        self._pieces = Pieces(head, self.size)
        file.size = self.size  # so that one that was replaced by another of another size is noticed

    @property
    def head(self) -> bytes:
        """The file's first bytes, as far as they are at hand."""
        return self._pieces.head

    def layout(self) -> Layout:
        """The layout of the full-resolution image; all that it took is then at hand. Raises ``Unreadable``."""
        found = self._parsed(layout)
        if at := self._parsed(mask_directory):
            self.levels()  # GDAL comes to the mask by way of them
            return replace(found, mask=self._parsed(partial(layout, start=at)), plain=False)
        return found

    @property
    def header_length(self) -> int:
        """How many of its first bytes tell of all of its images, as far as they are at hand."""
        with suppress(MoreNeeded, Unreadable):
            levels(self._pieces, self.size)
        return self._pieces.reach

    def levels(self) -> list[Level]:
        """The image at all its resolutions, the finest first. Raises ``Unreadable``."""
        return self._parsed(levels)

    def _parsed(self, parse: Callable[[Pieces, int], Parsed]) -> Parsed:
        while True:
            try:
                return parse(self._pieces, self.size)
            except MoreNeeded as more:
                self._fetch(more)

    def _fetch(self, more: MoreNeeded) -> None:
        """Fetch what is needed of the header. What lies far behind is asked for on its own, whatever lies before it."""
        pieces = self._pieces
        start, data = pieces.before(more.start, GAP) or (more.start, self._cached.block(_piece(more.start)) or b"")
        if start + len(data) < more.stop:
            room = start + len(data) + _MAX_HEADER - pieces.length
            stop = min(max(more.stop, min(start + max(2 * len(data), HEADER), room)), self.size)
            if stop > room or len(pieces.items()) > _MAX_PIECES:
                raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is too long"))
            data += self._file.read(start + len(data), stop)
            if start:
                self._cached.keep_blocks({_piece(start): data})
            else:
                self._cached.keep_head(data, self.size)
        pieces.add(start, data)

    def image(self, found: Layout, packed: Mapping[int, bytes], hidden: Mapping[int, bytes] | None = None) -> Parts:
        """The file for GDAL: as much of its header as is at hand, and some of its blocks.

        Args:
            found: the layout of its full-resolution image.
            packed: by number the blocks that it holds, as they are packed in the file.
            hidden: likewise of its mask.
        """
        parts = dict(self._pieces.items())
        try:
            levels(self._pieces, self.size)
        except (MoreNeeded, Unreadable):  # GDAL would look for the other directories among zeros: there are none
            at, word = found.chain
            start, data = self._pieces.before(at, 0) or (0, b"")
            parts[start] = data[: at - start] + bytes(word) + data[at - start + word :]
        images = [(found, packed), *([(found.mask, hidden)] if found.mask and hidden else [])]
        blocks = [(int(each.offsets[at]), data) for each, some in images for at, data in some.items() if data]
        return Parts(self.size, (*parts.items(), *blocks))

    def blocks(self, found: Layout, wanted: Iterable[int], others: Iterable[int] = ()) -> Iterator[tuple[int, bytes]]:
        """Read blocks, as they are packed in the file.

        Args:
            found: the layout of the image whose blocks they are.
            wanted: their numbers.
            others: of blocks that are of use where they come with them.

        Yields:
            As they come the number and the bytes of each block; of ``others`` those that lie between wanted ones.

        Raises:
            Unreadable: one is too large.
            NetworkError: they cannot be fetched.
        """
        missing = []
        for number in wanted:
            data = b"" if not found.byte_counts[number] else self._cached.block(number)
            if data is None:
                missing.append(number)
            else:
                yield number, data
        if missing and int(found.byte_counts[missing].max()) > _MAX_WHOLE:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
        between = [_part(found, number) for number in others if found.byte_counts[number]]
        for group, start, data in self._ranges(merged([_part(found, number) for number in missing])):
            group += [part for part in between if start <= part.offset and part.stop <= start + len(data)]
            blocks = {part.key: data[part.offset - start : part.stop - start] for part in group}
            del data
            self._cached.keep_blocks(blocks)
            yield from blocks.items()

    def beginning(self, found: Layout, number: int, most: int) -> bytes:
        """The first bytes of a block as it is packed, so many at most."""
        return next(data for _, data in self.slices(found, {number: (0, most)}))

    def slices(self, found: Layout, wanted: Mapping[int, tuple[int, int]]) -> Iterator[tuple[int, bytes]]:
        """Read slices of blocks as they are packed; nothing is kept of them.

        Args:
            found: the layout of the image whose blocks they are.
            wanted: by the number of each block the first of its bytes, and the one behind the last.

        Yields:
            As they come the number and the bytes of each, fewer where the block ends before.

        Raises:
            Unreadable: one is too large.
            NetworkError: they cannot be fetched.
        """
        parts = []
        for number, (start, stop) in wanted.items():
            length = min(stop, int(found.byte_counts[number])) - start
            parts.append(Part(number, int(found.offsets[number]) + start, max(0, length)))
        if max((part.length for part in parts), default=0) > _MAX_WHOLE:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
        yield from ((part.key, b"") for part in parts if not part.length)
        for group, start, data in self._ranges(merged(parts)):
            yield from ((part.key, data[part.offset - start : part.stop - start]) for part in group)

    def _ranges(self, groups: Sequence[list[Part]]) -> Iterator[tuple[list[Part], int, bytes]]:
        """Each group with where its range begins, and the bytes of that."""
        extents = [(group[0].offset, max(part.stop for part in group)) for group in groups]
        fetched = self._file.read_all([(start, stop) for start, stop in extents if stop > len(self.head)])
        for group, (start, stop) in zip(groups, extents, strict=True):
            yield group, start, self.head[start:stop] if stop <= len(self.head) else next(fetched)

    def holds(self, found: Layout, wanted: Iterable[int]) -> bool:
        """Whether ``blocks`` would ask for nothing."""
        return all(not found.byte_counts[number] or self._cached.block(number) is not None for number in wanted)

    def keeping_nothing(self) -> Source:
        """The same file without a cache, for overviews: their blocks are numbered as those of full resolution are."""
        other = copy(self)
        other._cached = Store().file("")
        return other

    def whole(self) -> bytes:
        """All of the file. Raises ``Unreadable`` where it is too large."""
        if self.size > _MAX_WHOLE:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is too large"))
        return self.head if len(self.head) == self.size else self.head + self._file.read(len(self.head), self.size)

    def _first_range(self, length: int) -> tuple[bytes, int]:
        head = self._file.read(0, length)
        size = self._file.size or len(head)
        self._cached.keep_head(head, size)
        return head, size


def first_bytes(stated_size: int, header: int = HEADER) -> int:
    """How many bytes of a file to ask for at first: of one that is stated to be small, all.

    Args:
        stated_size: in bytes as the catalog states it, 0 where it does not.
        header: how long its header may be, in bytes.
    """
    return stated_size if HEADER < stated_size <= _SMALL else header


def _piece(start: int) -> int:
    """The number under which a piece of the header is kept beside the blocks, none of which has it."""
    return -1 - start


def _part(found: Layout, number: int) -> Part:
    return Part(number, int(found.offsets[number]), int(found.byte_counts[number]))
