"""Measuring many acquisitions at once over any executor, in the order they finish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from threading import Semaphore
from typing import Any, Generic, TypeVar

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import Unexpected
from ..network.cancellation import Cancellation
from ..stac.acquisitions import Acquisition
from .measurement import Measurement
from .one_area import log

WORKERS = 64
AT_ONCE = 2 * WORKERS  # acquisitions that are measured, or wait for whoever takes them
_POLL = 0.2  # seconds between looks at the cancellation

Result = TypeVar("Result")


def measure_all(
    pages: Iterator[Sequence[Acquisition]],
    measure: Callable[[Acquisition], Measurement],
    cancellation: Cancellation,
    executor: Executor | None = None,
) -> Iterator[Measurement]:
    """Measure the acquisitions of all pages while further pages are still being fetched.

    Where a page brings one anew (with the same key), that one is measured after the older one has ended, so that
    nothing is read by both, and what comes of the older one is no longer yielded. An acquisition whose job the executor
    loses (a worker that was killed) is not measured.

    Args:
        pages: Acquisitions as they are found.
        measure: Called in the executor; an ``AcquisitionMeasurer``, or a ``RemoteMeasurer`` for other processes.
        cancellation: Ends the run.
        executor: Any of ``concurrent.futures``; by default ``WORKERS`` threads.

    Yields:
        Measurements in the order in which they end.

    Raises:
        Cancelled: At once when the run is canceled.
        Exception: What ``pages`` raised, after all that came before is measured.
    """
    return results_of(pages, measure, Measurement.failed, cancellation, executor)


def results_of(
    pages: Iterator[Sequence[Acquisition]],
    measure: Callable[[Acquisition], Result],
    lost: Callable[[Acquisition, ClearScenesError], Result],
    cancellation: Cancellation,
    executor: Executor | None = None,
    workers: int = WORKERS,
) -> Iterator[Result]:
    """As ``measure_all``, for whatever is made of an acquisition.

    Args:
        pages: Acquisitions as they are found.
        measure: Makes the result of one; called in the executor.
        lost: Makes the result of one whose job the executor lost.
        cancellation: Ends the run.
        executor: Any of ``concurrent.futures``; by default threads.
        workers: How many threads.

    Yields:
        Results in the order in which they end.
    """
    own = None if executor else ThreadPoolExecutor(workers, "clear-scenes-measure")
    run = _Run(pages, measure, lost, executor or own, cancellation)
    try:
        yield from run.results()
    finally:
        run.stop()
        if own:
            own.shutdown(wait=False, cancel_futures=True)


def few_at_a_time(
    acquisitions: Sequence[Acquisition],
    measure: Callable[[Acquisition], Result],
    lost: Callable[[Acquisition, ClearScenesError], Result],
    cancellation: Cancellation,
    executor: Executor | None = None,
    workers: int = WORKERS,
) -> Iterator[Result]:
    """As ``results_of``; only ``AT_ONCE`` results are held at a time, as measuring waits for whoever takes them."""
    room, stopped = Semaphore(AT_ONCE), Cancellation()

    def pages() -> Iterator[list[Acquisition]]:
        for acquisition in acquisitions:
            while not room.acquire(timeout=_POLL):
                cancellation.check()
                stopped.check()
            yield [acquisition]

    try:
        for result in results_of(pages(), measure, lost, cancellation, executor, workers):
            yield result
            room.release()
    finally:
        stopped.cancel()


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
                        self._measure_soon(acquisition)
                    page = (
                        None if acquisitions is None else self._submit(self._reader, partial(next, self._pages, None))
                    )
                elif ended:
                    acquisition = self._jobs.pop(ended)
                    newest = self._newest.pop(acquisition.key)
                    if newest is acquisition:
                        yield self._outcome(ended, acquisition)
                    else:
                        self._measure_soon(newest)
        if failure:
            raise failure

    def stop(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _measure_soon(self, acquisition: Acquisition) -> None:
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
