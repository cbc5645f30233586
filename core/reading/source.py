"""A quality layer's file: from the store what was read before, the rest from its server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from ..errors import Unreadable
from ..store import Kept, Store
from ..texts import QT_TRANSLATE_NOOP
from .levels import Level, levels
from .ranges import Part, merged
from .tiff import Layout, MoreNeeded, first_directory, kind_of_directory, layout

HEADER = 8 * 1024  # all directories of an Earth Search SCL lie in its first 3.7 kB
_NEAR = 32 * 1024  # bytes after the head within which another directory is read with it
_DIRECTORY = 1024  # as a rule one has some twenty entries
_MOST_DIRECTORIES = 32
_MAX_HEADER = 4 * 1024 * 1024
_MAX_WHOLE = 64 * 1024 * 1024
Parsed = TypeVar("Parsed")


class File(Protocol):
    """A file that is read in ranges; ``size`` is known after the first."""

    size: int | None

    def read(self, start: int, stop: int) -> bytes: ...

    def read_all(self, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]: ...


class Source:
    def __init__(self, file: File, kept: Kept) -> None:
        self._file, self._kept = file, kept
        self.head, self.size = kept.head() or self._first_range()
        file.size = self.size  # so that one that was replaced by another of another size is noticed

    def layout(self) -> Layout:
        """The file's layout; ``head`` then holds all that it took. Raises ``Unreadable``."""
        found = self._parsed(layout)
        if at := self._mask():
            mask = self._parsed(partial(layout, start=at))
            return replace(found, mask=mask, plain=False)
        return found

    def _mask(self) -> int:
        """Where the directory of a mask begins that lies in the file, or 0. Those of cloud-optimized files are all in
        the head; of one that lies elsewhere no more is read than what says its kind.
        """
        first = at = first_directory(self.head)
        seen = set[int]()
        while 0 < at < self.size and at not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(at)
            is_mask, after = self._kind(at)
            if is_mask and at != first:
                return at
            at = after
        return 0

    def _kind(self, at: int) -> tuple[bool, int]:
        if at < len(self.head) + _NEAR:
            return self._parsed(partial(_kind_within, at=at))
        stop, data = min(at + _DIRECTORY, self.size), b""
        while len(data) < stop - at:
            data += self._file.read(at + len(data), stop)
            try:
                return kind_of_directory(self.head, data)
            except MoreNeeded as more:
                stop = min(at + more.stop, self.size)
        return False, 0

    def levels(self) -> list[Level]:
        """The same of all resolutions, the finest first."""
        return self._parsed(levels)

    def _parsed(self, parse: Callable[[bytes, int], Parsed]) -> Parsed:
        while True:
            try:
                return parse(self.head, self.size)
            except MoreNeeded as more:
                if more.stop > _MAX_HEADER:
                    raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is too long")) from more
                stop = max(more.stop, min(2 * len(self.head), self.size))
                self.head += self._file.read(len(self.head), stop)
                self._kept.keep_head(self.head, self.size)

    def blocks(self, found: Layout, wanted: Iterable[int], others: Iterable[int] = ()) -> Iterator[tuple[int, bytes]]:
        """Packed bytes of the wanted blocks as they come, by number; of ``others`` those that lie in between."""
        missing = []
        for number in wanted:
            data = b"" if not found.byte_counts[number] else self._kept.block(number)
            if data is None:
                missing.append(number)
            else:
                yield number, data
        between = [_part(found, number) for number in others if found.byte_counts[number]]
        groups = merged([_part(found, number) for number in missing])
        extents = [(group[0].offset, max(part.stop for part in group)) for group in groups]
        far = self._file.read_all([(start, stop) for start, stop in extents if stop > len(self.head)])
        for group, (start, stop) in zip(groups, extents, strict=True):
            data = self.head[start:stop] if stop <= len(self.head) else next(far)
            group += [part for part in between if start <= part.offset and part.stop <= stop]
            blocks = {part.key: data[part.offset - start : part.stop - start] for part in group}
            del data
            self._kept.keep_blocks(blocks)
            yield from blocks.items()

    def beginning(self, found: Layout, number: int, most: int) -> bytes:
        """The first bytes of a block as it is packed, so many at most."""
        start = int(found.offsets[number])
        stop = start + min(most, int(found.byte_counts[number]))
        return self.head[start:stop] if stop <= len(self.head) else self._file.read(start, stop)

    def holds(self, found: Layout, wanted: Iterable[int]) -> bool:
        """Whether ``blocks`` would ask for nothing."""
        return all(not found.byte_counts[number] or self._kept.block(number) is not None for number in wanted)

    def keeping_nothing(self) -> Source:
        """For overviews: their blocks are numbered as those of full resolution are, which are kept."""
        other = copy(self)
        other._kept = Store().file("")
        return other

    def whole(self) -> bytes:
        if self.size > _MAX_WHOLE:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is too large"))
        return self.head if len(self.head) == self.size else self.head + self._file.read(len(self.head), self.size)

    def _first_range(self) -> tuple[bytes, int]:
        head = self._file.read(0, HEADER)
        size = self._file.size or len(head)
        self._kept.keep_head(head, size)
        return head, size


def _kind_within(head: bytes, size: int, at: int) -> tuple[bool, int]:
    try:
        return kind_of_directory(head, head, at)
    except MoreNeeded as more:
        if more.stop > size:  # it is none
            return False, 0
        raise


def _part(found: Layout, number: int) -> Part:
    return Part(number, int(found.offsets[number]), int(found.byte_counts[number]))
