"""Clear pictures made by other processes and machines: what is sent there and back are small frozen values.

Here is decided which date each pixel comes from, once for the whole picture, so that it is the same as made here. The
classifications are read there, a date at a time, and its pieces are made there: tiles of the area.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from copy import copy
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import Unexpected
from ..measuring.one_area import log
from ..measuring.remote import plain_transport_to
from ..network.cancellation import Cancellation
from ..reading.spans import Spans
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import Catalog
from ..stac.scene import Scene
from ..storage.store import Store
from .method import Looked
from .overlap import Sample, SampleJob, read_samples
from .picture_piece import Files, PieceJob, PieceWork, Shown
from .picture_request import PictureRequest
from .picture_sources import PictureSources
from .picture_workers import Made, threads

_TOGETHER = 32  # acquisitions whose masks are asked for at once
_AHEAD = 64  # pieces that are asked for at once: 10 MB each come back
_LOOK_SECONDS = 0.2  # between two looks whether the work was canceled

Job = TypeVar("Job")
Result = TypeVar("Result")


@dataclass(frozen=True)
class RemotePicture:
    """Works on a clear picture wherever it is called, with that process's own network.

    Attributes:
        request: What is made; its area without operations of a project (``Area.portable``).
        catalog: Whose scenes are shown; no login leaves the analyst's machine.
        run: Tells apart the jobs of two runs that ask the same: an executor that makes one of equal jobs would cancel
            both.
    """

    request: PictureRequest
    catalog: Catalog
    run: str = field(default_factory=lambda: uuid4().hex)

    def masks(self, acquisition: Acquisition, pixels: Spans) -> Looked | ClearScenesError:
        """As ``PictureSources.found_masks``."""
        found = _sources(self).found_masks(acquisition, pixels)
        return copy(found) if isinstance(found, ClearScenesError) else found

    def samples(self, job: SampleJob) -> list[NDArray[np.float32]] | ClearScenesError:
        """As ``read_samples``, or why that cannot be read."""
        return self._made(lambda files, *there: read_samples(job, files, *there), job.samples, job.assets)

    def piece(self, job: PieceJob) -> Made | ClearScenesError:
        """As ``PieceWork``, or why that cannot be read."""

        def made(files: Files, workers: Executor, scratch: Path) -> Made:
            work = PieceWork(job, files)
            work.start(workers, scratch)
            return work.result()

        return self._made(made, job.shown, job.assets)

    def _made(
        self, make: Callable[[Files, Executor, Path], Result], of: Iterable[Shown | Sample], assets: Sequence[str]
    ) -> Result | ClearScenesError:
        """An error as a copy, without those that it comes from, as they may be of kinds that cannot be sent."""
        with TemporaryDirectory() as scratch, threads() as workers:
            try:
                return make(self._opened(workers, {one.scene for one in of}, assets), workers, Path(scratch))
            except ClearScenesError as error:
                return copy(error)

    def _opened(self, workers: Executor, scenes: Iterable[Scene], assets: Sequence[str]) -> Files:
        sources = _sources(self)
        opening = {(scene, asset): workers.submit(sources.band, scene, asset) for scene in scenes for asset in assets}
        return {key: job.result() for key, job in opening.items()}


@lru_cache(maxsize=2)
def _sources(remote: RemotePicture) -> PictureSources:
    """Of the process that calls: each file is opened there once."""
    return PictureSources(remote.request, plain_transport_to(remote.catalog), Store())


class RemoteWorkers:
    """Other processes, which an executor reaches, as ``PictureWorkers``.

    Args:
        executor: Any of ``concurrent.futures``; that of a Dask cluster gives the work of a worker that dies to another.
        request: What is made.
        catalog: As of ``RemotePicture``.
        sources: Are told what is left out.
        cancellation: Of the work.
    """

    def __init__(
        self,
        executor: Executor,
        request: PictureRequest,
        catalog: Catalog,
        sources: PictureSources,
        cancellation: Cancellation,
    ) -> None:
        self._executor, self._sources, self._cancellation = executor, sources, cancellation
        self._remote = RemotePicture(replace(request, area=request.area.portable()), catalog.without_logins)

    def at_once(self, pixels: Spans) -> int:
        """As many as give all workers something to do."""
        return _TOGETHER

    def masks(self, acquisitions: Sequence[Acquisition], pixels: Spans) -> Iterable[Looked | None]:
        """One whose job is lost is left out, as one that cannot be read is."""
        jobs = [self._executor.submit(self._remote.masks, one, pixels) for one in acquisitions]
        try:
            for acquisition, job in zip(acquisitions, jobs, strict=True):
                try:
                    found = self._result(job)
                except Cancelled:
                    raise
                except ClearScenesError as error:
                    self._sources.leave_out(acquisition, error)
                    found = None
                yield found
        finally:
            for job in jobs:
                job.cancel()

    def samples(
        self, jobs: Iterator[SampleJob], scratch: Path
    ) -> Iterator[tuple[SampleJob, list[NDArray[np.float32]]]]:
        """Nothing is kept for the pieces, which are made anywhere."""
        return self._results(self._remote.samples, jobs)

    def pieces(self, jobs: Iterator[PieceJob], scratch: Path) -> Iterator[Made]:
        """The folder is not needed."""
        portable = (replace(job, request=self._remote.request) for job in jobs)
        return (made for _, made in self._results(self._remote.piece, portable))

    def _results(
        self, do: Callable[[Job], Result | ClearScenesError], jobs: Iterator[Job]
    ) -> Iterator[tuple[Job, Result]]:
        """In the order of the jobs, some of which are asked for ahead."""
        begun: deque[tuple[Job, Future[Result | ClearScenesError]]] = deque()
        try:
            for job in jobs:
                begun.append((job, self._executor.submit(do, job)))
                if len(begun) >= _AHEAD:
                    first, future = begun.popleft()
                    yield first, self._result(future)
            while begun:
                first, future = begun.popleft()
                yield first, self._result(future)
        finally:
            for _, future in begun:
                future.cancel()

    def _result(self, job: Future[Result | ClearScenesError]) -> Result:
        """What a job brought.

        Raises:
            Cancelled: The work was canceled.
            ClearScenesError: What the job brought is an error.
            Unexpected: The executor lost it.
        """
        while not wait([job], _LOOK_SECONDS).done:
            self._cancellation.check()
        self._cancellation.check()
        try:
            found = job.result()
        except Exception as error:
            log.warning("%r", error)
            raise Unexpected(repr(error), kind=type(error).__name__) from error
        if isinstance(found, ClearScenesError):
            raise found
        return found
