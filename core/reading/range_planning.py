"""Which ranges of a file to ask for, so that few requests bring the wanted blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

GAP = 64 * 1024  # bytes that cost less than a request
LONGEST = 512 * 1024  # what a worker holds in memory at a time


@dataclass(frozen=True)
class Part:
    """A run of bytes of a file.

    Attributes:
        key: the caller's.
        offset: of the first byte.
        length: in bytes.
    """

    key: int
    offset: int
    length: int

    @property
    def stop(self) -> int:
        """The offset behind the last byte."""
        return self.offset + self.length


def merged(parts: Iterable[Part], gap: int = GAP, longest: int = LONGEST) -> list[list[Part]]:
    """Put parts together that are fetched by one request.

    Args:
        parts: in any order; they may overlap. Empty ones stand in no group.
        gap: bytes that neighbors may lie apart.
        longest: bytes of a range; a part that is longer stands alone.

    Returns:
        The groups, and the parts in each, in the order of the file.
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
