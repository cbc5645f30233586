"""A search cut into windows, so that no page waits for the one before: planned before the first answer, then by it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain

from .dates import Interval, midnight_before

SHORT = timedelta(days=124)  # a search of no more is one window: a page holds all that a tile has in it
_NEWEST = timedelta(days=31)  # the first window of a longer one: its answer comes soonest, and says how many there are
_LEAST = timedelta(days=1)
_AT_ONCE = 6  # windows among which what is left is shared
_FEWEST, _MOST = 30, 80  # scenes that a window should hold: fewer are not worth a request, more may not fit a page
_ROOM = 1.5  # times the length that a window should have: one that is shorter stays whole
_GROWTH = 2  # a window is at most so many times as long as those that have answered: the first may have held nothing
_MOST_WINDOWS = 120  # of one search: some servers state a number that has nothing to do with the period


@dataclass(frozen=True)
class SearchWindow:
    """What one search of a server is about.

    Attributes:
        box: west, south, east, north in degrees.
        interval: UTC, both ends included.
        is_part: whether it was cut from one that held too much.
    """

    box: tuple[float, ...]
    interval: Interval
    is_part: bool = False

    @property
    def length(self) -> timedelta:
        """Of its interval."""
        return self.interval[1] - self.interval[0]


class WindowPlan:
    """What of a search is still to be asked for; windows are cut from it one by one, the latest first.

    Cuts lie at the sun's midnight, so that no overpass is split. Two windows share the moment between them: what a
    server rounds away at one's end lies in the other.

    Args:
        windows: the whole search, the latest first.
        ahead: by how much the sun's time over the area is ahead of UTC.
    """

    def __init__(self, windows: Sequence[SearchWindow], ahead: timedelta) -> None:
        self._all, self._ahead = tuple(windows), ahead
        self._left = deque(windows)
        boxes = len({window.box for window in windows})
        self._is_cut = self._length_left() > SHORT * boxes
        self._is_whole = not self._is_cut and len(self._all) == boxes
        self._is_heeded = True
        self._count = 0  # of windows that were taken
        self._named, self._answered = 0, timedelta(0)  # scenes of the windows that answered, and how long these are
        self._longest = SHORT
        self._batch = 0  # windows that are still to be as long as the last one
        self._batch_length = timedelta(0)
        self._is_shared = any(window.length > SHORT for window in windows)  # the last ones are cut small by themselves

    @property
    def left(self) -> tuple[SearchWindow, ...]:
        """What no window was cut from yet."""
        return tuple(self._left)

    def take(self) -> SearchWindow | None:
        """The next window, None where nothing is left."""
        if not self._left:
            return None
        length = self._length()
        self._share_last(length)
        first, *rest = self._cut(self._left.popleft(), length)
        self._count += 1
        self._left.extendleft(rest)
        return first

    def answered(self, window: SearchWindow, count: int) -> None:
        """Take note of how many scenes a window has, by its first page."""
        self._named += count
        self._answered += window.length
        self._longest = max(self._longest, window.length)

    def put_back(self, windows: Sequence[SearchWindow]) -> None:
        """Search windows once more."""
        self._is_shared = True
        self._left.extendleft(reversed(windows))

    def cut_again(self, window: SearchWindow) -> bool:
        """Search a window in smaller ones, where others would have nothing to do meanwhile; whether that is done."""
        if window.is_part or self._left or not self._is_heeded or window.length < 2 * _LEAST:
            return False
        self._is_cut, self._is_whole = True, False
        self._left.append(replace(window, is_part=True))
        return True

    def begin_whole(self) -> bool:
        """Search each box as one window from now on, as the server does not heed the period.

        Returns:
            Whether that begins anew; else it is done so already.
        """
        is_new, self._is_heeded = not self._is_whole, False
        if is_new:
            self._is_cut, self._is_whole = False, True
            self._left.clear()
            for box in dict.fromkeys(window.box for window in self._all):
                periods = [window.interval for window in self._all if window.box == box]
                self._left.append(SearchWindow(box, (min(periods)[0], max(end for _, end in periods))))
        return is_new

    def _length(self) -> timedelta:
        """Of the next window, as what is known by now suggests; as many as run at once are of one length."""
        if not self._count:
            return _NEWEST if self._left[0].length > SHORT else SHORT
        if not self._answered:
            return SHORT
        if not self._batch:
            left = self._length_left()
            each = self._answered / (self._named + 1)  # how far scenes lie apart
            length = each * min(max(left / each / _AT_ONCE, _FEWEST), _MOST)
            length = min(length, self._longest * _GROWTH)
            self._batch_length = max(length, left / max(1, _MOST_WINDOWS - self._count), _LEAST)
            self._batch = _AT_ONCE
        self._batch -= 1
        return self._batch_length

    def _share_last(self, length: timedelta) -> None:
        """Halve some windows once the first have answered: else requests had nothing to do while the last run."""
        if self._is_shared or not self._named:
            return
        self._is_shared = True
        windows = list(self._left)
        if all(window.length < length * _ROOM for window in windows):  # else they are cut anyway
            idle = -len(windows) % _AT_ONCE
            whole = max(0, len(windows) - idle)
            least = _FEWEST * self._answered / self._named
            parts = [self._cut(one, one.length / (2 if one.length > least else 1)) for one in windows[whole:]]
            self._left = deque([*windows[:whole], *chain.from_iterable(parts)])

    def _cut(self, window: SearchWindow, length: timedelta) -> list[SearchWindow]:
        """The later part of a window, about so long, then what it leaves; all of it where that is little longer."""
        start, end = window.interval
        cut = midnight_before(end - length, self._ahead)
        if not self._is_cut or window.length < length * _ROOM or cut - start < _LEAST:
            return [window]
        return [replace(window, interval=(cut, end)), replace(window, interval=(start, cut))]

    def _length_left(self) -> timedelta:
        return sum((window.length for window in self._left), timedelta(0))
