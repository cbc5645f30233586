"""Ground that reads as cloud again and again: roofs, sand, docks, salt, and dark flat ground as well.

A cloud is somewhere else the next time, ground is not. So a pixel recurs if it reads as cloud on at least half of the
dates that are otherwise clear: those with at most 20 % cloud beside what recurs. What is none is kept out:

- Cloud that truly stands in one place, as over mountains, throws a shadow that the classification finds as well, as
  Fmask matches the two (Zhu and Woodcock 2012). Where shadow lies within 2 km a date tells nothing.
- Snow that is called cloud is called snow on other dates: where snow is seen no ground recurs.
- A season ends: a pixel has to recur in the earlier half of the dates and in the later one.
- In a wet season no date is otherwise clear: with less than five nothing is said.

Hagolle et al. (2010), for MAJA, tell cloud by ground that was darker before; that takes the bands. This takes classes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .margin import Mask, grown

FEWEST_DATES = 5
CLEAR_SHARE = 0.2  # cloud beside what recurs, at most, of an otherwise clear date
SHADOW, SNOW = 3, 11
SHADOW_REACH = 2000.0  # meters: cloud of 2 km height under a sun of 45 degrees
_CELL = 500.0  # meters: shadow is looked for by cells
_SHADOW_IN_CELL = 0.01  # less is noise
_ROUNDS = 4  # it seldom takes more than two

_Numbers = NDArray[np.uint16]


@dataclass(frozen=True, eq=False)
class Look:
    """What the classes of one date say, a bit a pixel, packed: a tenth of it or less is left of clouds.

    Attributes:
        shape: rows and columns.
        planes: cloud, with data, shadow, and snow.
    """

    shape: tuple[int, int]
    planes: tuple[bytes, bytes, bytes, bytes]

    @classmethod
    def of(cls, classes: NDArray[np.uint8], counted: frozenset[int]) -> Look:
        """The look of some classes (rows, columns), 0 where nothing is known; ``counted`` are those of cloud."""
        shape = (classes.shape[0], classes.shape[1])
        cloud = np.isin(classes, list(counted))
        return cls(shape, (_packed(cloud), _packed(classes > 0), _packed(classes == SHADOW), _packed(classes == SNOW)))

    @property
    def cloud(self) -> Mask:
        """Pixels that read as cloud."""
        return self._mask(0)

    @property
    def with_data(self) -> Mask:
        """Pixels of which something is known."""
        return self._mask(1)

    @property
    def shadow(self) -> Mask:
        """Pixels in the shadow of clouds."""
        return self._mask(2)

    @property
    def snow(self) -> Mask:
        """Pixels of snow."""
        return self._mask(3)

    def _mask(self, number: int) -> Mask:
        bits = np.frombuffer(zlib.decompress(self.planes[number]), np.uint8)
        count = self.shape[0] * self.shape[1]
        return np.unpackbits(bits, count=count).view(np.bool_).reshape(self.shape)


def _packed(mask: Mask) -> bytes:
    return zlib.compress(np.packbits(mask).tobytes(), 1)


@dataclass(frozen=True, eq=False)
class Recurring:
    """What was found.

    Attributes:
        ground: (rows, columns), true where ground recurs as cloud; None where the dates are too few to tell.
        dates: how many are otherwise clear.
    """

    ground: Mask | None
    dates: int

    def __post_init__(self) -> None:
        if self.ground is not None:
            self.ground.flags.writeable = False


def find_recurring(looks: Sequence[Look], pixel: tuple[float, float]) -> Recurring:
    """Find ground that recurs as cloud.

    Args:
        looks: of all dates, in the order of time; of one place.
        pixel: width and height of a pixel, in meters.
    """
    clear = _clear_dates(looks, None)
    if len(clear) < FEWEST_DATES <= len(looks):  # where much recurs no date is clear until that is set aside
        clear = max(clear, _clear_dates(looks, _often_cloud(looks)), key=len)
    for _ in range(_ROUNDS):
        if len(clear) < FEWEST_DATES:
            return Recurring(None, len(clear))
        before, clear = clear, _clear_dates(looks, _often_cloud(clear))
        if clear == before:
            break
    return Recurring(_told_from_cloud(clear, pixel), len(clear))


def _clear_dates(looks: Sequence[Look], aside: Mask | None) -> list[Look]:
    """Those with little cloud beside what is set aside, which must leave half of the pixels to tell by."""
    found = []
    for look in looks:
        with_data = look.with_data
        left = with_data if aside is None else with_data & ~aside
        pixels = np.count_nonzero(left)
        can_tell = pixels and 2 * pixels >= np.count_nonzero(with_data)
        if can_tell and np.count_nonzero(look.cloud & left) <= CLEAR_SHARE * pixels:
            found.append(look)
    return found


def _often_cloud(looks: Sequence[Look]) -> Mask:
    """Pixels that are cloud on at least half of the dates on which they have data, five of these at least."""
    cloud, known = _sums((look.cloud, look.with_data) for look in looks)
    return _at_least_half(cloud, known, FEWEST_DATES)


def _told_from_cloud(clear: Sequence[Look], pixel: tuple[float, float]) -> Mask:
    """Pixels that are often cloud, and neither of a cloud that stands there, nor of snow, nor of a season."""
    snow = np.zeros(clear[0].shape, np.bool_)
    for look in clear:
        snow |= look.snow
    shadow, known = _sums((look.shadow, look.with_data) for look in clear)
    always_dark = _at_least_half(shadow, known, FEWEST_DATES)  # a shadow that does not move is none of a cloud
    found = _often_cloud(clear) & ~snow
    middle = len(clear) // 2
    halves = [_sums(_away_from_shadow(some, always_dark, pixel)) for some in (clear[:middle], clear[middle:])]
    for cloud, known in halves:
        found &= _at_least_half(cloud, known, 1)
    return found & (sum(known for _, known in halves) >= FEWEST_DATES)


def _away_from_shadow(
    looks: Sequence[Look], always_dark: Mask, pixel: tuple[float, float]
) -> Iterator[tuple[Mask, Mask]]:
    """Of each date cloud and what is known, without what lies near a cloud's shadow."""
    for look in looks:
        far = ~near_shadow(look.shadow & ~always_dark, pixel)
        yield look.cloud & far, look.with_data & far


def near_shadow(shadow: Mask, pixel: tuple[float, float]) -> Mask:
    """Pixels near shadow, by cells: those at most ``SHADOW_REACH`` from a cell in which there is some.

    Args:
        shadow: (rows, columns).
        pixel: width and height of a pixel, in meters.
    """
    across, down = (max(1, round(_CELL / size)) for size in pixel)
    rows, columns = shadow.shape
    padded = np.pad(shadow, ((0, -rows % down), (0, -columns % across)))
    cells = padded.reshape(padded.shape[0] // down, down, -1, across).sum(axis=(1, 3))
    near = grown(cells >= max(1, _SHADOW_IN_CELL * across * down), (across * pixel[0], down * pixel[1]), SHADOW_REACH)
    return np.asarray(np.repeat(np.repeat(near, down, axis=0), across, axis=1)[:rows, :columns])


def _sums(pairs: Iterator[tuple[Mask, Mask]]) -> tuple[_Numbers, _Numbers]:
    first, second = next(pairs)
    one, other = first.astype(np.uint16), second.astype(np.uint16)
    for first, second in pairs:
        one += first
        other += second
    return one, other


def _at_least_half(cloud: _Numbers, known: _Numbers, fewest: int) -> Mask:
    return np.asarray((2 * cloud >= known) & (known >= fewest))
