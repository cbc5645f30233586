"""How long one waits: counted in overpasses, where not every wait was seen to its end.

Kaplan and Meier (1958), Nonparametric estimation from incomplete observations: a wait that a gap of the archive or
the end of the period cuts short says that it is longer, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .sighting import Sighting, is_gap


@dataclass(frozen=True)
class Wait:
    """A wait, in overpasses.

    Attributes:
        overpasses: Until it ended, that one included; or those until it was lost from sight.
        has_ended: Whether it was seen to its end.
    """

    overpasses: int
    has_ended: bool


def waits_between_clear(sightings: Sequence[Sighting]) -> list[tuple[date, Wait]]:
    """From each clear image to the next, with the day on which the wait began.

    Args:
        sightings: The earliest first; those of which it is not known whether they are clear count as not there.
    """
    waits = []
    began, passed, last = None, 0, None
    for one in sightings:
        if one.is_clear is None:
            continue
        if began is not None and last is not None and is_gap(last, one.day):
            waits.append((began, Wait(passed, False)))
            began = None
        passed, last = passed + 1, one.day
        if one.is_clear:
            if began is not None:
                waits.append((began, Wait(passed, True)))
            began, passed = one.day, 0
    return waits if began is None else [*waits, (began, Wait(passed, False))]


def quantile(waits: Sequence[Wait], share: float) -> int | None:
    """How many overpasses are enough for a share (0 to 1) of the waits; None where that was not seen."""
    left, at_least = 1.0, sorted(waits, key=lambda one: one.overpasses)
    for overpasses in sorted({one.overpasses for one in waits if one.has_ended}):
        still = sum(one.overpasses >= overpasses for one in at_least)
        ended = sum(one.overpasses == overpasses and one.has_ended for one in at_least)
        left *= 1 - ended / still
        if left <= 1 - share + 1e-12:
            return overpasses
    return None
