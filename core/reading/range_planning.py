"""Which ranges of a file to ask for, so that few requests bring the wanted blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

GAP = 64 * 1024  # bytes that cost less than a request
LONGEST = 512 * 1024  # what a worker holds in memory at a time


@dataclass(frozen=True)
class Part:
    """Bytes ``offset`` to ``offset + length`` of a file; ``key`` is the caller's."""

    key: int
    offset: int
    length: int

    @property
    def stop(self) -> int:
        return self.offset + self.length


def merged(parts: Iterable[Part], gap: int = GAP, longest: int = LONGEST) -> list[list[Part]]:
    """The parts in groups, each to be had in one range: neighbors at most ``gap`` bytes apart, ``longest`` in all.

    A part longer than that stands alone; empty parts stand in no group.
    """
    groups: list[list[Part]] = []
    reach = 0  # parts may overlap or lie in one another
    for part in sorted((part for part in parts if part.length), key=lambda part: (part.offset, part.length)):
        if groups and part.offset - reach <= gap and max(reach, part.stop) - groups[-1][0].offset <= longest:
            groups[-1].append(part)
        else:
            groups.append([part])
            reach = part.stop
        reach = max(reach, part.stop)
    return groups
