"""A second opinion on rows that are selected: what another mask of the same overpass says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction

from ...core.area.area import Area
from ...core.measuring.second_opinion import SecondOpinion, has_second_opinion
from ...core.stac.acquisitions import Acquisition
from ..common.message_bar import Messages
from ..common.wording import core_text, date_text
from .cells import opinion_text
from .panel import ResultsPanel
from .session import SearchSession


class OpinionSource(Protocol):
    """What asks for opinions: ``core.bridge.tasks.second_opinions.OpinionFinder``."""

    found: pyqtBoundSignal  # SecondOpinion

    def start(self, area: Area, wanted: Sequence[Acquisition]) -> None: ...

    def cancel(self) -> None: ...


class OpinionController(QObject):
    """What it finds is said beside the verdict, and changes none."""

    def __init__(
        self,
        results: ResultsPanel,
        session: SearchSession,
        source: OpinionSource,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._source, self._messages = session, source, messages
        self._ask = QAction(self.tr("Compare with Fmask"), self, objectName="second_opinion")
        explanation = self.tr("Count another mask of the same overpass, NASA's HLS at Planetary Computer")
        self._ask.setToolTip(explanation)
        self._ask.setStatusTip(explanation)
        self._ask.triggered.connect(self._on_asked)
        for menu in (results.row_menu, results.more_button.menu()):
            menu.addAction(self._ask)
            menu.aboutToShow.connect(lambda: self._ask.setEnabled(bool(self._wanted())))
        session.began.connect(source.cancel)
        source.found.connect(self._on_found)

    def teardown(self) -> None:
        self._source.cancel()

    def _wanted(self) -> list[Acquisition]:
        return [row.acquisition for row in self._session.selected() if has_second_opinion(row.acquisition)]

    def _on_asked(self) -> None:
        query, wanted = self._session.query, self._wanted()
        if query is not None and wanted:
            self._source.start(query.area, wanted)

    def _on_found(self, opinion: SecondOpinion) -> None:
        row = self._session.model.show_opinion(opinion)
        if row is None:
            return
        said = core_text(opinion.reason) if opinion.reason else opinion_text(row, self._session.limits)
        self._messages.info(f"{date_text(row.solar_time)} · {said}")
