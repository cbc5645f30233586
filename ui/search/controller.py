"""Searching: starts and ends searches, and measures more of what they found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from ...core.area.area import Area
from ...core.bridge.tasks.finder import Outcome
from ...core.classification.verdict import CloudRule, Limits
from ...core.errors.base import ClearScenesError
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery
from ..common.settings import Choices, write_choices
from ..common.wording import core_text
from ..results.session import SearchSession
from .form import SearchForm


class SceneFinder(Protocol):
    """What searches and measures: ``core.bridge.tasks.finder.Finder``."""

    found: pyqtBoundSignal  # list[Acquisition]
    all_found: pyqtBoundSignal
    measured: pyqtBoundSignal  # list[Measurement]
    ended: pyqtBoundSignal  # Outcome

    def start(self, query: SearchQuery, limits: Limits | None = None) -> None: ...

    def read_on(
        self,
        query: SearchQuery,
        acquisitions: Sequence[Acquisition],
        limits: Limits | None = None,
        rule: CloudRule | None = None,
    ) -> None: ...

    def cancel(self) -> None: ...


class SearchController(QObject):
    """Hands what the finder finds to the session; new limits judge at once, and measure more where they must."""

    def __init__(
        self,
        form: SearchForm,
        session: SearchSession,
        finder: SceneFinder,
        area: Callable[[], Area],
        choices: Callable[[], Choices],
        parent: QObject | None = None,
    ) -> None:
        """``area`` is the one that is chosen now, and raises an ``AreaError`` where there is none; ``choices`` are what
        is remembered of a search.
        """
        super().__init__(parent)
        self._form, self._session, self._finder = form, session, finder
        self._area, self._choices = area, choices
        session.judge(form.limits())
        form.limits_changed.connect(self._on_limits_changed)
        session.judged.connect(self.read_on)
        session.selection_changed.connect(self.read_on)
        finder.found.connect(session.add)
        finder.all_found.connect(session.end_listing)
        finder.measured.connect(session.measure)
        finder.ended.connect(self._on_ended)

    def teardown(self) -> None:
        self.cancel()

    def find(self) -> None:
        self._find(latest_only=False)

    def find_latest(self) -> None:
        self._find(latest_only=True)

    def find_again(self) -> None:
        self._find(self._session.latest_only)

    def cancel(self) -> None:
        self._finder.cancel()

    def read_on(self) -> None:
        """Read more of what is not decided by the present limits, else all of those that are selected."""
        if self._session.is_running:
            return
        acquisitions: list[Acquisition] = self._session.model.undecided()
        if acquisitions:
            self._measure(acquisitions, self._session.limits)
        else:
            selected = self._session.selected()
            self._measure([row.acquisition for row in selected if row.can_be_completed], None)

    def measure_again(self) -> None:
        """What could not be measured; the network may be better now."""
        if not self._session.is_running:
            self._measure(self._session.model.measure_again(), self._session.limits)

    def reconsider(self) -> None:
        """Other choices were made: a search that was refused may be possible."""
        if self._session.refusal:
            try:
                self._query()
            except ClearScenesError:
                return
            self._session.refuse("")

    def _query(self) -> SearchQuery:
        """Raises a ``ClearScenesError``."""
        query = self._form.query(self._area())
        query.check()
        return query

    def _find(self, latest_only: bool) -> None:
        try:
            query = self._query()
        except ClearScenesError as error:
            self._session.refuse(core_text(error.text))
            return
        self._finder.cancel()
        write_choices(self._choices())
        self._session.begin(query, latest_only)
        self._finder.start(query, self._session.limits)

    def _measure(self, acquisitions: Sequence[Acquisition], limits: Limits | None) -> None:
        query = self._session.query
        if acquisitions and query is not None:
            self._session.resume()
            self._finder.read_on(query, acquisitions, limits, self._session.limits.rule)

    def _on_limits_changed(self) -> None:
        self._session.judge(self._form.limits())

    def _on_ended(self, outcome: Outcome) -> None:
        is_whole = not outcome.cancelled and outcome.error is None
        if is_whole and (undecided := self._session.model.undecided()):  # the limits were changed meanwhile
            self._measure(undecided, self._session.limits)
            return
        self._session.end(outcome)
        if is_whole:
            self.read_on()
