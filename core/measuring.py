"""Measuring acquisitions: one at a time for a worker, many at once over any executor, in the order they finish."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from .acquisitions import Acquisition
from .area import Area
from .cancellation import Cancellation
from .errors import BadStatus, Cancelled, ClearScenesError, NetworkError, Unexpected, WrongRange
from .measurement import Limits, Measurement
from .network.remote_file import RemoteFile
from .network.transport import Transport
from .reading.joining import Tile, count_classes
from .reading.quality_layer import Layer, opened
from .reading.source import Source
from .scene import Scene
from .schemes import SCL
from .store import Kept, Store

WORKERS = 64
KEPT = "kept"  # the decoder of counts that were kept from an earlier run
_NO_SUCH_RANGE = 416
log = logging.getLogger("clear_scenes")
Result = TypeVar("Result")


class AcquisitionMeasurer:
    """Measures an acquisition in the area. Frozen in use: the workers share it.

    With ``limits`` reading ends when the verdict by them is proven; without, all of the area is counted. What the
    ``store`` holds is not read again.
    """

    def __init__(
        self, area: Area, transport: Transport, store: Store | None = None, limits: Limits | None = None
    ) -> None:
        self._area, self._transport, self._limits = area, transport, limits
        self._store = store or Store()

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Raises only ``Cancelled``: whatever else befalls an acquisition becomes its reason for not being measured."""
        try:
            with self._transport.working():
                return self._measured(acquisition)
        except Cancelled:
            raise
        except Exception as error:
            return Measurement.failed(acquisition, named(acquisition.key, error))

    def _measured(self, acquisition: Acquisition) -> Measurement:
        kept = self._store.file(*(quality_name(scene) for scene in acquisition.scenes))
        if found := kept.counts(self._area.key):
            return Measurement(acquisition, found[0], None, KEPT, parts=found[1:])
        readers = [SceneReader(scene, self._transport, self._store) for scene in acquisition.scenes]
        tiles = [Tile(reader.open, reader.scene.footprint, reader.scene.catalog_cloud) for reader in readers]
        joined = count_classes(tiles, self._area, self._limits)
        reasons = [named(readers[number].scene.id, error) for number, error in joined.failures.items()]
        for number, error in joined.failures.items():
            readers[number].failed(error)
        requests, bytes_read = (sum(getattr(one, name) for one in readers) for name in ("requests", "bytes_read"))
        if joined.tally is None:
            return Measurement.failed(acquisition, reasons[0], requests, bytes_read)
        counts, unread = joined.tally.counts, joined.tally.unread
        if not unread and not reasons:
            kept.keep_counts(self._area.key, (counts, *joined.parts))
        reason = reasons[0].text if reasons and unread else None
        return Measurement(acquisition, counts, reason, joined.decoder, requests, bytes_read, unread, joined.parts)


class SceneReader:
    """Reads one scene's quality layer, and keeps account of it."""

    def __init__(self, scene: Scene, transport: Transport, store: Store) -> None:
        self.scene, self._transport, self._store = scene, transport, store
        self._file: RemoteFile | None = None
        self._kept: Kept | None = None

    def open(self) -> Layer:
        if self.scene.problem is not None:
            raise self.scene.problem
        self._file = RemoteFile(self._transport, self._transport.signer.address(self.scene, "scl"))
        self._kept = self._store.file(quality_name(self.scene))
        source = Source(self._file, self._kept)
        return opened(source, scheme=self.scene.product.scheme, stated=self.scene.grid)

    def failed(self, error: Exception) -> None:
        """Whatever came that could not be read may come whole another time. Where a range is not there, or the size is
        another one, the file was replaced, and what is kept is of the one before.
        """
        was_replaced = isinstance(error, WrongRange) or (
            isinstance(error, BadStatus) and error.status == _NO_SUCH_RANGE
        )
        if self._kept and (was_replaced or not isinstance(error, NetworkError)):
            self._kept.forget()

    @property
    def requests(self) -> int:
        return self._file.requests if self._file else 0

    @property
    def bytes_read(self) -> int:
        return self._file.bytes_read if self._file else 0


def quality_name(scene: Scene) -> str:
    """Stands for a scene's quality layer in one version, read by one scheme."""
    scheme = scene.product.scheme
    by = "" if scheme == SCL else f"#{scheme}"
    return f"{scene.asset('scl') or ''}#{scene.version}#{scene.generation}{by}"


def named(name: str, error: Exception) -> ClearScenesError:
    """The error as the analyst sees it; the log has all of it."""
    if isinstance(error, ClearScenesError):
        log.warning("%s: %s %s", name, error, error.detail)
        return error
    log.error("%s", name, exc_info=error)
    return Unexpected(repr(error), kind=type(error).__name__)


def measure_all(
    pages: Iterator[Sequence[Acquisition]],
    measure: Callable[[Acquisition], Measurement],
    cancellation: Cancellation,
    executor: Executor | None = None,
) -> Iterator[Measurement]:
    """Measure the acquisitions of all pages, yielding in the order they finish, while further pages are still being
    fetched.

    Where a page brings one anew (with the same key), that one is measured after the older one has ended, so that
    nothing is read by both, and what comes of the older one is no longer yielded.
    ``executor``: any of ``concurrent.futures``; by default ``WORKERS`` threads. An acquisition whose job it loses (a
    worker that was killed) is not measured. Raises ``Cancelled`` at once when the run is cancelled, and what ``pages``
    raised after all that came before is measured.
    """
    return results_of(pages, measure, Measurement.failed, cancellation, executor)


def results_of(
    pages: Iterator[Sequence[Acquisition]],
    measure: Callable[[Acquisition], Result],
    lost: Callable[[Acquisition, ClearScenesError], Result],
    cancellation: Cancellation,
    executor: Executor | None = None,
) -> Iterator[Result]:
    """As ``measure_all``, whatever is made of an acquisition; ``lost`` makes it where the executor loses a job."""
    own = None if executor else ThreadPoolExecutor(WORKERS, "clear-scenes-measure")
    run = _Run(pages, measure, lost, executor or own, cancellation)
    try:
        yield from run.results()
    finally:
        run.stop()
        if own:
            own.shutdown(wait=False, cancel_futures=True)


class _Run(Generic[Result]):
    """Bookkeeping of one ``measure_all``: jobs that run, and a queue of what has ended."""

    def __init__(
        self,
        pages: Iterator[Sequence[Acquisition]],
        measure: Callable[[Acquisition], Result],
        lost: Callable[[Acquisition, ClearScenesError], Result],
        executor: Executor | None,
        cancellation: Cancellation,
    ) -> None:
        assert executor is not None
        self._lost = lost
        self._pages, self._measure, self._executor, self._cancellation = pages, measure, executor, cancellation
        self._reader = ThreadPoolExecutor(1, "clear-scenes-pages")  # a page may wait for a server, or for another task
        self._ended: SimpleQueue[Future[Any] | None] = SimpleQueue()
        self._jobs: dict[Future[Any], Acquisition] = {}
        self._newest: dict[str, Acquisition] = {}  # of what is being measured, by key

    def results(self) -> Iterator[Result]:
        failure: BaseException | None = None
        with self._cancellation.calling(lambda: self._ended.put(None)):
            page: Future[Any] | None = self._submit(self._reader, partial(next, self._pages, None))
            while page or self._jobs:
                ended = self._ended.get()
                self._cancellation.check()
                if ended is page and page:
                    failure = page.exception()
                    acquisitions = None if failure else page.result()
                    for acquisition in acquisitions or ():
                        self._take(acquisition)
                    page = (
                        None if acquisitions is None else self._submit(self._reader, partial(next, self._pages, None))
                    )
                elif ended:
                    acquisition = self._jobs.pop(ended)
                    newest = self._newest.pop(acquisition.key)
                    if newest is acquisition:
                        yield self._outcome(ended, acquisition)
                    else:
                        self._take(newest)
        if failure:
            raise failure

    def stop(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _take(self, acquisition: Acquisition) -> None:
        is_measured = acquisition.key in self._newest
        self._newest[acquisition.key] = acquisition
        if not is_measured:
            self._jobs[self._submit(self._executor, partial(self._measure, acquisition))] = acquisition

    def _submit(self, executor: Executor, work: Callable[[], Any]) -> Future[Any]:
        try:
            future = executor.submit(work)
        except Exception as error:  # of a pool that broke, or a cluster that is gone
            future = Future()
            future.set_exception(error)
        future.add_done_callback(self._ended.put)
        return future

    def _outcome(self, job: Future[Any], acquisition: Acquisition) -> Result:
        """What a job brought; where its executor lost it, the acquisition is not measured."""
        try:
            found: Result = job.result()
        except Cancelled:
            raise
        except Exception as error:
            log.warning("%s: %r", acquisition.key, error)
            return self._lost(acquisition, Unexpected(repr(error), kind=type(error).__name__))
        return found
