"""On which grid the pixels of a field lie: the same one on all dates, that of the finest band of its home tile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from ..area.area import Area
from ..classification.schemes import Scheme
from ..errors.base import Cancelled
from ..measuring.home_grids import HomeGrids, grids_of
from ..measuring.one_area import named_error
from ..raster.grid import Grid
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene


@dataclass(frozen=True)
class GridPair:
    """Where the files of a scene lie.

    Attributes:
        bands: The grid of the finest band that is asked for.
        classes: That of the classification, in the same CRS.
    """

    bands: Grid
    classes: Grid


@dataclass(frozen=True)
class TileGrids:
    """What decides on which grid each field lies; it can be sent to other machines.

    Attributes:
        tiles: By their names the grids of tiles, where they are of several zones.
        usual: Those of all fields that lie on no other; None where no file could be opened.
    """

    tiles: tuple[tuple[str, GridPair], ...]
    usual: GridPair | None


SensorGrids = tuple[tuple[Scheme, TileGrids], ...]  # each sensor has its own pixels


def read_sensor_grids(acquisitions: Sequence[Acquisition], read: Callable[[Scene], GridPair]) -> SensorGrids:
    """As ``read_tile_grids``, of each sensor by itself."""
    by_scheme: dict[Scheme, list[Acquisition]] = {}
    for one in acquisitions:
        by_scheme.setdefault(one.scheme, []).append(one)
    return tuple((scheme, read_tile_grids(some, read)) for scheme, some in by_scheme.items())


def read_tile_grids(acquisitions: Sequence[Acquisition], read: Callable[[Scene], GridPair]) -> TileGrids:
    """Read where the tiles of some acquisitions lie: one header of each tile, of tiles of one zone only one.

    Args:
        acquisitions: All whose values are to be compared.
        read: Gives the grids of a scene.

    Raises:
        Cancelled: Reading was canceled.
    """
    pairs: dict[Grid, GridPair] = {}

    def classes_of(scene: Scene) -> Grid:
        pair = read(scene)
        pairs[pair.classes] = pair
        return pair.classes

    tiles = grids_of(acquisitions, classes_of)
    if tiles:
        found = tuple((name, pairs[grid]) for name, grid in sorted(tiles.items()))
        return TileGrids(found, found[0][1])
    scenes = {scene.identity: scene for one in acquisitions for scene in one.scenes}
    copies = {scene.identity: scene for one in acquisitions for scene in one.superseded}
    in_order = (sorted(some.values(), key=lambda scene: (scene.zone, scene.id)) for some in (scenes, copies))
    return TileGrids((), _first(chain.from_iterable(in_order), read))


class FieldGrids:
    """Finds the grids of fields. May be used by many threads.

    Args:
        areas: The fields, known by their numbers from 0.
        tiles: Where the tiles lie.
    """

    def __init__(self, areas: Sequence[Area], tiles: TileGrids) -> None:
        self._homes = HomeGrids(areas, {name: pair.classes for name, pair in tiles.tiles})
        self._pairs = {pair.classes: pair for _, pair in reversed(tiles.tiles)}
        self._usual = tiles.usual

    def groups(self, numbers: Iterable[int]) -> dict[GridPair | None, tuple[int, ...]]:
        """The numbers of fields by their grids; None where no file could be opened."""
        found: dict[GridPair | None, tuple[int, ...]] = {}
        for grid, some in self._homes.groups(numbers).items():
            pair = self._usual if grid is None else self._pairs[grid]
            found[pair] = tuple(sorted((*found.get(pair, ()), *some)))
        return found

    def shares_pixels(self, grids: GridPair, tile: str) -> bool:
        """Whether the pixels of a tile's classification are those of a grid, as far as that is known."""
        return self._homes.shares_pixels(grids.classes, tile)


def _first(scenes: Iterable[Scene], read: Callable[[Scene], GridPair]) -> GridPair | None:
    for scene in scenes:
        try:
            return read(scene)
        except Cancelled:
            raise
        except Exception as error:  # it is the reason of that scene's rows when their turn comes
            named_error(scene.id, error)
    return None
