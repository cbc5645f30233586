"""One piece of a clear picture: read from its files by several threads, then put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import ImageUnreadable, Unreadable
from ..raster.window import Window
from ..reading.spans import Spans
from ..reflectance.offset import Offsets, offset_in
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from .method import Method
from .packed_mask import Mask, PackedMask
from .picture_blocks import PictureBlocks, as_stored
from .picture_request import VISUAL, PictureRequest
from .statistics import Floats, median, medoid

_AT_ONCE = 1 << 18  # values that are worked on at a time, as fractions


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


class PieceWork:
    """Some bands of one piece.

    Args:
        request: What is made.
        lattice: Pixels of the area, on whose grid the piece lies.
        piece: A window of that grid.
        shown: The layers in their order, and which pixels (height, width) of the piece are of them.
        assets: The bands.
        files: Of each scene and asset.
        offsets: Of the reflectance of the scenes.

    Attributes:
        piece: As it was given.
        bytes: Of memory that it takes.
    """

    def __init__(
        self,
        request: PictureRequest,
        lattice: Spans,
        piece: Window,
        shown: Sequence[tuple[Layer, Mask]],
        assets: Sequence[str],
        files: Mapping[tuple[Scene, str], PictureBlocks],
        offsets: Offsets,
    ) -> None:
        self.piece, self._request, self._lattice = piece, request, lattice
        self._shown, self._assets, self._files, self._offsets = shown, assets, files, offsets
        self._planes = 3 if VISUAL in assets else 1  # of each asset
        self._shape = (self._planes * len(assets), piece.height, piece.width)
        of_all = [files[layer.scene, asset].file.pixel for layer, _ in shown for asset in assets]
        self._stored: np.dtype[Any] = request.pixel if request.method.takes_first else np.result_type(*of_all)
        depth = 1 if request.method.takes_first else len(shown)
        self.bytes = int(depth * np.prod(self._shape) * self._stored.itemsize) + sum(mask.nbytes for _, mask in shown)
        self._jobs: list[Future[None]] = []

    def start(self, executor: Executor, scratch: Path) -> None:
        """Have all files read."""
        if self._request.method.takes_first:
            self._target = np.full((1, *self._shape), self._request.empty, self._stored)
        else:
            self._target = np.empty((len(self._shown), *self._shape), self._stored)
        for slot, (layer, mask) in enumerate(self._shown):
            for number, asset in enumerate(self._assets):
                planes = slice(number * self._planes, (number + 1) * self._planes)
                target = self._target[0 if self._request.method.takes_first else slot, planes]
                self._jobs.append(executor.submit(self._read, layer.scene, asset, mask, target, scratch))

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
            for layer, mask in self._shown:
                dates[mask] = layer.day
            dates[(values == self._request.empty).all(axis=0)] = 0
            return values, dates
        values = np.empty(self._shape, self._request.pixel)
        for rows in _strips(self._target[0].shape, len(self._target)):
            values[:, rows], dates[rows] = self._made_of_all(self._reflectance(rows))
        return values, dates

    def _read(self, scene: Scene, asset: str, mask: Mask, target: NDArray[Any], scratch: Path) -> None:
        blocks = self._files[scene, asset]
        empty, scale, offset = blocks.file.empty, *self._linear(scene)
        if not self._request.method.takes_first:
            target[:] = empty
        try:
            for place, wanted, values in blocks.values(self._lattice, self.piece, mask, scratch):
                part = target[(slice(None), *place.slices)]
                if not self._request.method.takes_first:
                    np.copyto(part, values, where=wanted)
                    continue
                for rows in _strips(values.shape):
                    found, seen = values[:, rows], wanted[rows] & (values[:, rows] != empty).any(axis=0)
                    part[:, rows][:, seen] = as_stored(found[:, seen] * scale + offset, self._stored)
        except Unreadable as error:
            raise ImageUnreadable.of(error) from error

    def _linear(self, scene: Scene) -> tuple[float, float]:
        """Scale and offset of reflectance x 10000; colors stay as they are."""
        return (1.0, 0.0) if VISUAL in self._assets else (scene.product.scale, offset_in(self._offsets, scene).value)

    def _reflectance(self, rows: slice) -> Floats:
        """(layers, bands, rows, width), nan where there is none."""
        found = self._target[:, :, rows].astype(np.float64)
        for values, (layer, _) in zip(found, self._shown, strict=True):
            is_empty = values == layer.scene.product.empty
            scale, offset = self._linear(layer.scene)
            values *= scale
            values += offset
            values[is_empty.all(axis=0, keepdims=True) & is_empty if VISUAL in self._assets else is_empty] = np.nan
        return found

    def _made_of_all(self, values: Floats) -> tuple[NDArray[Any], NDArray[np.uint32]]:
        dates = np.zeros(values.shape[2:], np.uint32)
        if self._request.method is Method.MEDIAN:
            found = median(values)
        else:
            which = medoid(values)
            found = np.take_along_axis(values, np.maximum(which, 0)[None, None], axis=0)[0]
            found[:, which < 0] = np.nan
            dates = np.array([layer.day for layer, _ in self._shown] + [0], np.uint32)[which]
        is_empty = np.isnan(found)
        found[is_empty] = 0.0
        return np.where(is_empty, self._request.empty, as_stored(found, self._request.pixel)), dates


def _strips(shape: tuple[int, ...], dates: int = 1) -> Iterator[slice]:
    """Rows of values (bands, height, width) of so many dates that little memory is needed for at a time."""
    bands, height, width = shape
    step = max(1, _AT_ONCE // (dates * bands * width))
    return (slice(row, row + step) for row in range(0, height, step))
