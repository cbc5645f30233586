"""Measuring scenes: one at a time for a worker, many at once over any executor, in the order they finish."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import Any

from .acquisitions import Acquisition
from .area import Area
from .cancellation import Cancellation
from .errors import Cancelled, ClearScenesError, NetworkError, Unexpected
from .measurement import Limits, Measurement
from .network.remote_file import RemoteFile
from .network.transport import Transport
from .reading.quality_layer import Goal, count_classes
from .reading.source import Source
from .store import Kept, Store

WORKERS = 32
KEPT = "kept"  # the decoder of counts that were kept from an earlier run
log = logging.getLogger("clear_scenes")


class SceneMeasurer:
    """Measures a scene in the area. Frozen in use: the workers share it.

    With ``limits`` reading ends when the verdict by them is proven; without, all of the area is counted. What the
    ``store`` holds is not read again.
    """

    def __init__(
        self, area: Area, transport: Transport, store: Store | None = None, limits: Limits | None = None
    ) -> None:
        self._area, self._transport, self._limits = area, transport, limits
        self._store = store or Store()

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Raises only ``Cancelled``: whatever else befalls a scene becomes its reason for not being measured."""
        scene = acquisition.scenes[0]
        file: RemoteFile | None = None
        try:
            if scene.problem is not None:
                raise scene.problem
            address = scene.asset("scl") or ""
            file = RemoteFile(self._transport, address)
            with self._transport.working():
                return self._measured(acquisition, file, self._store.file(f"{address}#{scene.version}"))
        except Cancelled:
            raise
        except ClearScenesError as error:
            log.warning("%s: %s %s", scene.id, error, error.detail)
            cause = error
        except Exception as error:
            log.exception("%s", scene.id)
            cause = Unexpected(repr(error), kind=type(error).__name__)
        return Measurement.failed(acquisition, cause, file.requests if file else 0, file.bytes_read if file else 0)

    def _measured(self, acquisition: Acquisition, file: RemoteFile, kept: Kept) -> Measurement:
        if counts := kept.counts(self._area.key):
            return Measurement(acquisition, counts, None, KEPT, parts=(counts,))
        goal = Goal(self._limits, acquisition.catalog_cloud) if self._limits else None
        try:
            counted = count_classes(Source(file, kept), self._area, goal)
        except (Cancelled, NetworkError):
            raise
        except Exception:
            kept.forget()
            raise
        counts, unread = counted.tally.counts, counted.tally.unread
        if not unread:
            kept.keep_counts(self._area.key, counts)
        return Measurement(
            acquisition, counts, None, counted.decoder, file.requests, file.bytes_read, unread, (counts,)
        )


def measure_all(
    pages: Iterator[Sequence[Acquisition]],
    measure: Callable[[Acquisition], Measurement],
    cancellation: Cancellation,
    executor: Executor | None = None,
) -> Iterator[Measurement]:
    """Measure the scenes of all pages, yielding in the order they finish, while further pages are still being fetched.

    ``executor``: any of ``concurrent.futures``; by default ``WORKERS`` threads. A scene whose job it loses (a worker
    that was killed) is not measured. Raises ``Cancelled`` at once when the run is cancelled, and what ``pages`` raised
    after all scenes that came before are measured.
    """
    own = None if executor else ThreadPoolExecutor(WORKERS, "clear-scenes-measure")
    run = _Run(pages, measure, executor or own, cancellation)
    try:
        yield from run.results()
    finally:
        run.stop()
        if own:
            own.shutdown(wait=False, cancel_futures=True)


class _Run:
    """Bookkeeping of one ``measure_all``: jobs that run, and a queue of what has ended."""

    def __init__(
        self,
        pages: Iterator[Sequence[Acquisition]],
        measure: Callable[[Acquisition], Measurement],
        executor: Executor | None,
        cancellation: Cancellation,
    ) -> None:
        assert executor is not None
        self._pages, self._measure, self._executor, self._cancellation = pages, measure, executor, cancellation
        self._reader = ThreadPoolExecutor(1, "clear-scenes-pages")  # a page may wait for a server, or for another task
        self._ended: SimpleQueue[Future[Any] | None] = SimpleQueue()
        self._jobs: dict[Future[Any], Acquisition] = {}

    def results(self) -> Iterator[Measurement]:
        failure: BaseException | None = None
        with self._cancellation.calling(lambda: self._ended.put(None)):
            page: Future[Any] | None = self._submit(self._reader, partial(next, self._pages, None))
            while page or self._jobs:
                ended = self._ended.get()
                self._cancellation.check()
                if ended is page and page:
                    failure = page.exception()
                    scenes = None if failure else page.result()
                    for scene in scenes or ():
                        self._jobs[self._submit(self._executor, partial(self._measure, scene))] = scene
                    page = None if scenes is None else self._submit(self._reader, partial(next, self._pages, None))
                elif ended:
                    yield _outcome(ended, self._jobs.pop(ended))
        if failure:
            raise failure

    def stop(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _submit(self, executor: Executor, work: Callable[[], Any]) -> Future[Any]:
        try:
            future = executor.submit(work)
        except Exception as error:  # of a pool that broke, or a cluster that is gone
            future = Future()
            future.set_exception(error)
        future.add_done_callback(self._ended.put)
        return future


def _outcome(job: Future[Any], scene: Acquisition) -> Measurement:
    """What a job brought; where its executor lost it, the scene is not measured."""
    try:
        found: Measurement = job.result()
    except Cancelled:
        raise
    except Exception as error:
        log.warning("%s: %r", scene.key, error)
        return Measurement.failed(scene, Unexpected(repr(error), kind=type(error).__name__))
    return found
