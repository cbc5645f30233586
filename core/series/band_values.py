"""The numbers of bands for pixels that are clear: each block of a file is fetched and decoded once, for all fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import NoAsset, Unreadable
from ..errors.series import ValuesUnreadable
from ..measuring.one_area import named_error
from ..network.transport import Transport
from ..reading.band_file import BandFile
from ..reading.local_jpeg_2000 import SceneFile
from ..reflectance.band import open_band
from ..stac.scene import Scene
from .field_pixels import FieldPixels, Mask

PACKED_BYTES = 3 << 20  # of blocks of one file that are in memory as they are packed


@dataclass(eq=False)
class Wanted:
    """What is wanted of an acquisition for some fields, and what was found.

    Attributes:
        fields: Whose pixels are meant.
        sources: (pixels,), from which scene each is wanted, counted from 1; 0 where none is.
        values: By band (pixels,), the numbers as they are stored; of no meaning where no pixel is wanted.
        missing: By band (pixels,), which pixels could not be read; bands of which all were read have none.
    """

    fields: FieldPixels
    sources: NDArray[np.uint16]
    values: dict[str, NDArray[np.generic]] = field(default_factory=dict)
    missing: dict[str, Mask] = field(default_factory=dict)


class BandReader:
    """Reads the bands of the scenes of one acquisition.

    Args:
        scenes: In the order in which pixels are taken.
        transport: The way to their files.

    Attributes:
        failures: Why bands could not be read, in the order in which that was found.
        failed: The numbers of their scenes, from 0.
    """

    def __init__(self, scenes: Sequence[Scene], transport: Transport) -> None:
        self._scenes, self._transport = scenes, transport
        self._files: dict[tuple[int, str], BandFile] = {}
        self._remotes: list[SceneFile] = []
        self.failures: list[ClearScenesError] = []
        self.failed: set[int] = set()

    @property
    def traffic(self) -> tuple[int, int]:
        """Requests that were sent, and bytes that came."""
        return sum(one.requests for one in self._remotes), sum(one.bytes_read for one in self._remotes)

    def open(self, number: int, band: str) -> BandFile:
        """A band of a scene, by the scene's number from 0.

        Raises:
            ClearScenesError: It cannot be opened.
        """
        if (number, band) not in self._files:
            scene = self._scenes[number]
            if not scene.asset(band):
                raise NoAsset
            try:
                file, remote = open_band(scene, band, self._transport)
            except Unreadable as error:
                raise ValuesUnreadable.of(error) from error
            self._files[number, band] = file
            self._remotes.append(remote)
        return self._files[number, band]

    def saturated(self, number: int, band: str) -> int | None:
        """What stands for a saturated pixel in a band, the largest number; None where the band was not opened."""
        file = self._files.get((number, band))
        return int(np.iinfo(file.pixel).max) if file is not None else None

    def read(self, wanted: Sequence[Wanted], bands: Sequence[str]) -> None:
        """Read bands into ``wanted``; what cannot be read is noted there, and why in ``failures``.

        Raises:
            Cancelled: Nothing else.
        """
        for number in range(len(self._scenes)):
            some = [(one, one.sources == number + 1) for one in wanted]
            some = [(one, mask) for one, mask in some if mask.any()]
            if not some:
                continue
            for band in bands:
                left = [mask.copy() for _, mask in some]  # what is not decoded yet
                try:
                    self._read(number, band, some, left)
                except Cancelled:
                    raise
                except Exception as error:
                    self._failed(number, error)
                for (one, _), mask in zip(some, left, strict=True):
                    if mask.any():
                        one.missing[band] = one.missing.get(band, np.zeros_like(mask)) | mask

    def _read(self, number: int, band: str, some: Sequence[tuple[Wanted, Mask]], left: Sequence[Mask]) -> None:
        file = self.open(number, band)
        layouts = [one.fields.in_blocks(file) for one, _ in some]
        masks = [mask for _, mask in some]
        blocks = {at for layout, mask in zip(layouts, masks, strict=True) for at in layout.with_some(mask)}
        targets = [_target(one, band, file) for one, _ in some]
        for target, layout, mask, open_ in zip(targets, layouts, masks, left, strict=True):
            target[mask] = file.empty  # beyond the file there is no data
            open_[:] = False
            for at in layout.with_some(mask):
                open_[layout.of(at, mask)[0]] = True
        for at, packed in self._packed(file, sorted(blocks)):
            try:
                values = file.decoded(at, packed)[0].ravel()
            except Unreadable as error:
                self._failed(number, ValuesUnreadable.of(error))
                continue
            for target, layout, mask, open_ in zip(targets, layouts, masks, left, strict=True):
                pixels, places = layout.of(at, mask)
                target[pixels] = values[places]
                open_[pixels] = False

    def _packed(self, file: BandFile, blocks: Sequence[int]) -> Iterator[tuple[int, Mapping[int, bytes]]]:
        """Blocks as they are packed, a few at a time."""
        batch: list[int] = []
        for at, number in enumerate(blocks):
            batch.append(number)
            is_last = at + 1 == len(blocks)
            if is_last or sum(map(file.length, (*batch, blocks[at + 1]))) > PACKED_BYTES:
                packed = file.read(batch)
                for one in batch:
                    yield one, {part: packed.pop(part) for part in file.numbers(one)}
                batch = []

    def _failed(self, number: int, error: Exception) -> None:
        self.failures.append(named_error(self._scenes[number].id, error))
        self.failed.add(number)


def _target(wanted: Wanted, band: str, file: BandFile) -> NDArray[np.generic]:
    """Where the values of a band go, of a type that holds those of all scenes."""
    held = wanted.values.get(band)
    if held is None:
        held = np.zeros(wanted.sources.shape, file.pixel)
    elif not np.can_cast(file.pixel, held.dtype):
        held = held.astype(np.result_type(held.dtype, file.pixel))
    wanted.values[band] = held
    return held
