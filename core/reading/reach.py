"""Where areas, grids and footprints lie on a grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..area.area import LONLAT, Area
from ..errors.area import AreaInvalid
from ..errors.area_reading import AreaOffGrid
from ..errors.scene import NotOnTheGround
from ..geometry.rings import Polygons
from ..raster.grid import Grid
from ..raster.transforms import transformer
from ..raster.window import Window
from .spans import Spans, spans_of

EVERYWHERE = Window(-(1 << 40), -(1 << 40), 1 << 41, 1 << 41)  # holds all pixels of any grid
_FOOTPRINT_MARGIN = 0.1  # degrees by which a footprint may be wrong
_EDGE = 17  # places along one side of a rectangle


def spans_on(area: Area, grid: Grid) -> Spans:
    """The area's pixels on a grid.

    Raises:
        NotOnTheGround: the area has no image there; ``AreaOffGrid`` where it has none in the grid's CRS.
    """
    try:
        area.in_crs(grid.crs)  # which is kept
    except AreaInvalid as error:
        raise AreaOffGrid(str(error)) from error
    except ValueError as error:
        raise NotOnTheGround(str(error)) from error
    try:
        return spans_of(area, grid)
    except (ValueError, AreaInvalid) as error:
        raise NotOnTheGround(str(error)) from error


def reach_of(grid: Grid, lattice: Grid) -> Window:
    """A window of the lattice that holds another grid.

    Raises:
        NotOnTheGround: the grid has no image there.
    """
    edge = grid.to_coordinates(edge_of(0, 0, grid.width, grid.height))
    return Window.around(lattice.to_pixels(transformed_points(edge, grid.crs, lattice.crs)))


def reach_of_footprint(footprint: Polygons, lattice: Grid) -> Window:
    """A window of the lattice that holds what a tile may hold.

    Args:
        footprint: of the tile, lon/lat within ±180; () where it is not known.
        lattice: the grid whose pixels are meant.

    Raises:
        NotOnTheGround: the footprint has no image there.
    """
    if not footprint:
        return EVERYWHERE
    points = np.concatenate([np.asarray(polygon[0], float) for polygon in footprint])
    (west, south), (east, north) = points.min(axis=0) - _FOOTPRINT_MARGIN, points.max(axis=0) + _FOOTPRINT_MARGIN
    if east - west > 180:  # across the antimeridian
        return EVERYWHERE
    edge = edge_of(west, max(south, -90.0), east, min(north, 90.0))
    return Window.around(lattice.to_pixels(transformed_points(edge, LONLAT, lattice.crs)))


def edge_of(left: float, top: float, right: float, bottom: float) -> NDArray[np.float64]:
    """Places (n, 2), x first, along the edge of a rectangle."""
    x, y = np.linspace(left, right, _EDGE), np.linspace(top, bottom, _EDGE)
    sides = [(x, np.full(_EDGE, top)), (x, np.full(_EDGE, bottom)), (np.full(_EDGE, left), y)]
    return np.concatenate([np.column_stack(side) for side in (*sides, (np.full(_EDGE, right), y))])


def transformed_points(points: NDArray[np.float64], source: str, target: str) -> NDArray[np.float64]:
    """Points (n, 2), x first, in another CRS.

    Raises:
        NotOnTheGround: one has no image there.
    """
    try:
        found = transformer(source, target)(points)
    except ValueError as error:
        raise NotOnTheGround(str(error)) from error
    if not np.isfinite(found).all():
        raise NotOnTheGround(f"no image in {target[:40]}")
    return found
