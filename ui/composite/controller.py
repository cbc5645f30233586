"""The offer of the fewest clear dates: made for each search that has ended, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from ...core.classification.verdict import CloudRule, Limits
from ...core.composite.fewest_dates import ClearDate, FewestDates
from ...core.composite.method import Method
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery
from ..common.wording import UNKNOWN, core_text
from ..results.rows import State
from ..results.session import SearchSession
from .panel import CompositePanel


class DatesFinder(Protocol):
    """What finds the dates: ``core.bridge.tasks.fewest_finder.FewestFinder``."""

    progressed: pyqtBoundSignal  # float, percent
    ended: pyqtBoundSignal  # FewestDates or None, and then Text (why), or None where it was cancelled

    def start(self, query: SearchQuery, measurements: Sequence[Measurement], rule: CloudRule) -> None: ...

    def cancel(self) -> None: ...


class CompositeController(QObject):
    """The offer is made anew for each choice of what counts as cloud."""

    def __init__(
        self,
        panel: CompositePanel,
        session: SearchSession,
        finder: DatesFinder,
        add_group: Callable[[Sequence[Measurement], Limits, str], None],
        make_picture: Callable[[Sequence[Acquisition], Method], None],
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            panel: Shows the offer.
            session: The search that it is made for.
            finder: Finds the dates.
            add_group: Adds images to the map as one group of that name, the first on top.
            make_picture: Makes a clear picture of some acquisitions.
            parent: Of the controller.
        """
        super().__init__(parent)
        self._panel, self._session, self._finder, self._add_group = panel, session, finder, add_group
        self._measured: list[Measurement] = []
        self._limits = session.limits
        self._nothing_clear = False
        self._answered: CloudRule | None = None  # by which is what is shown, or is being looked for
        session.began.connect(self._on_began)
        session.settled.connect(self._on_settled)
        session.judged.connect(self._on_judged)
        panel.find_clicked.connect(self._find)
        panel.cancel_clicked.connect(self._offer)
        panel.close_button.clicked.connect(self._offer)
        panel.add_clicked.connect(self._add)
        panel.picture_clicked.connect(
            lambda dates: make_picture([one.measurement.acquisition for one in dates], Method.FEWEST)
        )
        finder.progressed.connect(panel.show_progress)
        finder.ended.connect(self._on_found)

    def teardown(self) -> None:
        self._finder.cancel()

    def _on_began(self) -> None:
        self._finder.cancel()
        self._measured, self._answered = [], None
        self._panel.hide()

    def _on_settled(self) -> None:
        model = self._session.model
        self._measured = [row.measurement for row in model.rows if row.measurement and row.measurement.tally]
        self._nothing_clear = not model.counts[State.CLEAR]
        self._on_judged()

    def _on_judged(self) -> None:
        """How much cloud is allowed does not matter here, but what counts as cloud."""
        self._limits = self._session.limits
        if self._answered != self._limits.rule:
            self._offer()

    def _offer(self) -> None:
        self._finder.cancel()
        self._answered = None
        if len(self._measured) > 1:
            self._panel.show_offer(self._nothing_clear)

    def _find(self) -> None:
        self._answered = self._limits.rule
        self._panel.show_progress(0)
        self._finder.start(self._session.query, self._measured, self._limits.rule)

    def _on_found(self, found: FewestDates | None, error: Text | None) -> None:
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
        self._add_group([one.measurement for one in dates], self._limits, group)
