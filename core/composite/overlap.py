"""Ground that several dates show in the blocks that a picture reads anyway, by a lattice of its pixels.

Where a picture changes from one date to another, a block of both is read, and in it lies ground that is clear on both:
that is where dates have to be alike, and it costs no request. The lattice depends on the picture alone, not on how it
is cut into pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import ImageUnreadable, Unreadable
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.grid_mapping import places_on
from ..reading.spans import Integers
from ..reflectance.offset import Offsets, offset_in
from ..stac.scene import Scene
from .method import Looked
from .normalization import BRIGHTEST, Normalization, normalization
from .packed_mask import Mask
from .picture_grid import PictureGrid
from .picture_piece import Files, reflectance_of
from .picture_request import VISUAL, PictureDate

_SIDE = 200  # pixels of the lattice along a side of the picture at most: 160 kB for a band of a date


@dataclass(frozen=True)
class Lattice:
    """Every so-manyth pixel of a window, from its first.

    Attributes:
        window: Of a grid.
        step: Pixels from one to the next, along rows and columns.
    """

    window: Window
    step: int

    @classmethod
    def over(cls, window: Window) -> Lattice:
        """That of a picture."""
        return cls(window, -(-max(window.height, window.width) // _SIDE))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return -(-self.window.height // self.step), -(-self.window.width // self.step)

    def part(self, piece: Window) -> tuple[Window, Lattice]:
        """What lies in a piece of the window.

        Returns:
            Which rows and columns of the lattice these are, and the lattice of them: its window begins with the first
            and is empty where there are none.
        """
        place = piece.within(self.window)
        left, top = -(-place.col_off // self.step), -(-place.row_off // self.step)
        width = -(-(place.col_off + place.width) // self.step) - left
        height = -(-(place.row_off + place.height) // self.step) - top
        right, down = left * self.step - place.col_off, top * self.step - place.row_off
        window = Window(piece.col_off + right, piece.row_off + down, piece.width - right, piece.height - down)
        return Window(left, top, width, height), Lattice(window, self.step)

    def of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """Those of the window's pixels, or rows (height, 1), or columns (1, width), that are in the lattice."""
        return pixels[:: self.step, :: self.step]

    def places_on(self, file: Grid, grid: Grid) -> tuple[Integers, Integers]:
        """Where they lie on the grid of a file; as ``grid_mapping.places_on``."""
        rows, columns = places_on(file, grid, self.window)
        return self.of(rows), self.of(columns)


@dataclass(frozen=True, eq=False)
class Sample:
    """Pixels of a lattice that are read of a scene.

    Attributes:
        date: The number of the date among those that are compared.
        scene: Whose files are read.
        mask: (rows, columns) of the lattice.
        offset: Of its reflectance.
    """

    date: int
    scene: Scene
    mask: Mask
    offset: float

    def __post_init__(self) -> None:
        self.mask.flags.writeable = False


@dataclass(frozen=True, eq=False)
class SampleJob:
    """Pixels of a piece that are compared.

    Attributes:
        grid: On which the piece lies.
        lattice: In the piece.
        place: Its rows and columns in the lattice of the whole picture.
        samples: Of its scenes.
        assets: The bands.
    """

    grid: Grid
    lattice: Lattice
    place: Window
    samples: tuple[Sample, ...]
    assets: tuple[str, ...]


class Overlap:
    """Finds what is compared, and what comes of it.

    Args:
        dates: Those that are compared.
        looked: The clear pixels of all dates.
        grid: Of the picture.
        files: Of each scene and asset that is read for it.
        assets: The bands.
        offsets: Of the reflectance.
    """

    def __init__(
        self,
        dates: Sequence[PictureDate],
        looked: Sequence[Looked],
        grid: PictureGrid,
        files: Files,
        assets: tuple[str, ...],
        offsets: Offsets,
    ) -> None:
        self._dates, self._looked, self._grid, self._files, self._offsets = dates, looked, grid, files, offsets
        self._assets, self._planes = assets, 3 if VISUAL in assets else len(assets)
        self._whole = Lattice.over(grid.pixels.window())
        self._values = np.full((len(dates), self._planes, *self._whole.shape), np.nan, np.float32)

    def jobs(self, pieces: Iterable[Window]) -> Iterator[SampleJob]:
        """What is to be read: pixels that several dates show clear in blocks that are read anyway."""
        for piece in pieces:
            place, lattice = self._whole.part(piece)
            if place.width > 0 and place.height > 0:
                samples = tuple(self._samples(lattice))
                if samples:
                    yield SampleJob(self._grid.pixels.grid, lattice, place, samples, self._assets)

    @property
    def rows(self) -> int:
        """Of the lattice."""
        return self._whole.shape[0]

    def take(self, job: SampleJob, values: Sequence[NDArray[np.float32]]) -> None:
        """Take what was read for a job."""
        for sample, found in zip(job.samples, values, strict=True):
            target = self._values[(sample.date, slice(None), *job.place.slices)]
            np.copyto(target, found, where=sample.mask)

    def normalization(self) -> Normalization:
        """What makes the dates alike: they become like the one that most of the picture shows."""
        keys = [one.acquisition.key for one in self._dates]
        most = max(range(len(keys)), key=lambda number: self._dates[number].pixels)
        return normalization(keys, self._values.reshape(len(keys), self._planes, -1), most)

    def _samples(self, lattice: Lattice) -> Iterator[Sample]:
        numbers = {one.acquisition.key: number for number, one in enumerate(self._dates)}
        place, rows, columns = self._grid.places(lattice.window)
        rows, columns = lattice.of(rows), lattice.of(columns)
        inside = lattice.of(self._grid.inside(lattice.window))
        found = []
        shown = np.zeros((len(numbers), *inside.shape), np.bool_)
        for acquisition, masks in self._looked:
            for scene, clear in zip(acquisition.scenes, masks.scenes, strict=True):
                of_scene = [self._files[scene, asset] for asset in self._assets if (scene, asset) in self._files]
                if acquisition.key not in numbers or not of_scene:
                    continue
                mask = clear.window(place)[rows, columns] & inside
                for blocks in of_scene:
                    mask = blocks.held(*lattice.places_on(blocks.file.grid, self._grid.pixels.grid), mask)
                shown[numbers[acquisition.key]] |= mask
                found.append((acquisition.key, scene, mask))
        shared = shown.sum(axis=0) > 1
        for key, scene, mask in found:
            if (mask & shared).any():
                yield Sample(numbers[key], scene, mask & shared, offset_in(self._offsets, scene).value)


def read_samples(job: SampleJob, files: Files, workers: Executor, scratch: Path) -> list[NDArray[np.float32]]:
    """Read what is compared.

    Args:
        job: What that is.
        files: Of each scene and asset.
        workers: Read several files at once.
        scratch: Where blocks are kept for the pieces.

    Returns:
        Of each sample (bands, rows, columns), as the picture has them; nan where there is none.

    Raises:
        ClearScenesError: A file cannot be read.
    """

    def values(sample: Sample, asset: str) -> NDArray[np.float32]:
        blocks = files[sample.scene, asset]
        places = job.lattice.places_on(blocks.file.grid, job.grid)
        stored = blocks.sampled(*places, sample.mask, scratch)
        if asset == VISUAL:
            is_cut_off = ((stored == 0) | (stored >= BRIGHTEST)).any(axis=0)
            return np.where(is_cut_off, np.nan, stored).astype(np.float32)
        reflectance = reflectance_of(sample.scene, stored, sample.offset)
        return np.where(stored == blocks.file.empty, np.nan, reflectance).astype(np.float32)

    jobs = [[workers.submit(values, sample, asset) for asset in job.assets] for sample in job.samples]
    try:
        return [np.concatenate([one.result() for one in of_sample]) for of_sample in jobs]
    except Unreadable as error:
        raise ImageUnreadable.of(error) from error
    finally:
        for one in chain.from_iterable(jobs):
            one.cancel()
