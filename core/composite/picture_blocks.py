"""The blocks of one file that a clear picture is made of: each is fetched once, however many pieces need it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..network.transport import Transport
from ..raster.window import Window
from ..reading.band_file import BandFile
from ..reading.grid_mapping import places_on
from ..reading.spans import Spans
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

    def needed(self, lattice: Spans, piece: Window, mask: Mask) -> list[int]:
        """The blocks that hold wanted pixels of a piece of the lattice."""
        parts = self.file.parts(*places_on(self.file.grid, lattice.grid, piece), mask)
        return list(dict.fromkeys(part.block for part in parts))

    def values(
        self, lattice: Spans, piece: Window, mask: Mask, scratch: Path
    ) -> Iterator[tuple[Window, Mask, NDArray[Any]]]:
        """Read the wanted pixels of a piece, by the nearest of the file's. It is the worker's turn while they come.

        Args:
            lattice: On whose grid the piece lies.
            piece: A window of it.
            mask: (height, width), the pixels that are wanted.
            scratch: A folder for blocks that other pieces need too.

        Yields:
            A part of the piece by its window, which of its pixels are wanted, and as they are stored the
            values (planes, rows, columns).

        Raises:
            ClearScenesError: They cannot be read.
        """
        parts = list(self.file.parts(*places_on(self.file.grid, lattice.grid, piece), mask))
        numbers = dict.fromkeys(part.block for part in parts)
        with self._lock, self._transport.working():  # in this order: who waits for the file keeps nobody waiting
            packed = self._packed(numbers, scratch)
        with self._transport.working():
            for part in parts:
                block = self.file.decoded(part.block, packed)
                yield part.place, part.mask, block[:, part.rows, part.columns]

    def _packed(self, blocks: Iterable[int], scratch: Path) -> dict[int, bytes]:
        kept = {block: scratch / f"{id(self)}-{block}" for block in blocks}
        found = {}
        missing = [block for block in kept if not kept[block].exists()]
        if missing:
            found = self.file.read(missing)
        for block, path in kept.items():
            numbers = self.file.numbers(block)
            self._left[block] -= 1
            if block in missing:
                if self._left[block] > 0:
                    path.write_bytes(b"".join(found[number] for number in numbers))
                continue
            found |= self.file.split(block, path.read_bytes())
            if self._left[block] <= 0:
                path.unlink()
        return found


def as_stored(values: NDArray[Any], pixel: np.dtype[Any]) -> NDArray[Any]:
    """Numbers rounded once, halves to even, and kept within what a pixel can be.

    Args:
        values: Of any shape; none of them is nan.
        pixel: Signed, whose least number stands for no data, or not.
    """
    least = 1 if pixel.kind == "i" else 0
    limits = np.iinfo(pixel)
    return np.asarray(np.clip(np.rint(values), limits.min + least, limits.max), pixel)
