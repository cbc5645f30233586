"""The fewest of many sets of pixels that together hold all that any of them holds."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]  # eight pixels each, the first in the highest bit; what is left over in the last is 0

EXACT = 12  # up to so many sets all their combinations are tried
_AT_ONCE = 8  # sets that are read together
_CHUNK = 1 << 17  # bytes
_ONES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).sum(axis=1, dtype=np.uint8)


@dataclass(frozen=True)
class Added:
    """A set that was chosen.

    Attributes:
        number: Of the set.
        adds: How many pixels it holds that none before it does.
    """

    number: int
    adds: int


def fewest_sets(at_most: Sequence[int], pixels: int, read: Callable[[list[int]], Mapping[int, Bits]]) -> list[Added]:
    """Sets in the order in which each adds most, until all pixels are held or none adds any more.

    None of them can be left out, and where there are few sets (``EXACT``), no fewer hold as much. Of sets that add the
    same the one of the lower number is chosen.

    Args:
        at_most: How many pixels each set holds at most, by its number; what can add nothing is not read.
        pixels: How many there are.
        read: Gives the sets of some numbers; one that it leaves out cannot be read.
    """
    search = _Search(pixels, read)
    useful = {number: most for number, most in enumerate(at_most) if most > 0}
    chosen = search.greedy(useful)
    if len(chosen) <= 2:  # had one sufficed, it would have been chosen first
        return chosen
    better = search.smallest(useful) if len(useful) <= EXACT else search.pruned([one.number for one in chosen])
    return search.greedy(dict.fromkeys(better, pixels)) if len(better) < len(chosen) else chosen


class _Search:
    def __init__(self, pixels: int, read: Callable[[list[int]], Mapping[int, Bits]]) -> None:
        self._pixels, self._read = pixels, read
        self._packed: dict[int, bytes | None] = {}  # clouds are patches: a tenth is left of them

    def greedy(self, at_most: Mapping[int, int]) -> list[Added]:
        candidates = dict(at_most)
        covered = np.zeros(-(-self._pixels // 8), np.uint8)
        left, chosen = self._pixels, []
        while best := self._best(candidates, covered, left):
            chosen.append(best)
            left -= best.adds
            del candidates[best.number]
            covered |= self._bits(best.number)
        return chosen

    def _best(self, candidates: dict[int, int], covered: Bits, left: int) -> Added | None:
        """The one that adds most. What each may add is written into ``candidates``: later it cannot be more."""
        queue = sorted((-min(most, left), number) for number, most in candidates.items())
        best = (0, -1)
        for start in range(0, len(queue), _AT_ONCE):
            if queue[start] >= best:
                break
            batch = [number for _, number in queue[start : start + _AT_ONCE]]
            readable = self._readable(batch)
            for number in batch:
                adds = _ones(self._bits(number) & ~covered) if number in readable else 0
                candidates[number] = adds
                if not adds:
                    del candidates[number]
                best = min(best, (-adds, number))
        return Added(best[1], -best[0]) if best[0] else None

    def smallest(self, numbers: Iterable[int]) -> list[int]:
        """Of all combinations that hold what all sets hold a smallest one; of several the one with the largest sets."""
        readable = self._readable(list(numbers))
        sets = sorted((-_ones(self._bits(number)), number) for number in readable)
        seen = _signatures([self._bits(number) for _, number in sets])
        for size in range(len(sets)):
            for places in combinations(range(len(sets)), size):
                if (seen & sum(1 << place for place in places)).all():
                    return [sets[place][1] for place in places]
        return [number for _, number in sets]

    def pruned(self, numbers: list[int]) -> list[int]:
        """Without those that the others make up for; what was chosen last goes first."""
        left = {number: self._bits(number) for number in numbers}
        for number in reversed(numbers):
            others = np.bitwise_or.reduce([bits for other, bits in left.items() if other != number])
            if not (left[number] & ~others).any():
                del left[number]
        return list(left)

    def _readable(self, numbers: list[int]) -> list[int]:
        """Those that can be read; they are, if they were not before."""
        if missing := [number for number in numbers if number not in self._packed]:
            found = self._read(missing)
            for number in missing:
                self._packed[number] = zlib.compress(found[number].tobytes(), 1) if number in found else None
        return [number for number in numbers if self._packed[number] is not None]

    def _bits(self, number: int) -> Bits:
        packed = self._packed[number]
        assert packed is not None
        return np.frombuffer(zlib.decompress(packed), np.uint8)


def _ones(bits: Bits) -> int:
    return int(_ONES[bits].sum(dtype=np.int64))


def _signatures(sets: Sequence[Bits]) -> NDArray[np.int64]:
    """In which of the sets pixels are, as numbers with a bit for each set; each that occurs once, without 0."""
    seen = np.zeros(1 << len(sets), np.bool_)
    for start in range(0, len(sets[0]) if sets else 0, _CHUNK):
        numbers = np.zeros(8 * len(sets[0][start : start + _CHUNK]), np.uint16)
        for place, bits in enumerate(sets):
            numbers |= np.unpackbits(bits[start : start + _CHUNK]).astype(np.uint16) << np.uint16(place)
        seen[numbers] = True
    return np.flatnonzero(seen[1:]) + 1
