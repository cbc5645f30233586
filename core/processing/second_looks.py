"""Second looks for an algorithm, at what it has measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..area.area import Area
from ..classification.verdict import Limits
from ..errors.text import Text
from ..measuring.measurement import Measurement
from ..network.transport import Transport
from ..stac.acquisitions import Acquisition
from ..storage.store import Store
from ..trust.second_look import SecondLook, SecondLooker, within_reach
from .log import warn

translate = QCoreApplication.translate


class SecondLooks:
    """Takes second looks, and keeps them.

    Args:
        area: That was measured.
        limits: By which measurements are judged.
        transport: The way to the scenes' files.
        store: What it holds is not fetched again.
    """

    def __init__(self, area: Area, limits: Limits, transport: Transport, store: Store) -> None:
        self._area, self._limits, self._transport, self._store = area, limits, transport, store
        self._taken: dict[str, SecondLook] = {}

    def take(
        self,
        measurements: Sequence[Measurement],
        feedback: QgsProcessingFeedback,
        is_past: Callable[[Acquisition], bool],
    ) -> None:
        """Look at those within reach of the limit.

        Args:
            measurements: All of the search.
            feedback: Is told how far it is, and why there is no look at some.
            is_past: Whether an acquisition does not come out, and is only what others are held against.
        """
        near = [one.acquisition for one in within_reach(measurements, self._limits)]
        wanted = [one for one in near if not is_past(one)]
        feedback.pushInfo(translate("Processing", "A second look at {count} results").format(count=len(wanted)))
        looker = SecondLooker(self._area, measurements, self._limits.cloud_classes, self._transport, self._store)
        reasons, of_copies = dict[Text, None](), 0
        for look in looker.results(wanted):
            self._taken[look.key] = look
            of_copies += bool(look.stand_ins)
            if look.reason is not None:
                reasons[look.reason] = None
            feedback.setProgress(100 * len(self._taken) / len(wanted))
        if of_copies:
            text = translate(
                "Processing", "{count} second looks are at a copy, as the one that was counted could not be read"
            )
            feedback.pushInfo(text.format(count=of_copies))
        warn(feedback, list(reasons))

    def cleared(self, measurement: Measurement) -> Measurement:
        """The same, with what was found doubtful as clear ground."""
        look = self.of(measurement)
        return measurement if look is None else look.cleared(measurement, self._limits.rule)

    def of(self, measurement: Measurement) -> SecondLook | None:
        """The one at a measurement; None where there is none."""
        return self._taken.get(measurement.acquisition.key)
