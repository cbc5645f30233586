"""The table of the results: columns, delegates, and painting that does not stand in line for Python's lock."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from .class_bar import ClassBarDelegate
from .cloud_delegate import CloudDelegate, PercentDelegate
from .results_model import ResultsModel
from .rows import Column

_INDENTATION = 14


class ResultsView(QTreeView):
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
            minimumHeight=140,
        )
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
        self.setAccessibleName(self.tr("Scenes"))

    def setModel(self, model: ResultsModel) -> None:
        super().setModel(model)
        wide = self.fontMetrics().horizontalAdvance
        for column, more, sample in (
            (Column.DATE, 28 + _INDENTATION, "00 Mmm 0000"),
            (Column.IN_AREA, 60, "00.00 %"),
            (Column.COVERAGE, 14, self.tr("Coverage")),
            (Column.STATE, 12, self.tr("Not measured")),
            (Column.TILE, 12, "00MMM"),
            (Column.CLASSES, 12, "00.00 % MM"),
        ):
            self.setColumnWidth(column, wide(sample) + more)
        self.header().moveSection(Column.CLASSES, Column.COVERAGE)  # beside the number that it explains
        self.header().setStretchLastSection(True)
        self.header().setResizeContentsPrecision(0)  # of the rows in sight
        self.header().setSectionResizeMode(Column.CATALOG, QHeaderView.ResizeMode.ResizeToContents)

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
    # in one painting, and would wait for the lock each time; within a call from Python it is held all along.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
