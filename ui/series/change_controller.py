"""Change between Two Dates: of two rows that are selected, the difference of an index as a layer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QInputDialog

from ...core.bridge.export.change_maker import Dates, MadeChange
from ...core.errors.base import ClearScenesError
from ...core.errors.text import Text
from ...core.series.indices import INDICES, parse_indices
from ...core.series.request import SeriesRequest
from ...core.stac.search import SearchQuery
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..map.canvas import bring_into_view
from ..results.panel import ResultsPanel
from ..results.session import SearchSession
from .request import request_of


class ChangeSource(Protocol):
    """What makes layers of change: ``core.bridge.export.change_maker.ChangeMaker``."""

    ended: pyqtBoundSignal  # MadeChange or None, and then Text (why), or None where it was canceled

    def start(self, query: SearchQuery, dates: Dates, request: SeriesRequest) -> None: ...

    def cancel(self) -> None: ...


class ChangeController(QObject):
    """The entry is in the row's menu, for two rows. Reading is seen, and canceled, in QGIS's task bar."""

    def __init__(
        self,
        iface: QgisInterface,
        results: ResultsPanel,
        session: SearchSession,
        source: ChangeSource,
        messages: Messages,
        around: Callable[[], AbstractContextManager[None]],
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            iface: Of QGIS.
            results: In whose row menu the entry is.
            session: The search whose rows are selected.
            source: Makes the layer.
            messages: Say why there is none.
            around: Within it the layer is added.
            parent: Of the controller.
        """
        super().__init__(parent)
        self._canvas, self._window = iface.mapCanvas(), iface.mainWindow()
        self._session, self._source, self._messages, self._around = session, source, messages, around
        self._adds = True  # while the project is open that it was asked for
        self._action = QAction(self.tr("Change between Two Dates…"), self, objectName="change_action")
        explanation = self.tr("Select two rows: how an index changed from the earlier to the later, as a layer")
        self._action.setToolTip(explanation)
        self._action.setStatusTip(explanation)
        self._action.triggered.connect(self._on_asked)
        for menu in (results.row_menu, results.more_button.menu()):
            menu.addAction(self._action)
            menu.aboutToShow.connect(lambda: self._action.setEnabled(len(session.selected()) == 2))
        session.began.connect(source.cancel)
        source.ended.connect(self._on_ended)
        QgsProject.instance().cleared.connect(self._on_project_cleared)

    def teardown(self) -> None:
        QgsProject.instance().cleared.disconnect(self._on_project_cleared)
        self._source.cancel()

    def _on_asked(self) -> None:
        query, rows = self._session.query, self._session.selected()
        if query is None or len(rows) != 2:
            return
        title, label = self.tr("Change between Two Dates"), self.tr("Index, band or formula of bands")
        text, accepted = QInputDialog.getItem(self._window, title, label, list(INDICES), 0, True)
        if not accepted:
            return
        try:
            (index,) = parse_indices(text.strip())[:1]
        except ClearScenesError as error:
            self._messages.warning(core_text(error.text))
            return
        self._adds = True
        dates = rows[0].acquisition, rows[1].acquisition
        self._source.start(query, dates, request_of(index, self._session.limits.rule))
        self._messages.info(self.tr("Reading both dates. The layer is added once that is done."))

    def _on_ended(self, made: MadeChange | None, error: Text | None) -> None:
        if error is not None:
            self._messages.warning(core_text(error))
        if made is None or not self._adds:
            return
        with self._around():
            QgsProject.instance().addMapLayer(made.layer)
        bring_into_view(made.query.area, self._canvas, made.layer)

    def _on_project_cleared(self) -> None:
        """What was asked for belongs to the project that was open then."""
        self._adds = False
