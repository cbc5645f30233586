"""The time line: every acquisition as a mark over its date, as high as its cloud in the area, with the limit as a line.

QGIS has no chart for it: ``QgsPlotCanvas`` serves elevation profiles, and the axes of ``Qgs2DPlot`` know no dates.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import (
    QEvent,
    QLineF,
    QLocale,
    QModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from ..common.elided import draw_text
from ..common.throttle import Throttle
from ..common.wording import tooltip
from .cells import brief
from .rows import Row, State, next_of
from .time_axis import TimeAxis
from .time_marks import HALF, faded, mark_of
from .view import ResultsView

_THROTTLE_MS = 100
_NO_NUMBER_Y = 8  # where marks without a number stand, in pixels from the top
_TOP, _PLOT = 19, 46  # where 100 % is at least, and how far below it 0 %
_SIDES = 6  # pixels beside the marks
_BESIDE = 12  # pixels that the dock leaves above and below it, at most
_REACH = 9  # pixels from a mark that still hit it
_MOST_LINES = 5  # of a tooltip
_BOTTOM_FIRST = (State.WAITING, State.CLOUDY, State.LOW_COVERAGE, State.NOT_MEASURED, State.CLEAR)

Spot = tuple[int, int, State]  # pixels, and the mark that stands there


class TimeLine(QFrame):
    """What looks the same is one mark, so that painting costs as much as there are spots, not rows.

    Rows that a filter hides are drawn faint, for the season to keep its shape, but cannot be chosen: the table has no
    row for them, and to lift the filter is for the analyst to decide.
    """

    double_clicked = pyqtSignal(QModelIndex)

    def __init__(self, view: ResultsView, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="time_line", visible=False)
        self._view = view
        self._axis: TimeAxis | None = None
        self._has_room = True
        self._ticks: list[tuple[float, str]] = []
        self.spots: dict[Spot, list[Row]] = {}  # of the rows that the table shows
        self._hidden: set[Spot] = set()
        self._throttle = Throttle(self._refresh, _THROTTLE_MS, self)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time line"))

    def follow(self) -> None:
        """Show the model of the view, once it has one."""
        self._view.model().changed.connect(self._throttle.ask)
        self._view.selectionModel().selectionChanged.connect(self._show_chosen)
        self._refresh()

    def give_way(self, room: int) -> None:
        """Be there only where the dock has as many pixels to spare; the table says the same."""
        wanted = 0 if not self.isHidden() else self.sizeHint().height() + _BESIDE
        self._has_room = room >= wanted
        self.setVisible(self._has_room and self._axis is not None)

    def sizeHint(self) -> QSize:
        return QSize(240, self._top + _PLOT + HALF + self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._lay_out()

    # Where things are

    @property
    def _top(self) -> int:
        """Where 100 % is, in pixels: its label has room."""
        return max(_TOP, self.fontMetrics().height() // 2 + 1)

    def _refresh(self) -> None:
        self._lay_out()
        self.setVisible(self._has_room and self._axis is not None)
        self._show_chosen()

    def _lay_out(self) -> None:
        model, wide = self._view.model(), self.fontMetrics().horizontalAdvance
        rows = [row for row in (model.rows if model else ()) if row.solar_time]
        self.spots, self._hidden, self._axis = {}, set(), None
        if rows:
            left = max(map(wide, (_percent(100), _percent(model.limits.max_cloud)))) + 2 * _SIDES
            moments = [row.solar_time for row in rows]
            self._axis = TimeAxis.around((min(moments), max(moments)), left, self.width() - _SIDES)
            self._ticks = self._axis.ticks(wide)
        for row in rows:
            spot = self._spot_of(row)
            if row.place is None:
                self._hidden.add(spot)
            else:
                self.spots.setdefault(spot, []).append(row)
        self.update()

    def y(self, cloud: float) -> int:
        """Of a percentage."""
        return round(self._top + _PLOT * (1 - cloud / 100))

    def _spot_of(self, row: Row) -> Spot:
        """As high as the cloud in the area; while that is not known, as the cloud that the catalog states."""
        cloud = row.cloud
        if cloud is None and row.state is State.WAITING:
            cloud = row.acquisition.catalog_cloud or 0.0
        return round(self._axis.x(row.solar_time)), _NO_NUMBER_Y if cloud is None else self.y(cloud), row.state

    def _at(self, pos: QPoint) -> list[Row]:
        """Those of the nearest mark."""
        away = {spot: (spot[0] - pos.x()) ** 2 + (spot[1] - pos.y()) ** 2 for spot in self.spots}
        nearest = min(away.values(), default=_REACH**2 + 1)
        return [row for spot in away if away[spot] == nearest <= _REACH**2 for row in self.spots[spot]]

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        rows = self._at(event.pos()) if event.button() == Qt.MouseButton.LeftButton else []
        if rows:
            self._view.choose(next_of(rows, self._view.chosen))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._view.chosen in self._at(event.pos()):
            self.double_clicked.emit(self._view.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [row for rows in self.spots.values() for row in rows]
        rows.sort(key=lambda row: (row.solar_time, row.number))
        last, chosen = len(rows) - 1, self._view.chosen
        at = rows.index(chosen) if chosen in rows else None
        wanted = {
            Qt.Key.Key_Left: last if at is None else max(at - 1, 0),
            Qt.Key.Key_Right: 0 if at is None else min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(event.key())
        if wanted is None or not rows:
            super().keyPressEvent(event)
        else:
            self._view.choose(rows[wanted])

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        lines = [brief(row, self._view.model().limits) for row in self._at(event.pos())]
        more = ["…"] if len(lines) > _MOST_LINES else []
        QToolTip.showText(event.globalPos(), tooltip(*lines[:_MOST_LINES], *more) if lines else "", self)
        return True

    def _show_chosen(self) -> None:
        row = self._view.chosen
        how = self.tr("Each date by its cloud in your area. The arrow keys left and right choose a date.")
        self.setAccessibleDescription(brief(row, self._view.model().limits) if row else how)
        self.update()

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs as in QGIS's temporal controller
        painter.fillRect(self.rect(), self.palette().base())
        if self._axis is not None:
            self._draw_scale(painter)
            self._draw_marks(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
        super().paintEvent(event)  # the frame

    def _draw_scale(self, painter: QPainter) -> None:
        ink, limit = self.palette().color(QPalette.ColorRole.Text), self._view.model().limits.max_cloud
        left, right, high = self._axis.left, self._axis.right, self.fontMetrics().height()
        painter.setPen(QPen(faded(ink, 0.15), 1))
        painter.drawLines([QLineF(x, self._top, x, self.y(0)) for x, _ in self._ticks])
        painter.drawLines([QLineF(left, self.y(cloud), right, self.y(cloud)) for cloud in (0, 100)])
        painter.setPen(faded(ink, 0.7))
        for x, label in self._ticks:
            draw_text(painter, QRectF(x, self.height() - high - 2, right - x, high), label)
        for cloud in (0, 100, limit):
            is_limit = cloud == limit
            if is_limit or abs(self.y(cloud) - self.y(limit)) >= high:
                painter.setPen(ink if is_limit else faded(ink, 0.5))
                room = QRectF(0, self.y(cloud) - high / 2, left - _SIDES, high)
                draw_text(painter, room, _percent(cloud), Qt.AlignmentFlag.AlignRight)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(left - 3, self.y(limit), right, self.y(limit)))

    def _draw_marks(self, painter: QPainter) -> None:
        marks = {state: mark_of(state, self.palette(), self.devicePixelRatioF()) for state in State}
        for spots, opacity in ((self._hidden, 0.3), (self.spots, 1.0)):
            painter.setOpacity(opacity)
            for x, y, state in sorted(spots, key=lambda spot: _BOTTOM_FIRST.index(spot[2])):
                painter.drawPixmap(x - HALF, y - HALF, marks[state])
        chosen = self._view.chosen
        if chosen is not None and chosen.solar_time:
            x, y, state = self._spot_of(chosen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawEllipse(QPointF(x + 0.5, y + 0.5), HALF + 2, HALF + 2)
            painter.drawPixmap(x - HALF, y - HALF, marks[state])


def _percent(limit: float) -> str:
    """Without decimals that say nothing."""
    return f"{QLocale().toString(float(limit), 'g', 4)} %"
