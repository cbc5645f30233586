"""The page Curve over Time: what is read, the curve, and how it is shown and saved."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsPanelWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...core.series.indices import INDICES
from ..common.elided import ElidedComboBox, ElidedLabel
from ..common.elided_buttons import ElidedCheckBox, ElidedPushButton
from ..common.shrinking import ShrinkingArea, ShrinkingLayout
from ..common.wording import tooltip
from ..results.progress_line import ProgressLine
from .chart import CurveChart
from .curves import Curve
from .picture import CurveStyle
from .words import key_words

_LONGEST = 500  # characters of a formula


class SeriesPage(QgsPanelWidget):
    """Signals: ``read_clicked``, ``cancel_clicked``, ``save_clicked``; ``chosen`` (the key of an acquisition)."""

    read_clicked = pyqtSignal()
    cancel_clicked = pyqtSignal()
    save_clicked = pyqtSignal()
    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("series_page")
        self.setPanelTitle(self.tr("Curve over Time"))
        self.index = ElidedComboBox(objectName="series_index", editable=True)
        self.index.addItems(INDICES)
        self.index.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.index.lineEdit().setMaxLength(_LONGEST)
        self.index.setMinimumContentsLength(4)
        self.index.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.read_button = ElidedPushButton(self.tr("Read Values"), objectName="series_read", autoDefault=False)
        self.each_polygon = ElidedCheckBox(self.tr("Each selected polygon"), objectName="series_each_polygon")
        self.chart = CurveChart()
        self.over_years = ElidedCheckBox(self.tr("Years over each other"), objectName="series_over_years")
        self.smooth = ElidedCheckBox(self.tr("Smoothed line"), objectName="series_smooth")
        self.words, self.key = self._paragraph("series_words"), self._paragraph("series_key")
        self.problem = self._paragraph("series_problem")
        self.save_button = ElidedPushButton(self.tr("Save Curve…"), objectName="series_save", autoDefault=False)
        self.progress = ProgressLine("series", self.tr("Cancel reading"))
        self._curves: tuple[Curve, ...] = ()
        self._name = ""
        self._explain()
        self._lay_out()
        self._wire()
        self.show_curves((), "", "")

    @property
    def curve_style(self) -> CurveStyle:
        """As the analyst chose it."""
        return CurveStyle(self._name, self.over_years.isChecked(), self.smooth.isChecked())

    def show_curves(self, curves: Sequence[Curve], index: str, words: str) -> None:
        """Show what is read so far.

        Args:
            curves: Of each field; none before the first value.
            index: What their values are called.
            words: What was read, "" for nothing.
        """
        self._curves, self._name = tuple(curves), index
        nothing = self.tr(
            "Read the values of your area's clear pixels on each date of the results to see how they change."
        )
        self.words.setText(words or nothing)
        self._draw()

    def show_problem(self, text: str) -> None:
        """Why not all came of what was asked for; "" for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def show_polygons(self, count: int) -> None:
        """How many polygons of the area's layer are selected."""
        self.each_polygon.setVisible(count > 0)
        text = self.tr("Each selected polygon ({count})")
        self.each_polygon.setText(text.format(count=count))

    def show_progress(self, text: str, percent: int) -> None:
        self.progress.show_progress(text, percent)
        self._enable(False)

    def end_progress(self) -> None:
        self.progress.hide()
        self._enable(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Who came by the keyboard goes on here."""
        super().showEvent(event)
        self.index.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        self.chart.setVisible(bool(self._curves))
        self.key.setVisible(bool(self._curves))
        self.chart.show_curves(self._curves, self.curve_style)
        self.key.setText(key_words(self.smooth.isChecked()))
        for part in (self.over_years, self.smooth, self.save_button):
            part.setEnabled(bool(self._curves))

    def _enable(self, is_idle: bool) -> None:
        for part in (self.index, self.read_button, self.each_polygon):
            part.setEnabled(is_idle)

    def _paragraph(self, name: str) -> QLabel:
        label = QLabel(objectName=name, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label.setMinimumWidth(1)  # not what Qt thinks looks best
        return label

    def _wire(self) -> None:
        self.read_button.clicked.connect(self.read_clicked)
        self.index.lineEdit().returnPressed.connect(self.read_clicked)
        self.save_button.clicked.connect(self.save_clicked)
        self.progress.cancel_clicked.connect(self.cancel_clicked)
        self.chart.chosen.connect(self.chosen)
        for box in (self.over_years, self.smooth):
            box.toggled.connect(self._draw)

    def _explain(self) -> None:
        self.index.setAccessibleName(self.tr("Index"))
        self.index.setToolTip(tooltip(self.tr("An index, a band as in red, or a formula of bands as in ratio=nir/red")))
        explanation = self.tr("Read the values of clear pixels on each date of the results, and draw their curve")
        self.read_button.setToolTip(tooltip(explanation))
        explanation = self.tr("A curve for each selected polygon of the area's layer in place of one for all, up to 10")
        self.each_polygon.setToolTip(tooltip(explanation))
        self.over_years.setToolTip(tooltip(self.tr("From January to December, each year with a curve of its own")))
        self.smooth.setToolTip(tooltip(self.tr("A smooth line through all dates, those with more clear pixels first")))
        self.save_button.setToolTip(tooltip(self.tr("Save the curve as a picture, or its numbers for spreadsheets")))

    def _lay_out(self) -> None:
        title = ElidedLabel(self.tr("Index"))
        title.setBuddy(self.index)
        asking, showing = QHBoxLayout(), QHBoxLayout()
        asking.addWidget(title)
        asking.addWidget(self.index, 1)
        asking.addWidget(self.read_button)
        showing.addWidget(self.over_years)
        showing.addWidget(self.smooth)
        showing.addStretch(1)
        content = QWidget(objectName="series_content")
        inner, outer = ShrinkingLayout(content), QVBoxLayout(self)
        inner.addWidget(self.words)
        inner.addWidget(self.chart, 1)
        inner.addLayout(showing)
        inner.addWidget(self.key)
        inner.addStretch()
        area = ShrinkingArea(content)
        outer.addLayout(asking)
        outer.addWidget(self.each_polygon)
        outer.addWidget(area, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.progress)
        outer.addWidget(self.save_button)
        margins = inner.contentsMargins()
        inner.setContentsMargins(0, 0, 0, 0)
        outer.setContentsMargins(margins)
        self.problem.hide()
