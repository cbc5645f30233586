"""A quality layer whose clouds are those of a cloud probability: two files of one scene, read as one layer.

The probability (0 to 100 percent) cannot tell clear ground from no data: both are 0. So what has no data is the
classification's to say, as is all that is no cloud: shadow, snow, thin cirrus (which the probability does not know).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import Rule, Scheme
from ..classification.scl import CLASSES, NO_DATA
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.window import Window
from .blocks import Steps, pixels_of, steps_of
from .layer import Layer, ReadWindow, window_of

_CLEAR, _UNCLASSIFIED, _MEDIUM, _HIGH = 5, 7, 8, 9
_ALL = 0xFFFF
_AT_ONCE = 16  # blocks of the classification whose probability is held

Kinds = NDArray[np.uint8]  # (height, width): cloud, not cloud or no data


@lru_cache(maxsize=128)
def probability_scheme(at_least: int) -> Scheme:
    """How a cloud probability is read: cloud from a percentage on, 1 to 100; what is no percentage is no data."""
    rules = (Rule(_ALL, percent, _HIGH if percent >= at_least else _CLEAR) for percent in range(101))
    return Scheme("Cloud probability", tuple(rules), NO_DATA, tuple(CLASSES[one] for one in (NO_DATA, _CLEAR, _HIGH)))


def _joined_classes() -> NDArray[np.uint8]:
    """(12, 256): by the kind of the probability and the class of the classification the class of both."""
    known = np.arange(len(CLASSES), dtype=np.uint8)
    table = np.full((len(CLASSES), 256), NO_DATA, np.uint8)
    table[_CLEAR, known] = known
    table[_CLEAR, [_MEDIUM, _HIGH]] = _UNCLASSIFIED
    table[_HIGH, known[1:]] = _HIGH
    return table


_JOINED = _joined_classes()


class ProbabilityLayer:
    """A scene classification with the clouds of a cloud probability in place of its own.

    Where the probability is high enough the class is 9; what the classification alone calls cloud (8 and 9) is 7.

    Args:
        classes: the scene classification.
        probability: read by ``probability_scheme``.

    Raises:
        Unreadable: their pixels are not the same ones.
    """

    def __init__(self, classes: Layer, probability: Layer) -> None:
        if classes.grid != probability.grid:
            why = QT_TRANSLATE_NOOP("core", "its cloud probability has other pixels")
            raise Unreadable(f"{classes.grid} and {probability.grid}", why=why)
        self._classes, self._probability = classes, probability
        self.grid, self.decoder = classes.grid, classes.decoder
        self.block_height, self.block_width = classes.block_height, classes.block_width

    def length(self, number: int) -> int:
        """Bytes that a block of the classification takes in its file."""
        return self._classes.length(number)

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        """As ``Layer.read``; of the ``others`` none."""
        numbers = list(wanted)
        for start in range(0, len(numbers), _AT_ONCE):
            group = numbers[start : start + _AT_ONCE]
            kinds = self._kinds(group)
            for number, read in self._classes.read(group, ()):
                yield number, _both(read, kinds[number], window_of(self, number))

    def _kinds(self, numbers: Iterable[int]) -> dict[int, Kinds]:
        """What the probability says of blocks of the classification, whose own blocks may be larger or smaller."""
        found = {number: np.zeros((self.block_height, self.block_width), np.uint8) for number in numbers}
        covering: dict[int, list[int]] = {}
        for number in found:
            for one in self._covering(_on_grid(self, number)):
                covering.setdefault(one, []).append(number)
        for one, read in self._probability.read(covering, ()):
            block = _on_grid(self._probability, one)
            pixels = pixels_of(read(block))
            for number in covering[one]:
                _copy(pixels, block, found[number], _on_grid(self, number))
        return found

    def _covering(self, window: Window) -> Iterator[int]:
        """The probability's blocks that share pixels with a window of the grid."""
        layer = self._probability
        across = -(-layer.grid.width // layer.block_width)
        bottom, right = window.row_off + window.height, window.col_off + window.width
        for row in range(window.row_off // layer.block_height, -(-bottom // layer.block_height)):
            for column in range(window.col_off // layer.block_width, -(-right // layer.block_width)):
                yield row * across + column


def _both(read: ReadWindow, kinds: Kinds, block: Window) -> ReadWindow:
    def read_both(window: Window) -> Steps:
        own = window.within(block)
        pixels = pixels_of(read(window))
        rows = kinds[own.row_off : own.row_off + own.height, : pixels.shape[1]]
        return steps_of(_JOINED[rows, pixels])

    return read_both


def _on_grid(layer: Layer, number: int) -> Window:
    """A block without what reaches beyond the grid."""
    block = window_of(layer, number)
    width = min(block.width, layer.grid.width - block.col_off)
    return Window(block.col_off, block.row_off, width, min(block.height, layer.grid.height - block.row_off))


def _copy(pixels: Kinds, source: Window, target: Kinds, place: Window) -> None:
    """What two windows of a grid share, from the pixels of one to those of the other."""
    top, left = max(source.row_off, place.row_off), max(source.col_off, place.col_off)
    bottom = min(source.row_off + source.height, place.row_off + place.height)
    right = min(source.col_off + source.width, place.col_off + place.width)
    target[top - place.row_off : bottom - place.row_off, left - place.col_off : right - place.col_off] = pixels[
        top - source.row_off : bottom - source.row_off, left - source.col_off : right - source.col_off
    ]
