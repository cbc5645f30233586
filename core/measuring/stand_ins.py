"""Copies that stand in: what cannot be read of one copy of a scene is read of another, from the beginning."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ..errors.base import Cancelled, ClearScenesError
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import image_address
from ..stac.scene import Scene


class Attempt(Protocol):
    """What was measured of an acquisition."""

    @property
    def missing(self) -> float:
        """Pixels that were not read because scenes could not be read: 0 where all is well, infinite without counts."""


_Attempt = TypeVar("_Attempt", bound=Attempt)
_Made = TypeVar("_Made")
_PROBE = 16  # bytes
Measure = Callable[[Acquisition], tuple[_Attempt, Iterable[Scene]]]
Reading = Callable[[Scene], None]  # is called with each scene before it is read


def with_stand_ins(acquisition: Acquisition, measure: Measure[_Attempt]) -> _Attempt:
    """Measure an acquisition; while scenes fail, again with copies of these.

    Args:
        acquisition: what is measured.
        measure: gives what was measured, and the scenes that could not be read.

    Returns:
        The first in which nothing is missing, else that in which the least is.
    """
    attempts: list[_Attempt] = []
    tried: set[Scene] = set()
    while True:
        attempt, failed = measure(acquisition)
        attempts.append(attempt)
        if not attempt.missing:
            return attempt
        failed = set(failed)
        tried |= failed
        untried = {
            scene: [copy for copy in acquisition.copies(scene) if copy not in tried and copy.problem is None]
            for scene in failed
        }
        chosen = {scene: copies[0] for scene, copies in untried.items() if copies}
        if not chosen:
            return min(attempts, key=lambda one: one.missing)
        acquisition = acquisition.with_copies(chosen)


def missing_pixels(is_measured: bool, has_failures: bool, unread: int) -> float:
    """``Attempt.missing``. Where a rule lacks what it takes, although each pixel was read, one is missing."""
    if not is_measured:
        return math.inf
    return max(unread, 1) if has_failures else 0


def made_of_copies(acquisition: Acquisition, make: Callable[[Acquisition, Reading], _Made]) -> _Made:
    """Make something of all scenes of an acquisition; while one cannot be read, again with a copy of it.

    Args:
        acquisition: whose copies that count are tried first.
        make: makes it. When it raises, it is the scene which it named last that cannot be read.

    Raises:
        Exception: it can be made of no copies; what was raised first.
    """

    def attempt(tried: Acquisition) -> tuple[_Trial[_Made], list[Scene]]:
        scenes: list[Scene] = []
        try:
            return _Trial([make(tried, scenes.append)]), []
        except Cancelled:
            raise
        except Exception as error:
            return _Trial([], error), scenes[-1:]

    found = with_stand_ins(acquisition, attempt)
    if found.error is not None:
        raise found.error
    return found.made[0]


@dataclass(eq=False)
class _Trial(Generic[_Made]):
    """What was made, or why it was not."""

    made: Sequence[_Made]
    error: Exception | None = None

    @property
    def missing(self) -> float:
        return 0 if self.error is None else math.inf


def made_of_files(
    acquisition: Acquisition, assets: Sequence[str], transport: Transport, make: Callable[[Acquisition], _Made]
) -> _Made:
    """Make something of an acquisition's files; where that fails, of copies in place of scenes whose files are away.

    Args:
        acquisition: whose copies that count are tried first.
        assets: that each scene has to have, by their names here.
        transport: the way to the files.
        make: makes it.

    Raises:
        ClearScenesError: it can be made of no copies; the first one's error.
    """
    try:
        return make(acquisition)
    except Cancelled:
        raise
    except ClearScenesError:
        other = with_files(acquisition, assets, transport)
        if other is None:
            raise
        return make(other)


def with_files(acquisition: Acquisition, assets: Sequence[str], transport: Transport) -> Acquisition | None:
    """The same acquisition, in which copies count whose files are there in place of scenes whose files are away.

    Args:
        acquisition: whose files one could not be read.
        assets: that each scene has to have, by their names here.
        transport: the way to the files.

    Returns:
        None where no copy can stand in, or all files are there.
    """
    chosen: dict[Scene, Scene] = {}
    for scene in acquisition.scenes:
        copies = acquisition.copies(scene)
        if copies and not _has_files(scene, assets, transport):
            there = next((copy for copy in copies if _has_files(copy, assets, transport)), None)
            chosen |= {} if there is None else {scene: there}
    return acquisition.with_copies(chosen) if chosen else None


def _has_files(scene: Scene, assets: Sequence[str], transport: Transport) -> bool:
    """Whether each is named, and answers."""
    try:
        for asset in assets:
            address = image_address(scene, asset, transport.signer)
            if not address or not RemoteFile(transport, address).read(0, _PROBE):
                return False
    except Cancelled:
        raise
    except ClearScenesError:
        return False
    return True
