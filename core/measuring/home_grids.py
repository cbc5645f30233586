"""On which grid an area is counted: the same one on all dates, so that its number of pixels never jumps.

It is that of the tile whose extent holds most of the area; of several that of the first name. Tiles of one UTM zone
share their grid. What another zone's tile holds of the area is taken from the pixel nearest to each center.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from ..area.area import Area
from ..classification.schemes import SCL, Scheme
from ..errors.area import AreaInvalid
from ..errors.base import Cancelled
from ..geometry.rings import Points, clipped
from ..raster.grid import Grid
from ..reading.placement import share_lattice
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene

log = logging.getLogger("clear_scenes")

_TRIES = 3  # files of a tile, until one opens
_AT_ONCE = 16
_DECIMALS = 9  # to which shares are compared


class HomeGrids:
    """Finds the grid on which an area is counted. May be used by many threads.

    Attributes:
        areas: Known by their numbers, from 0.
        grids: Of tiles, by the tiles' names.
    """

    def __init__(self, areas: Sequence[Area], grids: Mapping[str, Grid]) -> None:
        self.areas, self.grids = areas, grids
        self._lock = threading.Lock()
        self._known: dict[int, Grid | None] = {}
        self._lattices: list[tuple[Grid, Grid]] = []  # of each tile, and the one that stands for all with that lattice
        for _, grid in sorted(grids.items()):
            first = next((one for _, one in self._lattices if share_lattice(one, grid)), grid)
            self._lattices.append((grid, first))

    def groups(self, numbers: Iterable[int]) -> dict[Grid | None, tuple[int, ...]]:
        """Numbers of areas by the grid on which they are counted; None where no tile is known that holds any of it."""
        found: dict[Grid | None, list[int]] = {}
        for number in numbers:
            with self._lock:
                if number not in self._known:
                    self._known[number] = self._home(self.areas[number])
                found.setdefault(self._known[number], []).append(number)
        return {grid: tuple(some) for grid, some in found.items()}

    def shares_pixels(self, lattice: Grid | None, tile: str) -> bool:
        """Whether the pixels of a tile are those of a grid."""
        return lattice is not None and tile in self.grids and share_lattice(lattice, self.grids[tile])

    def _home(self, area: Area) -> Grid | None:
        best, home = 0.0, None
        for grid, lattice in self._lattices:
            share = round(_share(area, grid), _DECIMALS)
            if share > best:
                best, home = share, lattice
        return home


@dataclass(frozen=True)
class Home:
    """Where one area is counted on all dates.

    Attributes:
        grid: On which.
        zone: Of the tiles that lie on it.
        scheme: Of the products whose tiles these are: those of other sensors have other pixels, and their own home.
    """

    grid: Grid
    zone: str
    scheme: Scheme = SCL

    @property
    def key(self) -> str:
        """The same for all tiles that share the grid's pixels."""
        a, b, c, d, e, f = self.grid.affine
        return repr((self.grid.crs, a, b, d, e, round(c % a, _DECIMALS), round(f % e, _DECIMALS)))

    def holds(self, scene: Scene) -> bool:
        """Whether a scene's pixels are those of the grid."""
        return _zone(scene) == self.zone


class AreaHome:
    """Finds the home of one area while the pages of a search come in. May be used by many threads.

    Once something has been counted its grid stays, whatever tiles come later. Where sensors are mixed it is the home of
    the one that comes first.

    Args:
        area: Which one.
        found: Its home, where it is known already.

    Attributes:
        found: None while all tiles are of one zone: their grids are one.
    """

    def __init__(self, area: Area, found: Home | None = None) -> None:
        self._area, self._lock = area, threading.Lock()
        self._tiles: dict[str, list[Scene]] = {}
        self._scheme = found.scheme if found else None
        self.found = found

    def holds(self, acquisition: Acquisition) -> bool:
        """Whether an acquisition is of the sensor whose home it is."""
        return self._scheme in (None, acquisition.scheme)

    def settle(self, acquisitions: Iterable[Acquisition], read: Callable[[Scene], Grid]) -> None:
        """Decide, before the first of these is counted; arguments and what is raised as of ``grids_of``."""
        with self._lock:
            if self.found is not None:
                return
            found = list(acquisitions)
            self._scheme = self._scheme or next((one.scheme for one in found), None)
            before = list(self._tiles)
            _gather((one for one in found if self.holds(one)), self._tiles)
            if not _is_of_several_zones(self._tiles):
                return
            counted = {name: self._tiles[name] for name in before or self._tiles}
            grids = _grids(counted, read)
            (grid,) = HomeGrids([self._area], grids).groups([0])
            if grid is not None:
                name = next(name for name, one in sorted(grids.items()) if share_lattice(grid, one))
                self.found = Home(grid, _zone(counted[name][0]), counted[name][0].product.scheme)


def exact_first(scenes: Iterable[Scene], home: Home | None) -> tuple[Scene, ...]:
    """Scenes in the order in which pixels are taken: of those that lie on the home's grid they are exact there."""
    return tuple(sorted(scenes, key=home.holds, reverse=True)) if home else tuple(scenes)


def grids_of(acquisitions: Iterable[Acquisition], read: Callable[[Scene], Grid]) -> dict[str, Grid]:
    """Grids of the acquisitions' tiles, each read once.

    Args:
        acquisitions: Whose scenes lie on the tiles.
        read: Gives the grid of a scene's quality layer.

    Returns:
        Grids by the tiles' names, without those that cannot be opened; none where all tiles are stated to lie in one
        zone, or have no name.

    Raises:
        Cancelled: Reading was canceled.
    """
    tiles: dict[str, list[Scene]] = {}
    _gather(acquisitions, tiles)
    return _grids(tiles, read) if _is_of_several_zones(tiles) else {}


def _gather(acquisitions: Iterable[Acquisition], tiles: dict[str, list[Scene]]) -> None:
    """Add to each tile, by its name, a few scenes of it; those that come from the same server may fail together."""
    for acquisition in acquisitions:
        for scene in acquisition.scenes:
            if scene.tile and len(scenes := tiles.setdefault(scene.tile, [])) < _TRIES:
                scenes += (scene, *acquisition.copies(scene))


def _is_of_several_zones(tiles: Mapping[str, Sequence[Scene]]) -> bool:
    """Or may be."""
    zones = {_zone(scene) for scenes in tiles.values() for scene in scenes}
    return len(tiles) > 1 and (len(zones) > 1 or "" in zones)


def _grids(tiles: Mapping[str, Sequence[Scene]], read: Callable[[Scene], Grid]) -> dict[str, Grid]:
    with ThreadPoolExecutor(_AT_ONCE, "clear-scenes-tiles") as pool:
        grids = pool.map(lambda scenes: _first_grid(scenes, read), tiles.values())
        return {name: grid for name, grid in zip(tiles, grids, strict=True) if grid is not None}


def _first_grid(scenes: Sequence[Scene], read: Callable[[Scene], Grid]) -> Grid | None:
    for scene in scenes:
        try:
            return read(scene)
        except Cancelled:
            raise
        except Exception as error:  # it is reported where the scene is measured
            log.info("%s: %r", scene.id, error)
    return None


def _zone(scene: Scene) -> str:
    """As it is stated, or named by a tile such as 33TWM; else ""."""
    return scene.crs or (scene.tile[:2] if scene.tile[:2].isdigit() and len(scene.tile) == 5 else "")


def _share(area: Area, grid: Grid) -> float:
    """How much of the area lies on a grid, 0 to 1; in numpy, as the core has no GEOS outside QGIS."""
    try:
        polygons = [[grid.to_pixels(ring) for ring in rings] for rings in area.in_crs(grid.crs)]
    except (AreaInvalid, ValueError):
        return 0.0
    corners = np.concatenate([rings[0] for rings in polygons])
    size = np.array([grid.width, grid.height])
    if (corners >= 0).all() and (corners <= size).all():
        return 1.0
    if (corners.max(axis=0) <= 0).any() or (corners.min(axis=0) >= size).any():
        return 0.0
    whole = sum(_size(rings) for rings in polygons)
    held = sum(_size([_clipped(ring, size) for ring in rings]) for rings in polygons)
    return held / whole if whole else 0.0


def _size(rings: Sequence[Points]) -> float:
    outer, *holes = (abs(_signed(ring)) for ring in rings)
    return outer - sum(holes)


def _signed(ring: Points) -> float:
    """Shoelace, from its first corner so that no digits are lost."""
    if len(ring) < 4:
        return 0.0
    x, y = (ring - ring[0]).T
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)


def _clipped(ring: Points, size: Points) -> Points:
    """The part of a ring between 0 and ``size``."""
    for axis in (0, 1):
        ring = clipped(clipped(ring, axis, 0.0, -1), axis, float(size[axis]), 1)
    return ring
