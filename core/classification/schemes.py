"""Quality schemes: how the pixel values of a quality layer become the classes of ``scl``.

Every scheme leads to those twelve classes, so counts, verdicts and presets mean the same whatever the sensor: 9 is
cloud, 3 its shadow, 10 cirrus, 11 snow, 6 water, 0 no data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ..errors.text import QT_TRANSLATE_NOOP
from .scl import CLASSES, NO_DATA, SclClass

Table = NDArray[np.uint8]  # (65536,): the class of each pixel value
VALUES = 1 << 16  # that a pixel of a quality layer can have


@dataclass(frozen=True)
class Rule:
    """Pixel values of one class: those whose bits under a mask are the given ones.

    Attributes:
        mask: which of the 16 bits count.
        bits: what they are.
        value: the class, 0 to 11.
    """

    mask: int
    bits: int
    value: int


@dataclass(frozen=True)
class Scheme:
    """How the pixel values of one kind of quality layer become classes.

    Attributes:
        name: of the layer; "" for a scheme that a catalog states.
        rules: the first that fits a value decides.
        rest: the class of all other values, 0 to 11.
        classes: those that occur, with the names and colors they have in this layer.
        empty: the value that stands for no data in the files.
        drawn: the values that occur, where they are known: only these are drawn on the map (measuring takes all).
    """

    name: str
    rules: tuple[Rule, ...]
    rest: int
    classes: tuple[SclClass, ...]
    empty: int = 0
    drawn: tuple[int, ...] | range = field(default=(), repr=False)


@lru_cache(maxsize=32)
def table_of(scheme: Scheme) -> Table:
    """The class of each of the ``VALUES`` pixel values; not to be written to."""
    values = np.arange(VALUES)
    table = np.full(VALUES, scheme.rest, np.uint8)
    for rule in reversed(scheme.rules):
        table[values & rule.mask == rule.bits] = rule.value
    table.flags.writeable = False  # it is cached for all threads
    return table


@lru_cache(maxsize=32)
def is_identity(scheme: Scheme) -> bool:
    """Whether the pixel values of a scheme are the classes themselves."""
    return np.array_equal(table_of(scheme)[: len(CLASSES)], np.arange(len(CLASSES)))


_NO_DATA = CLASSES[NO_DATA]
_CLOUD = SclClass(9, QT_TRANSLATE_NOOP("core", "Cloud"), "#ffffff")
_SHADOW = CLASSES[3]
_BESIDE = SclClass(1, QT_TRANSLATE_NOOP("core", "Beside a cloud"), "#b4a078")
_CIRRUS = CLASSES[10]
_SNOW = CLASSES[11]
_WATER = CLASSES[6]
_LAND = SclClass(5, QT_TRANSLATE_NOOP("core", "Clear land"), "#7cc36a")
_DOUBTFUL = SclClass(7, QT_TRANSLATE_NOOP("core", "Possible cloud, medium confidence"), "#808080")
_ANY = VALUES - 1

SCL = Scheme("SCL", tuple(Rule(_ANY, known.value, known.value) for known in CLASSES), NO_DATA, CLASSES)

# NASA, Harmonized Landsat Sentinel-2 (HLS) Product User Guide, version 2: the Fmask layer. Bit 0 is reserved for cirrus
# and not set today; bits 6 and 7 are the aerosol level, which is no cloud. A pixel may be cloud and shadow of another
# one: then it is cloud. The ``cloud_coverage`` that goes with it counts cloud and shadow.
FMASK = Scheme(
    "Fmask",
    (
        Rule(0xFF, 255, NO_DATA),
        Rule(1 << 1, 1 << 1, 9),
        Rule(1 << 0, 1 << 0, 10),
        Rule(1 << 3, 1 << 3, 3),
        Rule(1 << 2, 1 << 2, 1),
        Rule(1 << 4, 1 << 4, 11),
        Rule(1 << 5, 1 << 5, 6),
    ),
    5,
    (_NO_DATA, _BESIDE, _SHADOW, _LAND, _WATER, _CLOUD, _CIRRUS, _SNOW),
    empty=255,
    drawn=tuple(range(256)),
)


def _occurring() -> tuple[int, ...]:
    """The values of QA_PIXEL that products hold, in order.

    Flags of shadow and snow go with the confidence that sets them. Clear, cloud and cirrus are combined in every way
    that was seen; of Landsat 4 to 7 cirrus is not known, and 0.
    """
    values = [1]  # fill
    cirruses, clouds = ((0, 0), (0, 1), (0, 3), (1, 3)), ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3))
    for (cirrus, high), (cloud, confidence) in product(cirruses, clouds):
        for dilated, shadow, snow, clear, water in product((0, 1), repeat=5):
            value = dilated << 1 | cirrus << 2 | cloud << 3 | shadow << 4 | snow << 5 | clear << 6 | water << 7
            values.append(value | confidence << 8 | (1 + 2 * shadow) << 10 | (1 + 2 * snow) << 12 | high << 14)
    return tuple(sorted(values))


# USGS, Landsat 8-9 Collection 2 Level 2 Science Product Guide and Data Format Control Book: QA_PIXEL. Bits 1 to 5 and
# 7 are flags of high confidence; bits 8 and 9 the confidence of cloud (2 is medium: no flag is set, and the catalog's
# ``eo:cloud_cover`` does not count it). Nothing at all, 0, is no value that a product holds.
QA_PIXEL = Scheme(
    "QA_PIXEL",
    (
        Rule(1, 1, NO_DATA),
        Rule(_ANY, 0, NO_DATA),
        Rule(1 << 3, 1 << 3, 9),
        Rule(1 << 2, 1 << 2, 10),
        Rule(1 << 4, 1 << 4, 3),
        Rule(3 << 8, 2 << 8, 7),
        Rule(1 << 1, 1 << 1, 1),
        Rule(1 << 5, 1 << 5, 11),
        Rule(1 << 7, 1 << 7, 6),
    ),
    5,
    (_NO_DATA, _BESIDE, _SHADOW, _LAND, _WATER, _DOUBTFUL, _CLOUD, _CIRRUS, _SNOW),
    empty=1,
    drawn=_occurring(),
)
SCHEMES = (SCL, FMASK, QA_PIXEL)  # as which a scheme that a catalog states is recognized

# Geoscience Australia, DEA Surface Reflectance (Collection 3), product specification: the layer oa_fmask.
GA_FMASK = Scheme(
    "Fmask",
    tuple(Rule(_ANY, value, meant) for value, meant in enumerate((NO_DATA, 5, 9, 3, 11, 6))),
    NO_DATA,
    (_NO_DATA, _SHADOW, _LAND, _WATER, _CLOUD, _SNOW),
    drawn=tuple(range(6)),
)
# The same: the layer oa_s2cloudless_mask, which knows nothing but cloud.
GA_S2CLOUDLESS = Scheme(
    "s2cloudless",
    tuple(Rule(_ANY, value, meant) for value, meant in enumerate((NO_DATA, 5, 9))),
    NO_DATA,
    (_NO_DATA, _LAND, _CLOUD),
    drawn=tuple(range(3)),
)
