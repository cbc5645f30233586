"""The blocks of one file that a clear picture is made of: each is fetched once, however many pieces need it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..network.transport import Transport
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.band_file import BandFile
from ..reading.grid_mapping import places_on
from ..reading.spans import Integers
from .packed_mask import Mask


class PictureBlocks:
    """The blocks of one file. May be used by many threads.

    Args:
        file: Of one asset of a scene.
        transport: By which it is read.

    Attributes:
        file: As it was given.
        uses: How many pieces need each block.
    """

    def __init__(self, file: BandFile, transport: Transport) -> None:
        self.file, self._transport = file, transport
        self.uses: Counter[int] = Counter()
        self._left: Counter[int] = Counter()
        self._lock = threading.Lock()

    def begin(self) -> None:
        """Forget which pieces were made."""
        self._left = Counter(self.uses)

    def needed(self, grid: Grid, piece: Window, mask: Mask) -> list[int]:
        """The blocks that hold wanted pixels of a piece of a grid."""
        parts = self.file.parts(*places_on(self.file.grid, grid, piece), mask)
        return list(dict.fromkeys(part.block for part in parts))

    def values(
        self, grid: Grid, piece: Window, mask: Mask, scratch: Path
    ) -> Iterator[tuple[Window, Mask, NDArray[Any]]]:
        """Read the wanted pixels of a piece, by the nearest of the file's. It is the worker's turn while they come.

        Args:
            grid: On which the piece lies.
            piece: A window of it.
            mask: (height, width), the pixels that are wanted.
            scratch: A folder for blocks that other pieces need too.

        Yields:
            A part of the piece by its window, which of its pixels are wanted, and as they are stored the
            values (planes, rows, columns).

        Raises:
            ClearScenesError: They cannot be read.
        """
        parts = list(self.file.parts(*places_on(self.file.grid, grid, piece), mask))
        numbers = dict.fromkeys(part.block for part in parts)
        with self._lock, self._transport.working():  # in this order: who waits for the file keeps nobody waiting
            packed = self._packed(numbers, scratch, 1)
            for number in numbers:
                self._left[number] -= 1
                if self._left[number] <= 0:
                    self._kept(number, scratch).unlink(missing_ok=True)
        with self._transport.working():
            for part in parts:
                block = self.file.decoded(part.block, packed)
                yield part.place, part.mask, block[:, part.rows, part.columns]

    def held(self, rows: Integers, columns: Integers, mask: Mask) -> Mask:
        """Which of some pixels lie in blocks that pieces need; by their rows and columns in the file."""
        found = np.zeros_like(mask)
        for part in self.file.parts(rows, columns, mask):
            if self.uses[part.block]:
                found[part.place.slices] |= part.mask
        return found

    def sampled(self, rows: Integers, columns: Integers, mask: Mask, scratch: Path) -> NDArray[Any]:
        """Read some pixels before the pieces are made; what pieces need is not fetched again for them.

        Args:
            rows: Of the file, for each pixel: (height, 1), or as the mask.
            columns: Likewise: (1, width), or as the mask.
            mask: (height, width), the pixels that are wanted.
            scratch: That of the pieces.

        Returns:
            (planes, height, width), as they are stored; what is empty where none is wanted.
        """
        parts = list(self.file.parts(rows, columns, mask))
        with self._lock, self._transport.working():
            packed = self._packed(dict.fromkeys(part.block for part in parts), scratch, 0)
        found = np.full((self.file.planes, *mask.shape), self.file.empty, self.file.pixel)
        with self._transport.working():
            for part in parts:
                values = self.file.decoded(part.block, packed)[:, part.rows, part.columns]
                np.copyto(found[(slice(None), *part.place.slices)], values, where=part.mask)
        return found

    def _packed(self, blocks: Collection[int], scratch: Path, pieces: int) -> dict[int, bytes]:
        """Fetch blocks, or take them from the folder, in which is kept what more than so many pieces are to need."""
        missing = [block for block in blocks if not self._kept(block, scratch).exists()]
        found = self.file.read(missing) if missing else {}
        for block in blocks:
            path = self._kept(block, scratch)
            if block not in missing:
                found |= self.file.split(block, path.read_bytes())
            elif self._left[block] > pieces:
                path.write_bytes(b"".join(found[number] for number in self.file.numbers(block)))
        return found

    def _kept(self, block: int, scratch: Path) -> Path:
        return scratch / f"{id(self)}-{block}"


def as_stored(values: NDArray[Any], pixel: np.dtype[Any]) -> NDArray[Any]:
    """Numbers rounded once, halves to even, and kept within what a pixel can be.

    Args:
        values: Of any shape; none of them is nan.
        pixel: Signed, whose least number stands for no data, or not.
    """
    least = 1 if pixel.kind == "i" else 0
    limits = np.iinfo(pixel)
    return np.asarray(np.clip(np.rint(values), limits.min + least, limits.max), pixel)
