"""Wires the offer of the fewest clear dates: to the results, to the task that finds them, and to the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QObject

from ...core.bridge.layers.layer_loader import LayerLoader
from ...core.bridge.tasks.fewest_dates import FewestFinder
from ...core.classification.verdict import Limits
from ...core.composite.fewest_dates import ClearDate, FewestDates
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.stac.search import SearchQuery
from ..common.wording import UNKNOWN, core_text
from ..dock import ClearScenesDock
from ..dock_controller import DockController
from ..results.model import ResultsModel
from ..results.rows import State


class CompositeController(QObject):
    """Made for each search that has ended, and anew for each choice of what counts as cloud."""

    def __init__(
        self, dock: ClearScenesDock, controller: DockController, finder: FewestFinder, loader: LayerLoader
    ) -> None:
        super().__init__(dock)
        self._dock, self._panel, self._finder, self._loader = dock, dock.fewest, finder, loader
        self._adding = controller.adding
        self._query: SearchQuery | None = None
        self._measured: list[Measurement] = []
        self._limits = Limits()
        self._nothing_clear = False
        self._answered: frozenset[int] | None = None  # the cloud classes of what is shown, or is being looked for
        controller.began.connect(self._forget)
        controller.settled.connect(self._take_results)
        dock.form.limits_changed.connect(self._take_limits)
        self._panel.find_clicked.connect(self._find)
        self._panel.cancel_clicked.connect(self._offer)
        self._panel.close_button.clicked.connect(self._offer)
        self._panel.add_clicked.connect(self._add)
        finder.progressed.connect(self._panel.show_progress)
        finder.ended.connect(self._take_answer)

    def teardown(self) -> None:
        self._finder.cancel()

    def _forget(self) -> None:
        self._finder.cancel()
        self._measured, self._answered = [], None
        self._panel.hide()

    def _take_results(self, query: SearchQuery, model: ResultsModel) -> None:
        self._query = query
        self._measured = [row.measurement for row in model.rows if row.measurement and row.measurement.tally]
        self._nothing_clear = not model.counts[State.CLEAR]
        self._take_limits()

    def _take_limits(self) -> None:
        """How much cloud is allowed does not matter here, but what counts as cloud."""
        self._limits = self._dock.form.limits()
        if self._answered != self._limits.cloud_classes:
            self._offer()

    def _offer(self) -> None:
        self._finder.cancel()
        self._answered = None
        if len(self._measured) > 1:
            self._panel.show_offer(self._nothing_clear)

    def _find(self) -> None:
        self._answered = self._limits.cloud_classes
        self._panel.show_progress(0)
        self._finder.start(self._query, self._measured, self._limits.cloud_classes)

    def _take_answer(self, found: FewestDates | None, error: Text | None) -> None:
        if found is not None:
            self._panel.show_dates(found)
            return
        self._offer()
        if error is not None:
            self._panel.show_error(core_text(error))

    def _add(self, dates: Sequence[ClearDate]) -> None:
        days = sorted(one.measurement.acquisition.day or UNKNOWN for one in dates)
        group = self.tr("Fewest clear dates {first} to {last} ({count})").format(
            first=days[0], last=days[-1], count=len(dates)
        )
        style = self._dock.results.layer_style.currentData()
        found = [one.measurement for one in dates]
        self._adding.expect()
        # clouds are left out, so that what is clear on one date shows through those above it
        there = self._loader.add(found, style, self._query.catalog, self._limits, hides_clouds=True, group=group)
        self._adding.show_there(there)
