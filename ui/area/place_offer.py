"""What the dock offers while the map shows no area: to go to a place; widgets only."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..common.elided import FrontShown
from ..common.elided_buttons import ElidedPushButton
from ..common.wording import tooltip

_ROWS = 4  # of the list, before it scrolls


class PlaceOffer(QWidget):
    """A line for a name or coordinates, the places of that name to choose from, and two ways without typing."""

    asked = pyqtSignal()  # for what is typed
    chosen = pyqtSignal(int)  # of the places that are shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="place_offer", visible=False)
        self.text = QgsFilterLineEdit(objectName="place_text")
        self.go_button = ElidedPushButton(
            self.tr("Go There"), objectName="go_to_place", autoDefault=False, enabled=False
        )
        self.places = QListWidget(objectName="places", visible=False)
        self.world_button = ElidedPushButton(self.tr("World Map"), objectName="show_world", autoDefault=False)
        self.last_button = ElidedPushButton(self.tr("Last Area"), objectName="go_to_last_area", autoDefault=False)
        FrontShown(self.text)
        self._explain()
        self._lay_out()
        self.text.textChanged.connect(lambda text: self.go_button.setEnabled(bool(text.strip())))
        self.text.returnPressed.connect(self.asked)
        self.go_button.clicked.connect(self.asked)
        for signal in (self.places.itemClicked, self.places.itemActivated):
            signal.connect(lambda item: self.chosen.emit(self.places.row(item)))

    def in_tab_order(self) -> list[QWidget]:
        return [self.text, self.go_button, self.places, self.world_button, self.last_button]

    def show_places(self, names: Sequence[str]) -> None:
        """To choose from; none hides the list."""
        self.places.clear()
        for name in names:
            item = QListWidgetItem(name, self.places)
            item.setToolTip(tooltip(name))
        self.places.setVisible(bool(names))
        if names:
            height = min(len(names), _ROWS) * self.places.sizeHintForRow(0)
            self.places.setFixedHeight(height + 2 * self.places.frameWidth())
            self.places.setCurrentRow(0)

    def _explain(self) -> None:
        self.text.setPlaceholderText(self.tr("Place, or 1.29, 103.85"))
        self.text.setAccessibleName(self.tr("Place"))
        self.text.setToolTip(tooltip(self.tr("The name of a place, or its coordinates, latitude first")))
        self.go_button.setToolTip(tooltip(self.tr("Move the map to this place")))
        self.places.setAccessibleName(self.tr("Places of this name"))
        self.world_button.setToolTip(tooltip(self.tr("Show the outlines of all countries, and zoom in to your area")))
        self.last_button.setToolTip(tooltip(self.tr("Move the map to where you searched last")))

    def _lay_out(self) -> None:
        self.places.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.places.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        typed, others = QHBoxLayout(), QHBoxLayout()
        typed.addWidget(self.text, 1)
        typed.addWidget(self.go_button)
        others.addWidget(self.world_button)
        others.addWidget(self.last_button)
        others.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(typed)
        layout.addWidget(self.places)
        layout.addLayout(others)
