"""Other opinions on rows that are selected: what another mask of the same overpass says, or a neural network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction

from ...core.area.area import Area
from ...core.measuring.second_opinion import SecondOpinion, has_second_opinion
from ...core.stac.acquisitions import Acquisition
from ...core.stac.catalogs import Catalog
from ...core.trust.csmask import has_bands
from ..common.message_bar import Messages
from ..common.wording import core_text, date_text
from .cells import opinion_text
from .panel import ResultsPanel
from .session import SearchSession


class OpinionSource(Protocol):
    """What asks for opinions: ``core.bridge.tasks.second_opinions.OpinionFinder``."""

    found: pyqtBoundSignal  # SecondOpinion

    def start(self, area: Area, wanted: Sequence[Acquisition]) -> None: ...

    def start_network(self, area: Area, wanted: Sequence[Acquisition], catalog: Catalog) -> None: ...

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
        self._menus = results.row_menu, results.more_button.menu()
        self._offer(
            QAction(self.tr("Compare with Fmask"), self, objectName="second_opinion"),
            self.tr("Count another mask of the same overpass, NASA's HLS at Planetary Computer"),
            has_second_opinion,
            lambda wanted: source.start(session.query.area, wanted),
        )
        self._offer(
            QAction(self.tr("Compare with a Neural Network"), self, objectName="network_opinion"),
            self.tr("Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package"),
            has_bands,
            lambda wanted: source.start_network(session.query.area, wanted, session.query.catalog),
        )
        session.began.connect(source.cancel)
        source.found.connect(self._on_found)

    def teardown(self) -> None:
        self._source.cancel()

    def _offer(
        self,
        action: QAction,
        explanation: str,
        can_tell: Callable[[Acquisition], bool],
        ask: Callable[[Sequence[Acquisition]], None],
    ) -> None:
        def wanted() -> list[Acquisition]:
            return [row.acquisition for row in self._session.selected() if can_tell(row.acquisition)]

        action.setToolTip(explanation)
        action.setStatusTip(explanation)
        action.triggered.connect(lambda: ask(wanted()) if wanted() else None)
        for menu in self._menus:
            menu.addAction(action)
            menu.aboutToShow.connect(lambda: action.setEnabled(bool(wanted())))

    def _on_found(self, opinion: SecondOpinion) -> None:
        row = self._session.model.show_opinion(opinion)
        if row is None:
            return
        said = core_text(opinion.reason) if opinion.reason else opinion_text(row, self._session.limits)
        self._messages.info(f"{date_text(row.solar_time)} · {said}")
