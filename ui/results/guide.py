"""What stands in place of an empty table: what to do next, what is going on, or why nothing came."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ...core.bridge.tasks.finder import Outcome
from ..common.wording import core_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Advice:
    """A title, the lines below it, and whether Try Again and Show All Dates stand there."""

    title: str
    lines: tuple[str, ...] = ()
    can_try_again: bool = False
    can_show_all: bool = False


def first_steps() -> Advice:
    return Advice(
        translate("Guide", "See Which Images Are Clear Where You Need Them"),
        (
            translate("Guide", "1.  Move the map to your area."),
            translate("Guide", "2.  Choose the dates, and how much cloud you allow."),
            translate("Guide", "3.  Press Find Clear Scenes."),
            translate("Guide", "Every image of that time is listed here, with the cloud in your area."),
        ),
    )


def asking() -> Advice:
    return Advice(
        translate("Guide", "Asking the Catalog…"),
        (translate("Guide", "Each date appears here as soon as the catalog names it. Esc cancels the search."),),
    )


def nothing_found() -> Advice:
    return Advice(
        translate("Guide", "No Images in This Area and Period"),
        (
            translate("Guide", "•  Choose a longer period; a satellite passes every two to five days."),
            translate("Guide", "•  Check that Months is set to all months."),
            translate("Guide", "•  Check that the area is the one you mean, and that it is on land or near a coast."),
        ),
    )


def failed(reason: str, is_local: bool = False) -> Advice:
    """``is_local``: nothing but files of this machine was searched, which time does not mend."""
    step = (
        translate("Guide", "Choose another file or folder at Catalog, under Advanced.")
        if is_local
        else translate("Guide", "It often helps to try again in a few minutes, or to choose another catalog.")
    )
    return Advice(translate("Guide", "The Search Could Not Be Done"), (reason, step), can_try_again=True)


def cancelled() -> Advice:
    return Advice(
        translate("Guide", "The Search Was Cancelled"),
        (translate("Guide", "Nothing had been found by then."),),
        can_try_again=True,
    )


def cannot_begin(reason: str) -> Advice:
    return Advice(translate("Guide", "The Search Cannot Begin"), (reason,))


def hidden(count: int) -> Advice:
    """Of a search none of whose dates is clear, while only clear ones are shown."""
    return Advice(
        translate("Guide", "Nothing Clear to Show"),
        (translate("Guide", "%n date(s) are hidden by Clear only.", "", count),),
        can_show_all=True,
    )


def advice_of(outcome: Outcome | None, is_running: bool, is_local: bool = False) -> Advice:
    """Of a search that has brought no row (yet), or before the first one; ``is_local`` as of ``failed``."""
    if outcome is None:
        return asking() if is_running else first_steps()
    if outcome.error is not None:
        return failed(core_text(outcome.error), is_local)
    return cancelled() if outcome.cancelled else nothing_found()


class Guide(QWidget):
    """The table where it has rows, else an ``Advice``."""

    again_clicked = pyqtSignal()
    show_all_clicked = pyqtSignal()

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._title = QLabel(objectName="guide_title", wordWrap=True)
        self._text = QLabel(objectName="guide_text", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._again_button = QPushButton(self.tr("Try Again"), objectName="guide_again", autoDefault=False)
        self._all_button = QPushButton(self.tr("Show All Dates"), objectName="guide_show_all", autoDefault=False)
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._page = self._laid_out()
        layout = QStackedLayout(self)
        layout.addWidget(table)
        layout.addWidget(self._page)
        self._again_button.clicked.connect(self.again_clicked)
        self._all_button.clicked.connect(self.show_all_clicked)

    def in_tab_order(self) -> list[QWidget]:
        return [self._again_button, self._all_button]

    def show_advice(self, advice: Advice | None) -> None:
        """None shows the table."""
        if advice is not None:
            self._title.setText(advice.title)
            self._text.setText("\n\n".join(advice.lines))
            self._again_button.setVisible(advice.can_try_again)
            self._all_button.setVisible(advice.can_show_all)
        self.layout().setCurrentWidget(self._table if advice is None else self._page)

    def _laid_out(self) -> QScrollArea:
        inside = QWidget(objectName="guide")
        buttons = QHBoxLayout()
        for button in self.in_tab_order():
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(buttons)
        column.addStretch(3)
        page = QScrollArea(widgetResizable=True, focusPolicy=Qt.FocusPolicy.NoFocus)
        page.setWidget(inside)
        page.setBackgroundRole(self._table.viewport().backgroundRole())  # as the table will be
        inside.setAutoFillBackground(False)
        return page
