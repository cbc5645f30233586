"""The picture's own grid, which of it lies in the area, and where its pixels lie in the files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.grid import Grid
from ..raster.transforms import transformer
from ..raster.window import Window
from ..reading.spans import spans_of_polygons

SIDE = 220  # pixels on the longer side
FINER = 2  # each pixel is the mean of so many by so many places: smooth edges, and no picking among the file's pixels
_NODES = 17  # along each side, between which places are interpolated: a thousandth of a pixel off at the most

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Frame:
    """Where the pixels of a picture lie.

    Attributes:
        grid: Of the places, ``FINER`` times as many as pixels along each side.
        inside: (height, width) of the grid: whether a place lies in the area.
    """

    grid: Grid
    inside: NDArray[np.bool_]

    def __post_init__(self) -> None:
        self.inside.flags.writeable = False

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the picture."""
        return self.grid.height // FINER, self.grid.width // FINER

    def places(self, grid: Grid) -> tuple[Floats, Floats]:
        """Where each place lies on another grid.

        Args:
            grid: That of a file, in whatever CRS.

        Returns:
            Columns and rows, both (height, width) of this grid, fractional: from 0 to 1 across all of the other.

        Raises:
            Unreadable: The area has no image in the other's CRS.
        """
        across, down = np.linspace(0, self.grid.width, _NODES), np.linspace(0, self.grid.height, _NODES)
        nodes = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
        points = transformer(self.grid.crs, grid.crs)(self.grid.to_coordinates(nodes))
        if not np.isfinite(points).all():
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the area has no image in its CRS"))
        at = (grid.to_pixels(points) / [grid.width, grid.height]).reshape(_NODES, _NODES, 2)
        rows, columns = _weights(self.grid.height, down), _weights(self.grid.width, across)
        return rows @ at[..., 0] @ columns.T, rows @ at[..., 1] @ columns.T


@lru_cache(maxsize=16)  # the scenes of a search lie in few zones
def frame_of(area: Area, crs: str) -> Frame:
    """The frame around the area in a CRS that is metric and has north up.

    Args:
        area: Of the picture.
        crs: As an EPSG code or WKT.
    """
    polygons = area.in_crs(crs)
    corners = np.concatenate([rings[0] for rings in polygons])
    (left, bottom), (right, top) = corners.min(axis=0), corners.max(axis=0)
    pixel = max(right - left, top - bottom) / SIDE
    width, height = (max(1, round(float(length / pixel))) for length in (right - left, top - bottom))
    affine = ((right - left) / (FINER * width), 0.0, left, 0.0, (bottom - top) / (FINER * height), top)
    grid = Grid(crs, tuple(map(float, affine)), FINER * width, FINER * height)  # type: ignore[arg-type]
    spans = spans_of_polygons(polygons, grid).clipped(Window(0, 0, grid.width, grid.height))
    turns = np.zeros((grid.height, grid.width + 1), np.int8)
    np.add.at(turns, (spans.rows, spans.starts), 1)
    np.add.at(turns, (spans.rows, spans.stops), -1)
    return Frame(grid, turns.cumsum(axis=1)[:, :-1] > 0)


def _weights(length: int, nodes: Floats) -> Floats:
    """(length, nodes): how much each node has a share in each pixel's center, which lies between two of them."""
    centers = np.arange(length) + 0.5
    return np.stack([np.interp(centers, nodes, one) for one in np.eye(len(nodes))], axis=1)
