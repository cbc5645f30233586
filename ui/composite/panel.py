"""The last part of the dock: the offer to lay several dates over each other, and the dates that it takes."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.composite.fewest_dates import ClearDate, FewestDates
from ..common.elided_buttons import ElidedPushButton
from ..common.wording import core_text, date_text, percent_text, tooltip

_ROWS = 5  # in sight


class CompositePanel(QWidget):
    """Shows one of: the offer, how far the finder is, its answer.

    Signals: ``find_clicked``, ``cancel_clicked``; with some of the dates ``add_clicked``, to add them to the map, and
    ``picture_clicked``, to make one picture of them.
    """

    find_clicked = pyqtSignal()
    cancel_clicked = pyqtSignal()
    add_clicked = pyqtSignal(object)  # list[ClearDate]
    picture_clicked = pyqtSignal(object)  # list[ClearDate]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = QLabel(
            self.tr("Several dates together may show all of your area."),
            objectName="fewest_offer",
            wordWrap=True,
        )
        self.find_button = ElidedPushButton(objectName="fewest_button", autoDefault=False)
        self.answer = QLabel(objectName="fewest_answer", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.dates = QTreeWidget(
            objectName="fewest_dates",
            rootIsDecorated=False,
            uniformRowHeights=True,
            allColumnsShowFocus=True,
            alternatingRowColors=True,
            selectionMode=QAbstractItemView.SelectionMode.ExtendedSelection,
        )
        self.dates.setHeaderLabels([self.tr("Order"), self.tr("Date"), self.tr("Adds"), self.tr("Total")])
        self.dates.setAccessibleName(self.tr("Fewest clear dates"))
        self.note = QLabel(
            self.tr("The first date lies on top. Clouds are left out, so that the dates below show through."),
            wordWrap=True,
        )
        self.close_button = ElidedPushButton(self.tr("Close"), objectName="fewest_close", autoDefault=False)
        self.picture_button = ElidedPushButton(self.tr("Make Picture…"), objectName="fewest_picture", autoDefault=False)
        self.add_button = ElidedPushButton(objectName="fewest_add", autoDefault=False)
        self._shown: tuple[ClearDate, ...] = ()
        self._running = False
        self._explain()
        self._lay_out()
        self.find_button.clicked.connect(lambda: (self.cancel_clicked if self._running else self.find_clicked).emit())
        self.dates.itemSelectionChanged.connect(self._name_adding)
        self.add_button.clicked.connect(lambda: self.add_clicked.emit(self._chosen()))
        self.picture_button.clicked.connect(lambda: self.picture_clicked.emit(self._chosen()))
        self.hide()

    def in_tab_order(self) -> list[QWidget]:
        return [self.find_button, self.dates, self.close_button, self.picture_button, self.add_button]

    def show_offer(self, is_needed: bool) -> None:
        """``is_needed``: nothing is clear; else it is there for those who look for it."""
        self._running, self._shown = False, ()
        self.offer.setVisible(is_needed)
        self.find_button.setFlat(not is_needed)
        self.find_button.setText(self.tr("Find Fewest Clear Dates"))
        self._show(self.find_button)

    def show_progress(self, percent: float) -> None:
        self._running = True
        self.offer.hide()
        self.answer.setText(self.tr("Comparing dates, {percent} %").format(percent=round(percent)))
        self.find_button.setFlat(False)
        self.find_button.setText(self.tr("Cancel"))
        self._show(self.answer, self.find_button)

    def show_error(self, text: str) -> None:
        """Beside the offer, which can be taken once more."""
        self.show_offer(is_needed=False)
        self.answer.setText(text)
        self.answer.show()

    def show_dates(self, found: FewestDates) -> None:
        self._running, self._shown = False, found.dates
        self.offer.hide()
        self.answer.setText(self._sentence(found))
        self.dates.clear()
        for number, one in enumerate(found.dates, 1):
            texts = [str(number), date_text(one.measurement.acquisition.solar_time)]
            item = QTreeWidgetItem([*texts, f"+{percent_text(one.adds_percent)}", percent_text(one.total_percent)])
            for column in (0, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.dates.addTopLevelItem(item)
        if found.dates:
            rows = min(_ROWS, len(found.dates)) * self.dates.sizeHintForRow(0)
            self.dates.setFixedHeight(self.dates.header().sizeHint().height() + rows + 2 * self.dates.frameWidth())
        self._name_adding()
        several = [self.dates, self.picture_button, self.add_button] if found.dates else []
        self._show(self.answer, *several, *[self.note] * (len(found.dates) > 1), self.close_button)

    def _show(self, *parts: QWidget) -> None:
        buttons = self.find_button, self.close_button, self.picture_button, self.add_button
        for part in (self.answer, self.dates, self.note, *buttons):
            part.setVisible(part in parts)
        self.show()

    def _sentence(self, found: FewestDates) -> str:
        if not found.dates:
            text = self.tr("No date shows any of your area clear.")
        elif len(found.dates) == 1:
            text = self.tr("One date shows {percent} of your area clear; no other adds to it.")
        elif found.total_percent == 100:
            text = self.tr("{count} dates together show all of your area clear.")
        else:
            text = self.tr("{count} dates together show {percent} of your area clear. The rest is clear on no date.")
        text = text.format(count=len(found.dates), percent=percent_text(found.total_percent))
        if found.left_out:
            said = self.tr("Could not be read: {count}. {reason}")
            text += " " + said.format(count=len(found.left_out), reason=core_text(found.left_out[0][1]))
        return text

    def _chosen(self) -> list[ClearDate]:
        """Those that are selected, in their order, or all."""
        places = [self.dates.indexOfTopLevelItem(item) for item in self.dates.selectedItems()]
        return [self._shown[place] for place in sorted(places)] or list(self._shown)

    def _name_adding(self) -> None:
        some = bool(self.dates.selectedItems())
        self.add_button.setText(self.tr("Add Selected Dates") if some else self.tr("Add All Dates"))

    def _explain(self) -> None:
        self.find_button.setToolTip(
            tooltip(self.tr("Find which dates to lay over each other, so that each fills what is cloudy in the others"))
        )
        self.add_button.setToolTip(tooltip(self.tr("Add them to the map as one group, the first date on top")))
        self.picture_button.setToolTip(tooltip(self.tr("Make one file of what is clear on them")))
        for column, text in enumerate(
            (
                self.tr("Its place in the group on the map; 1 is on top"),
                self.tr("Day of the overpass, by the sun over your area"),
                self.tr("Percent of your area that is clear on this date and on none above"),
                self.tr("Percent of your area that is clear on this date or on one above"),
            )
        ):
            self.dates.headerItem().setToolTip(column, tooltip(text))

    def _lay_out(self) -> None:
        header = self.dates.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2, 3):
            self.dates.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        adding = QHBoxLayout()
        adding.addStretch()
        adding.addWidget(self.close_button)
        adding.addWidget(self.picture_button)
        adding.addWidget(self.add_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        for part in (self.offer, self.answer, self.find_button, self.dates, self.note):
            outer.addWidget(part)
        outer.addLayout(adding)
