"""Sentinel-2's scene classification (SCL): its classes, and which of them count as cloud.

Classes, names and colors: ESA, Sentinel-2 Level-2A Algorithm Theoretical Basis Document (Sen2Cor), scene
classification.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors.catalog import ClassesInvalid
from ..errors.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class SclClass:
    """One class of a quality layer.

    Attributes:
        value: 0 to 11.
        name: in English, marked for translation.
        color: as "#rrggbb".
    """

    value: int
    name: str
    color: str


CLASSES = (
    SclClass(0, QT_TRANSLATE_NOOP("core", "No data"), "#000000"),
    SclClass(1, QT_TRANSLATE_NOOP("core", "Saturated or defective"), "#ff0000"),
    SclClass(2, QT_TRANSLATE_NOOP("core", "Dark area or topographic shadow"), "#2f2f2f"),
    SclClass(3, QT_TRANSLATE_NOOP("core", "Cloud shadow"), "#643200"),
    SclClass(4, QT_TRANSLATE_NOOP("core", "Vegetation"), "#00a000"),
    SclClass(5, QT_TRANSLATE_NOOP("core", "Not vegetated"), "#ffe65a"),
    SclClass(6, QT_TRANSLATE_NOOP("core", "Water"), "#0000ff"),
    SclClass(7, QT_TRANSLATE_NOOP("core", "Unclassified"), "#808080"),
    SclClass(8, QT_TRANSLATE_NOOP("core", "Cloud, medium probability"), "#c0c0c0"),
    SclClass(9, QT_TRANSLATE_NOOP("core", "Cloud, high probability"), "#ffffff"),
    SclClass(10, QT_TRANSLATE_NOOP("core", "Thin cirrus"), "#64c8ff"),
    SclClass(11, QT_TRANSLATE_NOOP("core", "Snow or ice"), "#ff96ff"),
)
NO_DATA = 0

# What counts as cloud. CLOUDS is what ``eo:cloud_cover`` counts, so the two numbers can be compared.
OPAQUE = frozenset({8, 9})
CLOUDS = frozenset({8, 9, 10})
CLOUDS_AND_SHADOWS = frozenset({3, 8, 9, 10})
STRICT = frozenset({1, 2, 3, 7, 8, 9, 10, 11})


def parse_classes(text: str) -> frozenset[int]:
    """Parse a list of classes.

    Args:
        text: numbers from 1 to 11 with commas or blanks between them, as "8,9,10".

    Returns:
        The classes; ``CLOUDS`` where the text is empty.

    Raises:
        ClassesInvalid: it is no such list.
    """
    try:
        classes = frozenset(int(part) for part in text.replace(" ", ",").split(",") if part)
    except ValueError as error:
        raise ClassesInvalid(text=text) from error
    if not classes <= frozenset(range(NO_DATA + 1, len(CLASSES))):
        raise ClassesInvalid(text=text)
    return classes or CLOUDS
