"""The analyst's own catalogs, to be edited: a name, the address of a STAC API, and a collection each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.stac.catalogs import Catalog
from ..common.settings import may_hold_a_secret
from ..common.wording import tooltip


class CatalogTable(QWidget):
    """Names what is wrong with a row below the table; whoever saves asks for ``problem()`` first."""

    def __init__(self, catalogs: Sequence[Catalog], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 3, objectName="own_catalogs", tabKeyNavigation=False)
        self.table.setAccessibleName(self.tr("Your catalogs"))
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Address"), self.tr("Collection")])
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, self.fontMetrics().horizontalAdvance("M" * 16))
        self.table.setColumnWidth(2, self.fontMetrics().horizontalAdvance("M" * 12))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.add_button = self._button("add_catalog", "/symbologyAdd.svg", self.tr("Add a Catalog"))
        self.remove_button = self._button("remove_catalog", "/symbologyRemove.svg", self.tr("Remove the Catalog"))
        self._problem = QLabel(objectName="catalog_problem", wordWrap=True, visible=False)
        buttons, layout = QVBoxLayout(), QVBoxLayout(self)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.table, 1)
        row.addLayout(buttons)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._problem)
        for catalog in catalogs:
            self._add(catalog)
        self.add_button.clicked.connect(self._add_empty)
        self.remove_button.clicked.connect(self._remove)
        self.table.itemChanged.connect(lambda: self._show_problem(self.problem()))

    def catalogs(self) -> list[Catalog]:
        """Without the rows that are empty."""
        return [Catalog(name, url, collection) for name, url, collection in self._texts() if name or url or collection]

    def problem(self) -> str:
        """Why they cannot be kept as they are, or ""."""
        for catalog in self.catalogs():
            if not catalog.name or not catalog.url:
                return self.tr("Each catalog needs a name and an address.")
            if may_hold_a_secret(catalog.url):
                return self.tr("An address with a password, a key or a question mark in it cannot be saved.")
            if "|" in catalog.name + catalog.url + catalog.collection:
                return self.tr("The character | cannot be used here.")
        return ""

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(f"⚠ {problem}")
        self._problem.setVisible(bool(problem))

    def _texts(self) -> list[tuple[str, str, str]]:
        items = ([self.table.item(row, column) for column in range(3)] for row in range(self.table.rowCount()))
        return [tuple(item.text().strip() if item else "" for item in row) for row in items]

    def _add(self, catalog: Catalog) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((catalog.name, catalog.url, catalog.collection)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _add_empty(self) -> None:
        self._add(Catalog("", ""))
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.editItem(self.table.currentItem())

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)
        self._show_problem(self.problem())

    def _button(self, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton(objectName=name, icon=QgsApplication.getThemeIcon(icon))
        button.setAccessibleName(text)
        button.setToolTip(tooltip(text))
        return button
