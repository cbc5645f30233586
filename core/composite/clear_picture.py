"""A clear picture: one image of the area from the clear pixels of many dates.

Which date each pixel comes from is decided by the classifications, one byte a pixel; then only those blocks of the
bands are fetched that show a pixel. It is made piece by piece, so that little memory is needed however large it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors.base import Cancelled, ClearScenesError
from ..errors.composite import NoImage, NothingClear, NothingFound
from ..measuring.one_area import named_error
from ..network.transport import Transport
from ..raster.window import Window
from ..reflectance.offset import AS_STATED, Offset, Offsets, offset_in
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import Catalog
from ..stac.scene import Scene
from ..storage.store import Store
from .method import Looked, Method, fewest
from .normalization import AS_THEY_ARE, Normalization
from .overlap import Overlap
from .packed_mask import Mask, PackedMask
from .picture_grid import PictureGrid, in_main_zone
from .picture_piece import Layer, PieceJob, Shown
from .picture_request import VISUAL, PictureDate, PicturePiece, PicturePlan, PictureRequest, check_sensors
from .picture_sources import PictureSources
from .picture_workers import LocalWorkers, PictureWorkers, threads
from .remote_picture import RemoteWorkers

_WAITING = 16  # that wait for the heads of files
_SIDE = 1024  # pixels along a side of a piece, about
_STACK = 16 << 20  # bytes of the values of one piece
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
        self._workers: PictureWorkers = LocalWorkers(self._sources)
        self._finder = finder or OffsetFinder(store)
        self._found = request.method.in_order(acquisitions, request.day)
        self._looked: list[Looked] = []
        self._unread: Sequence[Acquisition] = []  # whose classifications are read once they are needed
        self._beyond: list[Acquisition] = []  # the limit
        self._layers: list[Layer] = []
        self._offsets: Offsets = AS_STATED
        self._normalization: Normalization | None = None

    def use_executor(self, executor: Executor, catalog: Catalog) -> None:
        """Have other processes read the classifications and make the pieces, with their own network.

        Args:
            executor: As of ``Run.remote_measurements``.
            catalog: Whose scenes are shown; its logins stay here.
        """
        cancellation = self._transport.cancellation
        self._workers = RemoteWorkers(executor, self._request, catalog, self._sources, cancellation)

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
        candidates = [one for found in self._found if (one := self._sources.with_bands(found))]
        if not candidates:
            raise NoImage(bands=", ".join(self._request.bands))
        if self._request.limit and self._request.method is not Method.FEWEST:
            candidates, self._beyond = candidates[: self._request.limit], candidates[self._request.limit :]
        self._grid = self._placed(candidates)
        self._looked, self._unread = [], candidates
        with threads(_WAITING) as workers:
            while True:
                self._read_masks(lambda unread: report(1 - unread / len(candidates)))
                self._layers = list(self._shown())
                if not self._layers:
                    raise NothingClear(dates=len(self._looked))
                gone = self._sources.open_bands(((one.acquisition, one.scene) for one in self._layers), workers)
                if not gone:
                    break
                self._looked = [
                    found
                    for one in self._looked
                    if (found := self._sources.again(one[0], self._grid.beneath) if one[0].key in gone else one)
                ]
            if VISUAL not in self._request.bands:
                self._offsets = self._found_offsets(workers)
        return self._planned()

    def normalize(self, scratch: Path, report: Report = lambda done: None) -> Normalization:
        """Find what makes the dates of the picture that was planned alike, for its pieces.

        Args:
            scratch: The folder of the pieces: blocks that are read for it are not fetched again.
            report: Called as they are read.

        Raises:
            Cancelled: The transport's cancellation was set.
            ClearScenesError: A file cannot be read.
        """
        overlap = Overlap(
            self._dates, self._looked, self._grid, self._sources.files, self._request.bands, self._offsets
        )
        self._sources.begin()
        for job, values in self._workers.samples(overlap.jobs(self._pieces), scratch):
            overlap.take(job, values)
            report(job.place.row_off / overlap.rows)
        self._normalization = overlap.normalization()
        return self._normalization

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
        if self._request.normalizes and self._normalization is None:
            self.normalize(scratch)
        self._sources.begin()
        made = self._workers.pieces(self._jobs(), scratch)
        for done, window in enumerate(self._pieces, 1):
            values, dates = zip(*islice(made, len(self._groups)), strict=True)
            place = window.within(self._grid.pixels.window())
            piece = PicturePiece(place, np.concatenate(values), dates[0], self._looks_in(window))
            yield done / len(self._pieces), piece

    def _jobs(self) -> Iterator[PieceJob]:
        normalization = self._normalization or AS_THEY_ARE
        for window in self._pieces:
            shown = tuple(
                Shown(
                    layer.acquisition.key,
                    layer.day,
                    layer.scene,
                    mask,
                    offset_in(self._offsets, layer.scene).value,
                    normalization.of(layer.acquisition.key),
                )
                for layer, mask in self._shown_in(window)
            )
            for group in self._groups:
                yield PieceJob(self._request, self._grid.pixels.grid, window, shown, group)

    @property
    def _groups(self) -> list[tuple[str, ...]]:
        """Bands that are made together: a median of each is taken by itself."""
        bands = self._request.bands
        return [(name,) for name in bands] if self._request.method is Method.MEDIAN else [bands]

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

    def _read_masks(self, report: Callable[[int], None]) -> None:
        """Read on in the order of the candidates, as long as more are needed; ``report`` is told how many are left."""
        window = self._grid.beneath.window()
        together = self._workers.at_once(self._grid.beneath)
        is_enough = self._request.method.takes_first and not self._request.counts_looks
        is_enough &= self._request.method is not Method.FEWEST
        clear = PackedMask(window.height, window.width, 0, {})
        for mask in (mask for _, masks in self._looked for mask in masks.scenes if is_enough):
            clear |= mask
        while self._unread and not (is_enough and clear.count == self._grid.beneath.pixels):
            batch, self._unread = self._unread[:together], self._unread[together:]
            for found in self._workers.masks(batch, self._grid.beneath):
                if found is not None:
                    self._looked.append(found)
                    for mask in found[1].scenes if is_enough else ():
                        clear |= mask
            report(len(self._unread))

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
                    blocks.uses.update(blocks.needed(self._grid.pixels.grid, window, mask))
        by_key = {layer.acquisition.key: layer.acquisition for layer in self._layers}
        self._dates = tuple(PictureDate(one, pixels[key]) for key, one in by_key.items() if pixels[key])
        return PicturePlan(
            self._grid.grid,
            self._dates,
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
        beneath, looked = self._grid.beneath, {one.key: (one, masks) for one, masks in self._looked}
        together = self._workers.at_once(beneath)
        empty = PackedMask.of(beneath.mask(beneath.window()))
        for layer in self._layers:
            empty -= layer.mask
        for start in range(0, len(self._beyond) if empty.count else 0, together):  # all, where none shows it
            batch = self._beyond[start : start + together]
            read = iter(self._workers.masks([one for one in batch if one.key not in looked], beneath))
            for acquisition in batch:
                found = looked[acquisition.key] if acquisition.key in looked else next(read)
                if found is not None and any((mask - empty).count < mask.count for mask in found[1].scenes):
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
