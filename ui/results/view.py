"""The table of the results: columns, delegates, and painting that does not stand in line for Python's lock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimerEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ...core.bridge.tasks.pictures import ICON_WIDTH
from ..common.wording import date_text
from .cells import state_name, title
from .class_bar import ClassBarDelegate
from .cloud_delegate import BAR_GIVES, NUMBER, CloudDelegate, PercentDelegate
from .model import ResultsModel
from .picture_delegate import STATE_ROOM, PictureDelegate, row_height
from .rows import Column, Row, State

_INDENTATION = 14
_LEAST_ROWS = 3  # in sight
_GIVE_WAY = (Column.TILE, Column.COVERAGE, Column.CLASSES)  # where there is little room, in this order


class ResultsView(QTreeView):
    """Hides columns where it is narrow. ``return_pressed`` is emitted for the Enter keys."""

    return_pressed = pyqtSignal()
    # In pixels, where there is room for all. It begins as the class's: Qt resizes a view, while its dock goes, from
    # which Python's garbage collector has taken its own attributes.
    _widths: Mapping[Column, int] = MappingProxyType({})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            objectName="results_view",
            uniformRowHeights=True,
            allColumnsShowFocus=True,
            alternatingRowColors=True,
            sortingEnabled=True,
            indentation=_INDENTATION,
            selectionMode=QAbstractItemView.SelectionMode.ExtendedSelection,
            editTriggers=QAbstractItemView.EditTrigger.NoEditTriggers,
            expandsOnDoubleClick=False,  # it adds to the map
        )
        self.setHeader(_Header(self))
        self.header().setSortIndicator(Column.DATE, Qt.SortOrder.DescendingOrder)
        self._delegates = (
            PercentDelegate(self),
            CloudDelegate(self),
            ClassBarDelegate(self),
        )  # a view does not keep them
        for column in (Column.CATALOG, Column.COVERAGE):
            self.setItemDelegateForColumn(column, self._delegates[0])
        self.setItemDelegateForColumn(Column.IN_AREA, self._delegates[1])
        self.setItemDelegateForColumn(Column.CLASSES, self._delegates[2])
        self._least: dict[Column, int] = {}  # of those that are always there, as long as it can be
        self._more = 0  # that the date's takes where there is room, for the longest name of a state
        self.pictures = PictureDelegate(self)
        self.setItemDelegateForColumn(Column.DATE, self.pictures)
        self.setAccessibleName(self.tr("Scenes"))
        self.setAccessibleDescription(self.tr("Return adds the selected dates to the map."))

    def setModel(self, model: ResultsModel) -> None:
        super().setModel(model)
        self._measure()
        self.setColumnHidden(Column.STATE, True)  # it is said beside the picture
        self.header().moveSection(Column.CLASSES, Column.COVERAGE)  # beside the numbers that it explains
        self.header().moveSection(Column.IN_AREA, Column.CATALOG)  # what is seen in a narrow dock
        self.header().setStretchLastSection(True)
        self.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fit()

    def _measure(self) -> None:
        """How much room the columns want, by the font: what lacks room is elided, or the bar goes."""
        wide = self.fontMetrics().horizontalAdvance
        dates = max((date_text(datetime(2028, month, 28)) for month in range(1, 13)), key=wide)
        states = max(STATE_ROOM + wide(state_name(state)) for state in State)
        self._more = max(0, states - wide(dates) - 6)
        number, signed = wide(NUMBER), wide(f"≥ {NUMBER}")
        beside = ICON_WIDTH + 14 + _INDENTATION
        self._least = {
            Column.DATE: beside + wide(dates) // 2,
            Column.IN_AREA: signed + 14,
            Column.CATALOG: number + 34,  # where only numbers are written, as mostly
        }
        self._widths = {
            Column.DATE: beside + wide(dates),
            Column.CATALOG: 34 + wide(self.tr("{0} (not valid)").format("0 %")),
            Column.IN_AREA: max(60 + number, self._least[Column.IN_AREA]),
            Column.COVERAGE: 14 + max(wide(self.tr("Coverage")), signed),
            Column.TILE: 12 + wide("00MMM"),
            Column.CLASSES: 6 + max(wide(title(Column.CLASSES)), number),
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)

    def _fit(self) -> None:
        """Leave out the columns that there is no room for. The number of the area is whole in any case."""
        shown, room = set(self._widths), self.viewport().width()
        for column in _GIVE_WAY:
            if sum(self._widths[one] for one in shown) > room:
                shown.discard(column)
        date, catalog, in_area = (self._widths[one] for one in (Column.DATE, Column.CATALOG, Column.IN_AREA))
        if Column.CLASSES in shown:
            left = room - sum(self._widths[one] for one in shown)
            spare = min(BAR_GIVES, in_area - self._least[Column.IN_AREA])
            gives = max(0, min(spare, self._more - left))  # a bar can be shorter, the name of a state cannot
            date += min(self._more, left + gives)
            in_area -= gives
        else:  # what is left goes to the two numbers
            least_catalog, least_in_area = self._least[Column.CATALOG], self._least[Column.IN_AREA]
            date += max(0, min(self._more, room - date - least_catalog - in_area))
            # the year goes before a number does
            without_year = self._widths[Column.DATE] - self.fontMetrics().horizontalAdvance(" 2028")
            date = max(without_year, min(date, room - least_catalog - least_in_area))
            if room - date < least_catalog + least_in_area:
                shown.discard(Column.CATALOG)
                date = max(self._least[Column.DATE], min(self._widths[Column.DATE], room - least_in_area))
                in_area = max(least_in_area, room - date)
            else:
                left = room - date
                catalog = min(catalog, max(least_catalog, left * 3 // 5), left - least_in_area)
                in_area = left - catalog
        for column in self._widths:
            self.setColumnHidden(column, column not in shown)
        self.setColumnWidth(Column.DATE, date)
        self.setColumnWidth(Column.CATALOG, catalog)
        self.setColumnWidth(Column.IN_AREA, in_area)
        bar = self.horizontalScrollBar().sizeHint().height() if date + in_area > room else 0
        rows = _LEAST_ROWS * row_height(self.fontMetrics())
        self.setMinimumHeight(rows + self.header().sizeHint().height() + bar + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._widths:
            self._measure()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widths:  # there is a model
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.selectionModel().hasSelection():  # Tab leads to a row without selecting it
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().select(self.currentIndex(), flags)
            self.return_pressed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Row | None:
        """The current row, while it is selected."""
        index = self.currentIndex()
        return self.model().row(index) if self.selectionModel().isSelected(index) else None

    def choose(self, row: Row) -> None:
        """Select a row that is shown, that one only, and bring it into sight."""
        index = self.model().index(row.place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        """Qt would ask each of the rows whether it opens, and paint all of the table."""
        height = self.viewport().height()
        top, bottom = (self.indexAt(QPoint(0, y)) for y in (0, height - 1))
        lowest = self._row_of(bottom) if bottom.isValid() else last.row()
        begin, end = max(first.row(), self._row_of(top)), min(last.row(), lowest) + 1
        if begin < end:
            above, below = (self.visualRect(self.model().index(row, 0)) for row in (begin, end))
            bottom_edge = below.top() if below.isValid() else height  # what a row has opened to is above the next row
            self.viewport().update(0, above.top(), self.viewport().width(), bottom_edge - above.top())

    @staticmethod
    def _row_of(index: QModelIndex) -> int:
        """That of the acquisition, whether it or one of its scenes is there."""
        return index.parent().row() if index.parent().isValid() else index.row()

    # While scenes are measured, many threads want Python's lock. Qt asks the model and the delegates hundreds of times
    # in one painting or layout, and would wait for the lock each time; within a call from Python it is held all along.

    def paintEvent(self, event: QPaintEvent) -> None:
        self.style_of_cells = self.style()  # PyQt takes a millisecond to find out what kind of style it is
        super().paintEvent(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Rows are laid out here; Qt calls no method for it that Python could override."""
        super().timerEvent(event)


class _Header(QHeaderView):
    """Painted within a call from Python, as its view is; else as that of any tree."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
