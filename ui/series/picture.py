"""The picture of the curves: where everything is, and how it is painted, on the screen or into a file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QLineF, QLocale, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from ..common.elided import draw_text
from ..results.time_axis import TimeAxis
from ..results.time_marks import faded
from .curves import Curve, CurvePoint
from .words import curve_title

# Okabe and Ito's, told apart by the color-blind, and seen on light and on dark; the last are near the color of doubt.
_COLORS = ("#009e73", "#3a8fd1", "#cc79a7", "#8a78d6", "#7f9f3f", "#56b4e9", "#9a9a9a", "#b07d4f", "#e69f00", "#d55e00")
_DOUBT = QColor("#e07b00")
_CLEAR, _LEAST, _MOST = 3.8, 1.6, 3.8  # pixels: radius of a clear mark, and of others by their share
_SIDE, _GAP, _TEETH = 6, 4, 2  # pixels
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
_FINEST = 1e-6  # of the values: a finer step would be lost in rounding
_LINES = 8  # across, at most
_LARGE = 1e6  # a step of a scale whose numbers are written with powers of ten
_MOST_BANDS = 3  # more would hide each other


@dataclass(frozen=True)
class CurveStyle:
    """How curves are shown.

    Attributes:
        index: What its values are called.
        over_years: Whether years lie over each other.
        is_smooth: Whether there is a smoothed line.
        has_band: Whether the 10th to 90th percentile is shown.
    """

    index: str = ""
    over_years: bool = False
    is_smooth: bool = False
    has_band: bool = True


@dataclass(frozen=True)
class Mark:
    """A point where it is painted, in pixels."""

    place: QPointF
    radius: float
    curve: int
    point: CurvePoint


class CurvePicture:
    """Curves in a room of a size.

    Args:
        curves: At least one; years by themselves where they lie over each other.
        style: How they are shown.
        size: In pixels.
        metrics: Of the font.

    Attributes:
        curves: As they were given.
        has_names: Whether the fields' names are shown, as they differ.
        marks: All points, curve by curve.
    """

    def __init__(self, curves: Sequence[Curve], style: CurveStyle, size: QSizeF, metrics: QFontMetrics) -> None:
        self.curves, self._style, self._size, self._metrics = tuple(curves), style, size, metrics
        self.has_names = len({curve.name for curve in curves}) > 1
        wide, high = metrics.horizontalAdvance, metrics.height()
        low, top_value, self._step = _scale(curves, style)
        self._values = [low + number * self._step for number in range(round((top_value - low) / self._step) + 1)]
        self._labels = [_number(value, self._step) for value in self._values]
        self._legend = self._legend_places()
        rows = 1 + max((row for row, _, _ in self._legend), default=-1)
        self._top = 1.5 * high + 2  # under the name of the index
        self._bottom = size.height() - (1 + rows) * high - (3 if rows else 2) * _GAP
        left = max(map(wide, self._labels)) + 2 * _SIDE
        times = [curve.place(point) for curve in curves for point in curve.points]
        self._axis = TimeAxis.around((min(times), max(times)), left, size.width() - 2 * _SIDE, not style.over_years)
        self.marks = [
            Mark(self._at(curve, point), _radius(point), number, point)
            for number, curve in enumerate(self.curves)
            for point in curve.points
        ]

    def paint(self, painter: QPainter, palette: QPalette, chosen: str = "") -> None:
        """Paint all of it, the date with the key ``chosen`` marked."""
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs as in QGIS's temporal controller
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
        self._paint_scale(painter, ink)
        if self._style.has_band and len(self.curves) <= _MOST_BANDS:
            for number, curve in enumerate(self.curves):
                self._paint_band(painter, number, curve)
        for number, curve in enumerate(self.curves):
            self._paint_line(painter, number, curve)
        for mark in sorted(self.marks, key=lambda mark: mark.point.is_clear):
            self._paint_mark(painter, mark, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        for mark in self.marks:
            if mark.point.acquisition.key == chosen:
                painter.drawEllipse(mark.place, _CLEAR + 3.5, _CLEAR + 3.5)
        self._paint_legend(painter, ink)

    # Where things are

    def _y(self, value: float) -> float:
        low, high = self._values[0], self._values[-1]
        return self._bottom - (self._bottom - self._top) * (value - low) / (high - low)

    def _at(self, curve: Curve, point: CurvePoint) -> QPointF:
        return QPointF(self._axis.x(curve.place(point)), self._y(point.statistics.mean))

    def _legend_places(self) -> list[tuple[int, float, str]]:
        """Of each curve the row, the place in it, and what is written there; none of a single one."""
        if len(self.curves) < 2:
            return []
        found, row, x, high = [], 0, float(_SIDE), self._metrics.height()
        most = self._size.width() - 2 * _SIDE - high
        for curve in self.curves:
            text = curve_title(curve, self.has_names)
            wide = min(self._metrics.horizontalAdvance(text) + _GAP, most)
            if x + high + wide > self._size.width() - _SIDE and x > _SIDE:
                row, x = row + 1, float(_SIDE)
            found.append((row, x, self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(wide))))
            x += high + wide + 2 * _SIDE
        return found

    # Painting

    def _paint_scale(self, painter: QPainter, ink: QColor) -> None:
        left, right, high = self._axis.left, self._axis.right, self._metrics.height()
        ticks = self._axis.ticks(self._metrics.horizontalAdvance)
        painter.setPen(QPen(faded(ink, 0.15), 1))
        painter.drawLines([QLineF(left, self._y(value), right, self._y(value)) for value in self._values])
        painter.drawLines([QLineF(x, self._top, x, self._bottom) for x, _ in ticks])
        painter.setPen(faded(ink, 0.75))
        draw_text(painter, QRectF(_SIDE, 0, self._size.width() - 2 * _SIDE, high), self._style.index)
        for value, label in zip(self._values, self._labels, strict=True):
            room = QRectF(0, self._y(value) - high / 2, left - _SIDE, high)
            draw_text(painter, room, label, Qt.AlignmentFlag.AlignRight)
        for x, label in ticks:
            draw_text(painter, QRectF(x, self._bottom + 2, self._size.width() - x, high), label)

    def _paint_band(self, painter: QPainter, number: int, curve: Curve) -> None:
        """Of clear dates a band, of others a bar each."""
        color = _color(number)
        clear = [point for point in curve.points if point.is_clear]
        xs = [self._axis.x(curve.place(point)) for point in clear]
        upper = [QPointF(x, self._y(point.statistics.p90)) for x, point in zip(xs, clear, strict=True)]
        lower = [QPointF(x, self._y(point.statistics.p10)) for x, point in zip(xs, clear, strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(color, 0.22))
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QPen(faded(color, 0.45), 1))
        for point in curve.points:
            if not point.is_clear or len(clear) == 1:
                x = self._axis.x(curve.place(point))
                high, low = self._y(point.statistics.p90), self._y(point.statistics.p10)
                teeth = [QLineF(x - _TEETH, y, x + _TEETH, y) for y in (high, low)]
                painter.drawLines([QLineF(x, high, x, low), *teeth])

    def _paint_line(self, painter: QPainter, number: int, curve: Curve) -> None:
        """Clear dates are joined; a smoothed line stands in place of that, never of the points."""
        if self._style.is_smooth:
            painter.setPen(QPen(_color(number), 2))
            places = [QPointF(self._axis.x(time), self._y(value)) for time, value in curve.smooth_line]
        else:
            painter.setPen(QPen(faded(_color(number), 0.8), 1.2))
            places = [self._at(curve, point) for point in curve.points if point.is_clear]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))

    def _paint_mark(self, painter: QPainter, mark: Mark, ground: QColor) -> None:
        color = _color(mark.curve)
        painter.setBrush(color if mark.point.is_clear else ground)
        painter.setPen(QPen(ground if mark.point.is_clear else color, 0.8 if mark.point.is_clear else 1.3))
        painter.drawEllipse(mark.place, mark.radius, mark.radius)
        if mark.point.doubt:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_DOUBT, 1.6))
            painter.drawEllipse(mark.place, _CLEAR + 2, _CLEAR + 2)

    def _paint_legend(self, painter: QPainter, ink: QColor) -> None:
        high = self._metrics.height()
        top = self._bottom + high + 2 * _GAP
        for number, (row, x, text) in enumerate(self._legend):
            y = top + row * high
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_color(number))
            painter.drawEllipse(QPointF(x + high / 2 - 2, y + high / 2), _CLEAR, _CLEAR)
            painter.setPen(ink)
            draw_text(painter, QRectF(x + high, y, self._size.width() - x - high, high), text)


def _color(number: int) -> QColor:
    return QColor(_COLORS[number % len(_COLORS)])


def _radius(point: CurvePoint) -> float:
    return _CLEAR if point.is_clear else _LEAST + (_MOST - _LEAST) * point.share


def _scale(curves: Sequence[Curve], style: CurveStyle) -> tuple[float, float, float]:
    """The lowest and the highest line across, and how far they lie apart: all points lie between them."""
    values = [value for curve in curves for point in curve.points for value in _values(point, style.has_band)]
    if style.is_smooth:
        values += [value for curve in curves for _, value in curve.smooth_line]
    low, high = min(values), max(values)
    least = max(abs(low), abs(high)) * _FINEST
    steps = [step for step in _STEPS if step >= least and (high - low) / step <= _LINES - 1]
    step = steps[0] if steps else 10.0 ** math.ceil(math.log10(max(high - low, least)))  # of a formula
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return low, high if high > low else low + step, step


def _values(point: CurvePoint, has_band: bool) -> tuple[float, ...]:
    one = point.statistics
    return (one.mean, one.p10, one.p90) if has_band else (one.mean,)


def _number(value: float, step: float) -> str:
    if step >= _LARGE:
        return QLocale().toString(value, "g", 7).replace("-", "−")
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return QLocale().toString(value + 0.0, "f", decimals).replace("-", "−")
