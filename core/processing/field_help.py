"""What the fields of the outputs say, for the algorithms' help."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication, QMetaType

from ..bridge.export.features import COUNTS
from ..errors.text import QT_TRANSLATE_NOOP

_MEANINGS = {
    "item_id": QT_TRANSLATE_NOOP("Processing", "the scene's name in the catalog; of several, that which covers most"),
    "polygon_fid": QT_TRANSLATE_NOOP("Processing", "the number of the input's feature"),
    "acquisition": QT_TRANSLATE_NOOP("Processing", "the same text for all rows of one overpass"),
    "datetime": QT_TRANSLATE_NOOP("Processing", "when it was taken, in UTC"),
    "tile": QT_TRANSLATE_NOOP("Processing", "the tile of that scene"),
    "catalog_cloud": QT_TRANSLATE_NOOP("Processing", "cloud that the catalog states for the whole tile, in percent"),
    "area_cloud": QT_TRANSLATE_NOOP("Processing", "cloud measured inside the area, in percent of its pixels with data"),
    "coverage": QT_TRANSLATE_NOOP("Processing", "percent of the area that has data"),
    "verdict": QT_TRANSLATE_NOOP("Processing", "clear, cloudy, low_coverage or not_measured"),
    "reason": QT_TRANSLATE_NOOP("Processing", "why it was not measured"),
    "collection": QT_TRANSLATE_NOOP("Processing", "the catalog's collection"),
    "platform": QT_TRANSLATE_NOOP("Processing", "the satellite"),
    "item_url": QT_TRANSLATE_NOOP("Processing", "the scene's address in the catalog"),
    "items": QT_TRANSLATE_NOOP("Processing", "all scenes that were measured together"),
    "pixels": QT_TRANSLATE_NOOP("Processing", "pixels with their center in the polygon, with data or without"),
    "clear_pixels": QT_TRANSLATE_NOOP("Processing", "those of them that are clear"),
    "ndvi_mean": QT_TRANSLATE_NOOP("Processing", "of each index the mean over the clear pixels"),
    "ndvi_median": QT_TRANSLATE_NOOP("Processing", "likewise the median"),
    "ndvi_std": QT_TRANSLATE_NOOP("Processing", "likewise the standard deviation"),
    "ndvi_p10": QT_TRANSLATE_NOOP("Processing", "likewise the value that a tenth of them is below"),
    "ndvi_p90": QT_TRANSLATE_NOOP("Processing", "likewise the value that nine tenths of them are below"),
    "recurring": QT_TRANSLATE_NOOP(
        "Processing", "cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data"
    ),
    "doubtful": QT_TRANSLATE_NOOP(
        "Processing",
        "with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels "
        "with data",
    ),
    "missed": QT_TRANSLATE_NOOP(
        "Processing",
        "with a second look: what is far brighter than on other dates, and not counted as cloud, likewise",
    ),
    "month": QT_TRANSLATE_NOOP("Processing", "of the year, 1 to 12; 0 is all of them"),
    "acquisitions": QT_TRANSLATE_NOOP("Processing", "how many the archive has"),
    "measured": QT_TRANSLATE_NOOP("Processing", "how many of them could be judged; over them the chance is taken"),
    "clear": QT_TRANSLATE_NOOP("Processing", "how many of them are clear"),
    "chance": QT_TRANSLATE_NOOP("Processing", "that an overpass is clear, in percent"),
    "low": QT_TRANSLATE_NOOP("Processing", "where the interval of 90 % of the chance begins"),
    "high": QT_TRANSLATE_NOOP("Processing", "where it ends"),
    "month_chance": QT_TRANSLATE_NOOP(
        "Processing", "that the month has one clear image at least, in percent; of all, the mean of the months"
    ),
    "wait_median": QT_TRANSLATE_NOOP("Processing", "days from a clear image to the next one, as a median"),
    "wait_p90": QT_TRANSLATE_NOOP("Processing", "days that are enough in 9 of 10 cases"),
}


def help_for(fields: Iterable[tuple[str, QMetaType.Type]]) -> str:
    """A line for each field, the counts of classes in one, in QGIS's language.

    Args:
        fields: Names and types, as ``FIELDS``.
    """
    lines = {COUNTS[0] if name in COUNTS else name: None for name, _ in fields}
    return "\n".join(map(_line, lines))


def _line(name: str) -> str:
    if name in COUNTS:
        return QCoreApplication.translate("Processing", "{first} to {last}: pixels of each class").format(
            first=COUNTS[0], last=COUNTS[-1]
        )
    return f"{name}: {QCoreApplication.translate('Processing', _MEANINGS[name])}"
