"""The page When Is It Clear: what the measured years say, and the ways to more."""

from __future__ import annotations

from qgis.gui import QgsPanelWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...core.bridge.export.outlook_words import basis_words, best_words
from ...core.outlook.outlook import Outlook
from ..common.accessible import name_whole
from ..common.elided import ElidedLabel
from ..common.elided_buttons import ElidedPushButton
from ..common.number_box import WholeNumberBox
from ..common.shrinking import ShrinkingArea, ShrinkingLayout
from ..common.wording import tooltip
from ..results.progress_line import ProgressLine
from .month_chart import MonthChart
from .week_calendar import WeekCalendar

YEARS, MOST_YEARS = 5, 12


class OutlookPage(QgsPanelWidget):
    """Signals: ``measure_clicked`` with a number of years; ``looks_clicked``; ``save_clicked``; ``cancel_clicked``."""

    measure_clicked = pyqtSignal(int)
    looks_clicked = pyqtSignal()
    save_clicked = pyqtSignal()
    cancel_clicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlook_page")
        self.setPanelTitle(self.tr("When Is It Clear?"))
        self.words = self._paragraph("outlook_words")
        font = self.words.font()
        font.setBold(True)
        self.words.setFont(font)
        self.chart, self.calendar = MonthChart(), WeekCalendar()
        self.basis, self.looks = self._paragraph("outlook_basis"), self._paragraph("outlook_looks")
        self.problem = self._paragraph("outlook_problem")
        self.years = WholeNumberBox(objectName="outlook_years", minimum=1, maximum=MOST_YEARS, value=YEARS)
        self.measure_button = ElidedPushButton(
            self.tr("Measure Years"), objectName="outlook_measure", autoDefault=False
        )
        self.save_button = ElidedPushButton(self.tr("Save Table…"), objectName="outlook_save", autoDefault=False)
        self.looks_button = ElidedPushButton(
            self.tr("Add Map of Clear Looks"), objectName="outlook_add_looks", autoDefault=False
        )
        self.progress = ProgressLine("outlook", self.tr("Cancel measuring"))
        self._outlook: Outlook | None = None
        self._running = False
        self._explain()
        self._lay_out()
        self.measure_button.clicked.connect(lambda: self.measure_clicked.emit(self.years.value()))
        self.looks_button.clicked.connect(self.looks_clicked)
        self.save_button.clicked.connect(self.save_clicked)
        self.progress.cancel_clicked.connect(self.cancel_clicked)
        self.show_outlook(None)

    def show_outlook(self, outlook: Outlook | None, note: str = "") -> None:
        """Show what is known; None where nothing was measured yet. A ``note`` is added to what it is taken over."""
        self._outlook = outlook
        nothing = self.tr(
            "Measure the last years of your area to see how often it is clear in each month, and how long you wait for "
            "a clear image."
        )
        self.words.setText(best_words(outlook) if outlook else nothing)
        self._tell(self.basis, " ".join(filter(None, [basis_words(outlook), note])) if outlook else "")
        self._tell(self.looks, "")
        self._tell(self.problem, "")
        self.chart.show_outlook(outlook)
        self.chart.setVisible(outlook is not None)
        self.calendar.show_outlook(outlook)
        self._enable()

    def show_looks(self, text: str) -> None:
        """How many dates it takes to see all of the area clear."""
        self._tell(self.looks, text)

    def show_problem(self, text: str) -> None:
        """Why nothing came of what was asked for."""
        self._tell(self.problem, text)

    def show_progress(self, text: str, percent: int) -> None:
        self._running = True
        self._tell(self.problem, "")
        self.progress.show_progress(text, percent)
        self._enable()

    def end_progress(self) -> None:
        self._running = False
        self.progress.hide()
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        """Who came by the keyboard goes on here."""
        super().showEvent(event)
        self.years.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        for button in (self.save_button, self.looks_button):
            button.setEnabled(self._outlook is not None and not self._running)
        for part in (self.measure_button, self.years):
            part.setEnabled(not self._running)

    def _paragraph(self, name: str) -> QLabel:
        label = QLabel(objectName=name, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label.setMinimumWidth(1)  # not what Qt thinks looks best
        return label

    @staticmethod
    def _tell(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _explain(self) -> None:
        name_whole(self.years, self.tr("Years"))
        self.years.setToolTip(tooltip(self.tr("How many years are measured, up to the last day of your search")))
        explanation = self.tr(
            "Search and measure all images of these years, with the area, months, catalog and limits of your search"
        )
        self.measure_button.setToolTip(tooltip(explanation))
        self.save_button.setToolTip(tooltip(self.tr("Save the numbers of each month for spreadsheets")))
        explanation = self.tr(
            "Count on how many dates each pixel is clear, and how many dates it takes to see all of the area"
        )
        self.looks_button.setToolTip(tooltip(explanation))

    def _lay_out(self) -> None:
        title = ElidedLabel(self.tr("Years"))
        title.setBuddy(self.years)
        asking, using = QHBoxLayout(), QHBoxLayout()
        asking.addWidget(title)
        asking.addWidget(self.years)
        asking.addWidget(self.measure_button, 1)
        using.addWidget(self.save_button)
        using.addWidget(self.looks_button, 1)
        content = QWidget(objectName="outlook_content")
        inner, outer = ShrinkingLayout(content), QVBoxLayout(self)
        for part in (self.words, self.chart, self.calendar, self.looks, self.basis):
            inner.addWidget(part)
        inner.addStretch(1)
        area = ShrinkingArea(content)
        outer.addWidget(area, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.progress)
        outer.addLayout(asking)
        outer.addLayout(using)
        margins = inner.contentsMargins()
        inner.setContentsMargins(0, 0, 0, 0)
        outer.setContentsMargins(margins)
