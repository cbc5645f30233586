"""Reads how bright an area is on one date, from the overview whose pixels are as large as the cells, and keeps it.

A date costs the header of a band and the beginnings of a few blocks of that overview, and as much of another band where
that may tell snow from cloud; the classes are those that measuring has left in the store.
"""

from __future__ import annotations

from functools import partial
from math import hypot

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.scl import NO_DATA
from ..errors.scene import BandUnreadable, NoAsset, SecondLookTooLarge, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..measuring.home_grids import Home, exact_first
from ..measuring.one_area import SceneReader, counted_name
from ..measuring.stand_ins import Reading, made_of_copies
from ..network.transport import Transport
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.grid_mapping import GridMapping
from ..reading.local_jpeg_2000 import image_file, image_source
from ..reading.mosaic import Mosaic, Tile
from ..reading.one_band import BandWindow
from ..reading.overviews import Level
from ..reading.piece import Piece
from ..reading.reach import spans_on
from ..reading.source import Source
from ..reading.tiff import is_tiff
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import image_address
from ..stac.scene import Scene
from ..storage.store import CacheEntry, Store
from .cells import PLACES, SIDE, Cells, CountedCells
from .look import UNKNOWN, Look

_MOST_CELLS = 1 << 19  # 3,355 km²
_BANDS = ("blue", "red")  # the first that a scene has
_MOST_BYTES = 8 * 1024 * 1024  # of one file
_FORMAT, _INFRARED_FORMAT = "look 1", "infrared 1"
_INFRARED = "swir16"

Seen = tuple[Acquisition, Look, Cells]


class LookReader:
    """Reads looks at an area. May be used by many threads.

    Args:
        area: That is looked at.
        transport: The way to the scenes' files.
        store: Keeps looks.
        finder: Knows the offsets of reflectance.
        home: Where the area is counted; None on the grid of the tiles.
    """

    def __init__(
        self,
        area: Area,
        transport: Transport,
        store: Store | None = None,
        finder: OffsetFinder | None = None,
        home: Home | None = None,
    ) -> None:
        self._area, self._transport, self._store, self._home = area, transport, store or Store(), home
        self._finder = finder or OffsetFinder(self._store)

    def lattice(self, acquisition: Acquisition) -> Grid:
        """The grid on which an acquisition is counted, that of its first scene.

        Raises:
            ClearScenesError: It cannot be read.
        """
        return SceneReader(acquisition.scenes[0], self._transport, self._store).open().grid

    def look(self, acquisition: Acquisition, lattice: Grid) -> Seen:
        """Look at an acquisition; copies stand in for scenes that cannot be read.

        Args:
            acquisition: Whose scenes are joined.
            lattice: On whose cells it is laid.

        Returns:
            The acquisition with the copies that were read, the look, and the cells on which it lies.

        Raises:
            ClearScenesError: One of its scenes cannot be read, or the area is too large.
        """
        return made_of_copies(acquisition, partial(self._look, lattice=lattice))

    def _look(self, acquisition: Acquisition, reading: Reading, lattice: Grid) -> Seen:
        ground = CountedCells(spans_on(self._area, lattice))
        cells = ground.cells
        if cells.window.width * cells.window.height > _MOST_CELLS:
            raise SecondLookTooLarge
        entry = self._entry(_FORMAT, acquisition, lattice)
        if data := entry.block(0):
            try:
                return acquisition, Look.unpacked(data), cells
            except ValueError:
                entry.forget()
        self._count(acquisition, reading, ground)
        look = Look(self._brightness(acquisition, reading, cells, ground.counts), ground.counts)
        entry.keep_blocks({0: look.packed()})
        return acquisition, look, cells

    def infrared(self, acquisition: Acquisition, lattice: Grid, look: Look) -> NDArray[np.int16]:
        """How bright it is in short-wave infrared (1.6 µm) where a look has data; copies stand in here too.

        Args:
            acquisition: That was looked at.
            lattice: On whose cells the look is laid.
            look: Of the acquisition.

        Returns:
            (rows, columns), reflectance x 10000; ``UNKNOWN`` where there is none.

        Raises:
            ClearScenesError: One of its scenes cannot be read.
        """
        return made_of_copies(acquisition, partial(self._infrared, lattice=lattice, look=look))

    def _infrared(self, acquisition: Acquisition, reading: Reading, lattice: Grid, look: Look) -> NDArray[np.int16]:
        entry = self._entry(_INFRARED_FORMAT, acquisition, lattice)
        if data := entry.block(0):
            try:
                return Look.unpacked(data).brightness
            except ValueError:
                entry.forget()
        cells = CountedCells(spans_on(self._area, lattice)).cells
        found = self._brightness(acquisition, reading, cells, look.counts, _INFRARED)
        entry.keep_blocks({0: Look(found, look.counts).packed()})
        return found

    def _entry(self, kind: str, acquisition: Acquisition, lattice: Grid) -> CacheEntry:
        names = (f"{counted_name(scene)} {_band_of(scene)}" for scene in acquisition.scenes)
        return self._store.file(kind, self._area.key, repr(lattice), *names)

    def _count(self, acquisition: Acquisition, reading: Reading, ground: CountedCells) -> None:
        readers = [
            SceneReader(scene, self._transport, self._store) for scene in exact_first(acquisition.scenes, self._home)
        ]
        mosaic = Mosaic([Tile(one.open, one.scene.footprint) for one in readers], lambda grid: ground)
        mosaic.lay_on(ground.spans.grid)
        mosaic.run()
        for number, error in mosaic.failures.items():
            readers[number].failed(error)
            reading(readers[number].scene)
            raise error

    def _brightness(
        self, acquisition: Acquisition, reading: Reading, cells: Cells, counts: NDArray[np.uint8], band: str = ""
    ) -> NDArray[np.int16]:
        """Of the cells with data, each from the first scene that has a number there; in blue or red, or in a band."""
        brightness = np.full(cells.shape, UNKNOWN, np.int16)
        for scene in acquisition.scenes:
            missing = counts.any(axis=-1) & (brightness == UNKNOWN)
            if missing.any():
                reading(scene)
                found = self._brightness_of(scene, cells, counts, band or _band_of(scene))
                np.copyto(brightness, found, where=missing)
        return brightness

    def _brightness_of(self, scene: Scene, cells: Cells, counts: NDArray[np.uint8], band: str) -> NDArray[np.int16]:
        address = image_address(scene, band, self._transport.signer)
        if not address:
            raise NoAsset
        try:
            source = image_source(image_file(self._transport, address), Store().file(""))
            places, is_inside = _numbers(source, cells)
        except Unreadable as error:
            raise BandUnreadable(error.detail, **dict(error.text.values)) from error
        has_data = (is_inside & (places != scene.product.empty)).all(axis=(1, 3))
        numbers = np.where(has_data, places.mean(axis=(1, 3)), scene.product.empty)
        self._finder.know([scene])
        piece = _piece(numbers, cells, counts) if band == _band_of(scene) else None
        offset = self._finder.offset(scene, self._transport, piece).value
        reflectance = np.clip(np.rint(numbers * scene.product.scale + offset), UNKNOWN + 1, -UNKNOWN - 1)
        return np.where(has_data, reflectance, UNKNOWN).astype(np.int16)


def _piece(numbers: NDArray[np.float64], cells: Cells, counts: NDArray[np.uint8]) -> Piece:
    """Of the cells that are of one class: what decides about the offset, so that no more is read for it."""
    a, _, c, _, e, f = cells.grid.affine
    x = c + a * (cells.window.col_off + np.arange(cells.window.width) + 0.5)
    y = f + e * (cells.window.row_off + np.arange(cells.window.height) + 0.5)
    is_pure = counts.max(axis=-1) == counts.sum(axis=-1)
    classes = np.where(is_pure, counts.argmax(axis=-1), NO_DATA).astype(np.uint8)
    return Piece(numbers, classes, x, y, cells.grid.crs, 0)


def _band_of(scene: Scene) -> str:
    return next((name for name in _BANDS if scene.asset(name)), _BANDS[0])


def _numbers(source: Source, cells: Cells) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """What the file has at the places of the cells, and which of them lie in it.

    Returns:
        Both (rows, PLACES, columns, PLACES).
    """
    level, grid = _fitting(source)
    places, window = cells.places()
    rows, columns = GridMapping(places, grid, window).places(window)
    is_inside = (rows >= 0) & (rows < grid.height) & (columns >= 0) & (columns < grid.width)
    numbers = np.zeros(is_inside.shape)
    if is_inside.any():
        rows, columns = rows[is_inside], columns[is_inside]
        top, left = int(rows.min()), int(columns.min())
        band = BandWindow(level, Window(left, top, int(columns.max()) + 1 - left, int(rows.max()) + 1 - top))
        if band.length > _MOST_BYTES:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it has no overviews, and the area is large"))
        numbers[is_inside] = band.pixels(source)[rows - top, columns - left]
    shape = (cells.window.height, PLACES, cells.window.width, PLACES)
    return numbers.reshape(shape), is_inside.reshape(shape)


def _fitting(source: Source) -> tuple[Level, Grid]:
    """The coarsest level whose pixels are no larger than cells can be, and where they lie."""
    if not is_tiff(source.head):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it cannot be read in parts"))
    levels = source.levels()
    full = levels[0].layout.grid
    if full is None:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies"))
    a, _, c, _, e, f = full.affine
    grids = []
    for level in levels:
        width, height = level.layout.width, level.layout.height
        grids.append(Grid(full.crs, (a * full.width / width, 0.0, c, 0.0, e * full.height / height, f), width, height))
    fine = [number for number, grid in enumerate(grids) if hypot(grid.affine[0], grid.affine[3]) <= SIDE + 1]
    best = max(fine, key=lambda number: grids[number].affine[0], default=0)
    return levels[best], grids[best]
