"""Who reads and makes what a clear picture is made of: threads of this process, or other processes and machines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..reading.spans import Spans
from ..stac.acquisitions import Acquisition
from .method import Looked
from .overlap import SampleJob, read_samples
from .picture_piece import PieceJob, PieceWork
from .picture_sources import PictureSources

_WORKERS = 4  # that hold pixels: each keeps what it has once needed
_MASKED_AT_ONCE = 6 << 20  # pixels of classifications that are worked on together
_AHEAD = 32 << 20  # bytes of the pieces that are made together

Made = tuple[NDArray[Any], NDArray[np.uint32]]  # (bands, height, width) and dates, as of ``PicturePiece``


class PictureWorkers(Protocol):
    """Does the work of ``ClearPicture``, which decides what is done."""

    def at_once(self, pixels: Spans) -> int:
        """Of how many acquisitions the masks of an area are read together."""

    def masks(self, acquisitions: Sequence[Acquisition], pixels: Spans) -> Iterable[Looked | None]:
        """As ``PictureSources.masks``, of acquisitions in their order."""

    def samples(
        self, jobs: Iterator[SampleJob], scratch: Path
    ) -> Iterator[tuple[SampleJob, list[NDArray[np.float32]]]]:
        """What is read for jobs, in their order."""

    def pieces(self, jobs: Iterator[PieceJob], scratch: Path) -> Iterator[Made]:
        """What is made of jobs, in their order."""


class LocalWorkers:
    """Threads of this process.

    Args:
        sources: The files.
    """

    def __init__(self, sources: PictureSources) -> None:
        self._sources = sources

    def at_once(self, pixels: Spans) -> int:
        """As of ``PictureWorkers``; so do the others."""
        window = pixels.window()
        return max(1, min(_WORKERS, _MASKED_AT_ONCE // (window.height * window.width)))

    def masks(self, acquisitions: Sequence[Acquisition], pixels: Spans) -> Iterable[Looked | None]:
        """Read by several threads; a large one by this one, as each thread keeps as much memory as it once had."""
        read = partial(self._sources.masks, pixels=pixels)
        if len(acquisitions) == 1:
            return [read(acquisitions[0])]
        with threads() as workers:
            return list(workers.map(read, acquisitions))

    def samples(
        self, jobs: Iterator[SampleJob], scratch: Path
    ) -> Iterator[tuple[SampleJob, list[NDArray[np.float32]]]]:
        """Piece by piece."""
        with threads() as workers:
            for job in jobs:
                yield job, read_samples(job, self._sources.files, workers, scratch)

    def pieces(self, jobs: Iterator[PieceJob], scratch: Path) -> Iterator[Made]:
        """Some are begun ahead, as many as the memory holds."""
        begun: deque[PieceWork] = deque()
        with threads() as workers:
            for job in jobs:
                work = PieceWork(job, self._sources.files)
                while begun and sum(one.bytes for one in begun) + work.bytes > _AHEAD:
                    yield begun.popleft().result()
                work.start(workers, scratch)
                begun.append(work)
            while begun:
                yield begun.popleft().result()


@contextmanager
def threads(number: int = _WORKERS) -> Iterator[Executor]:
    """Threads for the block; what still waits for a server then ends by itself."""
    workers = ThreadPoolExecutor(number, "clear-scenes-picture")
    try:
        yield workers
    finally:
        workers.shutdown(wait=False, cancel_futures=True)
