"""The page of the watches: a row each, what is to be known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsPanelWidget
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.bridge.tasks.watch_keeper import AT_START, BY_HAND, EACH_DAY, Watched
from ..common.elided import ElidedComboBox
from ..common.elided_buttons import ElidedPushButton
from ..common.wording import percent_text, tooltip
from .words import clear_text, look_text, state_text

_NAME, _LIMIT = 0, 3  # columns


class WatchesPage(QgsPanelWidget):
    """Shows watches; whoever opens it listens to what is clicked.

    Signals: ``look_clicked``; ``pause_clicked`` (list[str], bool), ids of watches and whether they shall rest;
    ``delete_clicked`` (list[Watched]); ``renamed`` (str, str), the id of a watch and its new name; ``when_chosen``
    (str), when QGIS looks.
    """

    look_clicked = pyqtSignal()
    pause_clicked = pyqtSignal(object, bool)
    delete_clicked = pyqtSignal(object)
    renamed = pyqtSignal(str, str)
    when_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPanelTitle(self.tr("Watches"))
        self.setObjectName("watches_page")
        self.table = QTreeWidget(
            objectName="watches_table",
            rootIsDecorated=False,
            uniformRowHeights=True,
            allColumnsShowFocus=True,
            alternatingRowColors=True,
            selectionMode=QAbstractItemView.SelectionMode.ExtendedSelection,
            editTriggers=QAbstractItemView.EditTrigger.NoEditTriggers,
        )
        self.table.setHeaderLabels([self.tr("Watch"), self.tr("Last clear"), self.tr("Last look"), self.tr("Limit")])
        self.table.setAccessibleName(self.tr("Watches"))
        self.note = QLabel(objectName="watches_note", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.look_button = ElidedPushButton(self.tr("Look Now"), objectName="watches_look", autoDefault=False)
        self.pause_button = ElidedPushButton(objectName="watches_pause", autoDefault=False)
        self.delete_button = ElidedPushButton(self.tr("Delete"), objectName="watches_delete", autoDefault=False)
        self.when = ElidedComboBox(objectName="watches_when")
        for text, key in (
            (self.tr("When QGIS starts, and each day"), EACH_DAY),
            (self.tr("When QGIS starts"), AT_START),
            (self.tr("On Look Now alone"), BY_HAND),
        ):
            self.when.addItem(text, key)
        self._watched: tuple[Watched, ...] = ()
        self._problems: tuple[str, ...] = ()
        self._is_looking = False
        self._explain()
        self._lay_out()
        self._wire()
        self._show_state()

    def show_watches(self, watched: Sequence[Watched], problems: Sequence[str]) -> None:
        """In place of those before; what is selected stays so.

        Args:
            watched: The watches.
            problems: Why others cannot be read.
        """
        selected = {one.watch.id for one in self._selected()}
        current = self.table.indexOfTopLevelItem(self.table.currentItem())
        self._watched, self._problems = tuple(watched), tuple(problems)
        with QSignalBlocker(self.table):
            self.table.clear()
            for one in watched:
                self.table.addTopLevelItem(self._item(one))
            if watched:
                self.table.setCurrentItem(self.table.topLevelItem(min(max(current, 0), len(watched) - 1)))
            for number, one in enumerate(watched):
                self.table.topLevelItem(number).setSelected(one.watch.id in selected)
        self._show_state()

    def show_looking(self, is_looking: bool) -> None:
        """Whether QGIS looks just now."""
        self._is_looking = is_looking
        self._show_state()

    def show_when(self, key: str) -> None:
        """When QGIS looks."""
        self.when.setCurrentIndex(max(0, self.when.findData(key)))

    def _item(self, one: Watched) -> QTreeWidgetItem:
        watch = one.watch
        looked = look_text(watch)
        marked = f"⚠ {looked}" if one.problem is not None else looked
        item = QTreeWidgetItem([watch.name, clear_text(watch), marked, percent_text(watch.search.limits.max_cloud)])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setTextAlignment(_LIMIT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(self.table.columnCount()):
            item.setToolTip(column, tooltip(item.text(column), state_text(one)))
        return item

    def _selected(self) -> list[Watched]:
        places = (self.table.indexOfTopLevelItem(item) for item in self.table.selectedItems())
        return [self._watched[place] for place in sorted(places)]

    def _show_state(self) -> None:
        chosen = self._selected()
        self.pause_button.setEnabled(bool(chosen))
        self.delete_button.setEnabled(bool(chosen))
        rests = bool(chosen) and all(one.watch.paused for one in chosen)
        self.pause_button.setText(self.tr("Resume") if rests else self.tr("Pause"))
        self.look_button.setEnabled(bool(self._watched) and not self._is_looking)
        self.look_button.setText(self.tr("Looking…") if self._is_looking else self.tr("Look Now"))
        said = [state_text(one) for one in chosen or self._watched]
        if not self._watched:
            said.append(
                self.tr("No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.")
            )
        self.note.setText("\n".join(filter(None, [*said, *self._problems])))
        self.note.setVisible(bool(self.note.text()))

    def _wire(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_state)
        self.table.itemDoubleClicked.connect(lambda item, _: self.table.editItem(item, _NAME))
        self.table.itemChanged.connect(self._on_edited)
        self.look_button.clicked.connect(self.look_clicked)
        self.pause_button.clicked.connect(self._on_pause)
        self.delete_button.clicked.connect(lambda: self.delete_clicked.emit(self._selected()))
        self.when.activated.connect(lambda: self.when_chosen.emit(self.when.currentData()))

    def _on_pause(self) -> None:
        chosen = self._selected()
        rests = all(one.watch.paused for one in chosen)
        self.pause_clicked.emit([one.watch.id for one in chosen], not rests)

    def _on_edited(self, item: QTreeWidgetItem, column: int) -> None:
        watch, name = self._watched[self.table.indexOfTopLevelItem(item)].watch, item.text(_NAME).strip()
        if column == _NAME and name and name != watch.name:
            self.renamed.emit(watch.id, name)
        elif column == _NAME:
            with QSignalBlocker(self.table):
                item.setText(_NAME, watch.name)

    def _explain(self) -> None:
        for column, text in enumerate(
            (
                self.tr("A double click or F2 gives it another name"),
                self.tr("The newest clear image, and its cloud in the area"),
                self.tr("When the catalog was looked at last"),
                self.tr("Cloud in area at most"),
            )
        ):
            self.table.headerItem().setToolTip(column, tooltip(text))
        self.when.setAccessibleName(self.tr("When QGIS looks for new images"))
        self.when.setToolTip(
            tooltip(self.tr("QGIS looks in the background, for new images alone, and says so when one is clear"))
        )
        self.look_button.setToolTip(tooltip(self.tr("Look for new images of all watches that are not paused")))
        self.pause_button.setToolTip(tooltip(self.tr("Let the selected watches rest, or go on")))
        self.delete_button.setToolTip(tooltip(self.tr("Delete the selected watches; images on the map stay")))

    def _lay_out(self) -> None:
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.table.headerItem().setTextAlignment(_LIMIT, Qt.AlignmentFlag.AlignRight)
        buttons = QHBoxLayout()
        for button in (self.look_button, self.pause_button, self.delete_button):
            buttons.addWidget(button)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Look"), self.when)
        outer = QVBoxLayout(self)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.note)
        outer.addLayout(buttons)
        outer.addLayout(form)
