"""What searches have named a moment ago, so that the next one asks only for what is new."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from types import MappingProxyType

from .catalogs import Catalog
from .scene import Scene
from .search_windows import SearchWindow

KEPT_SECONDS = 600.0  # catalogs add scenes at any time
MOST_KEPT = 20_000  # scenes


@dataclass(frozen=True)
class _Named:
    """What a window has: all of it, when it was searched (seconds of the clock)."""

    window: SearchWindow
    scenes: tuple[Scene, ...]
    at: float


class NamedScenes:
    """What one catalog has named in the windows that were searched to their end, and what it says of itself.

    Args:
        clock: gives seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._named: list[_Named] = []
        self._documents: dict[str, str] = {}
        self._documents_at = 0.0

    @property
    def documents(self) -> Mapping[str, str]:
        """What the catalog has said of itself, by address: which searches it knows, and what its collection holds."""
        is_fresh = self._clock() - self._documents_at < KEPT_SECONDS
        return MappingProxyType(self._documents if is_fresh else {})

    def keep_documents(self, documents: Mapping[str, str]) -> None:
        """Keep what ``documents`` gives back; as long as the first of them."""
        self._documents_at = self._documents_at if self.documents else self._clock()
        self._documents = dict(documents)

    @property
    def count(self) -> int:
        """How many scenes are kept."""
        return sum(len(one.scenes) for one in self._named)

    def keep(self, window: SearchWindow, scenes: Iterable[Scene]) -> None:
        """Keep all that a window has."""
        self._named.append(_Named(window, tuple(scenes), self._clock()))
        while self.count > MOST_KEPT:
            del self._named[0]

    def scenes(self, windows: Sequence[SearchWindow]) -> list[Scene]:
        """What is kept of windows, and is dated to them or not at all."""
        return [scene for one in self._fresh() for scene in one.scenes if _is_within(scene, one.window.box, windows)]

    def missing(self, windows: Sequence[SearchWindow]) -> list[SearchWindow]:
        """The parts of windows that are still to be asked for, the latest first."""
        left = list(windows)
        for known in self._fresh():
            left = [part for window in left for part in _without(window, known.window)]
        return left

    def _fresh(self) -> list[_Named]:
        self._named = [one for one in self._named if self._clock() - one.at < KEPT_SECONDS]
        return self._named


class KeptSearches:
    """What the searches of a session have named, in memory, for ``KEPT_SECONDS``; the oldest goes first.

    Not for what waits for new scenes: catalogs add old dates late. Catalogs that are searched side by side ask for
    theirs from several threads.

    Args:
        clock: gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._named: dict[tuple[Catalog, float | None], NamedScenes] = {}
        self._lock = Lock()

    def named_by(self, catalog: Catalog, most_stated: float | None) -> NamedScenes:
        """What a catalog has named to searches with this limit of the cloud that it states."""
        with self._lock:
            found = self._named.pop((catalog, most_stated), None) or NamedScenes(self._clock)
            self._named[catalog, most_stated] = found
            while sum(one.count for one in self._named.values()) > MOST_KEPT:
                del self._named[next(iter(self._named))]
            return self._named.setdefault((catalog, most_stated), found)


def _is_within(scene: Scene, box: tuple[float, ...], windows: Sequence[SearchWindow]) -> bool:
    if scene.period is None:
        return any(window.box == box for window in windows)
    first, last = scene.period
    of_box = (window.interval for window in windows if window.box == box)
    return any(start <= last and first <= end for start, end in of_box)


def _without(window: SearchWindow, known: SearchWindow) -> list[SearchWindow]:
    """What of a window lies after and before another one."""
    (start, end), (first, last) = window.interval, known.interval
    if window.box != known.box or last < start or end < first:
        return [window]
    after = [replace(window, interval=(last, end))] if last < end else []
    before = [replace(window, interval=(start, first))] if start < first else []
    return after + before
