"""The lower part of the dock: how far the search is, what it found, and the way onto the map."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core.bridge.styles import STYLES, title_of
from .cloud_delegate import CloudDelegate, PercentDelegate
from .results_model import ResultsProxy
from .rows import Column
from .wording import tooltip


class ResultsPanel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress_bar = QProgressBar(objectName="progress_bar", textVisible=False, maximumHeight=6)
        self.progress = QLabel(objectName="progress", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.results_view = self._view()
        self.clear_only = QCheckBox(self.tr("Clear only"), objectName="clear_only")
        self.help_button = QToolButton(
            objectName="help_button", text=self.tr("What do the numbers mean?"), checkable=True, autoRaise=True
        )
        self.help = QLabel(objectName="help", wordWrap=True, visible=False, textFormat=Qt.TextFormat.PlainText)
        self.layer_style = QComboBox(objectName="layer_style")
        self.add_button = QPushButton(self.tr("Add to Map"), objectName="add_button", enabled=False)
        self.add_all_button = QPushButton(self.tr("Add All Clear"), objectName="add_all_button", enabled=False)
        self.add_as_found = QCheckBox(self.tr("Add clear scenes as found, up to"), objectName="add_as_found")
        self.add_as_found_count = QSpinBox(objectName="add_as_found_count", minimum=1, maximum=100, enabled=False)
        for key in STYLES:
            self.layer_style.addItem(title_of(key), key)
        self.layer_style.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer_style.setMinimumContentsLength(8)
        self.help_button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.help_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._explain()
        self._lay_out()
        self.help_button.toggled.connect(self.help.setVisible)
        self.add_as_found.toggled.connect(self.add_as_found_count.setEnabled)

    def show_model(self, proxy: ResultsProxy) -> None:
        self.results_view.setModel(proxy)
        self.clear_only.toggled.connect(proxy.show_clear_only)
        wide = self.fontMetrics().horizontalAdvance
        for column, more, sample in (
            (Column.DATE, 28, "00 Mmm 0000"),
            (Column.IN_AREA, 60, "00.00 %"),
            (Column.COVERAGE, 14, self.tr("Coverage")),
            (Column.STATE, 12, self.tr("Not measured")),
            (Column.TILE, 12, "00MMM"),
        ):
            self.results_view.setColumnWidth(column, wide(sample) + more)
        header = self.results_view.header()
        header.setResizeContentsPrecision(0)  # of the rows in sight
        header.setSectionResizeMode(Column.CATALOG, QHeaderView.ResizeMode.ResizeToContents)

    def _view(self) -> QTreeView:
        view = QTreeView(
            objectName="results_view",
            rootIsDecorated=False,
            uniformRowHeights=True,
            allColumnsShowFocus=True,
            alternatingRowColors=True,
            sortingEnabled=True,
            selectionMode=QAbstractItemView.SelectionMode.ExtendedSelection,
            editTriggers=QAbstractItemView.EditTrigger.NoEditTriggers,
            minimumHeight=140,
        )
        view.header().setSortIndicator(Column.DATE, Qt.SortOrder.DescendingOrder)
        self._delegates = PercentDelegate(view), CloudDelegate(view)  # a view does not keep them
        for column in (Column.CATALOG, Column.COVERAGE):
            view.setItemDelegateForColumn(column, self._delegates[0])
        view.setItemDelegateForColumn(Column.IN_AREA, self._delegates[1])
        return view

    def _explain(self) -> None:
        self.help.setText(
            self.tr(
                "Catalog is what the catalog states for a whole tile of 110 km, and may be wrong. In area is counted "
                "inside your area, pixel by pixel, from the classification that comes with the scene; the tick on its "
                "bar is your limit. Bright roofs and deserts can read as cloud, and thin cloud can be missed."
            )
        )
        self.results_view.setAccessibleName(self.tr("Scenes"))
        self.add_as_found_count.setAccessibleName(self.tr("Scenes added as they are found, at most"))
        self.layer_style.setAccessibleName(self.tr("Layer style"))
        self.layer_style.setToolTip(tooltip(self.tr("How the scenes look on the map")))
        self.add_button.setToolTip(tooltip(self.tr("Add the selected scenes; a double click on a row does the same")))
        self.add_all_button.setToolTip(tooltip(self.tr("Add every scene that is clear")))

    def _lay_out(self) -> None:
        self.help.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        below = QHBoxLayout()
        below.addWidget(self.clear_only)
        below.addStretch()
        below.addWidget(self.help_button)
        adding = QHBoxLayout()
        adding.addWidget(self.layer_style, 1)
        adding.addWidget(self.add_button)
        adding.addWidget(self.add_all_button)
        as_found = QHBoxLayout()
        as_found.addWidget(self.add_as_found)
        as_found.addWidget(self.add_as_found_count)
        as_found.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.progress_bar)
        outer.addWidget(self.progress)
        outer.addWidget(self.results_view, 1)
        outer.addLayout(below)
        outer.addWidget(self.help)
        outer.addLayout(adding)
        outer.addLayout(as_found)
