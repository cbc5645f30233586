"""How bright the area is on one date, and what its pixels are classified as: cell by cell of about 80 m."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.scl import CLASSES, NO_DATA

UNKNOWN = -(1 << 15)  # in place of a brightness
_HEAD = struct.Struct("<HH")
_FAST = 1  # of zlib's levels


@dataclass(frozen=True, eq=False)
class Look:
    """One date on the cells of an area.

    Attributes:
        brightness: (rows, columns), reflectance x 10000 in blue, or in red; ``UNKNOWN`` where there is none.
        counts: (rows, columns, 12), the area's pixels in each cell by class.
    """

    brightness: NDArray[np.int16]
    counts: NDArray[np.uint8]

    def __post_init__(self) -> None:
        for array in (self.brightness, self.counts):
            array.flags.writeable = False

    def pixels(self, classes: Iterable[int]) -> NDArray[np.int32]:
        """How many of each cell's pixels are of some classes, (rows, columns)."""
        return np.asarray(self.counts[..., sorted(classes)].sum(axis=-1, dtype=np.int32))

    @property
    def with_data(self) -> NDArray[np.int32]:
        """How many of each cell's pixels have data, (rows, columns)."""
        return self.pixels(range(NO_DATA + 1, len(CLASSES)))

    def packed(self) -> bytes:
        """The bytes as which the store keeps it."""
        return _HEAD.pack(*self.brightness.shape) + zlib.compress(
            self.brightness.astype("<i2").tobytes() + self.counts.tobytes(), _FAST
        )

    @classmethod
    def unpacked(cls, data: bytes) -> Look:
        """The look of these bytes.

        Raises:
            ValueError: They are none of ``packed``.
        """
        try:
            shape = _HEAD.unpack_from(data)
            values = zlib.decompress(data[_HEAD.size :])
        except (struct.error, zlib.error) as error:
            raise ValueError("no look") from error
        cells = shape[0] * shape[1]
        brightness = np.frombuffer(values, "<i2", cells).reshape(shape).astype(np.int16)
        counts = np.frombuffer(values, np.uint8, offset=2 * cells).reshape(*shape, len(CLASSES))
        return cls(brightness, counts)
