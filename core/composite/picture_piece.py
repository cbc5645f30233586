"""One piece of a clear picture: read from its files by several threads, then put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import ImageUnreadable, Unreadable
from ..raster.grid import Grid
from ..raster.window import Window
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from .method import Method
from .normalization import Normalized
from .packed_mask import Mask, PackedMask
from .picture_blocks import PictureBlocks, as_stored
from .picture_request import VISUAL, PictureRequest
from .statistics import Floats, median, medoid

_AT_ONCE = 1 << 18  # values that are worked on at a time, as fractions
Files = Mapping[tuple[Scene, str], PictureBlocks]


@dataclass(frozen=True)
class Layer:
    """What a scene shows.

    Attributes:
        acquisition: Whose scene it is.
        scene: As it is.
        mask: Pixels of the classification that are shown of it, or that have a part in what is shown.
    """

    acquisition: Acquisition
    scene: Scene
    mask: PackedMask

    @property
    def day(self) -> int:
        """By the sun over the area, as YYYYMMDD; 0 where it is not known."""
        return int(self.acquisition.day.replace("-", "") or 0)


@dataclass(frozen=True, eq=False)
class Shown:
    """What a piece takes of a scene.

    Attributes:
        key: Of the acquisition.
        day: As ``Layer.day``.
        scene: Whose files are read.
        mask: (height, width) of the piece, the pixels.
        offset: Of its reflectance.
        normalized: What makes its date like the others.
    """

    key: str
    day: int
    scene: Scene
    mask: Mask
    offset: float
    normalized: Normalized | None

    def __post_init__(self) -> None:
        self.mask.flags.writeable = False

    def __reduce__(self) -> tuple[Any, ...]:
        more = self.offset, self.normalized
        return _unpacked, (self.key, self.day, self.scene, np.packbits(self.mask), self.mask.shape, *more)


def _unpacked(key: str, day: int, scene: Scene, bits: NDArray[np.uint8], shape: tuple[int, int], *more: Any) -> Shown:
    mask = np.unpackbits(bits, count=shape[0] * shape[1]).view(np.bool_).reshape(shape)
    return Shown(key, day, scene, mask, *more)


@dataclass(frozen=True, eq=False)
class PieceJob:
    """Some bands of one piece that are to be made, here or elsewhere.

    Attributes:
        request: What is made.
        grid: On which the piece lies.
        piece: A window of it.
        shown: What it takes of scenes, in their order.
        assets: The bands.
    """

    request: PictureRequest
    grid: Grid
    piece: Window
    shown: tuple[Shown, ...]
    assets: tuple[str, ...]


class PieceWork:
    """Makes some bands of one piece.

    Args:
        job: What is made.
        files: Of each scene and asset.

    Attributes:
        bytes: Of memory that it takes.
    """

    def __init__(self, job: PieceJob, files: Files) -> None:
        request, piece, shown, assets = job.request, job.piece, job.shown, job.assets
        self._request, self._grid, self._piece = request, job.grid, piece
        self._shown, self._assets, self._files = shown, assets, files
        self._planes = 3 if VISUAL in assets else 1  # of each asset
        self._first = request.bands.index(assets[0])
        self._shape = (self._planes * len(assets), piece.height, piece.width)
        of_all = [files[one.scene, asset].file.pixel for one in shown for asset in assets]
        self._stored: np.dtype[Any] = request.pixel if request.method.takes_first else np.result_type(*of_all)
        depth = 1 if request.method.takes_first else len(shown)
        masks = sum(one.mask.nbytes for one in shown)
        self.bytes = int(depth * np.prod(self._shape) * self._stored.itemsize) + masks
        self._jobs: list[Future[None]] = []

    def start(self, executor: Executor, scratch: Path) -> None:
        """Have all files read."""
        if self._request.method.takes_first:
            self._target = np.full((1, *self._shape), self._request.empty, self._stored)
        else:
            self._target = np.empty((len(self._shown), *self._shape), self._stored)
        for slot, one in enumerate(self._shown):
            for number, asset in enumerate(self._assets):
                planes = slice(number * self._planes, (number + 1) * self._planes)
                target = self._target[0 if self._request.method.takes_first else slot, planes]
                self._jobs.append(executor.submit(self._read, one, asset, planes, target, scratch))

    def result(self) -> tuple[NDArray[Any], NDArray[np.uint32]]:
        """Wait for the files, and put the piece together.

        Returns:
            (bands, height, width), and the dates as of ``PicturePiece``.

        Raises:
            ClearScenesError: A file cannot be read.
        """
        for job in self._jobs:
            job.result()
        dates = np.zeros(self._shape[1:], np.uint32)
        if self._request.method.takes_first:
            values = self._target[0]
            for one in self._shown:
                dates[one.mask] = one.day
            dates[(values == self._request.empty).all(axis=0)] = 0
            return values, dates
        values = np.empty(self._shape, self._request.pixel)
        for rows in _strips(self._target[0].shape, len(self._target)):
            values[:, rows], dates[rows] = self._made_of_all(self._reflectance(rows))
        return values, dates

    def _read(self, one: Shown, asset: str, planes: slice, target: NDArray[Any], scratch: Path) -> None:
        blocks = self._files[one.scene, asset]
        if not self._request.method.takes_first:
            target[:] = blocks.file.empty
        try:
            for place, wanted, values in blocks.values(self._grid, self._piece, one.mask, scratch):
                part = target[(slice(None), *place.slices)]
                if not self._request.method.takes_first:
                    np.copyto(part, values, where=wanted)
                    continue
                for rows in _strips(values.shape):
                    found = values[:, rows]
                    seen = wanted[rows] & (found != blocks.file.empty).any(axis=0)
                    part[:, rows][:, seen] = as_stored(self._comparable(one, found[:, seen], planes), self._stored)
        except Unreadable as error:
            raise ImageUnreadable.of(error) from error

    def _comparable(self, one: Shown, values: NDArray[Any], planes: slice) -> Floats:
        """(planes, …) of a date as reflectance x 10000, made like other dates; colors stay colors."""
        is_color = VISUAL in self._assets
        found = values.astype(np.float64) if is_color else reflectance_of(one.scene, values, one.offset)
        bands = slice(self._first + planes.start, self._first + planes.stop)
        return found if one.normalized is None else one.normalized.applied(found, bands, is_color)

    def _reflectance(self, rows: slice) -> Floats:
        """(layers, bands, rows, width), nan where there is none."""
        found = np.empty(self._target[:, :, rows].shape)
        for target, values, one in zip(found, self._target[:, :, rows], self._shown, strict=True):
            is_empty = values == one.scene.product.empty
            target[:] = self._comparable(one, values, slice(0, self._shape[0]))
            target[is_empty.all(axis=0, keepdims=True) & is_empty if VISUAL in self._assets else is_empty] = np.nan
        return found

    def _made_of_all(self, values: Floats) -> tuple[NDArray[Any], NDArray[np.uint32]]:
        dates = np.zeros(values.shape[2:], np.uint32)
        if self._request.method is Method.MEDIAN:
            found = median(values)
        else:
            which = medoid(values)
            found = np.take_along_axis(values, np.maximum(which, 0)[None, None], axis=0)[0]
            found[:, which < 0] = np.nan
            dates = np.array([one.day for one in self._shown] + [0], np.uint32)[which]
        is_empty = np.isnan(found)
        found[is_empty] = 0.0
        return np.where(is_empty, self._request.empty, as_stored(found, self._request.pixel)), dates


def reflectance_of(scene: Scene, values: NDArray[Any], offset: float) -> Floats:
    """Numbers of a scene's files as reflectance x 10000."""
    found = values.astype(np.float64)
    found *= scene.product.scale
    found += offset
    return found


def _strips(shape: tuple[int, ...], dates: int = 1) -> Iterator[slice]:
    """Rows of values (bands, height, width) of so many dates that little memory is needed for at a time."""
    bands, height, width = shape
    step = max(1, _AT_ONCE // (dates * bands * width))
    return (slice(row, row + step) for row in range(0, height, step))
