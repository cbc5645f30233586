"""A clear picture: one image of the area from the clear pixels of many dates.

Which date each pixel comes from is decided by the classifications, one byte a pixel; then only those blocks of the
bands are fetched that show a pixel. It is made piece by piece, so that little memory is needed however large it is.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.base import Cancelled, ClearScenesError
from ..errors.composite import NoImage, NothingClear, NothingFound
from ..measuring.one_area import named_error
from ..network.transport import Transport
from ..raster.window import Window
from ..reflectance.offset import AS_STATED, Offset, Offsets
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from ..storage.store import Store
from .method import Looked, Method, fewest
from .packed_mask import Mask, PackedMask
from .picture_grid import PictureGrid, in_main_zone
from .picture_piece import Layer, PieceWork
from .picture_request import VISUAL, PictureDate, PicturePiece, PicturePlan, PictureRequest, check_sensors
from .picture_sources import PictureSources

_WORKERS = 4  # that hold pixels: each keeps what it has once needed
_WAITING = 16  # that wait for the heads of files
_MASKED_AT_ONCE = 6 << 20  # pixels of classifications that are worked on together
_SIDE = 1024  # pixels along a side of a piece, about
_STACK = 32 << 20  # bytes of the values of one piece
_AHEAD = 32 << 20  # bytes of the pieces that are made together
_LEAST_ROWS = 64  # of a piece
Report = Callable[[float], None]  # the part that is done, 0 to 1


class ClearPicture:
    """Makes a clear picture: first ``plan``, then ``pieces``.

    Args:
        request: What is made.
        acquisitions: Of which it is made, as the search found them.
        transport: The way to their files.
        store: What it holds of the classifications is not fetched again.
        finder: Knows the offsets of reflectance.
    """

    def __init__(
        self,
        request: PictureRequest,
        acquisitions: Sequence[Acquisition],
        transport: Transport,
        store: Store | None = None,
        finder: OffsetFinder | None = None,
    ) -> None:
        self._request, self._transport, store = request, transport, store or Store()
        self._sources = PictureSources(request, transport, store)
        self._finder = finder or OffsetFinder(store)
        self._found = request.method.in_order(acquisitions, request.day)
        self._looked: list[Looked] = []
        self._beyond: list[Acquisition] = []  # the limit
        self._layers: list[Layer] = []
        self._offsets: Offsets = AS_STATED

    def plan(self, report: Report = lambda done: None) -> PicturePlan:
        """Decide which date each pixel comes from.

        Args:
            report: Called as classifications are read.

        Raises:
            Cancelled: The transport's cancellation was set.
            NothingFound: There are no dates.
            NothingClear: Nothing is on any date.
            NoImage: No date has all bands.
            SensorsMixed: Their bands are not alike.
            ClearScenesError: No file can be read.
        """
        if not self._found:
            raise NothingFound
        check_sensors(self._found)
        candidates = [one for one in self._found if self._sources.have_bands(one)]
        if not candidates:
            raise NoImage(bands=", ".join(self._request.bands))
        if self._request.limit and self._request.method is not Method.FEWEST:
            candidates, self._beyond = candidates[: self._request.limit], candidates[self._request.limit :]
        self._grid = self._placed(candidates)
        with self._workers() as workers:
            self._looked = self._read_masks(candidates, workers, report)
        with self._workers(_WAITING) as workers:
            while True:
                self._layers = list(self._shown())
                if not self._layers:
                    raise NothingClear(dates=len(self._looked))
                gone = self._sources.open_bands(((one.acquisition, one.scene) for one in self._layers), workers)
                if not gone:
                    break
                self._looked = [one for one in self._looked if one[0].key not in gone]
            if VISUAL not in self._request.bands:
                self._offsets = self._found_offsets(workers)
        return self._planned()

    def pieces(self, scratch: Path) -> Iterator[tuple[float, PicturePiece]]:
        """Make the picture that was planned.

        Args:
            scratch: A folder for what several pieces need; whoever made it removes it.

        Yields:
            The part that is done then, 0 to 1, and a piece. What lies in none of them holds no data.

        Raises:
            Cancelled: The transport's cancellation was set.
            ClearScenesError: A file cannot be read.
        """
        for blocks in self._sources.files.values():
            blocks.begin()
        works = (
            PieceWork(self._request, self._grid.pixels, window, shown, group, self._sources.files, self._offsets)
            for window in self._pieces
            for shown in [self._shown_in(window)]
            for group in self._groups
        )
        with self._workers() as workers:
            made = _made_ahead(works, workers, scratch)
            for done, window in enumerate(self._pieces, 1):
                values, dates = zip(*islice(made, len(self._groups)), strict=True)
                place = window.within(self._grid.pixels.window())
                piece = PicturePiece(place, np.concatenate(values), dates[0], self._looks_in(window))
                yield done / len(self._pieces), piece

    @property
    def _groups(self) -> list[tuple[str, ...]]:
        """Bands that are made together: a median of each is taken by itself."""
        bands = self._request.bands
        return [(name,) for name in bands] if self._request.method is Method.MEDIAN else [bands]

    @contextmanager
    def _workers(self, number: int = _WORKERS) -> Iterator[Executor]:
        workers = ThreadPoolExecutor(number, "clear-scenes-picture")
        try:
            yield workers
        finally:  # what still waits for a server ends by itself
            workers.shutdown(wait=False, cancel_futures=True)

    def _placed(self, candidates: Sequence[Acquisition]) -> PictureGrid:
        """On the files of the zone that holds most of the area."""
        errors = list[ClearScenesError]()
        for scene in in_main_zone(candidates):
            try:
                files = [self._sources.band(scene, name).file for name in self._request.bands]
                finest = min(files, key=lambda file: file.grid.affine[0])
                grid = PictureGrid.of(self._request.area, finest.grid, self._sources.reader(scene).open().grid)
            except Cancelled:
                raise
            except Exception as error:
                errors.append(named_error(scene.id, error))
                continue
            if not grid.pixels.rows.size:
                raise NothingClear(dates=len(candidates))
            self._block = finest.block_height, finest.block_width
            return grid
        raise errors[0]

    def _read_masks(self, candidates: Sequence[Acquisition], workers: Executor, report: Report) -> list[Looked]:
        """Those that can be read, in the order of the candidates; no more than are needed."""
        window = self._grid.beneath.window()
        together = max(1, min(_WORKERS, _MASKED_AT_ONCE // (window.height * window.width)))
        is_enough = self._request.method.takes_first and not self._request.counts_looks
        is_enough &= self._request.method is not Method.FEWEST
        clear = PackedMask(window.height, window.width, 0, {})
        looked: list[Looked] = []
        read = partial(self._sources.masks, pixels=self._grid.beneath)
        for start in range(0, len(candidates), together):
            if is_enough and clear.count == self._grid.beneath.pixels:
                break
            batch = candidates[start : start + together]
            for one, masks in zip(batch, workers.map(read, batch), strict=True):
                if masks is not None:
                    looked.append((one, masks))
                    for mask in masks.scenes if is_enough else ():
                        clear |= mask
            report((start + len(batch)) / len(candidates))
        return looked

    def _shown(self) -> Iterator[Layer]:
        """What the scenes show, in the method's order; of those of which a pixel shows the first, no pixel twice."""
        looked, window = self._looked, self._grid.beneath.window()
        if self._request.method is Method.FEWEST:
            looked = [looked[number] for number in fewest(looked)]
            if self._request.limit:
                looked, beyond = looked[: self._request.limit], looked[self._request.limit :]
                self._beyond = [acquisition for acquisition, _ in beyond]
        taken = PackedMask(window.height, window.width, 0, {})
        for acquisition, masks in looked:
            for scene, mask in zip(acquisition.scenes, masks.scenes, strict=True):
                shown = mask
                if self._request.method.takes_first and mask.count:
                    shown = mask - taken
                    taken |= mask
                if shown.count:
                    yield Layer(acquisition, scene, shown)

    def _found_offsets(self, workers: Executor) -> Offsets:
        scenes = [layer.scene for layer in self._layers]
        self._finder.know(scenes)
        found: dict[Scene, Offset] = {}
        for offsets in workers.map(lambda scene: self._finder.offsets([scene], self._transport), scenes):
            found |= offsets
        return found

    def _planned(self) -> PicturePlan:
        pixels, shown_pixels = Counter[str](), 0
        self._pieces: list[Window] = []
        for window in self._windows():
            shown = self._shown_in(window)
            if not shown:
                continue
            self._pieces.append(window)
            shown_pixels += int(np.count_nonzero(np.logical_or.reduce([mask for _, mask in shown])))
            for layer, mask in shown:
                pixels[layer.acquisition.key] += int(np.count_nonzero(mask))
                for name in self._request.bands:
                    blocks = self._sources.files[layer.scene, name]
                    blocks.uses.update(blocks.needed(self._grid.pixels, window, mask))
        by_key = {layer.acquisition.key: layer.acquisition for layer in self._layers}
        return PicturePlan(
            self._grid.grid,
            tuple(PictureDate(one, pixels[key]) for key, one in by_key.items() if pixels[key]),
            self._grid.pixels.pixels,
            shown_pixels,
            sum(one.file.length(block) for one in self._sources.files.values() for block in one.uses),
            self._offsets,
            len(self._looked),
            self._needed_next(),
            tuple(self._sources.left_out.values()),
            any(
                self._sources.files[layer.scene, self._request.bands[0]].file.grid.crs != self._grid.grid.crs
                for layer in self._layers
            ),
        )

    def _needed_next(self) -> Acquisition | None:
        """Of those beyond the limit, in their order, the first that shows what is empty."""
        beneath, looked = self._grid.beneath, dict(self._looked)
        empty = PackedMask.of(beneath.mask(beneath.window()))
        for layer in self._layers:
            empty -= layer.mask
        for acquisition in self._beyond if empty.count else ():
            masks = looked.get(acquisition) or self._sources.masks(acquisition, beneath)
            if masks is not None and any((mask - empty).count < mask.count for mask in masks.scenes):
                return acquisition
        return None

    def _windows(self) -> Iterator[Window]:
        """Of the pieces: whole blocks, or parts of them where much is held of each."""
        height, width = (side * max(1, _SIDE // side) if side <= _SIDE * 2 else _SIDE for side in self._block)
        if not self._request.method.takes_first:
            planes = 3 if VISUAL in self._request.bands else len(self._groups[0])
            depth = planes * len(self._layers) * 2
            while height > _LEAST_ROWS and height * width * depth > _STACK:
                height //= 2
        return self._grid.pieces(height, width)

    def _shown_in(self, window: Window) -> list[tuple[Layer, Mask]]:
        """The layers that show something in a piece, and where."""
        place, rows, columns = self._grid.places(window)
        inside = self._grid.inside(window)
        found = ((layer, layer.mask.window(place)[rows, columns] & inside) for layer in self._layers)
        return [(layer, mask) for layer, mask in found if mask.any()]

    def _looks_in(self, window: Window) -> NDArray[np.uint16]:
        """In how many acquisitions each pixel of a piece is clear."""
        place, rows, columns = self._grid.places(window)
        looks = np.zeros((place.height, place.width), np.uint16)
        for _, masks in self._looked:
            for mask in masks.scenes:
                looks += mask.window(place)
        return np.where(self._grid.inside(window), looks[rows, columns], np.uint16(0))


def _made_ahead(
    works: Iterator[PieceWork], workers: Executor, scratch: Path
) -> Iterator[tuple[NDArray[Any], NDArray[np.uint32]]]:
    """The results of works in their order, some of which are begun ahead, as many as the memory holds."""
    begun: deque[PieceWork] = deque()
    for work in works:
        while begun and sum(one.bytes for one in begun) + work.bytes > _AHEAD:
            yield begun.popleft().result()
        work.start(workers, scratch)
        begun.append(work)
    while begun:
        yield begun.popleft().result()
