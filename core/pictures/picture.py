"""A picture of the area, its tint, and the bytes as which it is kept."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.margin import grown
from ..classification.scl import NO_DATA
from ..classification.verdict import CloudRule

ORANGE = (255, 96, 0)  # unlike cloud, snow, water and land, also for those who see no red or no green
# Stripes, so that the land between them is seen, and no color alone says it.
_STRIPE, _BETWEEN = 0.9, 0.25  # how much of the tint covers the picture
_PERIOD, _WIDTH = 8, 3  # of the stripes, in pixels
_HEAD = struct.Struct("<HHd")


@dataclass(frozen=True, eq=False)
class Picture:
    """A small picture of the area.

    North is up in the scene's own UTM grid: as on the map, and no pixel is resampled across a rotation.

    Attributes:
        pixels: (height, width, 4): red, green, blue and opacity, which is 0 outside the area and where there is no
            data.
        classes: (height, width): of the scene classification; 0 where it is not known.
        pixel: along each side, in meters.
    """

    pixels: NDArray[np.uint8]
    classes: NDArray[np.uint8]
    pixel: float

    def __post_init__(self) -> None:
        for array in (self.pixels, self.classes):
            array.flags.writeable = False

    def tinted(self, rule: CloudRule) -> NDArray[np.uint8]:
        """The same pixels with those that count as cloud striped; a sketch, of which no number is made.

        Ground that recurs is striped too.
        """
        cloud = grown(np.isin(self.classes, list(rule.classes)), (self.pixel, self.pixel), rule.margin)
        return striped(self.pixels, cloud & (self.classes != NO_DATA), ORANGE)

    def packed(self) -> bytes:
        """The bytes as which the store keeps it."""
        return _HEAD.pack(*self.classes.shape, self.pixel) + zlib.compress(
            self.pixels.tobytes() + self.classes.tobytes()
        )

    @classmethod
    def unpacked(cls, data: bytes) -> Picture:
        """The picture of these bytes.

        Raises:
            ValueError: They are none of ``packed``.
        """
        try:
            height, width, pixel = _HEAD.unpack_from(data)
            values = np.frombuffer(zlib.decompress(data[_HEAD.size :]), np.uint8).reshape(5, height, width)
        except (struct.error, zlib.error) as error:
            raise ValueError("no picture") from error
        return cls(values[:4].reshape(height, width, 4), values[4], pixel)


def striped(
    pixels: NDArray[np.uint8], mask: NDArray[np.bool_], color: tuple[int, int, int], rises: bool = True
) -> NDArray[np.uint8]:
    """A picture with stripes over a part of it.

    Args:
        pixels: (height, width, 4), as of a ``Picture``.
        mask: (height, width), the part.
        color: Of the stripes.
        rises: Whether they rise to the right, or fall.
    """
    rows, columns = np.indices(mask.shape)
    stripes = np.where((rows + columns if rises else rows - columns) % _PERIOD < _WIDTH, _STRIPE, _BETWEEN)
    cover = np.where(mask, stripes, 0.0)[..., None]
    covered = pixels.copy()
    covered[..., :3] = np.rint(pixels[..., :3] * (1 - cover) + np.array(color, np.float32) * cover)
    return covered
