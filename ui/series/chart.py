"""The curve of the page: painted, hovered, clicked and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QPoint, QSize, QSizeF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from ..common.wording import tooltip
from .curves import Curve, by_year
from .picture import CurvePicture, CurveStyle, Mark
from .words import point_lines

_REACH = 10  # pixels from a mark that still hit it
_HEIGHT, _LEAST_HEIGHT = 260, 150  # pixels
_MOST_POINTS = 3  # of a tooltip


class CurveChart(QFrame):
    """Signals: ``chosen`` (the key of an acquisition) for a click, or a key; the keys left and right choose a date."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="curve_chart")
        self._curves: tuple[Curve, ...] = ()
        self._style = CurveStyle()
        self._picture: CurvePicture | None = None
        self._chosen = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Curve over time"))
        self._describe()

    def show_curves(self, curves: Sequence[Curve], style: CurveStyle) -> None:
        """Show them; none shows nothing."""
        self._curves = by_year(curves) if style.over_years else tuple(curves)
        self._style = style
        self._lay_out()
        self._describe()

    def choose(self, key: str) -> None:
        """Mark the date of an acquisition; "" marks none."""
        self._chosen = key
        self._describe()
        self.update()

    def picture(self, size: QSize) -> CurvePicture | None:
        """The same in another size; None where there is nothing to show."""
        if not self._curves:
            return None
        return CurvePicture(self._curves, self._style, QSizeF(size), self.fontMetrics())

    @property
    def marks(self) -> Sequence[Mark]:
        """The points as they are painted."""
        return self._picture.marks if self._picture else ()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST_HEIGHT)

    def _lay_out(self) -> None:
        self._picture = self.picture(self.size())
        self.update()

    def _near(self, place: QPoint) -> list[Mark]:
        """The nearest mark, and others at the same place."""
        away = [(mark.place - place).manhattanLength() for mark in self.marks]
        nearest = min(away, default=_REACH + 1)
        return [mark for mark, one in zip(self.marks, away, strict=True) if one <= min(nearest + 1, _REACH)]

    # What a person does

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        near = self._near(event.pos())
        lines = [line for mark in near[:_MOST_POINTS] for line in self._lines(mark)]
        QToolTip.showText(event.globalPos(), tooltip(*lines) if lines else "", self)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.pos()) if event.button() == Qt.MouseButton.LeftButton else []
        if near:
            self._take(near[0].point.acquisition.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        dates = {mark.point.acquisition.age_key: mark.point.acquisition.key for mark in self.marks}
        keys = [dates[age] for age in sorted(dates)]
        last = len(keys) - 1
        at = keys.index(self._chosen) if self._chosen in keys else None
        wanted = {
            Qt.Key.Key_Left: last if at is None else max(at - 1, 0),
            Qt.Key.Key_Right: 0 if at is None else min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(event.key())
        if wanted is None or not keys:
            super().keyPressEvent(event)
        else:
            self._take(keys[wanted])
            self._show_chosen()

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _show_chosen(self) -> None:
        """Its numbers, as pointing at it does, for those who work without a mouse."""
        chosen = [mark for mark in self.marks if mark.point.acquisition.key == self._chosen]
        lines = [line for mark in chosen[:_MOST_POINTS] for line in self._lines(mark)]
        if lines:
            QToolTip.showText(self.mapToGlobal(chosen[0].place.toPoint()), tooltip(*lines), self)

    def _lines(self, mark: Mark) -> list[str]:
        has_names = self._picture is not None and self._picture.has_names
        return point_lines(self._curves[mark.curve], mark.point, self._style.index, has_names)

    def _describe(self) -> None:
        chosen = [mark for mark in self.marks if mark.point.acquisition.key == self._chosen]
        if chosen:
            text = ". ".join(line for mark in chosen for line in self._lines(mark))
        elif self.marks:
            text = self.tr("The mean of each date. The arrow keys left and right choose a date.")
        else:
            text = self.tr("Nothing is read yet.")
        self.setAccessibleDescription(text)

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        if self._picture is not None:
            self._picture.paint(painter, self.palette(), self._chosen)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
        super().paintEvent(event)  # the frame
