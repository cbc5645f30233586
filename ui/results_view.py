"""The table of the results: columns, delegates, and painting that does not stand in line for Python's lock."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from .class_bar import ClassBarDelegate
from .cloud_delegate import CloudDelegate, PercentDelegate
from .picture_delegate import ICON_WIDTH, PictureDelegate
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
        self.pictures = PictureDelegate(self)
        self.setItemDelegateForColumn(Column.DATE, self.pictures)
        self.setAccessibleName(self.tr("Scenes"))

    def setModel(self, model: ResultsModel) -> None:
        super().setModel(model)
        wide = self.fontMetrics().horizontalAdvance
        for column, more, sample in (
            (Column.DATE, ICON_WIDTH + 20 + _INDENTATION, "00 Mmm 0000"),
            (Column.IN_AREA, 60, "00.00 %"),
            (Column.COVERAGE, 14, self.tr("Coverage")),
            (Column.STATE, 12, self.tr("Not measured")),
            (Column.TILE, 12, "00MMM"),
            (Column.CLASSES, 12, "00.00 % MM"),
        ):
            self.setColumnWidth(column, wide(sample) + more)
        self.setColumnHidden(Column.STATE, True)  # it is said beside the picture
        self.header().moveSection(Column.CLASSES, Column.COVERAGE)  # beside the numbers that it explains
        self.header().moveSection(Column.IN_AREA, Column.CATALOG)  # what is seen in a narrow dock
        self.header().setStretchLastSection(True)
        self.header().setResizeContentsPrecision(0)  # of the rows in sight
        self.header().setSectionResizeMode(Column.CATALOG, QHeaderView.ResizeMode.ResizeToContents)

    # While scenes are measured, many threads want Python's lock. Qt asks the model and the delegates hundreds of times
    # in one painting, and would wait for the lock each time; within a call from Python it is held all along.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
