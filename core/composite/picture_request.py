"""What a clear picture is made of, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.scl import CLOUDS_AND_SHADOWS
from ..errors.composite import BandsUnknown, SensorsMixed
from ..errors.text import Text
from ..raster.grid import Grid
from ..raster.window import Window
from ..reflectance.offset import Offsets
from ..stac.acquisitions import Acquisition
from ..stac.products import HLS_L30, HLS_S30, SENTINEL_2, Product
from .method import Method
from .normalization import AS_THEY_ARE, Normalization

VISUAL = "visual"  # the archive's own colors, of 8 bit
TRUE_COLOR = ("red", "green", "blue")
MARGIN = 60.0  # meters
REFLECTANCE, BYTES = np.dtype(np.int16), np.dtype(np.uint8)
_ALIKE = frozenset({HLS_S30, HLS_L30})  # harmonized, so that their bands are alike


@dataclass(frozen=True)
class PictureRequest:
    """A clear picture that is to be made.

    Attributes:
        area: Of which it is.
        bands: By their names in ``core.stac.products``; ``VISUAL`` alone is the archive's true color.
        method: How it is made of many dates.
        day: By the sun over the area, for ``Method.CLOSEST``.
        cloud_classes: Of the scene classification, 1 to 11; pixels of them are not clear.
        margin: Meters; nor are pixels within it.
        limit: Acquisitions at most, in the method's order; 0 is all.
        counts_looks: Whether it is told in how many acquisitions each pixel is clear: then the masks of all are read.
        normalizes: Whether the dates are made alike where they overlap (``normalization``).
    """

    area: Area
    bands: tuple[str, ...] = TRUE_COLOR
    method: Method = Method.NEWEST
    day: date | None = None
    cloud_classes: frozenset[int] = CLOUDS_AND_SHADOWS
    margin: float = MARGIN
    limit: int = 0
    counts_looks: bool = True
    normalizes: bool = False

    @property
    def pixel(self) -> np.dtype[Any]:
        """Numpy's type of the picture's pixels."""
        return BYTES if VISUAL in self.bands else REFLECTANCE

    @property
    def empty(self) -> int:
        """What stands for no data."""
        return 0 if VISUAL in self.bands else -32768

    @property
    def names(self) -> tuple[str, ...]:
        """Of the picture's bands."""
        return TRUE_COLOR if VISUAL in self.bands else self.bands


def parse_bands(text: str, products: Iterable[Product] = ()) -> tuple[str, ...]:
    """Parse a list of bands.

    Args:
        text: Names with commas or blanks between them, as "red,green,blue".
        products: Of the dates, some of which may lack a band that others have; Sentinel-2 where there are none.

    Returns:
        The names, as they were typed; ``TRUE_COLOR`` where the text is empty.

    Raises:
        BandsUnknown: It is no such list, names one twice, or ``VISUAL`` beside others.
    """
    names = tuple(text.replace(",", " ").lower().split())
    offered = dict.fromkeys(name for product in (*products,) or (SENTINEL_2,) for name, _ in product.bands)
    if not set(names) <= offered.keys() or len(set(names)) < len(names) or (VISUAL in names and len(names) > 1):
        raise BandsUnknown(text=text, offered=",".join(offered))
    return names or TRUE_COLOR


def check_sensors(acquisitions: Iterable[Acquisition]) -> None:
    """Raise ``SensorsMixed`` where the bands of scenes are not alike; those of HLS are."""
    products = {scene.product for one in acquisitions for scene in one.scenes if scene.problem is None}
    if len(products) > 1 and not products <= _ALIKE:
        raise SensorsMixed


@dataclass(frozen=True)
class PictureDate:
    """A date that a clear picture is made of.

    Attributes:
        acquisition: Of the date.
        pixels: Of the picture that show it; of a median, those that are clear on it.
    """

    acquisition: Acquisition
    pixels: int


@dataclass(frozen=True, eq=False)
class PicturePlan:
    """What a clear picture will be, known from the classifications alone.

    Attributes:
        grid: Of the picture.
        dates: Of which it is made, in the method's order.
        pixels: Of the area.
        shown: Those of them that are clear on a date.
        bytes_to_read: Of the bands.
        offsets: Of the reflectance of its scenes.
        looked: How many acquisitions were looked at.
        needed_next: The first that the limit leaves out and that would show more; None where there is none.
        left_out: Acquisitions that have not all bands or could not be read, and why.
        resampled: Whether scenes lie in another zone than the picture.
        normalization: What makes the dates alike, once ``ClearPicture.normalize`` has found it.
    """

    grid: Grid
    dates: tuple[PictureDate, ...]
    pixels: int
    shown: int
    bytes_to_read: int
    offsets: Offsets
    looked: int
    needed_next: Acquisition | None
    left_out: tuple[tuple[Acquisition, Text], ...]
    resampled: bool
    normalization: Normalization = AS_THEY_ARE

    def __post_init__(self) -> None:
        object.__setattr__(self, "offsets", MappingProxyType(dict(self.offsets)))


@dataclass(frozen=True, eq=False)
class PicturePiece:
    """A part of a clear picture. Pixels outside the area hold no data.

    Attributes:
        window: Of the picture's grid.
        values: (bands, height, width), ``PictureRequest.pixel``.
        dates: (height, width), uint32, as YYYYMMDD by the sun over the area; 0 where none is shown, and of a median.
        looks: (height, width), uint16, acquisitions in which the pixel is clear.
    """

    window: Window
    values: NDArray[Any]
    dates: NDArray[np.uint32]
    looks: NDArray[np.uint16]

    def __post_init__(self) -> None:
        for array in (self.values, self.dates, self.looks):
            array.flags.writeable = False
