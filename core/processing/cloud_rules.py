"""What counts as cloud beside the classes, as the algorithms share it: the margin, and ground that recurs as cloud."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..classification.margin import MAX_MARGIN
from ..classification.recurring import FEWEST_DATES
from ..measuring.recurring_ground import RecurringGround
from ..storage.store import Store

translate = QCoreApplication.translate

KEEP, LEAVE_OUT = "keep", "leave_out"
CLOUD, CLEAR = "cloud", "clear"
_STORE_BYTES = 2 << 30


def rule_parameters() -> list[QgsProcessingParameterDefinition]:
    """``CLOUD_MARGIN`` and ``RECURRING``."""
    return [
        QgsProcessingParameterNumber(
            "CLOUD_MARGIN",
            translate("Processing", "Margin around cloud that counts as cloud too, meters"),
            QgsProcessingParameterNumber.Type.Double,
            0,
            minValue=0,
            maxValue=MAX_MARGIN,
        ),
        QgsProcessingParameterEnum(
            "RECURRING",
            translate("Processing", "Ground that reads as cloud on most clear dates"),
            [KEEP, LEAVE_OUT],
            defaultValue=KEEP,
            usesStaticStrings=True,
        ),
    ]


def look_parameters() -> list[QgsProcessingParameterDefinition]:
    """``SECOND_LOOK`` and ``DOUBTFUL``."""
    return [
        QgsProcessingParameterBoolean(
            "SECOND_LOOK", translate("Processing", "Take a second look at what counts as cloud"), False
        ),
        QgsProcessingParameterEnum(
            "DOUBTFUL",
            translate("Processing", "Cloud that a second look finds doubtful counts as"),
            [CLOUD, CLEAR],
            defaultValue=CLOUD,
            usesStaticStrings=True,
        ),
    ]


@contextmanager
def temporary_store() -> Iterator[Store]:
    """A store that is gone afterwards: what is looked at twice is read once."""
    with TemporaryDirectory(prefix="clear-scenes-", ignore_cleanup_errors=True) as folder:
        store = Store(Path(folder) / "read.sqlite", _STORE_BYTES)
        try:
            yield store
        finally:
            store.close()


def tell_of_ground(feedback: QgsProcessingFeedback, ground: RecurringGround, leaves_out: bool) -> None:
    """Say by how many dates ground was judged; it is a warning where that could not be done and was asked for."""
    if ground.spans is not None:
        text = translate("Processing", "Ground that recurs as cloud is told by {dates} dates that are otherwise clear.")
    elif ground.is_too_large:
        text = translate("Processing", "The area is too large to tell which ground recurs as cloud.")
    else:
        text = translate(
            "Processing",
            "Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. "
            "Choose a longer period.",
        )
    show = feedback.pushWarning if leaves_out and ground.spans is None else feedback.pushInfo
    show(text.format(dates=ground.dates, fewest=FEWEST_DATES))
    if ground.of_copies:
        text = translate(
            "Processing", "{count} dates are looked at in a copy, as the one that was counted could not be read"
        )
        feedback.pushInfo(text.format(count=ground.of_copies))
