"""The dock's choice of the area: the map view, a polygon layer, a drawing, or coordinates; widgets only."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsFilterLineEdit, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..common.elided import ElidedComboBox, FrontShown
from ..common.settings import Choices
from ..common.wording import tooltip
from .place_offer import PlaceOffer
from .radius_box import RadiusBox

MAP, LAYER, DRAWN, TYPED = "map", "layer", "drawn", "typed"
RECTANGLE, POLYGON, CIRCLE = "rectangle", "polygon", "circle"
_ICONS = {
    RECTANGLE: "mActionSelectRectangle.svg",
    POLYGON: "mActionSelectPolygon.svg",
    CIRCLE: "mActionSelectRadius.svg",
}
_LONGEST_TEXT = 10_000_000
_MAP_LINE = 12  # characters, as Qt reckons, that have room in any case; what is longer is elided


class AreaForm(QWidget):
    """``drawn`` is the text of what was drawn, as ``core.area.area_text`` reads it."""

    edited = pyqtSignal()  # what belongs to the kind
    kind_changed = pyqtSignal()
    draw_clicked = pyqtSignal(str)  # a shape, or "" to end drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = ""
        self._awaited_layer = ""  # one that was chosen when QGIS was last used, until its project is open
        self.kind = ElidedComboBox(objectName="area_kind")
        self.offer = PlaceOffer()
        self.layer = QgsMapLayerComboBox(objectName="area_layer")
        self.layer.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.selected_only = QCheckBox(objectName="area_selected_only", checked=True)
        self.shapes = {shape: QToolButton(objectName=f"draw_{shape}", checkable=True) for shape in _ICONS}
        self.text = QgsFilterLineEdit(objectName="area_text")
        self.text.setMaxLength(_LONGEST_TEXT)
        FrontShown(self.text)
        self.radius = RadiusBox()
        self.note = QLabel(objectName="area", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.zoom_button = QToolButton(objectName="zoom_to_area", autoRaise=True)
        self._name()
        self._lay_out()
        self._wire()
        self.show_place(False)

    @property
    def layer_name(self) -> str:
        """Of the layer that the area is taken from; "" where it comes from elsewhere."""
        return self.layer.currentText() if self.chosen == LAYER else ""

    @property
    def chosen(self) -> str:
        """``MAP``, ``LAYER``, ``DRAWN`` or ``TYPED``."""
        return self.kind.currentData()

    @property
    def chosen_layer(self) -> QgsVectorLayer | None:
        """That of the area; None where the area is none of a layer."""
        return self.layer.currentLayer() if self.chosen == LAYER else None

    def choose(self, kind: str) -> None:
        self._awaited_layer = ""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))

    def choices(self) -> dict[str, Any]:
        """Those of ``Choices`` that are made here."""
        layer = self.layer.currentLayer()
        return {
            "area": LAYER if self._awaited_layer else self.chosen,
            "area_layer": self._awaited_layer or (layer.id() if layer and self.chosen == LAYER else ""),
            "area_selected_only": self.selected_only.isChecked(),
            "area_drawn": self.drawn,
            "area_text": self.text.text(),
            "area_radius": self.radius.value(),
        }

    def show_choices(self, choices: Choices) -> None:
        self.selected_only.setChecked(choices.area_selected_only)
        self.drawn = choices.area_drawn
        self.text.setText(choices.area_text)
        self.radius.setValue(choices.area_radius)
        is_there = {LAYER: False, DRAWN: bool(self.drawn)}.get(choices.area, True)
        self.choose(choices.area if is_there else MAP)
        if choices.area == LAYER:
            self._awaited_layer = choices.area_layer
            self.choose_awaited_layer()

    def choose_awaited_layer(self) -> None:
        layer = QgsProject.instance().mapLayer(self._awaited_layer)
        if layer is not None:
            self.layer.setLayer(layer)
            self.choose(LAYER)

    def in_tab_order(self) -> list[QWidget]:
        return [
            self.kind,
            *self.offer.in_tab_order(),
            self.layer,
            self.selected_only,
            *self.shapes.values(),
            self.text,
            self.radius,
            self.zoom_button,
        ]

    def take_focus(self) -> None:
        """To where an area is chosen: a place is typed at once where there is none."""
        first = self.kind if self.offer.isHidden() else self.offer.text
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_map_line(self, text: str) -> None:
        self.kind.setItemText(0, text)

    def show_note(self, text: str, has_area: bool = False) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.zoom_button.setVisible(has_area)

    def show_selection(self, count: int) -> None:
        """How many features of the layer are selected."""
        self.selected_only.setText(self.tr("Selected features only (%n)", "", count))
        self.selected_only.setVisible(self.chosen == LAYER and count > 0)

    def show_shape(self, shape: str) -> None:
        """Which one is being drawn, "" for none."""
        for name, button in self.shapes.items():
            button.setChecked(name == shape)

    def show_place(self, has_place: bool) -> None:
        """Whether the area is a point that takes the radius."""
        kind = self.chosen
        self.layer.setVisible(kind == LAYER)
        self.selected_only.setVisible(False)
        self._drawing.setVisible(kind == DRAWN)
        self.text.setVisible(kind == TYPED)
        self._radius_row.setVisible(kind in (DRAWN, TYPED) and has_place)

    def _name(self) -> None:
        for kind, title in (
            (MAP, self.tr("Map view")),
            (LAYER, self.tr("Polygon layer")),
            (DRAWN, self.tr("Drawn on the map")),
            (TYPED, self.tr("Coordinates")),
        ):
            self.kind.addItem(title, kind)
        names = {
            RECTANGLE: self.tr("Draw a Rectangle"),
            POLYGON: self.tr("Draw a Polygon"),
            CIRCLE: self.tr("Draw a Circle"),
        }
        for shape, button in self.shapes.items():
            button.setIcon(QgsApplication.getThemeIcon(_ICONS[shape]))
            button.setToolTip(tooltip(names[shape]))
            button.setAccessibleName(names[shape])
        self.zoom_button.setIcon(QgsApplication.getThemeIcon("mActionZoomToArea.svg"))
        self.text.setPlaceholderText(self.tr("Such as 1.29, 103.85"))
        for widget, name, explanation in (
            (self.kind, self.tr("Area"), self.tr("Where to look for cloud.")),
            (self.layer, self.tr("Polygon layer"), self.tr("All polygons of this layer together are the area.")),
            (
                self.selected_only,
                self.tr("Selected features only"),
                self.tr("Only the selected polygons of the layer are the area."),
            ),
            (self.radius, self.tr("Radius"), self.tr("As in 500 m or 2.5 km.")),
            (self.zoom_button, self.tr("Zoom to Area"), self.tr("Zoom to Area")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tooltip(explanation))
        self.text.setAccessibleName(self.tr("Coordinates"))
        self.text.setToolTip(
            tooltip(
                self.tr("A point, latitude first: 1.29, 103.85 or 1°17'24\"N 103°51'0\"E"),
                self.tr("A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4"),
                self.tr("WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))"),
            )
        )

    def _lay_out(self) -> None:
        for box in (self.kind, self.layer):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_MAP_LINE)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._drawing, self._radius_row = QWidget(), QWidget()
        drawing = QHBoxLayout(self._drawing)
        for button in self.shapes.values():
            drawing.addWidget(button)
        drawing.addStretch()
        radius = QHBoxLayout(self._radius_row)
        radius.addWidget(QLabel(self.tr("Radius")))
        radius.addWidget(self.radius, 1)
        note = QHBoxLayout()
        note.addWidget(self.note, 1)
        note.addWidget(self.zoom_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        for each in (layout, drawing, radius):
            each.setContentsMargins(0, 0, 0, 0)
        kinds = (self.offer, self.layer, self.selected_only, self._drawing, self.text)
        for widget in (self.kind, *kinds, self._radius_row):
            layout.addWidget(widget)
        layout.addLayout(note)

    def _wire(self) -> None:
        self.kind.activated.connect(self._on_kind_chosen)
        self.kind.currentIndexChanged.connect(lambda: (self.show_place(False), self.kind_changed.emit()))
        for signal in (
            self.layer.layerChanged,
            self.selected_only.toggled,
            self.text.textChanged,
            self.radius.valueChanged,
        ):
            signal.connect(lambda *_: self.edited.emit())
        for shape, button in self.shapes.items():
            button.clicked.connect(lambda on, shape=shape: self.draw_clicked.emit(shape if on else ""))

    def _on_kind_chosen(self) -> None:
        """A person has chosen anew."""
        self._awaited_layer = ""
        if self.chosen == DRAWN and not self.drawn:
            self.draw_clicked.emit(RECTANGLE)
