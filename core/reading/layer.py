"""What a quality layer is, whoever decodes it: where its pixels lie, and their classes block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import Steps
from .read_planning import Block
from .spans import Spans

ReadWindow = Callable[[Window], Steps]  # the classes of a window of the layer


class Layer(Protocol):
    """An opened quality layer. Its blocks are numbered row by row, from 0.

    Attributes:
        grid: where its pixels lie.
        decoder: who decodes them, as "strict" or "rasterio".
        block_height: in pixels.
        block_width: in pixels.
    """

    grid: Grid
    decoder: str
    block_height: int
    block_width: int

    def length(self, number: int) -> int:
        """Bytes that a block takes in the file; 0 where that is not known."""

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        """Read blocks.

        Args:
            wanted: the numbers of the blocks that are asked for.
            others: of blocks that are of use where they come with them.

        Yields:
            As they come the number of each block, and what gives its classes, which may raise the same.

        Raises:
            SceneError: they cannot be read.
            NetworkError: they cannot be fetched.
        """


def blocks_of(layer: Layer, spans: Spans) -> list[Block]:
    """The layer's blocks in which there are pixels of ``spans``, which lie on its grid."""
    across = -(-layer.grid.width // layer.block_width)
    blocks = []
    for window, pixels in _windows(spans, layer.block_height, layer.block_width):
        number = window.row_off // layer.block_height * across + window.col_off // layer.block_width
        blocks.append(Block(number, window, pixels, layer.length(number)))
    return blocks


@lru_cache(maxsize=64)  # as ``spans_of``: the scenes of one tile share their grid
def _windows(spans: Spans, height: int, width: int) -> tuple[tuple[Window, int], ...]:
    return tuple(spans.blocks_with_pixels(height, width))


def window_of(layer: Layer, number: int) -> Window:
    """The pixels of a block; one on the edge may reach beyond the grid."""
    row, column = divmod(number, -(-layer.grid.width // layer.block_width))
    return Window(column * layer.block_width, row * layer.block_height, layer.block_width, layer.block_height)
